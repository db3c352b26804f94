import type { Circle } from "../access.ts";
import type { Case, Measure, Note } from "../case/case.ts";
import { wordsOf, type Words } from "../case/digest.ts";
import { disagreementFirst, tellsDisagreement } from "./disagreement.ts";
import type { Standing } from "../answer/standing.ts";
import type { Day, Moment } from "../time.ts";

/**
 * For whom a pack is made. On a shared screen stands only what is shared with all groups; a facilitator's own
 * preparation may hold what was sent to KS as well, and every piece says so.
 */
export type PackFor = "screen" | "own";
export const mayBeIn = (pack: PackFor, circle: Circle): boolean =>
  circle === "all" || (pack === "own" && circle === "ks");

export interface GroupInPack {
  group: string;
  case?: Case;
  standing: Standing;
}
/** What one group's page is made of. */
export interface PackSelection {
  title?: string;
  need?: { text: string; howWeKnow?: string; circle: Circle };
  learnt: Words[];
  obstacles: Words[];
  benefits: PackBenefit[];
  decisions: (Words & { on: Day; decider?: string })[];
}
export interface PackBenefit {
  text: string;
  unit?: string;
  baseline?: Measure;
  achieved?: Measure;
  target?: Measure;
  circle: Exclude<Circle, "group">;
}
const most = { learnt: 4, obstacles: 3, benefits: 5, decisions: 3 } as const;

export function selectGroup(of: GroupInPack, pack: PackFor, since: Moment | undefined): PackSelection {
  const { case: theCase, group } = of;
  const notes = visibleNotes(of, pack);
  const words = (filter: (note: Note) => boolean): Words[] =>
    notes.filter(({ note }) => note.group === group && filter(note)).map(({ words: it }) => it);
  const newSince = (it: Words): boolean => since === undefined || it.at >= since;
  const learnt = [
    ...words(({ lane }) => lane === "insight" || lane === "experience" || lane === "operation"),
    ...saidOff(of, pack),
  ].sort(newestFirst);
  const fresh = learnt.filter(newSince);
  const need = theCase && mayBeIn(pack, theCase.need.circle) ? theCase.need : undefined;
  const inLane = notes.find(({ note }) => note.lane === "need" && note.field === "problem");
  return {
    ...(need && theCase?.title && { title: theCase.title }),
    ...(need?.what
      ? {
          need: {
            text: need.what,
            ...(need.howWeKnow !== undefined && { howWeKnow: need.howWeKnow }),
            circle: need.circle,
          },
        }
      : inLane && { need: { text: inLane.words.text, circle: inLane.words.circle } }),
    learnt: (fresh.length > 0 ? fresh : learnt).slice(0, most.learnt),
    obstacles: words(({ detail, lane }) =>
      detail?.kind === "obstacle" ? detail.state === "open" : lane === "obstacles",
    ).slice(0, most.obstacles),
    benefits: notes.flatMap(({ note, words: it }) => benefitOf(note, it)).slice(0, most.benefits),
    decisions: notes
      .flatMap(({ note, words: it }) =>
        note.detail?.kind === "nextDecision" ? [{ ...it, on: note.detail.on }] : [],
      )
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .slice(0, most.decisions),
  };
}

/** The notes of the case that may be in this pack, as words, the newest first. */
export function visibleNotes(
  { case: theCase }: Pick<GroupInPack, "case">,
  pack: PackFor,
): { note: Note; words: Words }[] {
  return (theCase?.notes ?? [])
    .flatMap((note) => {
      const words = wordsOf(note);
      return words && mayBeIn(pack, words.circle) ? [{ note, words }] : [];
    })
    .sort((a, b) => newestFirst(a.words, b.words));
}
const newestFirst = (a: Words, b: Words): number => (a.at > b.at ? -1 : 1);

/** What was sent with an answer and lies on no board: the words of a status check. */
const saidOff = ({ group, standing }: GroupInPack, pack: PackFor): Words[] =>
  Object.entries(standing.said ?? {}).flatMap(([assignment, parts]) =>
    parts
      .filter(({ circle }) => mayBeIn(pack, circle))
      .map((part): Words => ({ ...part, group, assignment })),
  );

function benefitOf({ detail }: Note, { text, circle }: Words): PackBenefit[] {
  if (detail?.kind !== "benefit") return [];
  const { indicator, unit, baseline, target, achieved } = detail.benefit;
  const last = achieved.at(-1);
  return [
    {
      text: indicator ?? text,
      ...(unit !== undefined && { unit }),
      ...(baseline && { baseline }),
      ...(last && { achieved: last }),
      ...(target && { target }),
      circle,
    },
  ];
}

/** All that was answered since the last gathering, question by question. */
export interface PackQuestion {
  assignment: string;
  question: string;
  heading: string;
  disagreement: boolean;
  answers: Words[];
}

/** Those with disagreement first, then those that most groups have something to say to. */
export function selectQuestions(
  groups: readonly GroupInPack[],
  pack: PackFor,
  since: Moment | undefined,
): PackQuestion[] {
  const answers = groups.flatMap((of) => [
    ...visibleNotes(of, pack)
      .filter(({ note }) => note.group === of.group)
      .map(({ words }) => words),
    ...saidOff(of, pack),
  ]);
  const asked = answers.filter((it) => it.question !== undefined && (since === undefined || it.at >= since));
  const questions = [...Map.groupBy(asked, (it) => `${it.assignment} ${it.question}`).values()].map(
    (all): PackQuestion => ({
      assignment: all[0]?.assignment ?? "",
      question: all[0]?.question ?? "",
      heading: all[0]?.heading ?? "",
      disagreement: all.some(tellsDisagreement),
      answers: disagreementFirst(all),
    }),
  );
  const groupsIn = ({ answers: all }: PackQuestion): number => new Set(all.map(({ group }) => group)).size;
  return questions.sort(
    (a, b) => Number(b.disagreement) - Number(a.disagreement) || groupsIn(b) - groupsIn(a),
  );
}
