import type { ArchiveView } from "../../contract/caseViews.ts";
import type { Note } from "../../domain/case/case.ts";
import { idOf } from "../../domain/ids.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { noteView } from "./noteView.ts";
import { openCase, type CaseKey } from "./openCase.ts";

/** What was taken off a board, for the group's members: the latest first, a hundred of those that lie beside it. */
export const viewArchive =
  (ports: Pick<Ports, "store">) =>
  async (key: CaseKey): Promise<Outcome<ArchiveView>> => {
    const opened = await openCase(ports, key, "members");
    if (!opened.ok) return opened;
    const { case: of, partition, name } = opened.value;
    const beside = await ports.store.list(partition, ["archivedNote"], {
      prefix: idOf.archivedNotesOf(of.id),
      most: 100,
    });
    const here = new Set(of.notes.map((note) => note.id));
    const notes: Note[] = [
      ...of.notes.filter((note) => note.archived),
      ...beside.entries.map(({ body }) => body).filter((note) => !here.has(note.id)),
    ];
    const latest = notes.sort((a, b) => ((a.archived?.at ?? "") > (b.archived?.at ?? "") ? -1 : 1));
    return done({ notes: latest.map((note) => noteView(note, name, true)) });
  };
