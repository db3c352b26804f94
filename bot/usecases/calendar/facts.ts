import type { CalendarEvent } from "../../domain/calendar/event.ts";
import type { Language } from "../../domain/language.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Moment } from "../../domain/time.ts";

/** What a file for a calendar is made of; words are chosen where it is written. */
export interface CalendarFacts {
  programme: Pick<Programme, "id" | "name">;
  language: Language;
  events: CalendarEvent[];
  now: Moment;
}
