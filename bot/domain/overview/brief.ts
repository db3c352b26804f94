import type { Case } from "../case/case.ts";
import { tellsDisagreement } from "./disagreement.ts";
import { excerpt } from "../excerpt.ts";
import { alphabetical, type Group } from "../programme/programme.ts";
import type { Day, Moment } from "../time.ts";
import { selectGroup, visibleNotes, type GroupInPack } from "./pack.ts";

/** What a group has shared with all, on its own page of the pack, short enough for a card in its channel. */
export interface BriefWords {
  need?: string;
  learnt: string[];
  agreed: string[];
  disagreed: string[];
  decisions: { text: string; on: Day }[];
}
const most = { learnt: 3, agreed: 2, disagreed: 2, decisions: 3 } as const;
const short = (text: string): string => excerpt(text, 280);

/** From the page that is shown on a screen: nothing that was sent to KS alone, nothing that the group has kept. */
export function briefOf(of: GroupInPack, since: Moment | undefined): BriefWords {
  const { need, learnt, decisions } = selectGroup(of, "screen", since);
  const own = visibleNotes(of, "screen").filter(({ note }) => note.group === of.group);
  const texts = (words: readonly { text: string }[]): string[] => [
    ...new Set(words.map(({ text }) => short(text))),
  ];
  const disagreed = texts([...own.map(({ words }) => words), ...learnt].filter(tellsDisagreement));
  const told = (words: readonly { text: string }[], n: number): string[] =>
    texts(words)
      .filter((text) => !disagreed.includes(text))
      .slice(0, n);
  return {
    ...(need && { need: short(need.text) }),
    learnt: told(learnt, most.learnt),
    agreed: told(
      own.filter(({ note }) => note.lane === "agreement").map(({ words }) => words),
      most.agreed,
    ),
    disagreed: disagreed.slice(0, most.disagreed),
    decisions: decisions.slice(0, most.decisions).map(({ text, on }) => ({ text: short(text), on })),
  };
}

/** What may stand in a brief of this case: to be compared. */
export const sharedWithAll = (of: Case): readonly unknown[] => [
  ...(of.need.circle === "all" ? [of.title, of.need] : []),
  ...visibleNotes({ case: of }, "screen").map(({ words }) => words),
];

/** Channels that show a brief, and the groups by name whose channel nobody has shown us yet. */
export function briefReach(groups: readonly Group[]): { channels: number; without: string[] } {
  const without = groups.filter(({ channel }) => channel?.tenant === undefined);
  return {
    channels: groups.length - without.length,
    without: alphabetical(without).map(({ name }) => name),
  };
}
