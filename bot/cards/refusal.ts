import type { RefusalFacts } from "../domain/letter/bot.ts";
import type { RefusalKind } from "../domain/outcome.ts";
import { drawn, link, plainButton, text, type Drawn, type Reader } from "./build.ts";
import type { TextInput } from "./adaptive.ts";
import { textInput } from "./chat/inputs.ts";
import { own } from "./verbs.ts";
import { bytesOf, most } from "./size.ts";
import { refusalWords } from "./words.ts";

/** Whoever is nowhere has no list to look at. */
const notAtHome: ReadonlySet<RefusalKind> = new Set(["unknownPerson", "leftProgramme", "notInProgramme"]);

/** A kind answer to what cannot be done: the first sentence says what happened, the rest what can be done. */
export function refusalCard(reader: Reader, facts: RefusalFacts): Drawn {
  const { written = [] } = facts;
  const draw = (shown: number): Drawn => card(reader, { ...facts, written: written.slice(0, shown) });
  let shown = written.length;
  while (shown > 0 && bytesOf(draw(shown).card) > most) shown -= 1;
  return draw(shown);
}

function card(reader: Reader, { refusal, boardUrl, reference, written = [] }: RefusalFacts): Drawn {
  const { actions } = reader.texts.cards;
  const [first = "", ...more] =
    reference === undefined ? refusalWords(reader, refusal) : [reader.texts.refusals.fault(reference)];
  const [what, todo] = firstSentence(first);
  return drawn(
    reader,
    { summary: what, speak: [first] },
    [
      text(what, { style: "heading", weight: "bolder", size: "medium" }),
      ...[todo, ...more].filter(Boolean).map((words) => text(words, { spacing: "small" })),
      ...writtenOn(reader, written),
    ],
    [
      ...(notAtHome.has(refusal.is) ? [] : [plainButton(actions.tasks, "tasks", {})]),
      ...link(actions.board, boardUrl),
      plainButton(actions.help, "help", {}),
    ],
  );
}

/** In an input it is exactly as it was written, and all of it is marked and copied at once, on a phone as well. */
function writtenOn(reader: Reader, written: readonly string[]): TextInput[] {
  if (written.length === 0) return [];
  const value = written.join("\n\n");
  return [
    textInput(reader, { id: own.words, label: reader.texts.refusals.written, most: value.length, value }),
  ];
}

function firstSentence(words: string): [string, string] {
  const end = words.search(/(?<=[.?]) /);
  return end < 0 ? [words, ""] : [words.slice(0, end), words.slice(end + 1)];
}
