import type { Ports } from "../../ports.ts";
import { giveConsent, showAsks, showMatch } from "./match.ts";
import { sendOffer, showOffer, showOffers } from "./offer.ts";
import { cancelVisit, chooseTime, proposeTimes, showVisit, showVisits, tickPoint } from "./visits.ts";

/** What goes to and fro between a facilitator and a group in chat: visits, questions to others, reminders. */
export const betweenOf = (ports: Pick<Ports, "store" | "now" | "method" | "links">) => ({
  showVisit: showVisit(ports),
  showVisits: showVisits(ports),
  proposeTimes: proposeTimes(ports),
  chooseTime: chooseTime(ports),
  tickPoint: tickPoint(ports),
  cancelVisit: cancelVisit(ports),
  showMatch: showMatch(ports),
  giveConsent: giveConsent(ports),
  showAsks: showAsks(ports),
  showOffer: showOffer(ports),
  sendOffer: sendOffer(ports),
  showOffers: showOffers(ports),
});
