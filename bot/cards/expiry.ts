import type { ExpiryFacts } from "../domain/letter/bot.ts";
import { onTheWall } from "../domain/time.ts";
import { drawn, heading, link, text, type Drawn, type Reader } from "./build.ts";
import { day } from "./words.ts";

/** A programme has a day on which it is deleted: said in time, with what to do first. */
export function expiryCard(reader: Reader, facts: ExpiryFacts): Drawn {
  const { expiry } = reader.texts.notices;
  const head = expiry.head(facts.programmeName, day(reader, onTheWall(facts.deleteOn, "12:00")));
  const filed = facts.archived ? expiry.archived : expiry.notArchived;
  return drawn(
    reader,
    { summary: head, speak: [head, filed] },
    [heading(head), text(filed, { spacing: "small" }), text(expiry.whatGoes, { spacing: "small" })],
    link(expiry.open, facts.overviewUrl),
  );
}
