/**
 * Where everything is. Apart from the shapes that go with it, so that a page which only asks carries no more than these
 * lines: the shapes are for whoever answers.
 */
export const readPaths = {
  me: "/api/me",
  board: "/api/programmes/:programme/groups/:group/board",
  overview: "/api/programmes/:programme/overview",
  reach: "/api/programmes/:programme/reach",
  sending: "/api/programmes/:programme/sending",
  mailing: "/api/programmes/:programme/mailings/:mailing",
  plan: "/api/programmes/:programme/plan",
  assignments: "/api/programmes/:programme/assignments",
  compose: "/api/programmes/:programme/compose",
  assignmentDraft: "/api/programmes/:programme/assignments/:assignment/draft",
  answers: "/api/programmes/:programme/assignments/:assignment/answers",
  preview: "/api/programmes/:programme/assignments/:assignment/preview",
  home: "/api/me/home",
  task: "/api/programmes/:programme/groups/:group/tasks/:assignment",
  case: "/api/programmes/:programme/groups/:group/cases/:case",
  noteHistory: "/api/programmes/:programme/groups/:group/cases/:case/notes/:note/history",
  caseHistory: "/api/programmes/:programme/groups/:group/cases/:case/history",
  archive: "/api/programmes/:programme/groups/:group/cases/:case/archive",
  portfolio: "/api/programmes/:programme/groups/:group/portfolio",
  timeline: "/api/programmes/:programme/groups/:group/timeline",
} as const;

export const actPath = <Name extends string>(name: Name) =>
  `/api/programmes/:programme/groups/:group/acts/${name}` as const;
/** Each act has an id that the page makes. */
export const actHeader = "x-act-id";

/** Server-sent events: one NewsView for each change of the board. */
export const newsPath = "/api/programmes/:programme/groups/:group/news";

export const fill = (path: string, params: object): string =>
  Object.entries(params).reduce(
    (at, [name, value]) => at.replace(`:${name}`, encodeURIComponent(String(value))),
    path,
  );
