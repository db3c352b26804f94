import type { Language } from "../domain/language.ts";

/** The part of Adaptive Cards 1.5 that we use: what is not here is not in any card of ours. */
export interface AdaptiveCard extends Surface {
  version: "1.5";
  lang: Language;
  /** What a screen reader says first. */
  speak: string;
  fallbackText: string;
  /** Asked by the client itself when the card is looked at; at most 60 ids in `userIds`, which a personal chat needs not. */
  refresh?: { action: Execute; userIds?: string[] };
}
/** What a ShowCard unfolds. */
export interface Surface {
  type: "AdaptiveCard";
  body: Element[];
  actions?: Action[];
}

export type Element = TextBlock | Container | FactSet | ActionSet | Input;
type Spacing = "none" | "small" | "default" | "medium";
interface Placed {
  spacing?: Spacing;
  separator?: true;
}

export interface TextBlock extends Placed {
  type: "TextBlock";
  text: string;
  wrap: true;
  style?: "heading";
  size?: "small" | "default" | "medium" | "large";
  weight?: "bolder";
  color?: "attention";
  isSubtle?: true;
}
export interface Container extends Placed {
  type: "Container";
  items: Element[];
  style?: "emphasis";
  id?: string;
  isVisible?: false;
}
export interface FactSet extends Placed {
  type: "FactSet";
  facts: { title: string; value: string }[];
}
export interface ActionSet extends Placed {
  type: "ActionSet";
  actions: Action[];
}

export type Input = TextInput | NumberInput | DateInput | TimeInput | ChoiceInput;
/**
 * No input is `isRequired`: on a card it would stop Lagre utkast as well, so what is missing is told by the service.
 */
interface Asking extends Placed {
  id: string;
  label: string;
  errorMessage: string;
}
export interface TextInput extends Asking {
  type: "Input.Text";
  maxLength: number;
  isMultiline?: true;
  style?: "url";
  placeholder?: string;
  value?: string;
}
/** Without `min` and `max`: with them an empty input counts as an error in the official renderer. */
export interface NumberInput extends Asking {
  type: "Input.Number";
  value?: number;
}
export interface DateInput extends Asking {
  type: "Input.Date";
  value?: string;
}
export interface TimeInput extends Asking {
  type: "Input.Time";
  value?: string;
}
export interface ChoiceInput extends Asking {
  type: "Input.ChoiceSet";
  choices: { title: string; value: string }[];
  style: "expanded" | "compact";
  /** Without it, long choices are cut off on a phone. */
  wrap: true;
  isMultiSelect?: true;
  placeholder?: string;
  value?: string;
}

export type Action = Execute | OpenUrl | ShowCard | ToggleVisibility;
interface Button {
  title: string;
  style?: "positive";
  mode?: "secondary";
}
/** What a button carries is made by `pack` of verbs.ts alone. */
export interface Packed {
  verb: string;
}
export interface Execute extends Button {
  type: "Action.Execute";
  verb: string;
  data: Packed;
  associatedInputs?: "none";
  fallback: Submit;
}
export interface Submit extends Button {
  type: "Action.Submit";
  data: Packed;
  associatedInputs?: "none";
}
export interface OpenUrl extends Button {
  type: "Action.OpenUrl";
  url: string;
}
export interface ShowCard extends Button {
  type: "Action.ShowCard";
  card: Surface;
}
export interface ToggleVisibility extends Button {
  type: "Action.ToggleVisibility";
  targetElements: string[];
}
