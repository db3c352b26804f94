/** What a line of the log is about, for whoever looks for one. */
export const actKinds = ["sending", "plan", "people", "groups", "help", "files"] as const;
export type ActKind = (typeof actKinds)[number];

const byCode: Readonly<Record<string, ActKind>> = {
  "answer.seen": "help",
  "answer.replied": "help",
  "programme.archived": "files",
  "case.archived": "files",
};
const byArea: Readonly<Record<string, ActKind>> = {
  nudge: "sending",
  mailing: "sending",
  assignment: "sending",
  answer: "groups",
  sharing: "groups",
  board: "groups",
  phase: "groups",
  role: "people",
  person: "people",
  erasure: "people",
  visit: "help",
  ask: "help",
  experience: "help",
  remark: "help",
  brief: "sending",
  calendar: "files",
  pack: "files",
  report: "files",
};

export const actKind = (what: string): ActKind =>
  byCode[what] ?? byArea[what.slice(0, what.indexOf("."))] ?? "plan";
