import { idOf, laneOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { openingIdOf } from "../../domain/delivery/mailing.ts";
import type { Message, Sent } from "../../domain/delivery/message.ts";
import type { Ports } from "../../ports.ts";
import { welcome } from "./greet.ts";
import { openTasks } from "../answer/listTasks.ts";
import { openAssignment } from "../answer/openAssignment.ts";
import { seatIn, type Visitor } from "../visitor/visitor.ts";

/** What somebody gets who has just come: the welcome, once, and then what is most urgent of what is open. */
export const receive =
  (ports: Pick<Ports, "store" | "now" | "links" | "method">) =>
  async (visitor: Visitor): Promise<Letter[]> => {
    const greeting = await welcome(ports)(visitor);
    if (!greeting) return [];
    const first = (await openTasks(ports, visitor)).find((task) => task.state !== "answered");
    if (!first) return [greeting];
    const { seat, group, assignment } = first;
    const opened = await openAssignment(ports)({
      visitor,
      programme: seat.programme.id,
      group: group.id,
      assignment: assignment.id,
    });
    return opened.ok ? [greeting, opened.value] : [greeting];
  };

/**
 * Remembers where the card of an assignment is, when it went out as an answer and not through the outbox: the outbox
 * then has nothing left to send to this person, and a correction finds the card.
 */
export const delivered =
  (ports: Pick<Ports, "store" | "now">) =>
  async (visitor: Visitor, letter: Letter, card: Omit<Sent, "at">): Promise<void> => {
    if (letter.kind !== "assignment") return;
    const seat = seatIn(visitor, letter.programme);
    if (!seat) return;
    const partition = partitionOf.programme(letter.programme);
    const id = idOf.message(openingIdOf(letter.assignment), seat.person.id, letter.group);
    const at = ports.now();
    const lane = laneOf.tenant(visitor.account.tenant);
    let before = await ports.store.read(partition, "message", id);
    for (;;) {
      const body: Message = {
        ...(before?.body ?? firstMessage(letter, seat.person.id, at)),
        state: { is: "accepted", at },
        sent: { ...card, at },
      };
      const put = { kind: "message", id, lane, body } as const;
      const written = await ports.store.commit(partition, [{ put, ifMatch: before?.etag ?? "new" }]);
      if (written.ok) return;
      before = await ports.store.read(partition, "message", id);
      // The outbox has sent it, or is about to: its card is remembered, and both stay true.
      if (before && before.body.state.is !== "waiting") return;
    }
  };

const firstMessage = (
  letter: Letter & { kind: "assignment" },
  to: string,
  at: Message["notBefore"],
): Message => ({
  to,
  group: letter.group,
  mailing: openingIdOf(letter.assignment),
  what: { kind: "assignment", assignment: letter.assignment },
  state: { is: "waiting" },
  notBefore: at,
  attempts: 0,
});
