import { monthOf } from "./copy.ts";
import type { Language } from "../language.ts";
import type { Plan, PlannedPerson } from "./plan.ts";
import type { Programme } from "../programme/programme.ts";
import { defaultQuietHours } from "../programme/quiet.ts";
import { addDays, type Day } from "../time.ts";

export interface NewWish {
  id: string;
  name: string;
  language: Language;
  /** The first day of the first gathering. */
  startDay: Day;
  gatherings: number;
}

/** About a year, and then a year for what is measured after it. */
const days = { lasts: 335, kept: 730 };

/**
 * A programme with nothing in it yet: as many gatherings as were asked for, of which only the first has its days, since
 * nobody has agreed on the others; and the method of the programme that it was made beside.
 */
export function newPlan(wish: NewWish, like: Pick<Programme, "framework">, by: PlannedPerson): Plan {
  const { id, name, language, startDay } = wish;
  const first = { startDay, startClock: "10:00", endDay: addDays(startDay, 1), endClock: "15:00" } as const;
  return {
    programme: {
      id,
      name,
      language,
      framework: like.framework,
      months: { from: monthOf(startDay), to: monthOf(addDays(startDay, days.lasts)) },
      settings: { quietHours: defaultQuietHours, weeklyBudget: 3 },
      gatherings: Array.from({ length: wish.gatherings }, (_, n) => ({
        number: n + 1,
        ...(n === 0 && { when: first }),
      })),
      groups: [],
      deleteOn: addDays(startDay, days.kept),
    },
    people: [by],
    assignments: [],
  };
}
