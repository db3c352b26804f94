import type { Address } from "../../bot/domain/delivery/account.ts";
import type { Assignment } from "../../bot/domain/assignment/assignment.ts";
import type { Person } from "../../bot/domain/programme/person.ts";
import type { Programme } from "../../bot/domain/programme/programme.ts";
import { defaultQuietHours } from "../../bot/domain/programme/quiet.ts";

export const tenant = "11111111-1111-4111-8111-111111111111";
const local = (text: string) => ({ nb: text, nn: text, en: text });

export const aProgramme = (changes: Partial<Programme> = {}): Programme => ({
  id: "p1",
  name: "Agder 2026",
  language: "nb",
  framework: { id: "veikart", version: 1 },
  months: { from: "2026-09", to: "2027-05" },
  settings: { quietHours: defaultQuietHours, weeklyBudget: 3 },
  gatherings: [
    {
      number: 1,
      when: { startDay: "2026-10-20", startClock: "10:00", endDay: "2026-10-21", endClock: "15:00" },
    },
    {
      number: 2,
      when: { startDay: "2026-12-08", startClock: "10:00", endDay: "2026-12-09", endClock: "15:00" },
    },
  ],
  groups: ["g1", "g2"].map((id) => ({
    id,
    name: `Kommune ${id}`,
    ownWord: "kommunen",
    language: id === "g1" ? "nb" : "nn",
    chiefExecutiveTitle: "kommunedirektør",
    quietPeriods: [],
  })),
  createdAt: "2026-09-01T08:00:00.000Z",
  deleteOn: "2027-12-31",
  ...changes,
});
export const aPerson = (id: string, groups: string[] = ["g1"], changes: Partial<Person> = {}): Person => ({
  id,
  name: `Navn ${id}`,
  email: `${id}@example.org`,
  memberships: groups.map((group) => ({ group, roles: ["member"] })),
  programmeRoles: [],
  account: { tenant, object: `object-${id}` },
  ...changes,
});
export const anAssignment = (id = "a1", changes: Partial<Assignment> = {}): Assignment => ({
  id,
  title: local("Snakk med tre brukere"),
  action: local("Snakk med tre brukere"),
  why: local("Behovet først"),
  phase: 1,
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  minutes: { do: 30, answer: 4 },
  opens: { at: "2026-11-16T07:30:00.000Z" },
  due: { gathering: 2, days: -3, clock: "12:00" },
  questions: [],
  offers: [],
  rev: 1,
  ...changes,
});
export const anAddress = (person: string): Address => ({
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  conversation: `conversation-${person}`,
  bot: "28:bot",
  user: `29:${person}`,
  seenAt: "2026-09-01T08:00:00.000Z",
});
