import { limits, performed, refused, type Acted, type BoardAct, type Doer, type Seen } from "./act.ts";
import { readDetail, readWords } from "./words.ts";
import { replaceNote, type Case, type Lane, type Note, type OwnPart } from "../case/case.ts";
import { opens } from "./needFirst.ts";
import { placed, rank } from "./rank.ts";
import { dayOf } from "../time.ts";

type Of<Is extends BoardAct["is"]> = Extract<BoardAct, { is: Is }>;

export function addNote(of: Case, act: Of<"addNote">, doer: Doer): Acted {
  const text = readWords("text", act.text, limits.text);
  if (!text.ok) return text;
  const heading = readWords("heading", act.heading ?? "", limits.heading, short);
  if (!heading.ok) return heading;
  const detail = act.detail && readDetail(act.detail);
  if (detail && !detail.ok) return detail;
  if (isTaken(of, doer.newNote)) return refused({ is: "wrongKind" });
  if (of.notes.filter((note) => !note.archived).length >= limits.notes)
    return refused({ is: "boardFull", most: limits.notes });
  const { lane, parked } = needFirst(of, act.lane);
  const note: Note = {
    id: doer.newNote,
    lane,
    ...(heading.value && { heading: heading.value }),
    text: text.value,
    by: doer.person,
    group: doer.group,
    at: doer.at,
    origin: { from: "board" },
    circle: "group",
    ...(act.track && { track: act.track }),
    ...(detail && { detail: detail.value }),
    rev: of.rev + 1,
  };
  return performed({ ...of, rev: of.rev + 1, notes: [...of.notes, note] }, note.id, parked);
}
/** The id comes from the page's act: somebody who sends another's gets nothing done. */
export const isTaken = (of: Case, id: string): boolean => of.notes.some((note) => note.id === id);
const short = { severalLines: false, required: false };

/** Ideas that come before the need has a source wait in the idea park: kept, not lost, not discussed (F3.1). */
function needFirst(of: Case, lane: Lane): { lane: Lane; parked: { parked?: true } } {
  const waits = lane === "solution" && !opens(of);
  return waits ? { lane: "ideaPark", parked: { parked: true } } : { lane, parked: {} };
}

export function editNote(of: Case, act: Of<"editNote">, doer: Doer): Acted {
  return onNote(of, act, (note) => {
    const text = act.text === undefined ? undefined : readWords("text", act.text, limits.text);
    if (text && !text.ok) return text;
    const heading =
      act.heading === undefined ? undefined : readWords("heading", act.heading, limits.heading, short);
    if (heading && !heading.ok) return heading;
    const detail = act.detail && readDetail(act.detail);
    if (detail && !detail.ok) return detail;
    const newText = text !== undefined && text.value !== note.text;
    const speaks = doer.speaks(note);
    if (newText && speaks === "fields" && note.origin.from === "answer") {
      return refused({ is: "editInAnswer", assignment: note.origin.assignment });
    }
    const { heading: _before, ...kept } = note;
    const words = heading === undefined ? note.heading : heading.value;
    const own: OwnPart[] = [
      ...(newText && speaks === "board" ? (["text"] as const) : []),
      ...(heading ? (["heading"] as const) : []),
      ...(detail ? (["detail"] as const) : []),
    ];
    const after: Note = {
      ...kept,
      ...(words && { heading: words }),
      ...(text && { text: text.value }),
      ...(detail && { detail: detail.value }),
    };
    if (JSON.stringify(after) === JSON.stringify({ ...kept, ...(note.heading && { heading: note.heading }) }))
      return performed(of, note.id);
    return said(of, withOwn(note, after, own), doer);
  });
}

export function moveNote(of: Case, act: Of<"moveNote">, doer: Doer): Acted {
  const place = act.above === undefined ? (act.place ?? "top") : { above: act.above };
  const standing = of.notes.find((note) => note.id === act.note && !note.archived);
  // Another place in the same lane takes no words from anybody: it needs not be the newest note that was seen.
  if (standing && standing.lane === act.lane) {
    const there = placed(of, act.note, place);
    return performed({ ...there, rev: of.rev + 1 }, act.note);
  }
  return onNote(of, act, (note) => {
    const { lane, parked } = needFirst(of, act.lane);
    const { order: _place, ...kept } = note;
    const there = replaceNote(of, touched(of, withOwn(note, { ...kept, lane }, ["lane"]), doer));
    return performed(placed(there, note.id, place), note.id, parked);
  });
}

export function archiveNote(of: Case, act: Seen, doer: Doer): Acted {
  return onNote(of, act, (note) => {
    const archived = { by: doer.person, at: doer.at, byHand: true } as const;
    return performed(replaceNote(of, touched(of, { ...note, archived }, doer)), note.id);
  });
}

/** Comes back as the group's own: whoever wants it seen by others shares it again. */
export function restoreNote(of: Case, note: string, doer: Doer): Acted {
  const there = of.notes.find((n) => n.id === note);
  if (!there) return refused({ is: "noteGone" });
  if (!there.archived) return performed(of, note);
  const { archived: _back, shared: _shared, asked: _asked, ...kept } = there;
  return performed(replaceNote(of, touched(of, { ...kept, circle: "group" }, doer)), note);
}

export function addMeasure(of: Case, act: Of<"addMeasure">, doer: Doer): Acted {
  return onNote(of, act, (note) => {
    if (note.detail?.kind !== "benefit") return refused({ is: "wrongKind" });
    const { benefit } = note.detail;
    const achieved =
      act.which === "achieved"
        ? [...benefit.achieved, act.measure].sort((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : 1))
        : benefit.achieved;
    const detail = readDetail({
      kind: "benefit",
      benefit: { ...benefit, achieved, ...(act.which !== "achieved" && { [act.which]: act.measure }) },
    });
    if (!detail.ok) return detail;
    return said(of, withOwn(note, { ...note, detail: detail.value }, ["detail"]), doer);
  });
}

export const solveObstacle = (of: Case, act: Of<"solveObstacle">, doer: Doer): Acted =>
  onNote(of, act, (note) => {
    if (note.lane !== "obstacles") return refused({ is: "wrongKind" });
    const detail: Note["detail"] = act.solved
      ? { kind: "obstacle", state: "solved", solvedOn: dayOf(doer.at) }
      : { kind: "obstacle", state: "open" };
    return said(of, withOwn(note, { ...note, detail }, ["detail"]), doer);
  });

export const tickNote = (of: Case, act: Of<"tickNote">, doer: Doer): Acted =>
  onNote(of, act, (note) => {
    if (note.lane !== "next") return refused({ is: "wrongKind" });
    const due = note.detail?.kind === "step" ? note.detail.due : undefined;
    const detail: Note["detail"] = { kind: "step", done: act.done, ...(due && { due }) };
    return said(of, withOwn(note, { ...note, detail }, ["detail"]), doer);
  });

/** The note as the person saw it, or who was first and what stands there now. */
export function onNote(of: Case, { note: id, rev }: Seen, then: (note: Note) => Acted): Acted {
  const note = of.notes.find((n) => n.id === id);
  if (!note) return refused({ is: "noteGone" });
  if (note.archived || note.rev !== rev) return refused({ is: "changedMeanwhile", by: lastBy(note), note });
  return then(note);
}
export const lastBy = (note: Note): string => note.archived?.by ?? note.lastBy ?? note.changed?.by ?? note.by;

export const touched = (of: Case, note: Note, doer: Doer): Note => ({
  ...note,
  lastBy: doer.person,
  rev: of.rev + 1,
});

/** Something is said otherwise now. It stays where it stands: what is edited does not jump. */
function said(of: Case, note: Note, doer: Doer): Acted {
  const before = of.notes.find((n) => n.id === note.id) ?? note;
  const changed = { by: doer.person, at: doer.at, times: (before.changed?.times ?? 0) + 1 };
  return performed(replaceNote(of, touched(of, { ...note, order: rank(before), changed }, doer)), note.id);
}

/** A note from an answer keeps what the group has set on the board when the answer is given again. */
function withOwn(before: Note, after: Note, parts: readonly OwnPart[]): Note {
  if (before.origin.from !== "answer" || parts.length === 0) return after;
  return { ...after, own: [...new Set([...(before.own ?? []), ...parts])] };
}
