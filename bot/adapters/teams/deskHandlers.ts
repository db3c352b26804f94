import { own } from "../../cards/verbs.ts";
import { isClock, isDay } from "../../domain/time.ts";
import { visitHours, type VisitTime } from "../../domain/between/visit.ts";
import type { Handlers } from "./handler.ts";
import { textIn, type Inputs } from "./inputs.ts";

type DeskVerb =
  | "visit"
  | "visits"
  | "proposeTimes"
  | "chooseTime"
  | "tickPoint"
  | "cancelVisit"
  | "match"
  | "consent"
  | "offer"
  | "sendOffer";

/** What goes to and fro between a facilitator and a group: visits, questions to others, nudges. */
export const deskHandlers: Pick<Handlers, DeskVerb> = {
  visit: (house, visitor, { data }) => house.showVisit({ ...data, visitor }),
  visits: (house, visitor) => house.showVisits(visitor),
  proposeTimes: (house, visitor, { data, inputs }) =>
    house.proposeTimes({ ...data, visitor, times: timesIn(inputs) }),
  chooseTime: (house, visitor, { data, inputs }) => {
    const time = textIn(inputs, own.time);
    return house.chooseTime({ ...data, visitor, time: time === undefined ? undefined : Number(time) });
  },
  tickPoint: (house, visitor, { data }) => house.tickPoint({ ...data, visitor }),
  cancelVisit: (house, visitor, { data }) => house.cancelVisit({ ...data, visitor }),
  match: (house, visitor, { data }) => house.showMatch({ ...data, visitor }),
  consent: (house, visitor, { data }) => house.giveConsent({ ...data, visitor }),
  offer: (house, visitor, { data }) => house.showOffer({ ...data, visitor }),
  sendOffer: (house, visitor, { data, inputs }) =>
    house.sendOffer({ ...data, visitor, note: textIn(inputs, own.words) }),
};

const longestPlace = 200;
const mostTimes = 10;

/** Each day with the clock beside it; place and length are the same for all. What is no day is left out. */
function timesIn(inputs: Inputs): VisitTime[] {
  const place = textIn(inputs, own.place)?.slice(0, longestPlace);
  const hours = visitHours.find((n) => `${n}` === textIn(inputs, own.hours));
  return Array.from({ length: mostTimes }, (_, n) => n).flatMap((n): VisitTime[] => {
    const day = textIn(inputs, `${own.day}${n}`);
    const clock = textIn(inputs, `${own.clock}${n}`);
    if (!isDay(day)) return [];
    return [
      {
        day,
        ...(isClock(clock) && { clock, ...(hours && { hours }) }),
        ...(place !== undefined && { place }),
      },
    ];
  });
}
