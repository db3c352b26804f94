import { wider } from "../access.ts";
import { performed, refused, type Acted, type BoardActName, type Doer } from "./act.ts";
import { cardWords } from "./card.ts";
import { lastBy, touched } from "./notes.ts";
import { cardFields, replaceNote, type Case, type Note } from "../case/case.ts";
import { rank } from "./rank.ts";
import { same } from "../same.ts";
import type { Moment } from "../time.ts";

/** Acts on which cases a group has. They are not undone: the group does the next one. */
const caseActs = [
  "addCase",
  "chooseCase",
  "inviteGroup",
  "withdrawInvitation",
  "joinCase",
  "declineCase",
  "leaveCase",
] as const;
export type ActWhat = BoardActName | "undo" | (typeof caseActs)[number];
export const isUndoable = (what: ActWhat): boolean => !caseActs.some((act) => act === what);

/** What an act left behind: the note before and after. Every act can be read, and taken back, from here. */
export interface NoteVersion {
  case: string;
  note: string;
  /** The case's `rev` after the act. */
  rev: number;
  what: ActWhat;
  by: string;
  at: Moment;
  /** Not there: the act made the note. */
  before?: Note;
  after: Note;
}
/** The same for the case card; `note` when the act put one on the board as well. */
export interface CaseVersion {
  case: string;
  rev: number;
  what: ActWhat;
  by: string;
  at: Moment;
  before: Card;
  after: Card;
  note?: string;
}
const cardKeys = [
  "title",
  "state",
  "owner",
  "need",
  "goal",
  "planLink",
  "expectedBenefit",
  "phase",
  "moves",
  "steps",
] as const;
export type Card = Pick<Case, (typeof cardKeys)[number]>;

const cardOf = (of: Case): Card =>
  Object.fromEntries(
    cardKeys.flatMap((key) => (of[key] === undefined ? [] : [[key, of[key]]])),
  ) as unknown as Card;

/** What is to be kept of an act: at most one version of a note and one of the card. */
export function versionsOf(
  before: Case,
  after: Case,
  note: string | undefined,
  act: { what: ActWhat; by: string; at: Moment },
): { note?: NoteVersion; card?: CaseVersion } {
  const was = before.notes.find((n) => n.id === note);
  const is = after.notes.find((n) => n.id === note);
  const common = { case: after.id, rev: after.rev, ...act };
  const cards = [cardOf(before), cardOf(after)] as const;
  return {
    ...(is && is !== was && { note: { ...common, note: is.id, ...(was && { before: was }), after: is } }),
    ...(!same(...cards) && {
      card: { ...common, before: cards[0], after: cards[1], ...(note !== undefined && { note }) },
    }),
  };
}

/** A note without who touched it when, which an act and its undoing leave otherwise than they were. */
const asWhatItSays = ({ rev: _rev, changed, order, lastBy: _who, at, ...said }: Note): object => ({
  ...said,
  at,
  rank: rank({ at, ...(changed && { changed }), ...(order !== undefined && { order }) }),
});

/**
 * Takes back what an act did to a note, if the note is as the act left it: also when what was done since has itself been
 * taken back, so that one goes back step by step. A circle never widens this way: what was taken back is shared again by
 * sharing it.
 */
export function undoNote(of: Case, { before, after }: NoteVersion, doer: Doer): Acted {
  const now = of.notes.find((note) => note.id === after.id);
  if (!now) return refused({ is: "noteGone" });
  if (now.rev !== after.rev && !same(asWhatItSays(now), asWhatItSays(after)))
    return refused({ is: "changedMeanwhile", by: lastBy(now), note: now });
  if (!before) {
    const archived = { by: doer.person, at: doer.at, byHand: true } as const;
    return performed(replaceNote(of, touched(of, { ...now, archived }, doer)), now.id);
  }
  if (wider(before.circle, now.circle) && !before.archived) return refused({ is: "notUndoable" });
  const reworded = before.text !== now.text;
  const changed = { by: doer.person, at: doer.at, times: (now.changed?.times ?? 0) + 1 };
  const { changed: then, order: place, circle: seenBy, ...kept } = before;
  // Off the board it was seen by nobody else: it is no excuse for seeing more afterwards.
  const circle = wider(seenBy, now.circle) ? now.circle : seenBy;
  const history = reworded ? changed : now.changed;
  // It stands where it stood, though it has been changed since.
  const order = same(history, then) ? place : rank(before);
  // Where the answer no longer follows its note, the words are the board's own from now on.
  const parted = reworded && now.origin.from === "answer" && doer.speaks(now) === "board";
  const own = parted ? [...new Set([...(kept.own ?? []), "text" as const])] : kept.own;
  const back: Note = {
    ...kept,
    circle,
    ...(own && { own }),
    ...(history && { changed: history }),
    ...(order !== undefined && { order }),
  };
  return performed(replaceNote(of, touched(of, back, doer)), now.id);
}

/** The same for the card: each part that the act changed must still be as it left it. */
export function undoCard(of: Case, version: CaseVersion, doer: Doer): Acted {
  const { before, after, note } = version;
  const parts = cardKeys.filter((key) => !same(before[key], after[key]));
  if (parts.some((key) => !same(of[key], after[key]))) {
    const by = Object.values(of.touched ?? {}).sort((a, b) => b.rev - a.rev)[0]?.by;
    return refused({
      is: "changedMeanwhile",
      ...(by !== undefined && { by }),
      card: cardWords(of),
      rev: of.rev,
    });
  }
  if (wider(before.need.circle, of.need.circle)) return refused({ is: "notUndoable" });
  const rev = of.rev + 1;
  const archived = { by: doer.person, at: doer.at, byHand: true } as const;
  // Whoever saw the words that are taken back has not seen these.
  const [was, is] = [cardWords(before), cardWords(after)];
  const fields = cardFields.filter((field) => was[field] !== is[field]);
  const touchedNow = [...fields, ...(before.phase === after.phase ? [] : (["phase"] as const))];
  const mark = { rev, by: doer.person, at: doer.at };
  const touches = Object.fromEntries(touchedNow.map((field) => [field, mark]));
  const back: Case = { ...of, rev, touched: { ...of.touched, ...touches } };
  for (const key of parts) putPart(back, key, before);
  return performed({
    ...back,
    notes: of.notes.map((n) => (n.id === note ? { ...n, archived, lastBy: doer.person, rev } : n)),
  });
}

function putPart<Key extends keyof Card>(of: Case, key: Key, from: Card): void {
  if (from[key] === undefined) delete (of as Partial<Card>)[key];
  else of[key] = from[key];
}
