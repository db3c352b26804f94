import { idOf } from "../../domain/ids.ts";
import { assignmentOf, type Mailing } from "../../domain/delivery/mailing.ts";
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
import { each } from "../everything.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

export interface Results {
  mailing: string;
  what: Mailing["what"];
  state: Mailing["state"];
  groups: GroupResults[];
}
/** What became of a mailing in one group: numbers (PV1). "Accepted" is what Teams said, and says nothing about reading. */
export interface GroupResults {
  group: string;
  accepted: number;
  /** Teams may or may not have taken it. */
  unknown: number;
  /** Accepted at last, after an attempt that may have left a second card. */
  perhapsTwice: number;
  waiting: { because: HoldReason; until: Moment; people: number }[];
  dropped: Partial<Record<DropReason, number>>;
  notReached: number;
  /** Names of those whom nothing reaches, to the sender alone (PV6). */
  unreachable?: { name: string; because: GoneReason }[];
  /** The group has answered what it is about; where each answers alone, how many have. */
  answered: boolean | number;
}

export const results =
  ({ store }: Pick<Ports, "store">) =>
  async (visitor: Visitor, programme: string, id: string): Promise<Outcome<Results>> => {
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { partition } = allowed.value;
    const mailing = (await store.read(partition, "mailing", idOf.mailing(id)))?.body;
    if (!mailing) return refuse({ is: "notFound" });
    // What the programme's plan sends has every facilitator as its sender.
    const isSender = mailing.by === undefined || mailing.by === allowed.value.person.id;
    const groups = new Map<string, GroupResults>();
    for await (const page of each(store, partition, ["message"], { prefix: idOf.messagesOf(id) })) {
      for (const { body, dueAt } of page) {
        const tally = groups.get(body.group) ?? emptyTally(body.group, isSender);
        groups.set(body.group, tally);
        const state = await standing(body);
        count(tally, body, state, mailing, dueAt);
        if (state.is === "notReached")
          tally.unreachable?.push({ name: await name(body.to), because: state.because });
      }
    }
    for (const tally of groups.values()) tally.answered = await answered(tally.group);
    return done({ mailing: id, what: mailing.what, state: mailing.state, groups: [...groups.values()] });

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

function count(
  tally: GroupResults,
  message: Message,
  state: MessageState,
  mailing: Mailing,
  dueAt?: Moment,
): void {
  const waits = state.is === "waiting" || state.is === "sending" || state.is === "joined";
  if (waits && mailing.state === "cancelled" && state.is === "waiting") drop("cancelled");
  else if (waits) wait(message.hold?.because ?? "planned", message.hold?.until ?? dueAt ?? message.notBefore);
  else if (state.is === "dropped") drop(state.because);
  else tally[state.is]++;
  if (state.is === "accepted" && (message.doubts ?? 0) > 0) tally.perhapsTwice++;

  function drop(because: DropReason): void {
    tally.dropped[because] = (tally.dropped[because] ?? 0) + 1;
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
