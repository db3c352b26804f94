import { isEmpty, type PackPage, type PackView, type PackWords } from "../../contract/packViews.ts";
import { shortDay, startOfDay, weekOf } from "../../domain/calendar/dates.ts";
import { excerpt } from "../../domain/excerpt.ts";
import { localeOf, type Language } from "../../domain/language.ts";
import type { Suggestion } from "../../domain/overview/raise.ts";
import { en } from "../../texts/pack/en.ts";
import { nb } from "../../texts/pack/nb.ts";
import { nn } from "../../texts/pack/nn.ts";
import { flow, type Column, type Item, type Section } from "./flow.ts";
import { titled, type Untitled } from "./titles.ts";

export const words = { nb, nn, en };
type Words = typeof nb;

/** One slide before it is drawn: real text in places that PowerPoint knows, and where each piece comes from. */
export interface Slide {
  language: Language;
  title: string;
  /** Above the title: whose page it is, and where the group is. */
  over: string;
  columns: Column[];
  table?: { head: string[]; rows: string[][] };
  /** Whom the group should meet. */
  meet?: string;
  foot: string;
  notes: string;
}
type Draft = Omit<Slide, "title"> & Untitled;
const longestTitle = 150;
const room = { letters: 44, lines: 13.5, columns: 2 };

export const slidesOf = (view: PackView): Slide[] =>
  titled(
    [...view.pages.flatMap((page) => groupSlides(page, view)), ...togetherSlides(view)],
    ({ language }) => words[language].more,
  );

export const footOf = (view: PackView, w: Words): string => (view.for === "own" ? w.ownWhy : w.sharedWhy);

function groupSlides(page: PackPage, view: PackView): Draft[] {
  const { language } = page;
  const w = words[language];
  const source = (it: PackWords): string => sourceOf(it, view, w);
  const said = (it: PackWords): Item => ({ text: it.text, source: source(it) });
  const cut = page.need !== undefined && [...page.need.text].length > longestTitle;
  const sections: Section[] = [
    ...(page.need && cut ? [{ heading: w.need, items: [{ text: page.need.text }] }] : []),
    { heading: w.learnt, items: page.learnt.map(said) },
    ...(page.need?.howWeKnow ? [{ heading: w.know, items: [{ text: page.need.howWeKnow }] }] : []),
    { heading: w.obstacles, items: page.obstacles.map(said) },
    {
      heading: w.decisions,
      items: page.decisions.map((it) => ({
        text: it.text,
        source: w.decidedOn(shortDay(startOfDay(it.on), language)),
      })),
    },
    { heading: w.asks, items: page.asks.map(said) },
    { heading: w.offers, items: page.offers.map(({ theme }) => ({ text: theme })) },
  ].filter(({ items }) => items.length > 0);
  const empty = isEmpty(page);
  // What a group has not shared is not there for all to see, not even as an empty page.
  if (empty && view.for === "screen") return [];
  const all = empty ? [{ items: [{ text: w.nothing }] }] : sections;
  const meet = page.meet.map((it) => `${it.name} (${becauseOf(it, w)})`).join(" · ");
  const over = [
    [page.need && page.name, page.title].filter(Boolean).join(" · "),
    page.phase && (page.phase.since ? w.since(page.phase.name, weekOf(page.phase.since)) : page.phase.name),
  ].filter(Boolean);
  const common = {
    language,
    over: over.join("   |   "),
    foot: footOf(view, w),
    ...(meet && { meet: `${w.meet}: ${meet}` }),
  };
  const pieces = [...page.learnt, ...page.obstacles, ...page.decisions, ...page.asks];
  const needSource =
    page.need && `${w.need}: ${page.need.text} (${page.name}, ${w.circle[page.need.circle]})`;
  const notes = notesOf(w, [needSource, ...pieces.map((it) => noteOf(it, view, w))]);
  const flowed = flow(all, room);
  const heading = page.need?.text ?? page.name;
  const text = flowed.map((columns, part) => ({ ...common, heading, own: page.name, part, columns, notes }));
  return page.benefits.length === 0 ? text : [...text, { ...common, ...benefitSlide(page, w), notes }];
}

function benefitSlide(page: PackPage, w: Words): Untitled & Pick<Slide, "columns" | "table"> {
  const rows = page.benefits.map(({ text, unit, baseline, achieved, target }) => [
    excerpt(unit === undefined ? text : `${text} (${unit})`, 90),
    ...[baseline, achieved, target].map((it) => excerpt(it ?? w.notMeasured, 40)),
  ]);
  return {
    heading: w.benefits,
    own: page.name,
    part: 0,
    columns: [],
    table: { head: [w.benefit, w.baseline, w.achieved, w.target], rows },
  };
}

function togetherSlides(view: PackView): Draft[] {
  const { language, together } = view;
  const w = words[language];
  const common = { language, over: w.groups(together.groups), foot: footOf(view, w) };
  const nameOf = (group: string): string => view.pages.find((page) => page.group === group)?.name ?? "";
  const list = (groups: readonly string[]): string =>
    new Intl.ListFormat(localeOf[language]).format(groups.map(nameOf));
  const questions = together.questions.flatMap((question): Draft[] => {
    const items = question.answers.map((it) => ({ text: it.text, source: sourceOf(it, view, w, it.name) }));
    const over = question.disagreement ? w.disagreement : w.answers;
    const asked = question.asked ? shortDay(question.asked, language) : "";
    const notes = notesOf(
      w,
      question.answers.map((it) => noteOf(it, view, w)),
    );
    return flow([{ heading: over, items }], room).map((columns, part) => ({
      ...common,
      over: [question.assignment || common.over, asked].filter(Boolean).join(" · "),
      heading: question.title,
      own: asked,
      part,
      columns,
      notes,
    }));
  });
  const tables = together.tables.map(({ groups, phase }) => ({
    text: list(groups),
    source: phase === undefined ? w.mixed : w.table(phase),
  }));
  const answered = together.answered.map(({ title, groups }) => ({
    text: w.answered(title, groups, together.groups),
  }));
  const raised = together.raise.map((it): Item => ({ text: raisedIn(it, list(it.groups), w, language) }));
  const without = view.for === "screen" ? view.pages.filter(isEmpty).map(({ group }) => group) : [];
  const sections = [
    { heading: w.tables, items: tables },
    { heading: w.raise, items: raised },
    { heading: w.answers, items: answered },
    { heading: w.without, items: without.length > 0 ? [{ text: list(without), source: w.withoutWhy }] : [] },
  ].filter(({ items }) => items.length > 0);
  const last = flow(sections, room).map((columns, part) => ({
    ...common,
    heading: w.together,
    own: "",
    part,
    columns,
    notes: notesOf(w, []),
  }));
  return [...questions, ...last];
}

function raisedIn(it: Suggestion, names: string, w: Words, language: Language): string {
  const { raised } = w;
  if (it.is === "baseline" || it.is === "samePhase") return raised[it.is](names);
  if (it.is === "gate") return raised.gate(names, it.reason);
  if (it.is === "decision") return raised.decision(names, it.text, shortDay(startOfDay(it.on), language));
  return raised[it.is](names, it.text);
}

const sourceOf = (it: PackWords, view: PackView, w: Words, name?: string): string =>
  [
    name,
    "assignment" in it.source ? it.source.assignment : "lane" in it.source ? w.lane[it.source.lane] : w.asked,
    shortDay(it.at, view.language),
    view.for === "own" ? w.circle[it.circle] : undefined,
  ]
    .filter(Boolean)
    .join(", ");
const noteOf = (it: PackWords, view: PackView, w: Words): string =>
  `${excerpt(it.text, 90)} (${sourceOf(it, { ...view, for: "own" }, w, it.name)})`;
const notesOf = (w: Words, lines: readonly (string | undefined)[]): string =>
  [`${w.sources}:`, ...lines.filter((line) => line !== undefined)].join("\n");

function becauseOf({ because, phase = "", theme = "" }: PackPage["meet"][number], w: Words): string {
  const about = because.is === "experience" || because.is === "hasStoodInIt" ? theme : phase;
  return w.because[because.is](about);
}
