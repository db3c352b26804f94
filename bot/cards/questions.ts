import type { Language } from "../domain/language.ts";
import { columnsOf, type Benefits, type Column, type Question, type Rows } from "../domain/question.ts";
import { hasRows, inputName, inputsOf, leastRows, mostRows } from "../domain/reading.ts";
import { isRows, type Problem, type Values } from "../domain/values.ts";
import type { Element } from "./adaptive.ts";
import { buttons, heading, inWords, section, small, text, type Reader } from "./build.ts";
import { inputFor } from "./inputs.ts";
import { list, problemWords } from "./words.ts";

export interface Asking {
  questions: readonly Question[];
  values: Values;
  problems: readonly Problem[];
  /** What an input of this name is called on the card. */
  named: (input: string) => string;
}

/** The questions of an assignment with what stands in them, in the order they are asked. */
export function questionsOn(reader: Reader, asking: Asking): Element[] {
  const filled = inputsOf(asking.questions, asking.values);
  const desk: Desk = { ...asking, filled };
  const firstFree = asking.questions.findIndex(isFree);
  return asking.questions.flatMap((question, index) => [
    ...(index === firstFree ? [small(reader.texts.cards.assignment.freeText, { spacing: "medium" })] : []),
    ...(hasRows(question) ? rowsOn(reader, desk, question) : oneOn(reader, desk, question)),
  ]);
}

interface Desk extends Asking {
  filled: Readonly<Record<string, string>>;
}

function oneOn(reader: Reader, desk: Desk, question: Exclude<Question, Rows | Benefits>): Element[] {
  const hint = onlyIf(reader, desk.questions, question);
  return [
    ...(hint ? [small(hint, { spacing: "medium" })] : []),
    ...askOn(reader, desk, question, question.id, { spacing: hint ? "none" : "medium", roomy: true }),
  ];
}

function rowsOn(reader: Reader, desk: Desk, question: Rows | Benefits): Element[] {
  const { actions } = reader.texts.cards;
  const hint = onlyIf(reader, desk.questions, question);
  const most = mostRows(question);
  const open = Math.min(most, Math.max(1, leastRows(question), rowsFilled(desk, question)));
  const rows = Array.from({ length: most }, (_, index) => rowOn(reader, desk, question, index));
  const more = desk.named(`${question.id}.more`);
  return [
    ...(hint ? [small(hint, { spacing: "medium" })] : []),
    heading(labelOf(reader, question), { spacing: hint ? "none" : "medium" }),
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

function rowOn(reader: Reader, desk: Desk, question: Rows | Benefits, index: number): Element[] {
  const { questions } = reader.texts.cards;
  const most = mostRows(question);
  const columns = columnsOf(question);
  const alone = columns.length === 1;
  return [
    ...(most > 1 && !alone
      ? [text(questions.row(index + 1, most), { weight: "bolder", isSubtle: true, spacing: "medium" })]
      : []),
    ...columns.flatMap((column) =>
      askOn(reader, desk, column, inputName(question, index, column.id), {
        spacing: "small",
        ...(alone && most > 1 && { number: index + 1 }),
      }),
    ),
  ];
}

interface How {
  spacing: "none" | "small" | "medium";
  /** There is room for every choice to stand open. */
  roomy?: true;
  /** Which one this is, of several that are called the same. */
  number?: number;
}

function askOn(
  reader: Reader,
  desk: Desk,
  asked: Exclude<Question, Rows | Benefits> | Column,
  name: string,
  how: How,
): Element[] {
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
      text(problemWords(reader, problem), { color: "attention", size: "small", spacing: "small" }),
    ),
    ...helpOn(reader, asked),
    ...(asked.type === "several_of" && asked.maxChoices !== undefined && !asked.help
      ? [small(cards.questions.atMost(asked.maxChoices), { spacing: "small" })]
      : []),
  ];
}

const helpOn = (reader: Reader, { help }: Question | Column): Element[] =>
  help ? [small(inWords(reader, help), { spacing: "small" })] : [];

/** What need not be answered says so in words; an asterisk would have to be explained. */
const labelOf = (reader: Reader, { label, required }: Question | Column): string =>
  required ? inWords(reader, label) : reader.texts.cards.questions.optional(inWords(reader, label));

/** A card cannot hide a question, so it says when the question is meant. */
function onlyIf(reader: Reader, questions: readonly Question[], { showWhen }: Question): string | undefined {
  if (!showWhen) return undefined;
  const { quote, onlyIf: sentence } = reader.texts.cards.questions;
  const other = questions.find(({ id }) => id === showWhen.question);
  const options = other?.type === "one_of" ? other.options : [];
  const chosen = showWhen.in.map((id) => choiceIn(options, id, reader.language));
  return sentence(
    list(
      reader,
      chosen.map((choice) => quote(choice)),
      "or",
    ),
  );
}
const choiceIn = (
  options: readonly { id: string; label: Readonly<Record<Language, string>> }[],
  id: string,
  language: Language,
): string => options.find((option) => option.id === id)?.label[language] ?? id;

const rowsFilled = (desk: Desk, question: Rows | Benefits): number => {
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
