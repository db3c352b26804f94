import * as v from "valibot";
import { circles } from "../../domain/access.ts";
import { tracks } from "../../domain/assignment.ts";
import { benefitTypes } from "../../domain/case.ts";
import type { DemoCase, DemoWorld } from "../../domain/demo.ts";
import { audiences, groupRoles, programmeRoles } from "../../domain/person.ts";
import { isClock, type Clock } from "../../domain/time.ts";
import { id, language, local, phaseNumber, text } from "./words.ts";

const opt = v.exactOptional;
const object = v.strictObject;
const list = v.array;
const day = v.pipe(v.number(), v.integer("a day is a whole number from day 0"));
const time = v.custom<Clock>(isClock, "is not a clock like 08:30, in quotes");
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const moment = { day, time };
const done = { day, time, by: id };
const said = { day, by: id, text };
const act = v.picklist(["send_to_ks", "share_with_groups"] as const);
const circle = v.picklist(circles);
const circled = { circle, shared: opt(list(object({ act, day, by: id }))) };
const approved = opt(object({ ...done, act }));
const track = v.picklist(tracks);
const audience = v.picklist(audiences);
const blocked = v.literal("blocked_bot");
const measure = { value: v.number(), day };
const step = v.pipe(v.string(), v.regex(/^[1-6]\.\d{1,2}$/, "a step is phase.number, in quotes"));

const account = {
  id,
  name: text,
  title: text,
  language,
  email: v.pipe(v.string(), v.email(), v.endsWith(".example.com", "is not an address of example.com")),
  tenant: v.pipe(v.string(), v.uuid()),
  object: v.pipe(v.string(), v.uuid()),
  playground: opt(v.boolean()),
};

const demoCase: v.GenericSchema<DemoCase> = object({
  id,
  groups: v.pipe(list(id), v.nonEmpty()),
  joint: opt(v.boolean()),
  title: text,
  state: v.picklist(["active", "paused"] as const),
  track,
  main: v.boolean(),
  owner: id,
  coOwner: opt(id),
  need: object({ who: text, what: text, howWeKnow: text, ...circled }),
  goal: text,
  planLink: text,
  expectedBenefit: text,
  sources: list(
    object({
      id,
      kind: v.picklist(["conversation", "observation", "figures", "message", "document"] as const),
      ...said,
      ...circled,
    }),
  ),
  steps: object({ done: list(step), open: list(step) }),
  phase: phaseNumber,
  moves: list(
    object({
      phase: phaseNumber,
      move: v.picklist(["start", "forward", "back"] as const),
      day,
      by: id,
      reason: text,
      openPoints: opt(list(text)),
    }),
  ),
  solution: opt(object({ ...said, ...circled })),
  ideaPark: list(object({ id, ...said })),
  insights: list(object({ ...said, ...circled })),
  trials: list(
    object({
      id,
      state: v.picklist(["planned", "running", "done"] as const),
      from: day,
      to: day,
      by: id,
      what: text,
      measure: text,
      result: opt(text),
      track,
    }),
  ),
  decisions: list(
    object({ ...said, kind: v.picklist(["start", "decision", "pause", "stop"] as const), reason: text }),
  ),
  nextDecision: opt(object(said)),
  adjacent: list(
    object({
      activity: text,
      owner: id,
      relation: v.picklist(["overlaps", "depends_on", "can_be_reused"] as const),
      decision: v.picklist(["coordinate", "merge", "none"] as const),
    }),
  ),
  obstacles: list(object({ ...said, state: v.picklist(["open", "solved"] as const), solvedDay: opt(day) })),
  benefits: list(
    object({
      id,
      text,
      type: v.picklist(benefitTypes),
      forWhom: list(v.picklist(["citizen", "next_of_kin", "employee", "municipality"] as const)),
      owner: id,
      indicator: text,
      unit: text,
      baseline: v.union([object(measure), object({ text })]),
      target: object(measure),
      achieved: list(object(measure)),
      measuredInTrial: opt(object({ ...measure, trial: id })),
      precondition: opt(text),
      uncertainty: opt(text),
    }),
  ),
});

const answer = object({
  group: id,
  case: id,
  state: v.picklist(["submitted", "draft"] as const),
  submitted: opt(object(done)),
  saved: opt(object(done)),
  approved,
  late: opt(v.boolean()),
  parts: list(object({ q: id, circle, text: v.string() })),
  changes: opt(list(object({ ...done, q: id, before: text, why: text }))),
  voices: opt(list(object({ ...done, voice: v.picklist(["agree", "doubt"] as const), text: opt(text) }))),
});
const held = object({ group: id, reason: v.literal("quiet_period") });
const nudge = v.variant("state", [
  object({
    id,
    subject: id,
    state: v.literal("sent"),
    dryRun: object({ ...done, groups: list(id) }),
    sent: object(done),
    groups: list(id),
    reached: count,
    held: list(held),
    dropped: opt(list(object({ group: id, reason: v.literal("answered") }))),
    notReached: list(object({ person: id, reason: blocked })),
    settled: list(object({ group: id, day })),
  }),
  object({
    id,
    subject: id,
    state: v.literal("planned"),
    planned: object(done),
    relativeTo: object({ assignment: id, days: day }),
  }),
]);

export const demoWorld: v.GenericSchema<DemoWorld> = object({
  format: v.literal(1),
  programme: object({
    id,
    name: text,
    region: id,
    language,
    framework: object({ id, version: count }),
    created: object(done),
    deletionDay: day,
    quietHours: object({ from: time, to: time, weekends: v.boolean() }),
    limits: object({
      openAssignmentsPerGroup: count,
      reminderRounds: count,
      digestsPerWeek: count,
      homeVisitsPerGroup: count,
    }),
    agendaSettled: object(said),
  }),
  gatherings: list(
    object({
      id,
      number: count,
      state: v.picklist(["held", "planned"] as const),
      starts: object(moment),
      ends: object(moment),
      place: text,
      phases: list(phaseNumber),
      theme: local,
      atGathering: list(object({ minutes: count, text: local })),
      summary: opt(local),
      presents: opt(list(id)),
      toRaise: opt(list(object({ by: id, day, text: local }))),
    }),
  ),
  tenants: list(object({ id: v.pipe(v.string(), v.uuid()), organisation: id, domain: text })),
  region: object({
    id,
    name: text,
    people: list(object({ ...account, roles: list(v.picklist(programmeRoles)), looksAfter: opt(list(id)) })),
  }),
  playground: object({ currentUser: id, users: list(id), teamChannelOf: id }),
  groups: list(
    object({
      id,
      name: text,
      ownWord: text,
      language,
      chiefExecutiveTitle: text,
      inhabitants: count,
      channel: object({ id: text, name: text }),
      approvesSharing: opt(v.boolean()),
      quietPeriods: list(object({ from: day, to: day, reason: text })),
      digitalTrack: list(object({ day, text })),
      people: list(
        object({
          ...account,
          roles: v.pipe(list(v.picklist(groupRoles)), v.nonEmpty()),
          bot: opt(object({ ...moment, state: v.literal("blocked") })),
        }),
      ),
    }),
  ),
  cases: list(demoCase),
  assignments: list(
    object({
      id,
      title: local,
      afterGathering: id,
      phase: phaseNumber,
      step,
      track,
      audience,
      minutes: count,
      sent: object(done),
      due: object(moment),
      closed: opt(object(moment)),
      questions: list(object({ id, widest: circle, text: local })),
      answers: list(answer),
    }),
  ),
  checkInRounds: list(
    object({ id, sent: object(done), closes: day, note: opt(text), held: opt(list(held)) }),
  ),
  checkIns: v.record(
    id,
    list(
      object({
        round: id,
        ...done,
        case: id,
        phase: phaseNumber,
        status: v.picklist(["on_track", "stuck", "need_help"] as const),
        confidence: v.picklist([1, 2, 3, 4, 5] as const),
        circle,
        words: text,
        approved,
      }),
    ),
  ),
  nudges: list(nudge),
  deliveryFailures: list(object({ subject: id, person: id, reason: blocked, day })),
  snoozes: list(object({ person: id, subject: id, asked: object(moment), until: day })),
  messages: list(
    object({
      id,
      audience,
      track,
      text: local,
      sent: opt(object(done)),
      planned: opt(object(done)),
      relativeTo: opt(object({ gathering: id, days: day })),
    }),
  ),
  homeVisits: list(
    object({
      id,
      group: id,
      withGroups: opt(list(id)),
      case: id,
      state: v.picklist(["asked", "planned", "done"] as const),
      asked: object(done),
      wishedDays: opt(list(day)),
      theme: text,
      stuckOn: text,
      planned: opt(object({ day, by: id })),
      held: opt(object({ ...moment, hours: count, facilitator: id, place: text })),
      agenda: opt(list(text)),
      summary: opt(text),
      followUp: opt(list(object({ text, by: id, due: day, done: opt(day) }))),
      ...circled,
    }),
  ),
  experiences: list(
    object({
      id,
      group: id,
      case: id,
      by: id,
      day,
      phase: phaseNumber,
      theme: local,
      language,
      situation: text,
      did: text,
      wentWrong: text,
      wouldDoToday: text,
      mayContact: v.boolean(),
      ...circled,
    }),
  ),
  asks: list(
    object({
      id,
      group: id,
      case: id,
      phase: phaseNumber,
      ...said,
      ...circled,
      approved,
      matched: opt(object({ day, by: id, experience: id })),
      outcome: opt(object({ day, text })),
    }),
  ),
  facilitatorNotes: list(object({ group: id, by: id, day, text })),
});
