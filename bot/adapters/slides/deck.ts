import { createRequire } from "node:module";
import type Library from "pptxgenjs";
import type { PackView } from "../../contract/packViews.ts";
import { tagOf, type Language } from "../../domain/language.ts";
import { spokenDay, startOfDay } from "../../domain/calendar/dates.ts";
import type { Column } from "./flow.ts";
import { footOf, slidesOf, words, type Slide } from "./pages.ts";

type Deck = Library.default;
type TextProps = Library.default.TextProps;

/** Loaded when the first deck is asked for. Its types are those of an ES module, its file for Node is not. */
const library = (): typeof Library.default =>
  createRequire(import.meta.url)("pptxgenjs") as typeof Library.default;

const ink = { text: "242424", quiet: "616161", line: "D1D1D1", accent: "5B5FC7" };
/** The theme names the fonts once, so that a deck can be given others in PowerPoint. Segoe UI is not on every machine. */
const fonts = { headFontFace: "Segoe UI Semibold", bodyFontFace: "Segoe UI" };
const wide = { x: 0.7, w: 11.93 };

/** The pack as .pptx: real text in title and body placeholders, 16:9, and where each piece comes from in the notes. */
export async function deckOf(view: PackView): Promise<Uint8Array> {
  const Pptx = library();
  const deck = new Pptx();
  const w = words[view.language];
  deck.layout = "LAYOUT_WIDE";
  deck.theme = fonts;
  deck.title = clean(`${w.title}: ${view.programme.name}`);
  deck.company = "KS";
  deck.subject = w.title;
  masters(deck);
  cover(deck, view);
  for (const slide of slidesOf(view)) draw(deck, slide);
  const data = await deck.write({ outputType: "uint8array" });
  return data as Uint8Array;
}

function masters(deck: Deck): void {
  const body = (name: string, x: number, width: number, y = 2.1, h = 4.1) => ({
    placeholder: {
      options: {
        name,
        type: "body" as const,
        x,
        y,
        w: width,
        h,
        fontSize: 18,
        color: ink.text,
        margin: 0,
        valign: "top" as const,
        bullet: false,
      },
      text: "",
    },
  });
  const title = (y: number, h: number, fontSize: number) => ({
    placeholder: {
      options: {
        name: "title",
        type: "title" as const,
        ...wide,
        y,
        h,
        fontSize,
        bold: true,
        color: ink.text,
        margin: 0,
        valign: "top" as const,
        align: "left" as const,
      },
      text: "",
    },
  });
  /** Three lines, the longest that a title becomes, and air above what follows. */
  const heading = title(0.62, 1.32, 22);
  const line = { line: { ...wide, y: 6.72, h: 0, line: { color: ink.line, width: 1 } } };
  const number = { x: 12.1, y: 6.85, w: 0.6, h: 0.3, fontSize: 11, color: ink.quiet };
  deck.defineSlideMaster({
    title: "COVER",
    objects: [title(1.6, 1.5, 40), body("body", wide.x, wide.w, 3.4, 2.6)],
  });
  deck.defineSlideMaster({
    title: "TWO",
    objects: [heading, body("left", wide.x, 5.7), body("right", 6.93, 5.7), line],
    slideNumber: number,
  });
  deck.defineSlideMaster({
    title: "ONE",
    objects: [heading, body("left", wide.x, wide.w), line],
    slideNumber: number,
  });
  deck.defineSlideMaster({ title: "TABLE", objects: [heading, line], slideNumber: number });
}

function cover(deck: Deck, view: PackView): void {
  const w = words[view.language];
  const { gathering } = view;
  const slide = deck.addSlide({ masterName: "COVER" });
  const lang = tagOf[view.language];
  slide.addText(clean(view.programme.name), { placeholder: "title", lang });
  const day = gathering && spokenDay(startOfDay(gathering.startDay), view.language, view.asOf);
  const lines = [
    gathering && day !== undefined ? w.gathering(gathering.number, day) : w.noGathering,
    gathering?.theme,
    gathering?.speakers !== undefined ? w.speakers(gathering.speakers) : undefined,
    view.for === "own" ? w.own : w.title,
    footOf(view, w),
  ].filter((it) => it !== undefined);
  slide.addText(
    lines.map((text) => ({ text: clean(text), options: { breakLine: true, fontSize: 20, lang } })),
    { placeholder: "body" },
  );
  slide.addNotes(clean(w.title));
}

function draw(deck: Deck, it: Slide): void {
  const master = it.table ? "TABLE" : it.columns.length > 1 ? "TWO" : "ONE";
  const slide = deck.addSlide({ masterName: master });
  const lang = tagOf[it.language];
  slide.addText(clean(it.title), { placeholder: "title", lang });
  const quiet = { color: ink.quiet, fontSize: 14, margin: 0, lang };
  slide.addText(clean(it.over), { ...wide, y: 0.27, h: 0.35, ...quiet });
  slide.addText(clean(it.foot), { x: wide.x, y: 6.85, w: 11, h: 0.3, ...quiet, fontSize: 11 });
  it.columns.forEach((column, n) =>
    slide.addText(runs(column, it.language), { placeholder: n === 0 ? "left" : "right" }),
  );
  if (it.meet !== undefined)
    slide.addText(clean(it.meet), { ...wide, y: 6.3, h: 0.35, ...quiet, color: ink.text, fit: "shrink" });
  if (it.table) table(slide, it.table, it.language);
  slide.addNotes(clean(it.notes));
}

function runs({ sections }: Column, language: Language): TextProps[] {
  const lang = tagOf[language];
  return sections.flatMap(({ heading, items }, n) => [
    ...(heading === undefined
      ? []
      : [
          {
            text: clean(heading),
            options: {
              breakLine: true,
              bold: true,
              fontSize: 14,
              color: ink.accent,
              lang,
              ...(n > 0 && { paraSpaceBefore: 10 }),
            },
          },
        ]),
    ...items.flatMap(({ text, source }): TextProps[] => [
      ...clean(text)
        .split("\n")
        .map((line) => ({
          text: line,
          options: { breakLine: true, fontSize: 18, lang, paraSpaceBefore: 4 },
        })),
      ...(source === undefined
        ? []
        : [{ text: clean(source), options: { breakLine: true, fontSize: 12, color: ink.quiet, lang } }]),
    ]),
  ]);
}

function table(
  slide: Library.default.Slide,
  { head, rows }: NonNullable<Slide["table"]>,
  language: Language,
): void {
  const lang = tagOf[language];
  const cell = (text: string, n: number, bold: boolean): Library.default.TableCell => ({
    text: clean(text),
    options: { bold, align: n === 0 ? "left" : "right", fontSize: bold ? 14 : 16, color: ink.text, lang },
  });
  slide.addTable(
    [
      head.map((text, n) => cell(text, n, true)),
      ...rows.map((row) => row.map((text, n) => cell(text, n, false))),
    ],
    {
      ...wide,
      y: 2.15,
      colW: [5.93, 2, 2, 2],
      border: { type: "solid", pt: 0.5, color: ink.line },
      margin: 0.08,
    },
  );
}

/** What XML does not take would make the file one that PowerPoint wants to repair. */
const clean = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, "");
