import * as v from "valibot";
import type { BoardView, MeView, OverviewView } from "./views.ts";

/**
 * What tab and service promise each other: every path once, with what goes in and what comes out. Paths and fields are
 * added, never renamed or reused.
 */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._@+=-]{1,100}$/));
const inGroup = v.object({ programme: id, group: id });

export const endpoints = {
  me: { method: "get", path: "/api/me", params: v.object({}) },
  board: { method: "get", path: "/api/programmes/:programme/groups/:group/board", params: inGroup },
  overview: {
    method: "get",
    path: "/api/programmes/:programme/overview",
    params: v.object({ programme: id }),
  },
} as const;

/** Server-sent events: one NewsView for each change of the board. */
export const newsPath = "/api/programmes/:programme/groups/:group/news";

export type EndpointName = keyof typeof endpoints;
export type ParamsOf<E extends EndpointName> = v.InferOutput<(typeof endpoints)[E]["params"]>;
export interface Answers {
  me: MeView;
  board: BoardView;
  overview: OverviewView;
}

export function pathTo<E extends EndpointName>(endpoint: E, params: ParamsOf<E>): string {
  return fill(endpoints[endpoint].path, params);
}
export const newsPathTo = (params: { programme: string; group: string }): string => fill(newsPath, params);

const fill = (path: string, params: object): string =>
  Object.entries(params).reduce(
    (at, [name, value]) => at.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  );
