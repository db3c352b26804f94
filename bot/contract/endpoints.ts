import type * as v from "valibot";
import type { ActView } from "./actViews.ts";
import { acts, type ActName } from "./acts.ts";
import type { HomeView, TaskView } from "./homeViews.ts";
import type { ReachView } from "./overviewViews.ts";
import type { AssignmentPreview, AssignmentsView, ProgrammeView } from "./programmeViews.ts";
import type { MailingView, SendingView } from "./sendingViews.ts";
import type { ArchiveView, CasePageView, NoteHistoryView, PortfolioView, TimelineView } from "./caseViews.ts";
import { id, inGroup, inProgramme, none, onAssignment, onCase, onMailing, onNote, onTask } from "./params.ts";
import type { BoardView, MeView, OverviewView } from "./views.ts";

export { id };
export { actHeader, type ActName, type BodyOf } from "./acts.ts";

/**
 * What tab and service promise each other: every path once, with what goes in and what comes out. Paths and fields are
 * added, never renamed or reused. Acts (contract/acts.ts) have a body as well. Deeds (contract/deeds.ts) are apart, so
 * that a board does not carry them.
 */
const reads = {
  me: { method: "get", path: "/api/me", params: none },
  board: { method: "get", path: "/api/programmes/:programme/groups/:group/board", params: inGroup },
  overview: { method: "get", path: "/api/programmes/:programme/overview", params: inProgramme },
  /** Whom nothing reaches, by name, for those who send (PV6). */
  reach: { method: "get", path: "/api/programmes/:programme/reach", params: inProgramme },
  /** What a nudge can be about and to whom, and what was sent before. */
  sending: { method: "get", path: "/api/programmes/:programme/sending", params: inProgramme },
  mailing: { method: "get", path: "/api/programmes/:programme/mailings/:mailing", params: onMailing },
  plan: { method: "get", path: "/api/programmes/:programme/plan", params: inProgramme },
  assignments: { method: "get", path: "/api/programmes/:programme/assignments", params: inProgramme },
  /** The card of an assignment of the programme or of the library. */
  preview: {
    method: "get",
    path: "/api/programmes/:programme/assignments/:assignment/preview",
    params: onAssignment,
  },
  home: { method: "get", path: "/api/me/home", params: none },
  task: {
    method: "get",
    path: "/api/programmes/:programme/groups/:group/tasks/:assignment",
    params: onTask,
  },
  /** One case to read and print. */
  case: {
    method: "get",
    path: "/api/programmes/:programme/groups/:group/cases/:case",
    params: onCase,
  },
  noteHistory: {
    method: "get",
    path: "/api/programmes/:programme/groups/:group/cases/:case/notes/:note/history",
    params: onNote,
  },
  archive: {
    method: "get",
    path: "/api/programmes/:programme/groups/:group/cases/:case/archive",
    params: onCase,
  },
  portfolio: {
    method: "get",
    path: "/api/programmes/:programme/groups/:group/portfolio",
    params: inGroup,
  },
  timeline: {
    method: "get",
    path: "/api/programmes/:programme/groups/:group/timeline",
    params: inGroup,
  },
} as const;

export const endpoints = { ...reads, ...acts } as const;

/** Server-sent events: one NewsView for each change of the board. */
export const newsPath = "/api/programmes/:programme/groups/:group/news";

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
  home: HomeView;
  task: TaskView;
  case: CasePageView;
  noteHistory: NoteHistoryView;
  archive: ArchiveView;
  portfolio: PortfolioView;
  timeline: TimelineView;
}
export type Answers = ReadAnswers & { [A in ActName]: ActView };

export const readNames = Object.keys(reads) as ReadName[];
export const actNames = Object.keys(acts) as ActName[];

export function pathTo<E extends EndpointName>(endpoint: E, params: ParamsOf<E>): string {
  return fill(endpoints[endpoint].path, params);
}
export const newsPathTo = (params: { programme: string; group: string }): string => fill(newsPath, params);

/** A path with its names filled in. */
export const fill = (path: string, params: object): string =>
  Object.entries(params).reduce(
    (at, [name, value]) => at.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  );
