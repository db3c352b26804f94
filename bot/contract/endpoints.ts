import type * as v from "valibot";
import type { ActView } from "./actViews.ts";
import { acts, type ActName } from "./acts.ts";
import type { HomeView, TaskView } from "./homeViews.ts";
import type { ReachView } from "./overviewViews.ts";
import type { AssignmentPreview, AssignmentsView, ProgrammeView } from "./programmeViews.ts";
import type { AnswersView, ComposeView, DraftView } from "./planningViews.ts";
import type { MailingView, SendingView } from "./sendingViews.ts";
import type {
  ArchiveView,
  CaseHistoryView,
  CasePageView,
  NoteHistoryView,
  PortfolioView,
  TimelineView,
} from "./caseViews.ts";
import { id, inGroup, inProgramme, none, onAssignment, onCase, onMailing, onNote, onTask } from "./params.ts";
import { readPaths } from "./paths.ts";
import type { BoardView, MeView, OverviewView } from "./views.ts";

export { id };
export { type ActName, type BodyOf } from "./acts.ts";

/**
 * What tab and service promise each other: every path once, with what goes in and what comes out. Paths and fields are
 * added, never renamed or reused. Acts (contract/acts.ts) have a body as well. Deeds (contract/deeds.ts) are apart, so
 * that a board does not carry them.
 */
const reads = {
  me: { method: "get", path: readPaths.me, params: none },
  board: { method: "get", path: readPaths.board, params: inGroup },
  overview: { method: "get", path: readPaths.overview, params: inProgramme },
  /** Whom nothing reaches, by name, for those who send (PV6). */
  reach: { method: "get", path: readPaths.reach, params: inProgramme },
  /** What a nudge can be about and to whom, and what was sent before. */
  sending: { method: "get", path: readPaths.sending, params: inProgramme },
  mailing: { method: "get", path: readPaths.mailing, params: onMailing },
  plan: { method: "get", path: readPaths.plan, params: inProgramme },
  assignments: { method: "get", path: readPaths.assignments, params: inProgramme },
  /** The card of an assignment of the programme or of the library. */
  preview: {
    method: "get",
    path: readPaths.preview,
    params: onAssignment,
  },
  /** What an assignment can be made of: gatherings, groups, phases, places on the board. */
  compose: { method: "get", path: readPaths.compose, params: inProgramme },
  /** An assignment of the programme to change, or one of the library to begin with. */
  assignmentDraft: { method: "get", path: readPaths.assignmentDraft, params: onAssignment },
  /** What the groups have sent to KS of their answers to one assignment, and what KS has said to it. */
  answers: { method: "get", path: readPaths.answers, params: onAssignment },
  home: { method: "get", path: readPaths.home, params: none },
  task: {
    method: "get",
    path: readPaths.task,
    params: onTask,
  },
  /** One case to read and print. */
  case: {
    method: "get",
    path: readPaths.case,
    params: onCase,
  },
  noteHistory: {
    method: "get",
    path: readPaths.noteHistory,
    params: onNote,
  },
  /** Who changed what on the case card, and when. */
  caseHistory: {
    method: "get",
    path: readPaths.caseHistory,
    params: onCase,
  },
  archive: {
    method: "get",
    path: readPaths.archive,
    params: onCase,
  },
  portfolio: {
    method: "get",
    path: readPaths.portfolio,
    params: inGroup,
  },
  timeline: {
    method: "get",
    path: readPaths.timeline,
    params: inGroup,
  },
} as const;

export const endpoints = { ...reads, ...acts } as const;

export type EndpointName = keyof typeof endpoints;
export type ReadName = keyof typeof reads;
export type ParamsOf<E extends EndpointName> = v.InferOutput<(typeof endpoints)[E]["params"]>;
export interface ReadAnswers {
  me: MeView;
  board: BoardView;
  overview: OverviewView;
  reach: ReachView;
  sending: SendingView;
  mailing: MailingView;
  plan: ProgrammeView;
  assignments: AssignmentsView;
  preview: AssignmentPreview;
  compose: ComposeView;
  assignmentDraft: DraftView;
  answers: AnswersView;
  home: HomeView;
  task: TaskView;
  case: CasePageView;
  noteHistory: NoteHistoryView;
  caseHistory: CaseHistoryView;
  archive: ArchiveView;
  portfolio: PortfolioView;
  timeline: TimelineView;
}
export type Answers = ReadAnswers & { [A in ActName]: ActView };

export const readNames = Object.keys(reads) as ReadName[];
export const actNames = Object.keys(acts) as ActName[];
