import type { AdaptiveCard } from "./adaptive.ts";

/** Teams takes about 100 kB, and once took 28: a card of ours stays under this, in UTF-8. */
export const most = 25_000;

export const bytesOf = (card: AdaptiveCard): number => new TextEncoder().encode(JSON.stringify(card)).length;
