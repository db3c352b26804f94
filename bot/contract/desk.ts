import * as v from "valibot";
import { day } from "./day.ts";
import { id, inGroup, inProgramme, phase } from "./params.ts";

/**
 * The year of a facilitator between the gatherings: visits, experiences, asks, feedback, and the programme itself. What
 * is read is a line of `deskReads`, what is done a POST of `deskActs` with an id that the page makes (`x-act-id`): the
 * same act twice has one effect.
 */
const at = "/api/programmes/:programme";
const packFor = v.object({ programme: id, for: v.picklist(["screen", "own"]) });
/** `first`, or what the page before named as its next. */
const onPage = v.object({ programme: id, page: id });

export const deskReads = {
  pack: { method: "get", path: `${at}/pack/:for`, params: packFor },
  visits: { method: "get", path: `${at}/visits`, params: inProgramme },
  experiences: { method: "get", path: `${at}/experiences`, params: inProgramme },
  asks: { method: "get", path: `${at}/asks`, params: inProgramme },
  remarks: { method: "get", path: `${at}/groups/:group/remarks`, params: inGroup },
  feedback: { method: "get", path: `${at}/groups/:group/feedback`, params: inGroup },
  report: { method: "get", path: `${at}/report`, params: inProgramme },
  calendar: { method: "get", path: `${at}/calendar`, params: inProgramme },
  audit: { method: "get", path: `${at}/audit/:page`, params: onPage },
} as const;

/** Files to download: the same views, as slides and as a workbook. */
export const deskFiles = {
  slides: { path: `${at}/pack/:for/slides`, params: packFor },
  visitCalendar: { path: `${at}/visits/:visit/calendar`, params: v.object({ programme: id, visit: id }) },
  reportWorkbook: { path: `${at}/report/workbook`, params: inProgramme },
} as const;

const opt = v.exactOptional;
const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const clock = v.custom<`${number}:${number}`>(
  (it) => typeof it === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(it),
);
const circle = v.picklist(["group", "ks", "all"]);
const language = v.picklist(["nb", "nn", "en"]);
const rev = v.pipe(v.number(), v.integer(), v.minValue(0));
const hours = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
const time = v.strictObject({ day, clock: opt(clock), hours: opt(hours), place: opt(words(200)) });
const followUp = v.strictObject({ text: words(300), owner: opt(id), due: day, doneOn: opt(day) });
const days = v.pipe(v.array(day), v.maxLength(10));
/** All that a cell of the workbook holds; the page itself adds fewer and shorter ones. */
const quietPeriods = v.pipe(
  v.array(v.strictObject({ from: day, to: day, reason: opt(words(2000)) })),
  v.maxLength(200),
);
const groups = v.pipe(v.array(id), v.maxLength(10));

const visitAct = v.variant("is", [
  v.strictObject({ is: v.literal("propose"), times: v.pipe(v.array(time), v.maxLength(10)) }),
  v.strictObject({ is: v.literal("choose"), time }),
  v.strictObject({ is: v.literal("plan"), time, agenda: v.pipe(v.array(words(300)), v.maxLength(12)) }),
  v.strictObject({
    is: v.literal("hold"),
    summary: opt(words(2000)),
    followUp: v.pipe(v.array(followUp), v.maxLength(12)),
  }),
  v.strictObject({ is: v.literal("tick"), point: rev, done: v.boolean() }),
  v.strictObject({ is: v.literal("take"), point: rev, owner: opt(id) }),
  v.strictObject({ is: v.literal("cancel") }),
]);
const story = {
  phase,
  theme: words(120),
  situation: words(1000),
  did: words(1000),
  wentWrong: words(1000),
  wouldDoToday: words(1000),
  mayContact: v.boolean(),
  circle,
};
const act = <Name extends string, Body extends v.GenericSchema>(name: Name, body: Body) =>
  ({ method: "post", path: `${at}/desk/${name}`, params: inProgramme, body }) as const;

export const deskActs = {
  /** The group asks, or the facilitator offers: which of them is seen from who acts. */
  askVisit: act(
    "askVisit",
    v.strictObject({
      group: id,
      theme: words(200),
      stuckOn: opt(words(1000)),
      wishedDays: days,
      withGroups: opt(groups),
    }),
  ),
  actOnVisit: act("actOnVisit", v.strictObject({ visit: id, rev, act: visitAct })),
  /** `rev`: the story as it was when it was begun to be changed. */
  tell: act("tell", v.strictObject({ group: id, experience: opt(id), rev: opt(rev), ...story })),
  ask: act("ask", v.strictObject({ group: id, phase, text: words(600), circle: v.picklist(["ks", "all"]) })),
  match: act("match", v.strictObject({ ask: id, experience: id })),
  /** `experience`: the match that was seen; another one is not agreed to by it. */
  consent: act(
    "consent",
    v.strictObject({
      ask: id,
      side: v.picklist(["asker", "teller"]),
      yes: v.boolean(),
      experience: opt(id),
    }),
  ),
  closeAsk: act("closeAsk", v.strictObject({ ask: id, outcome: opt(words(1000)) })),
  /** Another address than before, which then opens nothing; or none. */
  shareCalendar: act("shareCalendar", v.strictObject({ on: v.boolean() })),
  giveFeedback: act("giveFeedback", v.strictObject({ group: id, assignment: id, text: opt(words(1000)) })),
  remark: act("remark", v.strictObject({ group: id, text: words(1000) })),
  /** Says in each group's channel that the pack of the next gathering is ready. */
  postBrief: act(
    "postBrief",
    v.strictObject({ gathering: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)) }),
  ),
  copyProgramme: act(
    "copyProgramme",
    v.strictObject({ id, name: words(120), startDay: day, withGroups: v.boolean(), dryRun: v.boolean() }),
  ),
  /** Nothing in it but its gatherings, of which the first has its days, and whoever makes it. */
  makeProgramme: act(
    "makeProgramme",
    v.strictObject({
      id,
      name: words(120),
      language,
      startDay: day,
      gatherings: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
      dryRun: v.boolean(),
    }),
  ),
  setSettings: act(
    "setSettings",
    v.pipe(
      v.strictObject({
        weeklyBudget: opt(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
        quietHours: opt(v.strictObject({ from: clock, to: clock, weekends: v.boolean() })),
        group: opt(
          v.strictObject({
            id,
            language: opt(language),
            chiefExecutiveTitle: opt(words(80)),
            approvesSharing: opt(v.boolean()),
            quietPeriods: opt(quietPeriods),
            /** What the page showed: where something else holds by now, nothing is written. */
            quietPeriodsSeen: opt(quietPeriods),
          }),
        ),
      }),
      v.check((it) => Object.keys(it).length > 0),
    ),
  ),
  addPerson: act(
    "addPerson",
    v.strictObject({
      name: words(120),
      email: v.pipe(v.string(), v.trim(), v.email(), v.maxLength(200)),
      title: opt(words(120)),
      group: opt(id),
      roles: opt(
        v.pipe(
          v.array(v.picklist(["chief_executive", "member", "case_owner", "digital_lead"])),
          v.maxLength(4),
        ),
      ),
      programmeRole: opt(v.picklist(["facilitator", "reader"])),
    }),
  ),
  setRole: act(
    "setRole",
    v.strictObject({ person: id, role: v.picklist(["facilitator", "reader"]), has: v.boolean() }),
  ),
  /** Out of one group, or out of the programme. */
  removePerson: act("removePerson", v.strictObject({ person: id, group: opt(id), dryRun: v.boolean() })),
  /** The group's card in Teams is no longer kept up to date, and another channel can be chosen. */
  untieChannel: act("untieChannel", v.strictObject({ group: id })),
  /** Only somebody who has asked for it. */
  erasePerson: act("erasePerson", v.strictObject({ person: id, dryRun: v.boolean() })),
} as const;

export type DeskReadName = keyof typeof deskReads;
export type DeskActName = keyof typeof deskActs;
export type DeskParams<R extends DeskReadName> = v.InferOutput<(typeof deskReads)[R]["params"]>;
export type DeskBody<A extends DeskActName> = v.InferOutput<(typeof deskActs)[A]["body"]>;
