import * as v from "valibot";
import { day } from "./day.ts";
import { id, inGroup, lane, phase } from "./params.ts";
import { actPath } from "./paths.ts";

/**
 * What a page can do, each with the body that it sends. Every act is a POST with an id that the page makes
 * (`actHeader`): the same act twice has one effect and the same answer. Without `case` it is the group's main case.
 */
export { actHeader } from "./paths.ts";
export const actId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,40}$/));
/** The largest body of an act, in bytes. */
export const mostActBytes = 64 * 1024;

/** Lengths are for the use case to judge: it says how much is too much. The whole body has its own limit. */
const words = v.string();
const rev = v.pipe(v.number(), v.integer(), v.minValue(0));
const opt = v.exactOptional;
const inCase = { case: opt(id) };
const seen = { ...inCase, note: id, rev };

const track = v.picklist(["case", "digitalisation", "both"]);
const measure = v.strictObject({ value: v.union([v.pipe(v.number(), v.finite()), words]), on: opt(day) });

const detail = v.variant("kind", [
  v.strictObject({
    kind: v.literal("source"),
    source: v.picklist(["conversation", "observation", "figures", "message", "document"]),
  }),
  v.strictObject({
    kind: v.literal("trial"),
    state: v.picklist(["planned", "running", "done"]),
    from: opt(day),
    to: opt(day),
    measure: opt(words),
    result: opt(words),
  }),
  v.strictObject({
    kind: v.literal("decision"),
    decided: v.picklist(["decision", "start", "pause", "stop"]),
    reason: opt(words),
    on: day,
  }),
  v.strictObject({ kind: v.literal("nextDecision"), on: day, decider: opt(words) }),
  v.strictObject({
    kind: v.literal("adjacent"),
    owner: opt(words),
    relation: v.picklist(["overlaps", "depends_on", "can_be_reused"]),
    decision: v.picklist(["coordinate", "merge", "none"]),
  }),
  v.strictObject({ kind: v.literal("obstacle"), state: v.picklist(["open", "solved"]), solvedOn: opt(day) }),
  v.strictObject({ kind: v.literal("step"), done: v.boolean(), due: opt(day) }),
  v.strictObject({
    kind: v.literal("benefit"),
    benefit: v.strictObject({
      type: opt(v.picklist(["avoided_costs", "saved_time", "better_quality"])),
      forWhom: opt(
        v.pipe(v.array(v.picklist(["citizen", "next_of_kin", "employee", "municipality"])), v.maxLength(4)),
      ),
      owner: opt(words),
      indicator: opt(words),
      unit: opt(words),
      baseline: opt(measure),
      target: opt(measure),
      achieved: v.pipe(v.array(measure), v.maxLength(500)),
      precondition: opt(words),
      uncertainty: opt(words),
    }),
  }),
]);

const reason = v.strictObject({ ...inCase, reason: words });
const act = <Name extends string, Body extends v.GenericSchema>(name: Name, body: Body) =>
  ({
    method: "post",
    path: actPath(name),
    params: inGroup,
    body,
  }) as const;

export const acts = {
  addNote: act(
    "addNote",
    v.strictObject({
      ...inCase,
      lane,
      text: words,
      heading: opt(words),
      detail: opt(detail),
      track: opt(track),
    }),
  ),
  editNote: act(
    "editNote",
    v.strictObject({ ...seen, text: opt(words), heading: opt(words), detail: opt(detail) }),
  ),
  moveNote: act(
    "moveNote",
    v.strictObject({ ...seen, lane, above: opt(id), place: opt(v.picklist(["top", "bottom"])) }),
  ),
  archiveNote: act("archiveNote", v.strictObject(seen)),
  restoreNote: act("restoreNote", v.strictObject({ ...inCase, note: id })),
  addMeasure: act(
    "addMeasure",
    v.strictObject({ ...seen, which: v.picklist(["baseline", "target", "achieved"]), measure }),
  ),
  solveObstacle: act("solveObstacle", v.strictObject({ ...seen, solved: v.boolean() })),
  tickNote: act("tickNote", v.strictObject({ ...seen, done: v.boolean() })),
  shareNote: act("shareNote", v.strictObject({ ...seen, circle: v.picklist(["ks", "all"]) })),
  takeBackNote: act("takeBackNote", v.strictObject({ ...seen, circle: v.picklist(["group", "ks"]) })),
  approveSharing: act("approveSharing", v.strictObject(seen)),
  declineSharing: act("declineSharing", v.strictObject(seen)),
  shareNeed: act("shareNeed", v.strictObject({ ...inCase, circle: v.picklist(["group", "ks", "all"]) })),
  editCard: act(
    "editCard",
    v.strictObject({
      ...inCase,
      rev,
      fields: v.strictObject({
        title: opt(words),
        who: opt(words),
        what: opt(words),
        howWeKnow: opt(words),
        goal: opt(words),
        planLink: opt(words),
        expectedBenefit: opt(words),
        owner: opt(words),
      }),
    }),
  ),
  toggleStep: act(
    "toggleStep",
    v.strictObject({
      ...inCase,
      step: v.pipe(v.string(), v.regex(/^\d{1,2}\.\d{1,2}$/)),
      to: v.picklist(["open", "done", "none"]),
    }),
  ),
  movePhase: act(
    "movePhase",
    v.strictObject({
      ...inCase,
      rev,
      phase,
      reason: opt(words),
      openPoints: opt(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(20))),
    }),
  ),
  startCase: act("startCase", reason),
  pauseCase: act("pauseCase", reason),
  stopCase: act("stopCase", reason),
  /** A case to choose among, or one that is worked on outside the programme: in the portfolio. */
  addCase: act(
    "addCase",
    v.strictObject({
      title: words,
      who: opt(words),
      what: opt(words),
      howWeKnow: opt(words),
      as: v.picklist(["candidate", "outside"]),
    }),
  ),
  /** The case that the group works on in the programme, and why this one. */
  chooseCase: act("chooseCase", v.strictObject({ case: id, reason: words })),
  /** A joint case: another group of the programme is asked, and says yes itself. */
  inviteGroup: act("inviteGroup", v.strictObject({ ...inCase, guest: id })),
  withdrawInvitation: act("withdrawInvitation", v.strictObject({ case: id, guest: id })),
  joinCase: act("joinCase", v.strictObject({ case: id, reason: words })),
  declineCase: act("declineCase", v.strictObject({ case: id })),
  /** Out of a joint case. What the group wrote there stays with the others. */
  leaveCase: act("leaveCase", v.strictObject({ case: id, reason: words })),
  /** Takes back the act that the answer to it named. */
  undo: act("undo", v.strictObject({ case: id, note: opt(id), rev })),
} as const;

export type ActName = keyof typeof acts;
export type BodyOf<A extends ActName> = v.InferOutput<(typeof acts)[A]["body"]>;
