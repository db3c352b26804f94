import type { ActView } from "../../contract/actViews.ts";
import type { ActName, BodyOf } from "../../contract/acts.ts";
import type { Performed } from "../../domain/board/act.ts";
import { laneOf } from "../../domain/ids.ts";
import { approvalOf } from "../../domain/delivery/mailing.ts";
import type { Change, Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { tellOfCase } from "../channel/tellChannel.ts";
import { wake } from "../outbox/wake.ts";
import { untilWritten } from "../untilWritten.ts";
import { ringGroups } from "./news.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { doneBefore } from "./doneBefore.ts";
import { atBoard, type AtBoard } from "./atBoard.ts";
import { following, type behind } from "./follow.ts";
import { actView, marks, told, undoOf, type ActOutcome } from "./outcome.ts";
import { changesOf, versionsAt, type ActFacts, type MoreOfAct } from "./write.ts";
import type { ActWhat } from "../../domain/board/history.ts";

export type ActNeeds = Pick<Ports, "store" | "now" | "method" | "bell" | "log">;
export interface ActInput<Name extends ActName> {
  visitor: Visitor;
  programme: string;
  group: string;
  /** The page's id of the act. */
  act: string;
  body: BodyOf<Name>;
}

interface Sent {
  visitor: Visitor;
  programme: string;
  group: string;
  case?: string;
  act: string;
  what: ActWhat;
}
/** Opens the desk, acts, and does so again when somebody else was faster with something else. */
export const persistently = (
  ports: ActNeeds,
  sent: Sent,
  act: (desk: AtBoard) => Promise<ActOutcome | "again">,
): Promise<ActOutcome> =>
  untilWritten(
    async () => {
      const desk = await atBoard(ports, sent);
      if (!desk.ok) return desk;
      return (await doneBefore(ports, desk.value, sent)) ?? act(desk.value);
    },
    { is: "tryLater" },
  );

/** Writes what an act led to, and tells whoever looks at the boards of its groups. */
export async function settle(
  ports: ActNeeds,
  desk: AtBoard,
  now: Performed,
  facts: ActFacts,
  more: MoreOfAct & {
    there?: Awaited<ReturnType<typeof behind>>;
    removed?: Change[];
    yours: object;
  },
): Promise<ActOutcome | "again"> {
  const note = now.case.notes.find((n) => n.id === now.note);
  const view = (undo: { note?: string } | undefined): ActView =>
    actView(desk, { case: now.case.id, rev: now.case.rev, note, ...marks(now) }, undo);
  if (now.case === desk.case) return { ok: true, value: view(undefined) };
  const versions = versionsAt(desk, now, facts);
  const followed = following(more.there, now.case, versions.note);
  if ("refusal" in followed) return told(desk, followed.refusal, more.yours);
  const changes = [
    ...(await changesOf(ports, desk, now, facts, versions, { ...more, ...followed })),
    ...(more.removed ?? []),
    ...(await tellOfCase(ports, desk.seat.programme, desk.case, now.case)),
  ];
  const { id } = desk.seat.programme;
  if (followed.asks) {
    const { assignment, wish } = followed.asks;
    changes.push(
      await intend(ports, desk.seat.programme, approvalOf(assignment.id, note?.group ?? "", wish)),
    );
  }
  if (followed.answered) await wake(ports, laneOf.programme(id), id, facts.at);
  const committed = await ports.store.commit(desk.partition, changes);
  if (!committed.ok) return "again";
  ringGroups(ports, id, [...new Set([...desk.case.groups, ...now.case.groups])], {
    at: facts.at,
    by: desk.seat.person.name,
    what: facts.what === "movePhase" ? "phase" : versions.card && !versions.note ? "plan" : "note",
    ...(now.note !== undefined && { note: now.note }),
  });
  ports.log.info("board.act", {
    programme: id,
    case: now.case.id,
    what: facts.what,
    rev: now.case.rev,
  });
  return { ok: true, value: view(undoOf(versions, facts.what)) };
}
