import type { Circle } from "../domain/access.ts";
import type { Lane } from "../domain/case/case.ts";
import type { AskState } from "../domain/between/experience.ts";
import type { GoneReason } from "../domain/delivery/message.ts";
import type { Language } from "../domain/language.ts";
import type { Suggestion, VisitHint } from "../domain/overview/raise.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import type { VisitState } from "../domain/between/visit.ts";
import type { Day, Moment } from "../domain/time.ts";

/** The last three of the five questions; the first two are answered by the rows. Groups are told by id. */
export interface FiveAnswers {
  /** The newest words that groups have sent to KS or shared. */
  said: WordsView[];
  raise: Suggestion[];
  visit: VisitHint[];
}
export interface WordsView {
  group: string;
  text: string;
  /** The written form of the group: the words are shown as they were written (SP4). */
  language: Language;
  at: Moment;
  circle: Exclude<Circle, "group">;
  heading?: string;
  lane?: Lane;
  assignment?: string;
  note?: string;
}

/** More of a group, as far as the group has sent it; what there is nothing of is not there. */
export interface GroupMore {
  /** The case card, when the group has sent it. */
  case?: { title: string; need?: string; howWeKnow?: string; circle: Circle };
  /** A step back was the last move: a normal act, told without its reason. */
  wentBack?: boolean;
  /** In trouble since, and for how many checks in a row. */
  trouble?: { status: "stuck" | "need_help"; since: Moment; times: number };
  obstacles?: WordsView[];
  /** Soft gates passed with a reason, the newest first. */
  gates?: { phase: PhaseNumber; name: string; at: Moment; reason: string }[];
  decisions?: (WordsView & { on: Day })[];
  asks?: { id: string; text: string; at: Moment; state: AskState }[];
  visit?: {
    id: string;
    state: VisitState;
    theme: string;
    asked: Moment;
    wishedDays: Day[];
    day?: Day;
    openPoints: number;
  };
}

/** Who cannot be reached, for the sender alone (PV6). */
export interface ReachView {
  groups: { id: string; name: string; unreachable: Unreachable[] }[];
}
/** Nobody to help in: in the demo people are played, and a chat that nobody has opened is told of once. */
export const isOnlyPlayed = ({ because }: { because?: string }): boolean => because === "noChat";

export interface Unreachable {
  person: string;
  name: string;
  because: GoneReason;
}
