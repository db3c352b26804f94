/** Texts laid out in columns by their length, so that nothing runs off a slide: what does not fit goes to the next. */
export interface Section {
  /** Left out where it stands already: what goes on in the next column of the same slide. */
  heading?: string;
  items: Item[];
}
export interface Item {
  text: string;
  /** Under the words, smaller: who and from where. */
  source?: string;
}
export interface Column {
  sections: Section[];
}

export interface Room {
  /** Letters on a line, and lines in a column, at the size of the body. */
  letters: number;
  lines: number;
  columns: number;
}
const headingLines = 1.5;
const itemGap = 0.3;

const linesOf = (text: string, letters: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / letters)), 0);
const heightOf = ({ text, source }: Item, { letters }: Room): number =>
  linesOf(text, letters) + (source === undefined ? 0 : linesOf(source, letters * 1.45) * 0.7) + itemGap;

/** Slides of columns, in order. A section that goes on has its heading again on the next slide, whose title says so. */
export function flow(sections: readonly Section[], room: Room): Column[][] {
  const columns: Column[] = [];
  let left = 0;
  for (const { heading, items } of sections) {
    let open: Section | undefined;
    for (const item of items.flatMap((it) => split(it, room))) {
      const height = heightOf(item, room);
      if (open === undefined || left < height) {
        if (columns.length === 0 || left < height + headingLines) {
          columns.push({ sections: [] });
          left = room.lines;
        }
        const goesOn = open !== undefined && (columns.length - 1) % room.columns > 0;
        open = heading === undefined || goesOn ? { items: [] } : { heading, items: [] };
        columns.at(-1)?.sections.push(open);
        left -= open.heading === undefined ? 0 : headingLines;
      }
      open.items.push(item);
      left -= height;
    }
  }
  const slides: Column[][] = [];
  for (let i = 0; i < columns.length; i += room.columns) slides.push(columns.slice(i, i + room.columns));
  return slides;
}

/** A text longer than a column becomes several, cut after a sentence or at least between words. */
function split(item: Item, room: Room): Item[] {
  const most = Math.floor((room.lines - headingLines - 2) * room.letters * 0.9);
  const pieces: string[] = [];
  let rest = item.text.trim();
  while ([...rest].length > most) {
    const start = [...rest].slice(0, most).join("");
    const sentence = Math.max(start.lastIndexOf(". "), start.lastIndexOf("? "), start.lastIndexOf("\n"));
    const word = start.lastIndexOf(" ");
    const at = sentence > most / 2 ? sentence + 1 : word > 0 ? word : start.length;
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  pieces.push(rest);
  const { source } = item;
  return pieces.map((text, n) => ({
    text,
    ...(n === pieces.length - 1 && source !== undefined && { source }),
  }));
}
