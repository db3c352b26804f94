import * as v from "valibot";
import { day } from "./day.ts";
import type { HomeSettingsView, MyDataView, TaskView } from "./homeViews.ts";
import { id, inProgramme, none, onAssignment, onMailing, onTask, phase } from "./params.ts";
import { put } from "./planning.ts";
import type { DraftPlanView } from "./planningViews.ts";
import type { LoadedView, MovedView, WorkbookView } from "./programmeViews.ts";
import type { DoneView, NudgePlanView } from "./sendingViews.ts";

/**
 * What a page can do outside a board: to send, to move, to answer, to choose for oneself. Each is a POST with the body
 * that it sends and an id that the page makes (`actHeader`), so that the same deed twice has one effect.
 */
const opt = v.exactOptional;
const words = v.string();
const clock = v.custom<`${number}:${number}`>(
  (value) => typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
);
const language = v.picklist(["nb", "nn", "en"]);
const ids = (most: number) => v.pipe(v.array(id), v.minLength(1), v.maxLength(most));
const days = v.pipe(v.number(), v.integer(), v.minValue(-365), v.maxValue(365));
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));

/** A day and a clock on the wall in Oslo, or so many days from a gathering. */
export const timing = v.union([
  v.strictObject({ day, clock }),
  v.strictObject({ gathering: number, days, clock }),
]);
const audience = v.picklist(["whole_group", "chief_executive", "case_owner", "digital_lead"]);

const nudge = v.strictObject({
  assignment: id,
  to: v.strictObject({ audience, groups: opt(ids(200)), people: opt(ids(500)) }),
  when: opt(timing),
  note: opt(words),
});
const move = v.strictObject({
  gathering: number,
  when: opt(v.strictObject({ startDay: day, startClock: clock, endDay: day, endClock: clock })),
});
/** The bytes of an .xlsx, in base64; and the changes that the person was shown, when they say yes to them. */
const content = v.pipe(v.string(), v.base64());
const workbook = v.strictObject({ content, seen: opt(v.array(words)) });
const answer = {
  inputs: v.record(v.string(), v.unknown()),
  askedIn: opt(phase),
  /** When the draft was saved that stood in the form; "" where there was none. */
  drafted: opt(v.pipe(v.string(), v.maxLength(40))),
};

const deed = <P extends v.GenericSchema, B extends v.GenericSchema>(path: string, params: P, body: B) =>
  ({ method: "post", path: `/api/${path}`, params, body }) as const;

export const deeds = {
  /** The dry run: nothing is written. */
  planNudge: deed("programmes/:programme/nudges/plan", inProgramme, nudge),
  sendNudge: deed("programmes/:programme/nudges", inProgramme, nudge),
  cancelMailing: deed("programmes/:programme/mailings/:mailing/cancel", onMailing, v.strictObject({})),
  planMove: deed("programmes/:programme/gatherings/plan", inProgramme, move),
  moveGathering: deed("programmes/:programme/gatherings/move", inProgramme, move),
  /** Everything that is wrong with a workbook, or what loading it would change. Nothing is written. */
  checkWorkbook: deed("programmes/:programme/workbook/check", inProgramme, workbook),
  loadWorkbook: deed("programmes/:programme/workbook/load", inProgramme, workbook),
  /** What is not right yet, and what putting it in the plan would do. Nothing is written. */
  planAssignment: deed("programmes/:programme/assignments/plan", inProgramme, put),
  putAssignment: deed("programmes/:programme/assignments", inProgramme, put),
  correctAssignment: deed(
    "programmes/:programme/assignments/:assignment/correct",
    onAssignment,
    v.strictObject({}),
  ),
  recallAssignment: deed(
    "programmes/:programme/assignments/:assignment/recall",
    onAssignment,
    v.strictObject({}),
  ),
  closeAssignment: deed(
    "programmes/:programme/assignments/:assignment/close",
    onAssignment,
    v.strictObject({}),
  ),
  answerTask: deed(
    "programmes/:programme/groups/:group/tasks/:assignment/answer",
    onTask,
    v.strictObject({
      ...answer,
      circle: v.picklist(["group", "ks", "all"]),
      rev: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
  draftTask: deed(
    "programmes/:programme/groups/:group/tasks/:assignment/draft",
    onTask,
    v.strictObject(answer),
  ),
  /** How long the work took. */
  usedTask: deed(
    "programmes/:programme/groups/:group/tasks/:assignment/used",
    onTask,
    v.strictObject({ used: v.picklist(["under15", "to30", "to60", "to120", "to240", "over240"]) }),
  ),
  /** A pause until a day; without the day (null) it is over. */
  chooseSettings: deed(
    "me/settings",
    none,
    v.strictObject({ language: opt(language), pausedUntil: opt(v.nullable(day)) }),
  ),
  /** What is stored about oneself, with a link to all of it that soon ends. */
  myData: deed("me/data", none, v.strictObject({})),
  /** A wish to be erased, for the facilitator to grant. Wished twice, it is once. */
  askErasure: deed("me/erasure", none, v.strictObject({})),
} as const;

export type DeedName = keyof typeof deeds;
export type DeedBody<D extends DeedName> = v.InferOutput<(typeof deeds)[D]["body"]>;
export type DeedParams<D extends DeedName> = v.InferOutput<(typeof deeds)[D]["params"]>;
export const deedNames = Object.keys(deeds) as DeedName[];
export type TimingSaid = v.InferOutput<typeof timing>;

export interface DeedAnswers {
  planNudge: NudgePlanView;
  sendNudge: NudgePlanView & { mailing: string };
  cancelMailing: DoneView;
  planMove: MovedView;
  moveGathering: MovedView;
  checkWorkbook: WorkbookView;
  loadWorkbook: LoadedView;
  planAssignment: DraftPlanView;
  putAssignment: DraftPlanView;
  correctAssignment: DoneView;
  recallAssignment: DoneView;
  closeAssignment: DoneView;
  answerTask: TaskView;
  draftTask: TaskView;
  usedTask: TaskView;
  chooseSettings: HomeSettingsView;
  myData: MyDataView;
  askErasure: MyDataView;
}
