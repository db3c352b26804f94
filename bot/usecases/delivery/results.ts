import { idOf } from "../../domain/ids.ts";
import type { Fate } from "../../domain/delivery/ladder.ts";
import { assignmentOf, isSender, type Mailing } from "../../domain/delivery/mailing.ts";
import { outlook, type Outlook } from "../../domain/delivery/outlook.ts";
import type {
  DropReason,
  GoneReason,
  HoldReason,
  Message,
  MessageState,
} from "../../domain/delivery/message.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { each, everything } from "../everything.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";
import { programmeFacts } from "./facts.ts";
import { foreseeWaiting, peopleOf } from "./foreseeWaiting.ts";

export interface Results {
  mailing: string;
  what: Mailing["what"];
  state: Mailing["state"];
  groups: GroupResults[];
  /** Of what is laid out and has not gone. */
  coming: Outlook;
}
/** What became of a mailing in one group: numbers (PV1). "Accepted" is what Teams said, and says nothing about reading. */
export interface GroupResults {
  group: string;
  accepted: number;
  /** Teams may or may not have taken it. */
  unknown: number;
  /** Accepted at last, after an attempt that may have left a second card. */
  perhapsTwice: number;
  /** Until when the last of them has it, as things stand. */
  waiting: { because: HoldReason; until: Moment; people: number }[];
  dropped: Partial<Record<DropReason, number>>;
  notReached: number;
  /** Names of those whom nothing reaches, to the sender alone (PV6). */
  unreachable?: { name: string; because: GoneReason }[];
  /** The group has answered what it is about; where each answers alone, how many have. */
  answered: boolean | number;
}

export const results =
  ({ store, now }: Pick<Ports, "store" | "now">) =>
  async (visitor: Visitor, programme: string, id: string): Promise<Outcome<Results>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { partition } = allowed.value;
    const mailing = (await store.read(partition, "mailing", idOf.mailing(id)))?.body;
    if (!mailing) return refuse({ is: "notFound" });
    const sends = isSender(mailing, allowed.value.person);
    const messages = await everything({ store }, partition, ["message"], idOf.messagesOf(id));
    const waiting = messages.filter(({ body }) => body.state.is === "waiting");
    const facts = await programmeFacts(store, programme, [mailing]);
    const people = facts ? await peopleOf(store, facts, mailing, waiting) : [];
    const at = now();
    const rows = facts ? foreseeWaiting(waiting, mailing, facts, people, at) : [];
    const fates = new Map(rows.map((row) => [idOf.message(id, row.person, row.group), row.fate]));
    const groups = new Map<string, GroupResults>();
    for (const { id: message, body } of messages) {
      const tally = groups.get(body.group) ?? emptyTally(body.group, sends);
      groups.set(body.group, tally);
      const state = fates.get(message) ?? (await standing(body));
      count(tally, state, body, at);
      if (state.is === "notReached")
        tally.unreachable?.push({ name: await name(body.to), because: state.because });
    }
    for (const tally of groups.values()) tally.answered = await answered(tally.group);
    return done({
      mailing: id,
      what: mailing.what,
      state: mailing.state,
      groups: [...groups.values()],
      coming: outlook({ at, rows }, people, at),
    });

    /** What went out on another card shares its fate. */
    async function standing({ state }: Message): Promise<MessageState> {
      if (state.is !== "joined") return state;
      return (await store.read(partition, "message", state.into))?.body.state ?? state;
    }
    async function name(person: string): Promise<string> {
      const found: Person | undefined = (await store.read(partition, "person", idOf.person(person)))?.body;
      return found?.name ?? "";
    }
    async function answered(group: string): Promise<boolean | number> {
      const about = mailing && assignmentOf(mailing.what);
      const assignment = about && (await store.read(partition, "assignment", idOf.assignment(about)));
      if (!assignment) return false;
      const { id, answeredBy } = assignment.body;
      const standings = await store.read(partition, "standing", idOf.standing(group));
      if (answeredBy === "group") return standings?.body.answered[id] !== undefined;
      let people = 0;
      for await (const page of each(store, partition, ["answer"], { prefix: `${idOf.answer(id, group)}:` })) {
        people += page.filter(({ body }) => body.rev > 0).length;
      }
      return people;
    }
  };

const emptyTally = (group: string, isSender: boolean): GroupResults => ({
  group,
  accepted: 0,
  unknown: 0,
  perhapsTwice: 0,
  waiting: [],
  dropped: {},
  notReached: 0,
  ...(isSender && { unreachable: [] }),
  answered: false,
});

function count(tally: GroupResults, state: MessageState | Fate, { doubts = 0 }: Message, now: Moment): void {
  switch (state.is) {
    case "goes":
      return wait(state.because ?? "planned", state.at);
    // In the air, on a card that is, or of somebody who is nowhere any more.
    case "waiting":
    case "sending":
    case "joined":
      return wait("planned", now);
    case "dropped":
    case "drop":
      tally.dropped[state.because] = (tally.dropped[state.because] ?? 0) + 1;
      return;
    default:
      tally[state.is]++;
      if (state.is === "accepted" && doubts > 0) tally.perhapsTwice++;
  }

  function wait(because: HoldReason, until: Moment): void {
    const same = tally.waiting.find((w) => w.because === because);
    if (!same) tally.waiting.push({ because, until, people: 1 });
    else {
      same.people++;
      if (until > same.until) same.until = until;
    }
  }
}
