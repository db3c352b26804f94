import * as v from "valibot";
import type { DemoWorld } from "../../domain/demo/demo.ts";
import { groupRoles, programmeRoles } from "../../domain/programme/person.ts";
import { demoCase } from "./demo-case.ts";
import { count, day, done, list, moment, object, opt, said, time } from "./demo-parts.ts";
import { work } from "./demo-work.ts";
import { id, language, local, phaseNumber, text } from "./words.ts";

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
      speakers: opt(text),
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
  ...work,
  facilitatorNotes: list(object({ group: id, by: id, day, text })),
});
