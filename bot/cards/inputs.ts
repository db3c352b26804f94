import { noChoice, type Simple } from "../domain/assignment/question.ts";
import type { ChoiceInput, Input } from "./adaptive.ts";
import { inWords, type Reader } from "./build.ts";

export interface Place {
  id: string;
  label: string;
  spacing: "none" | "small" | "default" | "medium";
  value: string | undefined;
  open: boolean;
}

/** From here on a text is long enough for several lines on a phone. */
const severalLines = 120;
const mostOpenChoices = 7;

export function inputFor(reader: Reader, asked: Simple, { id, label, spacing, value, open }: Place): Input {
  const { errors, choose, noAnswer } = reader.texts.cards.questions;
  const unanswered = asked.required ? [] : [{ title: noAnswer, value: noChoice }];
  const common = { id, label, spacing };
  const filled = value === undefined ? {} : { value };
  switch (asked.type) {
    case "short_text":
    case "long_text":
      return {
        type: "Input.Text",
        ...common,
        maxLength: asked.maxLength,
        ...((asked.type === "long_text" || asked.maxLength >= severalLines) && { isMultiline: true }),
        errorMessage: errors.text,
        ...filled,
      };
    case "link":
      return {
        type: "Input.Text",
        ...common,
        maxLength: asked.maxLength,
        style: "url",
        placeholder: "https://",
        errorMessage: errors.link,
        ...filled,
      };
    case "number":
      return {
        type: "Input.Number",
        ...common,
        errorMessage: errors.number,
        ...(value !== undefined && { value: Number(value) }),
      };
    case "date":
      return { type: "Input.Date", ...common, errorMessage: errors.date, ...filled };
    case "one_of":
    case "several_of": {
      const choices = asked.options.map((option) => ({
        title: inWords(reader, option.label),
        value: option.id,
      }));
      const several = asked.type === "several_of";
      return choiceSet({
        ...common,
        choices: several ? choices : [...choices, ...unanswered],
        expanded: (several || open) && choices.length <= mostOpenChoices,
        errorMessage: errors.choice,
        placeholder: choose,
        ...(several && { isMultiSelect: true }),
        ...filled,
      });
    }
    case "scale": {
      const { min, max, minLabel, maxLabel } = asked;
      const named = (n: number) => (n === min ? minLabel : n === max ? maxLabel : undefined);
      const choices = Array.from({ length: max - min + 1 }, (_, index) => {
        const words = named(min + index);
        const title = words ? `${min + index} – ${inWords(reader, words)}` : `${min + index}`;
        return { title, value: String(min + index) };
      });
      const expanded = choices.length <= mostOpenChoices;
      return choiceSet({
        ...common,
        choices: [...choices, ...unanswered],
        expanded,
        errorMessage: errors.choice,
        placeholder: choose,
        ...filled,
      });
    }
  }
}

function choiceSet({
  expanded,
  placeholder,
  ...rest
}: Omit<ChoiceInput, "type" | "style" | "wrap"> & { expanded: boolean }): ChoiceInput {
  return {
    type: "Input.ChoiceSet",
    ...rest,
    wrap: true,
    style: expanded ? "expanded" : "compact",
    ...(!expanded && placeholder !== undefined && { placeholder }),
  };
}
