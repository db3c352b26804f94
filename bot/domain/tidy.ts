const newlines = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;
/** Control signs but the line feed, signs of no width but the joiners of emoji, and what turns the way others read. */
const unseen = /(?!\n)\p{Cc}|[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** As text is kept, whoever wrote it and where: one composition of letters, plain spaces, nothing that cannot be seen. */
export const tidy = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, "")
    .replace(newlines, "\n")
    .replace(spaces, " ")
    .replace(unseen, "")
    .normalize("NFC")
    .trim();

/** What somebody writes in an input: without blanks around its lines, at most one empty line, or all of it on one. */
export function tidyLines(text: string, severalLines: boolean): string {
  const lines = tidy(text)
    .split("\n")
    .map((line) => line.trim());
  return severalLines ? lines.join("\n").replace(/\n{3,}/g, "\n\n") : lines.filter(Boolean).join(" ");
}

/** The same for every text in something that somebody has sent. */
export function tidyWithin<T>(said: T): T;
export function tidyWithin(said: unknown): unknown {
  if (typeof said === "string") return tidyLines(said, true);
  if (Array.isArray(said)) return said.map((it: unknown) => tidyWithin(it));
  if (typeof said !== "object" || said === null) return said;
  return Object.fromEntries(
    Object.entries(said).map(([name, it]: [string, unknown]) => [name, tidyWithin(it)]),
  );
}
