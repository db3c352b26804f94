import { idOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { laterOf, type Mailing } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { closesAt } from "../../domain/assignment/assignment.ts";
import { nextGathering } from "../../domain/programme/programme.ts";
import {
  choicesOf,
  comesBack,
  withNotNow,
  type Later,
  type Openings,
} from "../../domain/assignment/snooze.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change, Ports } from "../../ports.ts";
import { entryOf } from "../outbox/entries.ts";
import { intend } from "../outbox/intend.ts";
import { closedBecause, type Task, type TaskKey } from "./task.ts";
import { snoozedLetter, taskFacts } from "./taskLetters.ts";
import { keptWords } from "./keptWords.ts";
import { besideLetter } from "./beside.ts";
import { onTask } from "./onTask.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
export interface NotNowInput extends TaskKey {
  until?: Later | undefined;
  /** What stood in the card: half-done work is kept. */
  inputs: Readonly<Record<string, unknown>>;
}

/** "Ikke nå": nothing is said about it before the morning that was chosen, and what was written is kept. */
export const notNow =
  (ports: Needs) =>
  (input: NotNowInput): Promise<Outcome<Letter>> =>
    onTask(ports, input, async (task) => {
      const closed = closedBecause(task);
      if (closed) return refuse(closed);
      const beside = await besideLetter(ports, task, input);
      if (beside) return done(beside);
      const kept = keptWords(ports, task, input.inputs);
      if (input.until === undefined) {
        if (kept.length > 0 && !(await ports.store.commit(task.partition, kept)).ok) return "again";
        return done(choicesFor(ports, task));
      }
      const until = comesBack(input.until, openings(ports, task));
      if (!until) return done(choicesFor(ports, task));
      const { person } = task.seat;
      const stored = await ports.store.read(task.partition, "person", idOf.person(person.id));
      if (!stored) return refuse({ is: "unknownPerson" });
      const before = stored.body.notNow;
      const body = { ...stored.body, notNow: withNotNow(before, task.assignment.id, until, ports.now()) };
      const committed = await ports.store.commit(task.partition, [
        { put: { kind: "person", id: stored.id, body }, ifMatch: stored.etag },
        ...kept,
        ...(await returns(ports, task, until, before?.[task.assignment.id])),
      ]);
      return committed.ok ? done(snoozedLetter(ports, task, until)) : "again";
    });

/** It comes back on that morning, and no longer on the one that was chosen before. */
async function returns(
  ports: Needs,
  { assignment, group, seat, partition }: Task,
  until: Moment,
  before: Moment | undefined,
): Promise<Change[]> {
  const now = ports.now();
  const mailingAt = (at: Moment): Mailing =>
    laterOf(assignment.id, group.id, { to: seat.person.id, at, now });
  const chosen = mailingAt(until);
  const changes = [await intend(ports, seat.programme, chosen)];
  const earlier = before !== undefined && before > now ? mailingAt(before) : chosen;
  if (earlier.id === chosen.id) return changes;
  const known = await ports.store.read(partition, "mailing", idOf.mailing(earlier.id));
  if (!known) return changes;
  const cancelled: Mailing = { ...known.body, state: "cancelled" };
  return [...changes, { put: entryOf(cancelled), ifMatch: known.etag }];
}

const openings = (ports: Needs, { seat, group, assignment }: Task): Openings => {
  const { programme, person } = seat;
  const now = ports.now();
  return {
    now,
    hours: programme.settings.quietHours,
    periods: group.quietPeriods,
    gathering: nextGathering(programme, now),
    pausedUntil: person.pausedUntil,
    closes: closesAt(assignment, programme.gatherings),
  };
};

const choicesFor = (ports: Needs, task: Task): Letter => ({
  kind: "later",
  ...taskFacts(ports, task),
  choices: choicesOf(openings(ports, task)),
});
