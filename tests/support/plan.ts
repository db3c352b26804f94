/** A small plan in order, to change in one place at a time. Everybody in it is invented. */
import type { Plan, PlannedPerson } from "../../bot/domain/plan/plan.ts";
import { defaultQuietHours } from "../../bot/domain/programme/quiet.ts";
import type { Group } from "../../bot/domain/programme/programme.ts";
import type { Local } from "../../bot/domain/language.ts";

export const local = (text: string): Local => ({ nb: text, nn: `${text} nn`, en: `${text} en` });

export const group = (id: string, name: string): Group => ({
  id,
  name,
  ownWord: name.endsWith(" herad") ? "heradet" : "kommunen",
  language: name.endsWith(" herad") ? "nn" : "nb",
  chiefExecutiveTitle: "kommunedirektør",
  quietPeriods: [],
});
export const member = (id: string, name: string, at: string): PlannedPerson => ({
  id,
  name,
  email: `${id}@${at}.example.com`,
  memberships: [{ group: at, roles: ["member"] }],
  programmeRoles: [],
});

export function smallPlan(): Plan {
  return {
    programme: {
      id: "vest-2026",
      name: "Ledergaloppen Vest 2026",
      language: "nb",
      framework: { id: "veikart", version: 1 },
      months: { from: "2026-09", to: "2027-06" },
      settings: { quietHours: defaultQuietHours, weeklyBudget: 3 },
      deleteOn: "2028-01-01",
      gatherings: [
        {
          number: 1,
          when: { startDay: "2027-01-19", startClock: "10:00", endDay: "2027-01-20", endClock: "13:00" },
          place: "Fjordvik",
          theme: local("Behov"),
        },
        { number: 2 },
      ],
      groups: [group("fjordvik", "Fjordvik kommune"), group("vestdal", "Vestdal herad")],
    },
    people: [
      {
        ...member("astrid", "Astrid Solhaug", "fjordvik"),
        title: "Kommunedirektør",
        memberships: [{ group: "fjordvik", roles: ["chief_executive", "case_owner"] }],
      },
      member("oystein", "Øystein Ås", "vestdal"),
      {
        ...member("malfrid", "Målfrid Vestdal", "vestdal"),
        memberships: [{ group: "vestdal", roles: ["chief_executive"] }],
        language: "nn",
      },
      {
        id: "kari",
        name: "Kari Nygård",
        email: "kari@region.example.com",
        memberships: [],
        programmeRoles: ["facilitator"],
      },
    ],
    assignments: [
      {
        id: "a1",
        title: local("Skriv problemet"),
        action: local("Sett dere sammen."),
        why: local("Da blir neste valg enklere."),
        phase: 1,
        step: "1.1",
        track: "case",
        audience: "whole_group",
        answeredBy: "group",
        minutes: { do: 30, answer: 5 },
        opens: { gathering: 1, days: 2, clock: "08:30" },
        due: { gathering: 1, days: 16, clock: "15:30" },
        questions: [
          { id: "problem", type: "long_text", label: local("Problemet"), required: true, maxLength: 600 },
        ],
        offers: ["ks", "all"],
      },
      {
        id: "a2",
        title: local("Snakk med noen"),
        action: local("Én bruker."),
        why: local("Det sier mer enn en rapport."),
        phase: 2,
        track: "both",
        audience: "case_owner",
        answeredBy: "person",
        minutes: { do: 40, answer: 3 },
        opens: { gathering: 2, days: -30, clock: "08:30" },
        due: { gathering: 2, days: -7, clock: "15:30" },
        questions: [
          { id: "learned", type: "short_text", label: local("Lært"), required: false, maxLength: 120 },
        ],
        offers: [],
      },
    ],
  };
}
