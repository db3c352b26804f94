/**
 * The beginning of a text, cut between words and marked as cut; letters are counted as people count. A name stays whole
 * or is left out whole: excerpts are kept, and whoever is erased is found in them by the whole name.
 */
export function excerpt(text: string, longest: number): string {
  const plain = text.trim();
  const letters = [...plain];
  if (letters.length <= longest) return plain;
  const start = letters.slice(0, longest - 1).join("");
  const spaces = [...start.matchAll(/\s+/g)].map(({ index }) => index).filter((at) => at > start.length / 2);
  const cut = spaces.findLast((at) => !isInName(plain, at)) ?? spaces.at(-1) ?? start.length;
  return `${start.slice(0, cut).trimEnd()}…`;
}

/** Two words beside each other that both begin with a capital. */
const isInName = (text: string, at: number): boolean =>
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]*$/u.test(text.slice(0, at)) && /^\s+\p{Lu}/u.test(text.slice(at));
