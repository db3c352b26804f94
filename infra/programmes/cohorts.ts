import type { Plan } from "../../bot/domain/plan/plan.ts";
import { defaultQuietHours } from "../../bot/domain/programme/quiet.ts";
import { slug } from "../../bot/domain/plan/slug.ts";
import type { Month } from "../../bot/domain/time.ts";

/**
 * The three first programmes, as KS has told of them: the municipalities by their full official names, months and no
 * days, four gatherings, and the asterisk that some names have there and that nobody explains. No people: who took
 * part is not known, and nobody is invented in a real municipality. The written form of each is not known either, so
 * all have bokmål until somebody who knows says otherwise.
 */
interface Cohort {
  file: string;
  id: string;
  name: string;
  from: Month;
  to: Month;
  municipalities: string[];
}
export const cohorts: Cohort[] = [
  {
    file: "pre-pilot-ostfold-akershus.xlsx",
    id: "pre-pilot-ostfold-akershus",
    name: "«Pre-pilot» i Østfold/Akershus",
    from: "2018-06",
    to: "2019-02",
    municipalities: [
      "Aremark kommune",
      "Hvaler kommune",
      "Råde kommune",
      "Gjerdrum kommune",
      "Hurdal kommune",
      "Skiptvet kommune",
      "Våler kommune",
      "Marker kommune",
    ],
  },
  {
    file: "pilot-vest.xlsx",
    id: "pilot-vest",
    name: "Pilot i vest",
    from: "2018-12",
    to: "2019-09",
    municipalities: ["Haugesund kommune", "Kvam herad", "Tysvær kommune", "Voss herad", "Klepp kommune*"],
  },
  {
    file: "pilot-more-og-romsdal.xlsx",
    id: "pilot-more-og-romsdal",
    name: "Pilot i Møre og Romsdal",
    from: "2019-03",
    to: "2019-12",
    municipalities: [
      "Giske kommune*",
      "Hustadvika kommune*",
      "Rauma kommune",
      "Sula kommune",
      "Tingvoll kommune",
      "Ørsta kommune",
    ],
  },
];

export function planOf({ id, name, from, to, municipalities }: Cohort): Plan {
  return {
    programme: {
      id,
      name,
      language: "nb",
      framework: { id: "veikart", version: 1 },
      months: { from, to },
      settings: { quietHours: defaultQuietHours, weeklyBudget: 3 },
      // There is nothing about people in it; every programme has a day all the same.
      deleteOn: "2030-12-31",
      gatherings: [1, 2, 3, 4].map((number) => ({ number })),
      groups: municipalities.map((written) => {
        const official = written.replace("*", "");
        return {
          id: slug(official),
          name: official,
          ownWord: official.endsWith(" herad") ? "heradet" : "kommunen",
          language: "nb" as const,
          chiefExecutiveTitle: "kommunedirektør",
          ...(written.endsWith("*") && { starred: true }),
          quietPeriods: [],
        };
      }),
    },
    people: [],
    assignments: [],
  };
}
