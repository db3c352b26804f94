import type { AskState } from "../between/experience.ts";
import type { Local } from "../language.ts";
import type { GroupFacts } from "./group.ts";
import type { GoneReason } from "../delivery/message.ts";
import type { Outlook } from "../delivery/outlook.ts";
import type { GatheringAhead } from "../programme/programme.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Moment } from "../time.ts";
import type { Visit, VisitAct, VisitState, VisitTime } from "../between/visit.ts";

/** A home visit as it stands, for a member of the group or for a facilitator. */
export interface VisitFacts
  extends
    GroupFacts,
    Pick<Visit, "state" | "theme" | "stuckOn" | "wishedDays" | "proposed" | "agenda" | "followUp" | "rev"> {
  visit: string;
  offered: boolean;
  askedAt: Moment;
  summary?: string;
  planned?: VisitTime;
  member: boolean;
  /** What the reader can do now. */
  may: VisitAct["is"][];
  /** What is missing before it can be done. */
  said?: "noTime" | "noDay";
  /** A newer card in the same chat tells of it. */
  replaced?: true;
}
export interface VisitsFacts {
  visits: {
    programme: string;
    visit: string;
    groupName: string;
    state: VisitState;
    theme: string;
    planned?: VisitTime;
  }[];
  overviewUrl: string;
}
export interface ContactFacts {
  name: string;
  title?: string;
  email: string;
}
/** What a group is stuck on and somebody who may have stood in it: nobody is named before both have said yes. */
export interface MatchFacts extends GroupFacts {
  ask: string;
  /** What was found. */
  experience?: string;
  text: string;
  phase: { number: PhaseNumber; name: Local };
  state: AskState;
  /** The reader's side; a facilitator who is neither has none. */
  side?: "asker" | "teller";
  /** The reader has not said yes or no. */
  asksYou: boolean;
  /** The other side's group; for a facilitator the one that told. */
  other: string;
  contact?: { asker: ContactFacts; teller: ContactFacts };
}
/** A friendly nudge that a facilitator can send as it is: to whom, what the dry run says, and whether it was sent. */
export interface OfferFacts {
  programme: string;
  programmeName: string;
  assignment: string;
  title: Local;
  due?: Moment;
  late: boolean;
  gathering?: GatheringAhead;
  /** Names of the groups that have not answered; where each answers alone, of all. */
  silent: string[];
  byPerson: boolean;
  outlook: Outlook;
  notReached: { name: string; because: GoneReason }[];
  note?: string;
  sent?: { by: string; at: Moment };
  said?: { tooLong: number };
  overviewUrl: string;
}
