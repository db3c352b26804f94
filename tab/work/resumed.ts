import type { BodyOf } from "../../bot/contract/endpoints.ts";
import type { Open } from "./context.ts";
import { valuesFrom } from "./form.ts";
import type { Drawer, Unsaved } from "./kept.ts";
import type { Came, Sent } from "./queue.ts";

/**
 * What became of an act whose page was closed meanwhile. Done, its words are unsaved no more; refused, they are unsaved
 * words again, and those of the case card lie in its fields beside what stands there now.
 */
export function afterwards(drawer: Drawer, sent: Sent, came: Came): Open | undefined {
  const words = unsavedIn(sent);
  const kept = words && drawer.of(words);
  if (came.is === "done") {
    if (words && kept && holds(kept, words)) drawer.forget(words);
    return undefined;
  }
  // What was written on since is newer.
  if (words && !kept) drawer.keep(words);
  if (sent.act !== "editCard") return undefined;
  const { fields } = sent.body as BodyOf<"editCard">;
  return { is: "card", brought: fields, refusal: came.refusal };
}

function unsavedIn({ act, body }: Sent): Unsaved | undefined {
  if (act === "addNote") {
    const { lane, ...said } = body as BodyOf<"addNote">;
    return { lane, values: valuesFrom(said) };
  }
  if (act !== "editNote") return undefined;
  const { note, rev, ...said } = body as BodyOf<"editNote">;
  return { lane: "insight", note, rev, values: valuesFrom(said) };
}

const holds = (kept: Unsaved, { values }: Unsaved): boolean =>
  Object.entries(values).every(([name, text]) => (kept.values[name] ?? "") === text);
