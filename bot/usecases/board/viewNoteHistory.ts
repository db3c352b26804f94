import type { NoteHistoryView, NoteVersionView } from "../../contract/caseViews.ts";
import { asItWasAsked } from "../../domain/answer/checkIn.ts";
import type { Library } from "../../domain/assignment/library.ts";
import type { Question } from "../../domain/assignment/question.ts";
import type { NoteVersion } from "../../domain/board/history.ts";
import type { Note } from "../../domain/case/case.ts";
import { idOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { inWords } from "../../domain/answer/wording.ts";
import type { Ports } from "../../ports.ts";
import { noteView } from "./noteView.ts";
import { openCase, type CaseKey } from "./openCase.ts";
import { versionsUnder } from "./versions.ts";

/** Who said what in a note, and when: on the board and, where it came from an answer, in the answer. Members only. */
export const viewNoteHistory =
  (ports: Pick<Ports, "store" | "method">) =>
  async (key: CaseKey & { note: string }): Promise<Outcome<NoteHistoryView>> => {
    const opened = await openCase(ports, key, "members");
    if (!opened.ok) return opened;
    const { case: of, partition, name, group, seat } = opened.value;
    const library = ports.method.library(seat.programme);
    const archived = () => ports.store.read(partition, "archivedNote", idOf.archivedNote(of.id, key.note));
    const note: Note | undefined = of.notes.find((n) => n.id === key.note) ?? (await archived())?.body;
    if (!note) return refuse({ is: "notFound" });
    const under = idOf.noteVersionsOf(of.id, note.id);
    const onBoard = await versionsUnder(ports, partition, "noteVersion", under);
    const tells = note.group === group.id || (await worksOn(ports, partition, note.group)) === of.id;
    const inAnswer = tells ? await answersOf(ports, partition, note, group.language, library) : [];
    const told = new Set(onBoard.map(({ at, by }) => `${at} ${by}`));
    const versions = [
      ...firstOf(note, onBoard, inAnswer),
      ...inAnswer.filter(({ at, by }) => !told.has(`${at} ${by}`)),
      ...onBoard.map(asView),
    ]
      .reverse()
      .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));
    return done({
      note: noteView(note, name, true),
      versions: versions.map((version) => ({ ...version, by: name(version.by) })),
    });
  };

const asView = ({ at, by, what, after }: NoteVersion): NoteVersionView => ({
  at,
  by,
  what,
  text: after.text,
  ...(after.heading !== undefined && { heading: after.heading }),
  circle: after.circle,
  lane: after.lane,
  ...(after.archived && { archived: true }),
});

/** A note that was there before acts were kept. */
function firstOf(
  note: Note,
  [first]: NoteVersion[],
  inAnswer: readonly NoteVersionView[],
): NoteVersionView[] {
  const was = first ? first.before : note;
  if (!was || inAnswer.length > 0) return [];
  return [{ at: was.at, by: was.by, what: "addNote", text: was.text, circle: was.circle, lane: was.lane }];
}

/** Once a group works on something else, what it answers is not for those whom it worked with. */
const worksOn = async (
  { store }: Pick<Ports, "store">,
  partition: string,
  group: string,
): Promise<string | undefined> =>
  (await store.read(partition, "standing", idOf.standing(group)))?.body.mainCase;

async function answersOf(
  { store }: Pick<Ports, "store">,
  partition: string,
  note: Note,
  language: Language,
  library: Library,
): Promise<NoteVersionView[]> {
  const { origin } = note;
  if (origin.from !== "answer") return [];
  const [assignment, versions] = await Promise.all([
    store.read(partition, "assignment", idOf.assignment(origin.assignment)),
    store.list(partition, ["version"], {
      prefix: `version:${idOf.answer(origin.assignment, note.group, origin.person)}:`,
      most: 100,
    }),
  ]);
  if (!assignment) return [];
  const said = versions.entries.flatMap(({ body }): NoteVersionView[] => {
    const { questions } = asItWasAsked(assignment.body, body, library);
    const question = questions.find(({ id }) => id === origin.question);
    const value = body.values[origin.question];
    // Of several obstacles each has a note, and none of them ever said another thing.
    if (!question || value === undefined || isOneOfSeveral(question)) return [];
    const text = inWords(question, value, language)[origin.row ?? 0];
    const circle = body.circles[question.id] ?? "group";
    return text ? [{ at: body.at, by: body.by, what: "answer", text, circle }] : [];
  });
  return said.filter((version, n) => version.text !== said[n - 1]?.text);
}

const isOneOfSeveral = ({ type, lands }: Question): boolean =>
  type === "several_of" && lands?.lane === "obstacles";
