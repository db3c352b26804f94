/** The beginning of a text, cut between words and marked as cut; letters are counted as people count. */
export function excerpt(text: string, longest: number): string {
  const plain = text.trim();
  const letters = [...plain];
  if (letters.length <= longest) return plain;
  const start = letters.slice(0, longest - 1).join("");
  const space = start.lastIndexOf(" ");
  return `${(space > start.length / 2 ? start.slice(0, space) : start).trimEnd()}…`;
}
