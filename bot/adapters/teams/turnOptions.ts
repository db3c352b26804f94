import type { AdaptiveCard } from "../../cards/index.ts";
import type { Language } from "../../domain/language.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { House } from "../../house.ts";
import type { Log } from "../../ports.ts";

export interface TurnOptions {
  house: House;
  render: (letter: Letter, language: Language) => { card: AdaptiveCard; summary: string };
  /** Tenants that may write; `undefined` where all may (local mode). */
  tenants: ReadonlySet<string> | undefined;
  log: Log;
  reference: () => string;
  /** Whether this person may be answered now, or writes faster than a person can. */
  may?: (account: { tenant: string; object: string }) => boolean;
}
