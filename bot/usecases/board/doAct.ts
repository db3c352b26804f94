import type { ActView } from "../../contract/actViews.ts";
import type { ActName, BodyOf } from "../../contract/acts.ts";
import { perform } from "../../domain/board/board.ts";
import type { BoardAct, BoardActName, Performed } from "../../domain/board/act.ts";
import type { Note } from "../../domain/case/case.ts";
import { idOf, laneOf } from "../../domain/ids.ts";
import { approvalOf } from "../../domain/delivery/mailing.ts";
import { refuse } from "../../domain/outcome.ts";
import type { Change, Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { tellOfCase } from "../channel/tellChannel.ts";
import { wake } from "../outbox/wake.ts";
import { ringGroups } from "./news.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { doneBefore } from "./doneBefore.ts";
import { doerAt, atBoard, type AtBoard } from "./atBoard.ts";
import { behind, following, speaksFor } from "./follow.ts";
import { named } from "./noteView.ts";
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

/** How often a lost race is run again: acts on different notes do not disturb each other. */
const tries = 12;

/** One act on a board, by a member of its group: the case, its history and the standings change together, once. */
export const doAct =
  <Name extends BoardActName>(ports: ActNeeds, is: Name) =>
  async (input: ActInput<Name>): Promise<ActOutcome> => {
    const { case: onCase, ...said } = input.body as BodyOf<Name> & { case?: string };
    // The body was read by the schema of this very act: contract and domain name the same fields.
    const act = { is, ...said } as unknown as BoardAct;
    const key = { ...input, ...(onCase !== undefined && { case: onCase }) };
    return persistently(ports, { ...key, what: is }, async (desk) => {
      const note = "note" in act ? act.note : undefined;
      const back = act.is === "restoreNote" ? await fromArchive(ports, desk, act.note) : undefined;
      const there = await behind(ports, desk, noteAt(desk, note));
      const at = back ? { ...desk, case: { ...desk.case, notes: [...desk.case.notes, back] } } : desk;
      const acted = perform(at.case, withIds(desk, act), doerAt(desk, ports, input.act, speaksFor(there)));
      if (!acted.ok) return told(desk, acted.refusal, input.body);
      const facts = {
        id: input.act,
        what: is,
        at: ports.now(),
        subject: subjectOf(at, act, acted.performed),
      };
      const removed: Change[] = back ? [{ remove: idOf.archivedNote(desk.case.id, back.id) }] : [];
      return settle(ports, at, acted.performed, facts, { there, removed, yours: input.body });
    });
  };

/** A person who owns or decides is shown by name, and comes back by name: the id is kept. */
function withIds({ standings, name }: AtBoard, act: BoardAct): BoardAct {
  const people = [...standings.values()].flatMap(({ body }) => Object.keys(body.names));
  const idOfName = (words: string): string => people.find((person) => name(person) === words) ?? "";
  if (act.is === "editCard" && act.fields.owner)
    return { ...act, fields: { ...act.fields, owner: idOfName(act.fields.owner) || act.fields.owner } };
  if (!("detail" in act) || !act.detail) return act;
  return { ...act, detail: named(act.detail, idOfName) };
}

export const noteAt = (desk: AtBoard, id: string | undefined): Note | undefined =>
  desk.case.notes.find((note) => note.id === id);

async function fromArchive({ store }: ActNeeds, desk: AtBoard, id: string): Promise<Note | undefined> {
  if (noteAt(desk, id)) return undefined;
  const found = await store.read(desk.partition, "archivedNote", idOf.archivedNote(desk.case.id, id));
  if (!found) return undefined;
  const { case: _of, ...note } = found.body;
  return note;
}

/** Ids and codes of what was done; for a sharing also between which circles, and in which role (OF5). */
function subjectOf(desk: AtBoard, act: BoardAct, now: Performed): Record<string, string> {
  const before = noteAt(desk, now.note);
  const after = now.case.notes.find((note) => note.id === now.note);
  const circled = before && after && before.circle !== after.circle;
  const roles = desk.seat.person.memberships.find((m) => m.group === desk.group.id)?.roles ?? [];
  return {
    group: desk.group.id,
    ...(now.note !== undefined && { note: now.note }),
    ...(after && { lane: after.lane }),
    ...(act.is === "movePhase" && { phase: `${act.phase}` }),
    ...(circled && { from: before.circle, to: after.circle, role: roles.join("+") }),
    ...(act.is === "shareNeed" && { from: desk.case.need.circle, to: act.circle, role: roles.join("+") }),
    ...(now.waits && { waits: "chief_executive" }),
  };
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
export async function persistently(
  ports: ActNeeds,
  sent: Sent,
  act: (desk: AtBoard) => Promise<ActOutcome | "again">,
): Promise<ActOutcome> {
  for (let n = 0; n < tries; n++) {
    const desk = await atBoard(ports, sent);
    if (!desk.ok) return desk;
    const before = await doneBefore(ports, desk.value, sent);
    if (before) return before;
    const outcome = await act(desk.value);
    if (outcome !== "again") return outcome;
  }
  return refuse({ is: "tryLater" });
}

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
