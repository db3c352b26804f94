import type { ChoiceInput, TextInput } from "../adaptive.ts";
import type { Reader } from "../build.ts";

export const textInput = (
  { texts }: Reader,
  { id, label, most, value }: { id: string; label: string; most: number; value?: string | undefined },
): TextInput => ({
  type: "Input.Text",
  id,
  label,
  maxLength: most,
  isMultiline: true,
  errorMessage: texts.chat.asking.error,
  ...(value !== undefined && { value }),
});

export const choiceInput = (
  { texts }: Reader,
  { id, label, error }: { id: string; label: string; error: string },
  choices: ChoiceInput["choices"],
  more: { value?: string | undefined; several?: boolean; folded?: boolean } = {},
): ChoiceInput => {
  const expanded = !more.folded && choices.length <= 7;
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    choices,
    wrap: true,
    style: expanded ? "expanded" : "compact",
    errorMessage: error,
    ...(!expanded && { placeholder: texts.cards.questions.choose }),
    ...(more.several && { isMultiSelect: true as const }),
    ...(more.value !== undefined && { value: more.value }),
  };
};
