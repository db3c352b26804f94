import { createRequire } from "node:module";
import type * as official from "adaptivecards";

// The package's main entry does not load in Node; its bundle does.
const { AdaptiveCard, CardElement, SerializationContext, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as typeof official;

/** What Microsoft's own parser has to say about a card. */
export function parseOfficially(card: object): string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  // Its pattern for languages is global and remembers where it stopped, so every second card would be refused.
  if (CardElement.langProperty.regEx) CardElement.langProperty.regEx.lastIndex = 0;
  parsed.parse(structuredClone(card), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
