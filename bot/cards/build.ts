import type { Language, Local } from "../domain/language.ts";
import type { Moment } from "../domain/time.ts";
import type { Texts } from "../texts/index.ts";
import type {
  ActionSet,
  Action,
  AdaptiveCard,
  Container,
  Element,
  Execute,
  OpenUrl,
  TextBlock,
} from "./adaptive.ts";
import { plain } from "./plain.ts";
import { pack, type DataOf, type Verb } from "./verbs.ts";

/** Whom a card is drawn for, and when. */
export interface Reader {
  language: Language;
  texts: Texts;
  now: Moment;
}
export interface Drawn {
  card: AdaptiveCard;
  /** What a notification and the list of chats show. */
  summary: string;
  speak: string;
}

export const inWords = ({ language }: Reader, text: Local): string => text[language];

/** What is said ends once: a title may be a question already, and what a person wrote may have its full stop. */
const sentences = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? [/[.?!:…]$/.test(part) ? part : `${part}.`] : [])).join(" ");

/** `speak`: part by part, with or without a full stop. */
export function drawn(
  reader: Reader,
  { summary, speak: said }: { summary: string; speak: readonly (string | undefined)[] },
  body: Element[],
  actions: Action[],
): Drawn {
  const speak = sentences(said);
  return {
    summary,
    speak,
    card: {
      type: "AdaptiveCard",
      version: "1.5",
      lang: reader.language,
      speak,
      fallbackText: speak,
      body,
      ...(actions.length > 0 && { actions: unfolded(actions) }),
    },
  };
}

/** A menu that would hold one thing is that button. */
export function unfolded(actions: Action[]): Action[] {
  const [only, ...more] = actions.filter(({ mode }) => mode === "secondary");
  if (!only || more.length > 0) return actions;
  return actions.map((action) => (action === only ? inSight(action) : action));
}
export function inSight({ mode: _secondary, ...action }: Action): Action {
  if (action.type !== "Action.Execute") return action;
  const { mode: _too, ...fallback } = action.fallback;
  return { ...action, fallback };
}

type Looks = Omit<TextBlock, "type" | "text" | "wrap">;
/** All text goes through `plain`, ours as well, so that nobody needs to remember which is which. */
export const text = (words: string, looks: Looks = {}): TextBlock => ({
  type: "TextBlock",
  text: plain(words),
  wrap: true,
  ...looks,
});
/** A line that begins with a hyphen stands close to the one above it, as in a list; all other lines are paragraphs. */
export function paragraphs(words: string, looks: Looks = {}): TextBlock[] {
  const blocks: { words: string; listed: boolean }[] = [];
  for (const line of words.split(/\r\n?|\n/)) {
    const listed = /^\s*- /.test(line);
    const last = blocks.at(-1);
    if (last && !last.listed && !listed) last.words += `\n${line}`;
    else blocks.push({ words: line, listed });
  }
  return blocks
    .filter((block) => block.words.trim() !== "")
    .map((block, n, all) => {
      const close = block.listed && all[n - 1]?.listed;
      return text(block.words.trim(), n === 0 ? looks : { ...looks, spacing: close ? "none" : "small" });
    });
}
export const title = (words: string): TextBlock =>
  text(words, { style: "heading", size: "large", weight: "bolder" });
export const heading = (words: string, looks: Looks = {}): TextBlock =>
  // The style alone makes it as large as the title.
  text(words, { style: "heading", size: "default", weight: "bolder", ...looks });
/** The supporting lines right under a title. */
export const under = (words: string, looks: Looks = {}): TextBlock =>
  text(words, { isSubtle: true, spacing: "none", ...looks });
export const small = (words: string, looks: Looks = {}): TextBlock =>
  text(words, { isSubtle: true, size: "small", ...looks });

export const section = (items: Element[], looks: Omit<Container, "type" | "items"> = {}): Container => ({
  type: "Container",
  spacing: "medium",
  ...looks,
  items,
});
/** A quiet box around what must not be missed. */
export const box = (items: Element[]): Container => section(items, { style: "emphasis" });
export const buttons = (actions: Action[]): ActionSet => ({ type: "ActionSet", spacing: "small", actions });

type Manner = Pick<Execute, "style" | "mode">;
/** Sends what stands in the inputs along. */
export function button<V extends Verb>(
  title: string,
  verb: V,
  data: DataOf<V>,
  manner: Manner = {},
): Execute {
  const packed = pack(verb, data);
  return {
    type: "Action.Execute",
    title,
    verb,
    data: packed,
    ...manner,
    // Older clients know only this one; it reaches the same handler.
    fallback: { type: "Action.Submit", title, data: packed, ...manner },
  };
}
/** Sends nothing but what it carries. */
export function plainButton<V extends Verb>(
  title: string,
  verb: V,
  data: DataOf<V>,
  manner: Manner = {},
): Execute {
  const made = button(title, verb, data, manner);
  return {
    ...made,
    associatedInputs: "none",
    fallback: { ...made.fallback, associatedInputs: "none" },
  };
}
/** Whoever looks at the card sees what stands now. The handler of `refresh` only ever answers with a card. */
export function fresh(
  card: Drawn,
  { texts }: Reader,
  { programme, assignment, group }: DataOf<"refresh">,
): Drawn {
  const action = plainButton(texts.chat.actions.see, "refresh", { programme, assignment, group });
  return { ...card, card: { ...card.card, refresh: { action } } };
}
/** The same for what is not about an assignment: `look` is one of the verbs that only show. */
export const freshBy = (card: Drawn, look: Execute): Drawn => ({
  ...card,
  card: { ...card.card, refresh: { action: look } },
});
/** No button where there is no place to go to. */
export const link = (title: string, url: string | undefined, manner: Manner = {}): OpenUrl[] =>
  url === undefined ? [] : [{ type: "Action.OpenUrl", title, url, ...manner }];
