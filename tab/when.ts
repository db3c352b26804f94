import { shortDay, spokenClock, spokenDay, startOfDay } from "../bot/domain/calendar/dates.ts";
import type { Language } from "../bot/domain/language.ts";
import { addDays, dayOf, type Day, type Moment } from "../bot/domain/time.ts";

/** Days and times in the page's language, seen from the moment the service answered. */
export interface When {
  /** 28. oktober, and the year when it is another one. */
  day: (at: Moment | Day) => string;
  /** tirsdag 10. november */
  longDay: (at: Moment | Day) => string;
  clock: (at: Moment) => string;
  /** 0 is today, 1 is yesterday. */
  isToday: (at: Moment | Day) => boolean;
  isYesterday: (at: Moment | Day) => boolean;
  /** For `<time>`. */
  iso: (at: Moment | Day) => string;
}

const momentIn = (at: Moment | Day): Moment => (at.endsWith("Z") ? (at as Moment) : startOfDay(at as Day));
const dayIn = (at: Moment | Day): Day => dayOf(momentIn(at));

export function seenFrom(now: Moment, language: Language): When {
  const today = dayOf(now);
  return {
    day: (at) => {
      const year = dayIn(at).slice(0, 4);
      const short = shortDay(momentIn(at), language);
      return year === today.slice(0, 4) ? short : `${short}\u00a0${year}`;
    },
    longDay: (at) => spokenDay(momentIn(at), language, now),
    clock: (at) => spokenClock(at),
    isToday: (at) => dayIn(at) === today,
    isYesterday: (at) => dayIn(at) === addDays(today, -1),
    iso: (at) => dayIn(at),
  };
}
