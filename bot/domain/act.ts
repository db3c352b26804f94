import type { ActWhat } from "./board/history.ts";

/** What a line of the log is about, for whoever looks for one. */
export const actKinds = ["sending", "plan", "people", "groups", "help", "files"] as const;
export type ActKind = (typeof actKinds)[number];

/** What a group does with the programme around it. */
const withOthers = [
  "visit.asked",
  "visit.offered",
  "visit.propose",
  "visit.choose",
  "visit.plan",
  "visit.hold",
  "visit.tick",
  "visit.cancel",
  "ask.sent",
  "ask.matched",
  "ask.agreed",
  "ask.declined",
  "ask.answered",
  "ask.takenBack",
  "experience.told",
  "experience.changed",
] as const;

/** What the facilitators read in the log. Each has its words in the texts (audit). Stored, so never renamed. */
const told = {
  sending: [
    "nudge.sent",
    "mailing.cancelled",
    "assignment.put",
    "assignment.changed",
    "assignment.corrected",
    "assignment.recalled",
    "assignment.closed",
    "brief.posted",
  ],
  plan: [
    "gathering.moved",
    "plan.loaded",
    "programme.made",
    "programme.deletionNoticed",
    "settings.changed",
    "channel.chosen",
    "channel.untied",
  ],
  people: ["role.given", "role.taken", "person.added", "person.removed", "person.erased", "erasure.asked"],
  groups: [
    "answer.sent",
    "answer.shared",
    "sharing.stopped",
    "board.shareNote",
    "board.takeBackNote",
    "board.approveSharing",
    "board.shareNeed",
    "board.movePhase",
  ],
  help: [...withOthers, "answer.seen", "answer.replied", "feedback.answered", "remark.written"],
  files: [
    "programme.archived",
    "case.archived",
    "calendar.shared",
    "calendar.takenBack",
    "pack.exported",
    "pack.ownExported",
    "report.exported",
  ],
} as const satisfies Record<ActKind, readonly string[]>;
export type ToldAct = (typeof told)[ActKind][number];

/** What somebody did, as it is kept: also what a group does for itself, which is in nobody else's log. */
export type ActCode =
  | ToldAct
  | "answer.undone"
  | "assignment.handedOver"
  | "sharing.asked"
  | "sharing.declined"
  | "visit.take"
  | `board.${ActWhat}`;

const includes = (codes: readonly ActCode[], code: ActCode): boolean => codes.includes(code);

export const actKind = (code: ActCode): ActKind =>
  actKinds.find((kind) => includes(told[kind], code)) ?? "groups";

/**
 * What a group does for itself is not the facilitator's to follow, not even as a line in a log; what left the group is
 * kept with who (role), when and to whom (OF5).
 */
export const hasLeftGroup = (code: ActCode): boolean => includes([...told.groups, ...withOthers], code);

/** Done by members alone, and so as their group, whatever else somebody is or has become since. */
export const isByMembers = (code: ActCode): boolean => code.startsWith("board.") || includes(members, code);
const members: readonly ActCode[] = [
  "answer.sent",
  "answer.shared",
  "answer.undone",
  "assignment.handedOver",
  "sharing.asked",
  "sharing.declined",
  "sharing.stopped",
  "visit.asked",
  "visit.choose",
  "visit.take",
  "ask.sent",
  "ask.takenBack",
  "experience.told",
  "experience.changed",
];

/** Who may see something became another circle, or somebody wished it or said no to it: what an archive tells (AR2). */
export const isSharing = (code: ActCode): boolean => includes(sharing, code);
const sharing: readonly ActCode[] = [
  "answer.sent",
  "answer.shared",
  "sharing.asked",
  "sharing.declined",
  "sharing.stopped",
  "board.shareNote",
  "board.takeBackNote",
  "board.approveSharing",
  "board.declineSharing",
  "board.shareNeed",
  "ask.sent",
];
