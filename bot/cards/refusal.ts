import type { RefusalFacts } from "../domain/letter/bot.ts";
import type { RefusalKind } from "../domain/outcome.ts";
import { drawn, link, plainButton, text, type Drawn, type Reader } from "./build.ts";
import { refusalWords } from "./words.ts";

/** Whoever is nowhere has no list to look at. */
const notAtHome: ReadonlySet<RefusalKind> = new Set(["unknownPerson", "leftProgramme", "notInProgramme"]);

/** A kind answer to what cannot be done: the first sentence says what happened, the rest what can be done. */
export function refusalCard(reader: Reader, { refusal, boardUrl, reference }: RefusalFacts): Drawn {
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
    ],
    [
      ...(notAtHome.has(refusal.is) ? [] : [plainButton(actions.tasks, "tasks", {})]),
      ...link(actions.board, boardUrl),
      plainButton(actions.help, "help", {}),
    ],
  );
}

function firstSentence(words: string): [string, string] {
  const end = words.search(/(?<=[.?]) /);
  return end < 0 ? [words, ""] : [words.slice(0, end), words.slice(end + 1)];
}
