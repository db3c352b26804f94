import { wider, type Circle } from "../access.ts";
import type { Case, Lane, Note, PhaseMove } from "./case.ts";
import { excerpt } from "../excerpt.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Day, Moment } from "../time.ts";

/**
 * What others may read of a group's main case, short: a part of its standing that is written together with the case, so
 * that the overview costs the same however much lies on the boards. Of the words on a joint case it has the group's own.
 * What stays with a group is not in here, so nobody who reads it can show it by mistake (OF1, OF4).
 */
export interface Digest {
  case: string;
  /** The card's own circle holds for its title and its need. */
  card?: { title: string; need?: string; howWeKnow?: string; circle: Circle };
  phase: PhaseNumber;
  phaseSince?: Moment;
  /** The last move was a step back: a normal act, told without its reason (F1.2). */
  wentBack?: boolean;
  /** Soft gates passed with a reason, which the facilitator sees (F4.1). The newest first. */
  gates: { phase: PhaseNumber; at: Moment; reason: string }[];
  words: Words[];
  obstacles: Words[];
  decisions: (Words & { on: Day })[];
  /** Of the benefits that are shared: how many, and how many have a measured baseline (nullpunkt). */
  benefits: { shared: number; measured: number };
}
/** Words that a group has sent or shared. */
export interface Words {
  text: string;
  group: string;
  at: Moment;
  circle: Exclude<Circle, "group">;
  lane?: Lane;
  heading?: string;
  assignment?: string;
  question?: string;
  note?: string;
}

const most = { words: 5, obstacles: 4, decisions: 3, gates: 3 } as const;
const length = 280;

export function digestOf(of: Case, group: string): Digest {
  const seen = of.notes.flatMap(shown);
  const own = seen.filter(({ note }) => note.group === group);
  const newest = own.sort((a, b) => (a.words.at > b.words.at ? -1 : 1));
  const open = newest.filter(({ note }) => note.detail?.kind !== "obstacle" || note.detail.state === "open");
  const inLane = (lane: Lane) => open.filter(({ note }) => note.lane === lane);
  const last = of.moves.at(-1);
  const card = cardOf(of);
  const benefits = seen.flatMap(({ note }) => (note.detail?.kind === "benefit" ? [note.detail.benefit] : []));
  return {
    case: of.id,
    ...(card && { card }),
    phase: of.phase,
    ...(last && { phaseSince: last.at }),
    ...(last?.move === "back" && { wentBack: true }),
    gates: of.moves.flatMap(gateOf).reverse().slice(0, most.gates),
    words: open
      .filter(({ note }) => note.lane !== "obstacles" && note.detail?.kind !== "nextDecision")
      .slice(0, most.words)
      .map(({ words }) => words),
    obstacles: inLane("obstacles")
      .slice(0, most.obstacles)
      .map(({ words }) => words),
    decisions: open
      .flatMap(({ note, words }) =>
        note.detail?.kind === "nextDecision" ? [{ ...words, on: note.detail.on }] : [],
      )
      .slice(0, most.decisions),
    benefits: {
      shared: benefits.length,
      measured: benefits.filter(({ baseline }) => typeof baseline?.value === "number").length,
    },
  };
}

/** Of a document by an earlier edition, which held the words of all groups of a case. */
export function digestFrom(former: Digest, group: string): Digest {
  const own = <W extends Words>(words: readonly W[]): W[] => words.filter((one) => one.group === group);
  const { words, obstacles, decisions } = former;
  return { ...former, words: own(words), obstacles: own(obstacles), decisions: own(decisions) };
}

function cardOf({ need, title }: Case): Digest["card"] {
  if (!wider(need.circle, "group")) return undefined;
  return {
    title: excerpt(title, 120),
    ...(need.what !== undefined && { need: excerpt(need.what, length) }),
    ...(need.howWeKnow !== undefined && { howWeKnow: excerpt(need.howWeKnow, length) }),
    circle: need.circle,
  };
}

function gateOf({ move, phase, at, reason, openPoints }: PhaseMove): Digest["gates"] {
  const passed = move === "forward" && (openPoints?.length ?? 0) > 0;
  return passed && reason ? [{ phase, at, reason: excerpt(reason, length) }] : [];
}

const shown = (note: Note): { note: Note; words: Words }[] => {
  const words = wordsOf(note, length);
  return words ? [{ note, words }] : [];
};

/** A note as words that have been sent or shared; `undefined` while it stays with the group. */
export function wordsOf(note: Note, longest = Infinity): Words | undefined {
  if (note.circle === "group" || note.archived) return undefined;
  return {
    text: excerpt(note.text, longest),
    group: note.group,
    at: note.changed?.at ?? note.at,
    circle: note.circle,
    lane: note.lane,
    ...(note.heading !== undefined && { heading: note.heading }),
    ...(note.origin.from !== "board" && { assignment: note.origin.assignment }),
    ...(note.origin.from === "answer" && { question: note.origin.question }),
    note: note.id,
  };
}
