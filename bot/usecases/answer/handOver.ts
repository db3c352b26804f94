import { unreachableBecause } from "../../domain/delivery/account.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { handoverOf } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { isMember } from "../../domain/access.ts";
import { plainNote, longestNote } from "../../domain/delivery/nudge.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Ports } from "../../ports.ts";
import { actOf } from "./acts.ts";
import { everything } from "../everything.ts";
import { intend } from "../outbox/intend.ts";
import { closedBecause, type Task, type TaskKey } from "./task.ts";
import { groupFacts, taskFacts } from "./taskLetters.ts";
import { keptWords } from "./keptWords.ts";
import { besideLetter } from "./beside.ts";
import { onTask } from "./onTask.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
export interface HandoverInput extends TaskKey {
  to?: string | undefined;
  why?: string | undefined;
  /** What stood in the card: half-done work goes along, as the group's draft. */
  inputs: Readonly<Record<string, unknown>>;
}

/** Passes an assignment on to a colleague in the group, with a line of why; their card says from whom. */
export const handOver =
  (ports: Needs) =>
  (input: HandoverInput): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const closed = closedBecause(task);
      if (closed) return refuse(closed);
      const beside = await besideLetter(ports, task, input);
      if (beside) return done(beside);
      const kept = keptWords(ports, task, input.inputs);
      if (kept.length > 0 && !(await ports.store.commit(task.partition, kept)).ok) return "again";
      const colleagues = await membersOf(ports, task);
      const to = colleagues.find(({ id }) => id === input.to);
      const note = plainNote(input.why)?.slice(0, longestNote);
      if (!to) {
        const missed = input.to !== undefined && ({ said: "choose", ...(note && { why: note }) } as const);
        return done({ ...formFor(ports, task, colleagues), ...missed });
      }
      const at = ports.now();
      const by = task.seat.person.id;
      const said = { by, to: to.id, at, ...(note && { note }) };
      const first = handoverOf(task.assignment.id, task.group.id, said);
      const today = await everything(ports, task.partition, ["mailing"], idOf.mailing(first.id));
      const known = today.find(({ body: { what } }) => what.kind === "nudge" && what.note === note);
      if (!known) {
        const mailing = handoverOf(task.assignment.id, task.group.id, { ...said, nth: today.length + 1 });
        const committed = await ports.store.commit(task.partition, [
          await intend(ports, task.seat.programme, mailing, "new"),
          actOf(task, "assignment.handedOver", at, { to: to.id }),
        ]);
        if (!committed.ok) return "again";
      }
      return done({
        kind: "done",
        ...groupFacts(ports, task.seat.programme.id, task.group),
        what: "handedOver",
        at: known?.body.decidedAt ?? at,
        title: task.assignment.title,
        assignment: task.assignment.id,
        to: to.name,
        ...((await isReached(ports, task, to)) ? {} : { unreached: true as const }),
      });
    });

/** Now: whoever comes back later gets what is still to be done. */
async function isReached({ store }: Needs, { seat }: Task, { account }: Person): Promise<boolean> {
  if (!account) return false;
  const partition = partitionOf.tenant(account.tenant);
  const known = await store.read(partition, "account", idOf.account(account.object));
  return unreachableBecause(known?.body, seat.programme) === undefined;
}

async function membersOf({ store }: Needs, { partition, standing, group, seat }: Task): Promise<Person[]> {
  const others = Object.keys(standing.names).filter((id) => id !== seat.person.id);
  const found = await Promise.all(others.map((id) => store.read(partition, "person", idOf.person(id))));
  return found
    .flatMap((person) => (person && isMember(person.body, [group.id]) ? [person.body] : []))
    .sort((a, b) => a.name.localeCompare(b.name, "nb"));
}

const formFor = (ports: Needs, task: Task, members: Person[]): Letter & { kind: "handover" } => ({
  kind: "handover",
  ...taskFacts(ports, task),
  members: members.map(({ id, name, title }) => ({ id, name, ...(title !== undefined && { title }) })),
});
