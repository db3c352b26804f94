import type { Language } from "../domain/language.ts";
import type { AssignmentFacts, ReceiptFacts } from "../domain/letter/letter.ts";
import type { Day, Moment } from "../domain/time.ts";
import type { GatheringView } from "./views.ts";

/** A leader's own page: what is open for me, when my groups meet, what I have chosen. */
export interface HomeView {
  name: string;
  language: Language;
  tasks: HomeTask[];
  /** What comes back from a home visit today. */
  points: HomePoint[];
  groups: {
    programme: { id: string; name: string };
    id: string;
    name: string;
    gathering?: GatheringView;
  }[];
  /** Programmes that I facilitate. */
  facilitates: { id: string; name: string }[];
  /** Programmes whose report I read, without running them. */
  reads: { id: string; name: string }[];
  settings: HomeSettingsView;
  /** I run the service, and may look at how it is (`statusPath`). */
  operator?: true;
  asOf: Moment;
}
export interface HomePoint {
  programme: string;
  group: { id: string; name: string };
  visit: string;
  text: string;
  due: Day;
}
/** How one instance of the service is: numbers, codes and versions, and nobody's name. */
export type StatusView = Readonly<Record<string, string | number | boolean>>;
export const statusPath = "/api/status";
export interface HomeTask {
  programme: string;
  group: { id: string; name: string };
  assignment: string;
  title: string;
  checkIn: boolean;
  /** Minutes of work, and minutes to answer. */
  work: number;
  minutes: number;
  due?: Moment;
  late: boolean;
  state: "open" | "draft" | "answered";
}
export interface HomeSettingsView {
  language: Language;
  /** My own choice, over the group's written form. */
  chosen?: Language;
  pausedUntil?: Day;
}

/** What is stored about the one who asks: how much in each programme, and all of it behind a link. */
export interface MyDataView {
  programmes: { name: string; answers: number; drafts: number; notes: number; voices: number }[];
  fileUrl?: string;
  fileUntil?: Moment;
  erasureAskedAt?: Moment;
}

/** One task as it stands: to answer, or its receipt. The same facts as on the card. */
export interface TaskView {
  language: Language;
  task: ({ kind: "assignment" } & AssignmentFacts) | ({ kind: "receipt" } & ReceiptFacts);
  asOf: Moment;
}
