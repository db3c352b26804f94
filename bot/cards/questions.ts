import type { Language } from "../domain/language.ts";
import {
  columnsOf,
  hasRows,
  rowsOf,
  type Column,
  type InRows,
  type Question,
  type Simple,
} from "../domain/assignment/question.ts";
import { inputName, inputsOf } from "../domain/answer/reading.ts";
import { problemSaid } from "../domain/answer/problemSaid.ts";
import { isAsked, isRows, type Problem, type Values } from "../domain/answer/values.ts";
import type { Element } from "./adaptive.ts";
import { buttons, heading, inWords, section, small, text, type Reader } from "./build.ts";
import { inputFor } from "./inputs.ts";
import { list } from "./words.ts";

export interface Asking {
  questions: readonly Question[];
  values: Values;
  problems: readonly Problem[];
  /** What an input of this name is called on the card. */
  named: (input: string) => string;
}

/** The questions of an assignment with what stands in them, in the order they are asked. */
export function questionsOn(reader: Reader, asking: Asking): Element[] {
  const desk: Desk = { ...asking, filled: inputsOf(asking.questions, asking.values) };
  const { freeText } = reader.texts.cards.assignment;
  const firstFree = asking.questions.findIndex(isFree);
  return runsOf(asking.questions).flatMap((run) => {
    const elements = run.flatMap((question) => [
      ...(asking.questions.indexOf(question) === firstFree ? [small(freeText, { spacing: "medium" })] : []),
      ...(hasRows(question)
        ? rowsOn(reader, desk, question)
        : askOn(reader, desk, question, question.id, { spacing: "medium", roomy: true })),
    ]);
    return run[0]?.showWhen ? conditional(reader, desk, run, elements) : elements;
  });
}

interface Desk extends Asking {
  filled: Readonly<Record<string, string>>;
}

/** Questions that depend on the same answers stand together. */
const runsOf = (questions: readonly Question[]): Question[][] =>
  questions.reduce<Question[][]>((runs, question) => {
    const last = runs.at(-1);
    const same = JSON.stringify(last?.[0]?.showWhen) === JSON.stringify(question.showWhen);
    if (last && same) last.push(question);
    else runs.push([question]);
    return runs;
  }, []);

/**
 * A card cannot let one answer show the next question, so it says when the question is meant and unfolds it at a
 * touch; where it is asked by what stands on the card already, or has something in it, it is open from the start.
 */
function conditional(reader: Reader, desk: Desk, run: Question[], elements: Element[]): Element[] {
  const [first] = run;
  if (!first) return elements;
  const ids = run.map(({ id }) => id);
  const hint = small(onlyIf(reader, desk.questions, first), { spacing: "medium" });
  const open =
    isAsked(first, desk.values) ||
    ids.some((id) => id in desk.values) ||
    desk.problems.some(({ at }) => ids.some((id) => at === id || at?.startsWith(`${id}.`)));
  if (open) return [hint, ...elements];
  const id = desk.named(`${first.id}.asked`);
  const title = reader.texts.cards.actions.showQuestions(run.length);
  return [
    hint,
    buttons([{ type: "Action.ToggleVisibility", title, targetElements: [id] }]),
    section(elements, { id, isVisible: false, spacing: "small" }),
  ];
}

function rowsOn(reader: Reader, desk: Desk, question: InRows): Element[] {
  const { actions } = reader.texts.cards;
  const { least, most } = rowsOf(question);
  const open = Math.min(most, Math.max(1, least, rowsFilled(desk, question)));
  const rows = Array.from({ length: most }, (_, index) => rowOn(reader, desk, question, index));
  const more = desk.named(`${question.id}.more`);
  return [
    heading(labelOf(reader, question), { spacing: "medium" }),
    ...helpOn(reader, question),
    ...rows.slice(0, open).flat(),
    ...(open < most
      ? [
          buttons([
            { type: "Action.ToggleVisibility", title: actions.moreRows(most - open), targetElements: [more] },
          ]),
          section(rows.slice(open).flat(), { id: more, isVisible: false, spacing: "small" }),
        ]
      : []),
  ];
}

function rowOn(reader: Reader, desk: Desk, question: InRows, index: number): Element[] {
  const { questions } = reader.texts.cards;
  const { columns, most } = rowsOf(question);
  const alone = columns.length === 1;
  return [
    ...(most > 1 && !alone
      ? [text(questions.row(index + 1, most), { weight: "bolder", isSubtle: true, spacing: "medium" })]
      : []),
    ...columns.flatMap((column) =>
      askOn(reader, desk, column, inputName(question, index, column.id), {
        spacing: "default",
        ...(alone && most > 1 && { number: index + 1 }),
      }),
    ),
  ];
}

interface How {
  spacing: "default" | "medium";
  /** There is room for every choice to stand open. */
  roomy?: true;
  /** Which one this is, of several that are called the same. */
  number?: number;
}

function askOn(reader: Reader, desk: Desk, asked: Simple, name: string, how: How): Element[] {
  const { cards } = reader.texts;
  const plainLabel = labelOf(reader, asked);
  const label = how.number === undefined ? plainLabel : cards.questions.numbered(plainLabel, how.number);
  const problems = desk.problems.filter(({ at }) => at === name);
  return [
    inputFor(reader, asked, {
      id: desk.named(name),
      label,
      spacing: how.spacing,
      value: desk.filled[name],
      open: how.roomy === true,
    }),
    ...problems.map((problem) =>
      text(problemSaid(problem, reader.texts.refusals.problem, reader.language), {
        color: "attention",
        size: "small",
        spacing: "small",
      }),
    ),
    ...helpOn(reader, asked),
    ...(asked.type === "several_of" && asked.maxChoices !== undefined && !asked.help
      ? [small(cards.questions.atMost(asked.maxChoices), { spacing: "small" })]
      : []),
  ];
}

/** What is said once above the free texts is not said again under one of them. */
function helpOn(reader: Reader, { help }: Question | Column): Element[] {
  const words = help && inWords(reader, help);
  if (!words || reader.texts.cards.assignment.freeText.includes(words)) return [];
  return [small(words, { spacing: "small" })];
}

/** What need not be answered says so in words; an asterisk would have to be explained. */
const labelOf = (reader: Reader, { label, required }: Question | Column): string =>
  required ? inWords(reader, label) : reader.texts.cards.questions.optional(inWords(reader, label));

function onlyIf(reader: Reader, questions: readonly Question[], { showWhen }: Question): string {
  const { quote, onlyIf: sentence } = reader.texts.cards.questions;
  const other = questions.find(({ id }) => id === showWhen?.question);
  const options = other?.type === "one_of" ? other.options : [];
  const chosen = (showWhen?.in ?? []).map((id) => quote(choiceIn(options, id, reader.language)));
  return sentence(list(reader, chosen, "or"));
}
const choiceIn = (
  options: readonly { id: string; label: Readonly<Record<Language, string>> }[],
  id: string,
  language: Language,
): string => options.find((option) => option.id === id)?.label[language] ?? id;

const rowsFilled = (desk: Desk, question: InRows): number => {
  const value = desk.values[question.id];
  const problems = desk.problems.flatMap(({ at }) =>
    at?.startsWith(`${question.id}.`) ? [Number(at.split(".")[1]) + 1] : [],
  );
  return Math.max(0, value !== undefined && isRows(value) ? value.length : 0, ...problems);
};

const freeTypes: readonly string[] = ["short_text", "long_text"];
const isFree = (question: Question): boolean =>
  hasRows(question)
    ? columnsOf(question).some(({ type }) => freeTypes.includes(type))
    : freeTypes.includes(question.type);
