import type { Language, Local } from "../language.ts";
import type { GroupFacts } from "./group.ts";
import type { BriefWords } from "../overview/brief.ts";
import type { Refusal } from "../outcome.ts";
import type { GatheringAhead } from "../programme/programme.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Day, Moment } from "../time.ts";

/** What the bot says of itself and of the programme: nothing that is asked, and nothing that anybody has written. */

export interface WelcomeFacts {
  place: "personal" | "channel";
  name?: string;
  groups: { name: string; role: "member" | "facilitator" | "reader" }[];
  language: Language;
  addedBy?: string;
  boardUrl?: string;
  /** Where that leads, for whoever is in no group. */
  page?: "overview" | "report";
  /** Groups whose channel this may be, for whoever has added the app here. */
  offers?: { programme: string; group: string; name: string }[];
  privacyUrl: string;
}
export interface HelpFacts {
  language: Language;
  /** The words were not understood: said kindly, with what can be done now. */
  notUnderstood?: boolean;
  openTasks: number;
  boardUrl?: string;
  /** Where that leads, for whoever is in no group. */
  page?: "overview" | "report";
  privacyUrl: string;
  accessibilityUrl: string;
}
export interface LanguageFacts {
  now: Language;
  changed: boolean;
}
export interface RefusalFacts {
  refusal: Refusal;
  boardUrl?: string;
  /** Where a log line can be found, for what was not the person's doing. */
  reference?: string;
  /** What stood in the card that this takes the place of, so that it can be copied. */
  written?: string[];
}
/** To those who carry a programme that is to be deleted. */
export interface ExpiryFacts {
  programmeName: string;
  deleteOn: Day;
  /** Everything has been exported to the archive. */
  archived: boolean;
  overviewUrl: string;
}
/** To a group's channel: no word that anybody has written. */
export interface ChannelFacts extends GroupFacts {
  phase?: { number: PhaseNumber; name: Local; since?: Moment };
  gathering?: GatheringAhead;
  /** What is asked of the group as a whole, and not answered. */
  open: { title: Local; due?: Moment }[];
  /** The group's own page of the pack, of what it has shared with all. */
  brief?: { at: Moment; url: string } & BriefWords;
}
