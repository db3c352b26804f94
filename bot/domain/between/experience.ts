import type { Circle } from "../access.ts";
import type { Language, Local } from "../language.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Moment } from "../time.ts";

/** A short story by a group that has stood in it (erfaring): what it did, what went wrong, what it would do today. */
export interface Experience {
  id: string;
  group: string;
  case?: string;
  /** Who may be asked, if they may; the name is shown only when both sides have agreed. */
  by: string;
  at: Moment;
  phase: PhaseNumber;
  theme: Local | string;
  /** The words are read as they were written (SP4). */
  language: Language;
  situation: string;
  did: string;
  wentWrong: string;
  wouldDoToday: string;
  mayContact: boolean;
  circle: Circle;
  rev: number;
}

/** "Spør noen som har stått i det": what a group is stuck on, and what came of asking. */
export interface Ask {
  id: string;
  group: string;
  case?: string;
  by: string;
  at: Moment;
  phase: PhaseNumber;
  text: string;
  circle: Circle;
  /** Proposed by the match or found by the facilitator; who decided, and who agreed to be in touch. */
  match?: Match;
  outcome?: { by: string; at: Moment; text: string };
  withdrawnAt?: Moment;
  rev: number;
}
export interface Match {
  experience: string;
  group: string;
  by: string;
  at: Moment;
  /** Consent on both sides, each with who and when; until then no name or address is shown to anyone. */
  asker?: { by: string; at: Moment; yes: boolean };
  teller?: { by: string; at: Moment; yes: boolean };
}

export type AskState = "waits" | "proposed" | "connected" | "declined" | "done" | "withdrawn";
export function askState({ match, outcome, withdrawnAt }: Ask): AskState {
  if (withdrawnAt) return "withdrawn";
  if (outcome) return "done";
  if (!match) return "waits";
  if (match.asker?.yes === false || match.teller?.yes === false) return "declined";
  return match.asker?.yes && match.teller?.yes ? "connected" : "proposed";
}

/** Both sides have agreed to be in touch, whatever came of it. */
export const hasTalked = ({ match, withdrawnAt }: Ask): boolean =>
  !withdrawnAt && match?.asker?.yes === true && match.teller?.yes === true;

/** Nobody has been found yet, or has answered. */
export const isOpenAsk = (ask: Ask): boolean => ["waits", "proposed"].includes(askState(ask));

export const themeIn = (theme: Experience["theme"], language: Language): string =>
  typeof theme === "string" ? theme : theme[language];
