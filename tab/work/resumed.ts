import type { BodyOf } from "../../bot/contract/endpoints.ts";
import { valuesFrom } from "./form.ts";
import type { Unsaved } from "./kept.ts";
import type { Sent } from "./queue.ts";

/** The words of an act that was refused after its page was closed: they are unsaved words again. */
export function unsavedIn({ act, body }: Sent): Unsaved | undefined {
  if (act === "addNote") {
    const { lane, ...said } = body as BodyOf<"addNote">;
    return { lane, values: valuesFrom(said) };
  }
  if (act !== "editNote") return undefined;
  const { note, rev, ...said } = body as BodyOf<"editNote">;
  return { lane: "insight", note, rev, values: valuesFrom(said) };
}
