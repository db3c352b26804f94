import type { BodyOf } from "../../contract/acts.ts";
import { perform } from "../../domain/board/board.ts";
import type { BoardAct, BoardActName, Performed } from "../../domain/board/act.ts";
import type { Note } from "../../domain/case/case.ts";
import { idOf } from "../../domain/ids.ts";
import type { Change } from "../../ports.ts";
import { doerAt, type AtBoard } from "./atBoard.ts";
import { behind, speaksFor } from "./follow.ts";
import { named } from "./noteView.ts";
import { told, type ActOutcome } from "./outcome.ts";
import { persistently, settle, type ActInput, type ActNeeds } from "./acting.ts";

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
