/**
 * Makes text stand on a card exactly as it was written. Teams reads Markdown in every TextBlock and fact; a backslash
 * before its signs works on a computer but is *shown* on phones, so signs are parted by a zero-width space or replaced
 * by one that looks the same, and only where they would have an effect.
 */
export const plain = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => unmarked(line).replace(blockMark, `${gap}$&`))
    // One line break is only a space in Markdown.
    .join("\n\n")
    .replace(/\n{3,}/g, "\n\n");

const gap = "\u200b";
const blockMark = /^\s*(?:[-+*#>=|~]|\d{1,9}[.)]|\s{4})/;
const address = /(https?:\/\/\S+)/;

/** An address keeps its signs, so that it can be followed. */
const unmarked = (line: string): string =>
  signs.test(line)
    ? line
        .split(address)
        .map((part, index) => (index % 2 === 1 ? part : inline(part)))
        .join("")
    : line;

/** Most lines have none of those that are looked for below. */
const signs = /[*_`~\]<&{\\]/;
const inline = (text: string): string =>
  text
    .replace(/\*(?=\S)|(?<=\S)\*/g, "\u2217")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\u02cd")
    .replace(/`/g, "\u02cb")
    .replace(/~(?=~)/g, `~${gap}`)
    .replace(/\](?=[([:])/g, `]${gap}`)
    .replace(/<(?=[A-Za-z/!?])/g, `<${gap}`)
    .replace(/&(?=#?\w+;)/g, `&${gap}`)
    // Cards fill in {{DATE(...)}} and {{TIME(...)}} by themselves.
    .replace(/\{(?=\{)/g, `{${gap}`)
    .replace(/\\(?=[!-/:-@[-`{-~\u2217\u02cb\u02cd])/g, `\\${gap}`);
