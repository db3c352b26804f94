import type { Group, Settings } from "../domain/programme/programme.ts";
import type { ProgrammeRole } from "../domain/programme/person.ts";
import type { DeskActName, DeskReadName } from "./desk.ts";
import type { AuditView, FeedbackView, RemarksView, ReportView } from "./deskViews.ts";
import type { AsksView, AskView, ExperiencesView, ExperienceView } from "./experienceViews.ts";
import type { BriefView, PackView } from "./packViews.ts";
import type { CalendarView, VisitsView, VisitView } from "./visitViews.ts";

/** What erasing somebody changed or would change. */
export interface ErasedView {
  /** Documents in which they stood. */
  places: number;
  /** How often their name stood in words that others wrote, and was taken out. */
  named: number;
  /** Somebody else has the same name, so it was left in the words of others. */
  nameOfAnother: boolean;
}
/** What making a programme or changing its people did or would do, in the reader's language. */
export interface PlanToldView {
  changes: string[];
  warnings: string[];
  /** Why nothing was done. */
  problems: string[];
}
/** What each read of the desk comes to. */
export type DeskReadAnswer<R extends DeskReadName> = DeskReadAnswers[R];
interface DeskReadAnswers {
  pack: PackView;
  visits: VisitsView;
  experiences: ExperiencesView;
  asks: AsksView;
  remarks: RemarksView;
  feedback: FeedbackView;
  report: ReportView;
  calendar: CalendarView;
  audit: AuditView;
}

/** What each act gives back. */
export type DeskActAnswer<A extends DeskActName> = DeskActAnswers[A];
interface DeskActAnswers {
  askVisit: VisitView;
  actOnVisit: VisitView;
  tell: ExperienceView;
  ask: AskView;
  match: AskView;
  consent: AskView;
  closeAsk: AskView;
  shareCalendar: CalendarView;
  giveFeedback: FeedbackView;
  remark: RemarksView;
  postBrief: BriefView;
  copyProgramme: PlanToldView;
  makeProgramme: PlanToldView;
  addPerson: PlanToldView;
  removePerson: PlanToldView;
  setSettings: { settings: Settings; groups: Group[] };
  setRole: { person: string; roles: ProgrammeRole[] };
  untieChannel: { group: string };
  erasePerson: ErasedView;
}
