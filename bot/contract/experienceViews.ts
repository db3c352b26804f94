import type { Circle } from "../domain/access.ts";
import type { AskState } from "../domain/between/experience.ts";
import type { Language } from "../domain/language.ts";
import type { Proposal } from "../domain/between/match.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import type { Moment } from "../domain/time.ts";
import type { DeskPlace } from "./visitViews.ts";

export interface ExperiencesView extends DeskPlace {
  experiences: ExperienceView[];
  /** `here`: where one of the viewer's own groups is. */
  phases: { number: PhaseNumber; name: string; here: boolean }[];
}
export interface ExperienceView {
  id: string;
  group: string;
  groupName: string;
  own: boolean;
  /** About the phase where the viewer's own group is. */
  nearby: boolean;
  phase: { number: PhaseNumber; name: string };
  theme: string;
  language: Language;
  at: Moment;
  situation: string;
  did: string;
  wentWrong: string;
  wouldDoToday: string;
  mayContact: boolean;
  circle: Circle;
  rev: number;
}

export interface AsksView {
  asks: AskView[];
}
export interface AskView {
  id: string;
  group: string;
  groupName: string;
  own: boolean;
  phase: { number: PhaseNumber; name: string };
  text: string;
  at: Moment;
  circle: Circle;
  state: AskState;
  /** For the facilitator, who decides. */
  proposals?: Proposal[];
  match?: {
    experience: string;
    group: string;
    groupName: string;
    /** The viewer is to say yes or no, for this side. */
    asksYou?: "asker" | "teller";
    /** For the facilitator: who has said yes or no so far. */
    said?: { asker?: boolean; teller?: boolean };
    /** Only when both sides have said yes. */
    contact?: { asker: Contact; teller: Contact };
  };
  outcome?: { text: string; at: Moment };
}
export interface Contact {
  name: string;
  title?: string;
  email: string;
}
