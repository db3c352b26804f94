import type { Words } from "../case/digest.ts";

/** Plain words for it in three languages, as people write them; a sign to look, never a judgement of a group. */
const signs =
  /\b(uenig\w*|ikke enige?|ikkje (enige?|einige?|samde?)|usamde?|usemje\w*|ueinige?|ulike? syn|i tvil|disagree\w*|do not agree|not agreed)\b/iu;

/** Shared words that tell of disagreement: the best start of a talk at a gathering. */
export const tellsDisagreement = ({ text }: Pick<Words, "text">): boolean => signs.test(text);

/** Disagreement first; within each the order that was. */
export const disagreementFirst = <T extends Pick<Words, "text">>(words: readonly T[]): T[] => [
  ...words.filter(tellsDisagreement),
  ...words.filter((it) => !tellsDisagreement(it)),
];
