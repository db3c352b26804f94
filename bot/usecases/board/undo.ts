import { isUndoable, undoCard, undoNote } from "../../domain/board/history.ts";
import { idOf } from "../../domain/ids.ts";
import { refuse } from "../../domain/outcome.ts";
import { doerAt } from "./atBoard.ts";
import { persistently, settle, type ActInput, type ActNeeds } from "./acting.ts";
import { noteAt } from "./doAct.ts";
import { behind, speaksFor } from "./follow.ts";
import { told, type ActOutcome } from "./outcome.ts";

/** Takes back an act, as an act of its own with its own history. Not when somebody has done something there since. */
export const undo =
  (ports: ActNeeds) =>
  async (input: ActInput<"undo">): Promise<ActOutcome> => {
    const { case: id, note, rev } = input.body;
    return persistently(ports, { ...input, case: id, what: "undo" }, async (desk) => {
      const there = await behind(ports, desk, noteAt(desk, note));
      const doer = doerAt(desk, ports, input.act, speaksFor(there));
      const version =
        note === undefined
          ? await ports.store.read(desk.partition, "caseVersion", idOf.caseVersion(id, rev))
          : await ports.store.read(desk.partition, "noteVersion", idOf.noteVersion(id, note, rev));
      if (!version) return refuse({ is: "notFound" });
      if (!isUndoable(version.body.what)) return told(desk, { is: "notUndoable" }, input.body);
      const acted =
        version.kind === "caseVersion"
          ? undoCard(desk.case, version.body, doer)
          : undoNote(desk.case, version.body, doer);
      if (!acted.ok) return told(desk, acted.refusal, input.body);
      const subject = { group: desk.group.id, undoes: String(rev), ...(note !== undefined && { note }) };
      const facts = { id: input.act, what: "undo", at: doer.at, subject } as const;
      return settle(ports, desk, acted.performed, facts, { there, yours: input.body });
    });
  };
