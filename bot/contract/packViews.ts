import type { Circle } from "../domain/access.ts";
import type { Lane } from "../domain/case/case.ts";
import type { Language } from "../domain/language.ts";
import type { PackFor } from "../domain/overview/pack.ts";
import type { MeetBecause } from "../domain/overview/meet.ts";
import type { Suggestion } from "../domain/overview/raise.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import type { Day, Moment } from "../domain/time.ts";
import type { GatheringView } from "./views.ts";

/** The gathering pack: one page for each group and one for the programme, made from what was written. */
export interface PackView {
  programme: { id: string; name: string };
  /** The language of the programme's own page; a group's page is in the group's written form. */
  language: Language;
  for: PackFor;
  /** The viewer runs the programme, and has a preparation and an overview of their own. */
  facilitates?: true;
  gathering?: GatheringView;
  /** For the facilitator's own preparation: whom a brief would reach. */
  brief?: Omit<BriefView, "gathering">;
  /** The moment since which something is new: the last gathering. */
  since?: Moment;
  pages: PackPage[];
  together: PackTogether;
  asOf: Moment;
}
export interface PackPage {
  group: string;
  name: string;
  language: Language;
  title?: string;
  phase?: { number: PhaseNumber; name: string; since?: Day };
  need?: { text: string; howWeKnow?: string; circle: Circle };
  learnt: PackWords[];
  obstacles: PackWords[];
  benefits: {
    text: string;
    unit?: string;
    /** As they are shown: a number in the group's written form, or what was said instead of one. */
    baseline?: string;
    achieved?: string;
    target?: string;
    circle: Circle;
  }[];
  decisions: (PackWords & { on: Day })[];
  asks: PackWords[];
  /** What the group has told others and may be asked about. */
  offers: { experience: string; theme: string }[];
  meet: { group: string; name: string; because: MeetBecause; phase?: string; theme?: string }[];
}
/** The group has shared nothing that this pack may hold. */
export const isEmpty = ({ need, learnt, obstacles, decisions, asks, offers, benefits }: PackPage): boolean =>
  !need && [learnt, obstacles, decisions, asks, offers, benefits].every((it) => it.length === 0);

export interface PackWords {
  text: string;
  group: string;
  name: string;
  language: Language;
  at: Moment;
  circle: Circle;
  /** Where it comes from: the assignment's title, or the lane of the board. */
  source: { assignment: string } | { lane: Lane } | { asked: true };
}
export interface PackTogether {
  /** `asked` is when it went out: a check is asked again and again in the same words. */
  questions: {
    title: string;
    assignment: string;
    asked?: Moment;
    disagreement: boolean;
    answers: PackWords[];
  }[];
  tables: { groups: string[]; phase?: string }[];
  /** For the facilitator's own preparation only. */
  raise: Suggestion[];
  groups: number;
  /** How many groups have answered each assignment since the last gathering: the programme's, never a row of names. */
  answered: { title: string; groups: number }[];
}

export interface BriefView {
  gathering: number;
  /** Channels whose card says that the pack is ready. */
  channels: number;
  /** Groups by name whose channel nobody has shown us yet. */
  without: string[];
}
