import type { Language, Local } from "../../domain/language.ts";
import type { Plan, PlannedPerson } from "../../domain/plan/plan.ts";
import type { Group } from "../../domain/programme/programme.ts";
import { defaultQuietHours } from "../../domain/programme/quiet.ts";
import type { LibraryAssignment, WorkbookLibrary } from "./libraryAssignment.ts";
import { defaults } from "./readProgramme.ts";

const local = (nb: string, nn: string, en: string): Local => ({ nb, nn, en });

/** Stands in for the content library: the example names an assignment there, and its row is empty but for the id. */
const fromLibrary: LibraryAssignment = {
  id: "p1-problem-and-goal",
  title: local("", "", ""),
  action: local("", "", ""),
  why: local("", "", ""),
  phase: 1,
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  minutes: { do: 30, answer: 5 },
  opens: { gathering: 1, days: 2, clock: "08:30" },
  due: { gathering: 1, days: 16, clock: "15:30" },
  questions: [],
  offers: [],
};
export const exampleLibrary: WorkbookLibrary = { assignments: [fromLibrary] };

/** The invented municipalities of the demonstrations. */
const groups: Group[] = [
  {
    id: "fjordvik-kommune",
    name: "Fjordvik kommune",
    ownWord: "kommunen",
    language: "nb",
    chiefExecutiveTitle: "kommunedirektør",
    quietPeriods: [{ from: "2027-12-13", to: "2027-12-17" }],
  },
  {
    id: "vestdal-herad",
    name: "Vestdal herad",
    ownWord: "heradet",
    language: "nn",
    chiefExecutiveTitle: "kommunedirektør",
    quietPeriods: [],
    approvesSharing: true,
  },
];

const person = (
  id: string,
  [name, email, title]: [string, string, string],
  of: Pick<PlannedPerson, "memberships" | "programmeRoles">,
): PlannedPerson => ({ id, name, email, title, ...of });

const people: PlannedPerson[] = [
  person("ex-1", ["Astrid Solhaug", "astrid.solhaug@fjordvik.example.com", "Kommunedirektør"], {
    memberships: [{ group: "fjordvik-kommune", roles: ["chief_executive"] }],
    programmeRoles: [],
  }),
  person("ex-2", ["Jonas Lie Berge", "jonas.berge@fjordvik.example.com", "Kommunalsjef helse og omsorg"], {
    memberships: [{ group: "fjordvik-kommune", roles: ["member", "case_owner"] }],
    programmeRoles: [],
  }),
  person("ex-3", ["Målfrid Vestdal", "malfrid.vestdal@vestdal.example.com", "Kommunedirektør"], {
    memberships: [{ group: "vestdal-herad", roles: ["chief_executive"] }],
    programmeRoles: [],
  }),
  person("ex-4", ["Øystein Ås", "oystein.as@vestdal.example.com", "IT-sjef"], {
    memberships: [{ group: "vestdal-herad", roles: ["digital_lead"] }],
    programmeRoles: [],
  }),
  person("ex-5", ["Kari Nygård", "kari.nygard@region.example.com", "Rådgiver"], {
    memberships: [],
    programmeRoles: ["facilitator"],
  }),
];

/** A small plan that can be loaded as it is. */
export function examplePlan(language: Language): Plan {
  return {
    programme: {
      id: "eksempel",
      name: "Ledergaloppen Eksempel",
      language,
      framework: defaults.framework,
      months: { from: "2027-01", to: "2027-12" },
      settings: { quietHours: defaultQuietHours, weeklyBudget: defaults.weeklyBudget },
      deleteOn: "2028-12-31",
      demo: true,
      gatherings: [
        {
          number: 1,
          when: { startDay: "2027-01-19", startClock: "10:00", endDay: "2027-01-20", endClock: "13:00" },
          place: "Fjordvik, kulturhuset",
          theme: local(
            "Innovasjonsledelse og valg av case",
            "Innovasjonsleiing og val av case",
            "Leading innovation and choosing a case",
          ),
          speakers: "Tordis Havnes, Fjordvik kommune",
        },
        { number: 2 },
      ],
      groups,
    },
    people,
    assignments: [
      fromLibrary,
      {
        id: "noen-vi-har-snakket-med",
        title: local("Noen vi har snakket med", "Nokon vi har snakka med", "Somebody we talked with"),
        action: local(
          "Snakk med én bruker, og skriv én ting dere lærte.",
          "Snakk med éin brukar, og skriv éin ting de lærte.",
          "Talk with one user, and write one thing you learned.",
        ),
        why: local(
          "Ett møte sier ofte mer enn en rapport.",
          "Eitt møte seier ofte meir enn ein rapport.",
          "One meeting often says more than a report.",
        ),
        phase: 2,
        track: "case",
        audience: "whole_group",
        answeredBy: "group",
        minutes: { do: 40, answer: 3 },
        opens: { gathering: 1, days: 30, clock: "08:30" },
        due: { gathering: 2, days: -7, clock: "15:30" },
        offers: ["ks", "all"],
        questions: [
          {
            id: "laert",
            type: "long_text",
            label: local("Hva lærte dere?", "Kva lærte de?", "What did you learn?"),
            required: true,
            maxLength: 600,
          },
          {
            id: "kjent",
            type: "one_of",
            label: local("Visste dere det fra før?", "Visste de det frå før?", "Did you know it before?"),
            required: false,
            options: [
              { id: "ja", label: local("Ja", "Ja", "Yes") },
              { id: "nei", label: local("Nei", "Nei", "No") },
            ],
          },
        ],
      },
    ],
  };
}
