import type * as v from "valibot";
import type { ActView } from "./actViews.ts";
import { acts, type ActName } from "./acts.ts";
import type { ArchiveView, CasePageView, NoteHistoryView, PortfolioView, TimelineView } from "./caseViews.ts";
import { id, inGroup, inProgramme, none, onCase, onNote } from "./params.ts";
import type { BoardView, MeView, OverviewView } from "./views.ts";

export { id };
export { actHeader, type ActName, type BodyOf } from "./acts.ts";

/**
 * What tab and service promise each other: every path once, with what goes in and what comes out. Paths and fields are
 * added, never renamed or reused. Acts (contract/acts.ts) have a body as well.
 */
const reads = {
  me: { method: "get", path: "/api/me", params: none },
  board: { method: "get", path: "/api/programmes/:programme/groups/:group/board", params: inGroup },
  overview: { method: "get", path: "/api/programmes/:programme/overview", params: inProgramme },
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

const fill = (path: string, params: object): string =>
  Object.entries(params).reduce(
    (at, [name, value]) => at.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  );
