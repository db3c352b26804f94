import type { Letter } from "../../bot/domain/letter/letter.ts";
import type { GroupFacts } from "../../bot/domain/letter/group.ts";
import type { MatchFacts, OfferFacts, VisitFacts } from "../../bot/domain/letter/desk.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { needs } from "./asked.ts";

const at = (time: string): Moment => `${time}:00.000Z` as Moment;
const hostile = "*Uthevet* <b>html</b> {{DATE(x)}}\n- første\n\næøå ÆØÅ 👩🏽‍⚕️";
const long = `${"Vi vet ikke nok om hva de pårørende strever med ".repeat(8)}Tverrfaglighetskoordineringsansvar`;
const overviewUrl = "https://ledergaloppen.example.org/oversikt/vestkysten";
const group = (id: string, groupName: string, ownWord: string): GroupFacts => ({
  programme: "vestkysten",
  group: id,
  groupName,
  ownWord,
  boardUrl: `https://ledergaloppen.example.org/tavle/vestkysten/${id}`,
});
const fjordvik = group("fjordvik", "Fjordvik kommune", "kommunen");
const vestdal = group("vestdal", "Vestdal herad", "heradet");

const visit: VisitFacts = {
  ...fjordvik,
  visit: "fjordvik.1",
  rev: 1,
  state: "asked",
  offered: false,
  askedAt: at("2026-11-23T13:05"),
  theme: "Rutene i hjemmetjenesten",
  stuckOn: hostile,
  wishedDays: ["2026-12-02", "2026-12-03"],
  proposed: [],
  agenda: [],
  followUp: [],
  member: true,
  may: ["cancel"],
};
const proposed: VisitFacts = {
  ...visit,
  rev: 2,
  state: "proposed",
  proposed: [
    { day: "2026-12-02", clock: "09:00", place: "Rådhuset, formannskapssalen" },
    { day: "2026-12-04" },
    { day: "2027-01-08", clock: "13:30" },
  ],
  may: ["choose", "cancel"],
};
const planned: VisitFacts = {
  ...visit,
  rev: 3,
  state: "planned",
  theme: long,
  planned: { day: "2026-12-02", clock: "09:00", place: "Rådhuset, formannskapssalen" },
  agenda: ["Hvor står caset?", hostile, "Hva gjør dere før samlingen?"],
};
const { stuckOn: _stuckOn, ...plainVisit } = visit;
const held: VisitFacts = {
  ...plainVisit,
  rev: 4,
  state: "done",
  summary: long,
  followUp: [
    { text: "Snakk med to pårørende", owner: "Terje Haugmyr", due: "2026-12-10" },
    { text: hostile, due: "2026-12-18" },
    { text: "Hent tallene fra 2025", due: "2026-12-01", doneOn: "2026-11-23" },
  ],
  may: ["tick"],
};
const byFacilitator = { member: false } as const;

const match: MatchFacts = {
  ...fjordvik,
  ask: "fjordvik.2.1",
  experience: "e1",
  text: hostile,
  phase: { number: 2, name: { nb: "Innsikt", nn: "Innsikt", en: "Insight" } },
  state: "proposed",
  side: "asker",
  asksYou: true,
  other: "Vestdal herad",
};

const offer: OfferFacts = {
  programme: "vestkysten",
  programmeName: "Ledergaloppen Vestkysten 2026",
  assignment: needs.id,
  title: needs.title,
  due: at("2026-12-01T15:00"),
  late: false,
  gathering: { number: 3, at: at("2026-12-03T08:00") },
  silent: ["Fjordvik kommune", "Indredal kommune", "Vestdal herad"],
  byPerson: false,
  outlook: {
    at: at("2026-11-24T08:12"),
    goes: 14,
    held: { notNow: 1, enoughThisWeek: 2 },
    dropped: { answered: 3 },
    notReached: { neverSeen: 2 },
    languages: { nb: 9, nn: 5 },
    firstAt: at("2026-11-24T08:12"),
    lastAt: at("2026-11-30T07:12"),
    warnings: [{ is: "askedLately", people: 4 }],
  },
  notReached: [
    { name: "Jonas Berghammer-Kristoffersen", because: "neverSeen" },
    { name: "Åse Lund", because: "neverSeen" },
  ],
  overviewUrl,
};

export const deskCases: Readonly<Record<string, Letter>> = {
  "visit.asked": { kind: "visit", ...visit },
  "visit.askedBy": { kind: "visit", ...visit, ...byFacilitator, may: ["propose", "plan", "cancel"] },
  "visit.noDay": {
    kind: "visit",
    ...visit,
    ...byFacilitator,
    may: ["propose", "plan", "cancel"],
    said: "noDay",
  },
  "visit.offered": { kind: "visit", ...visit, ...vestdal, offered: true },
  "visit.choose": { kind: "visit", ...proposed },
  "visit.noTime": { kind: "visit", ...proposed, said: "noTime" },
  "visit.waits": { kind: "visit", ...proposed, ...byFacilitator, may: ["propose", "plan", "cancel"] },
  "visit.planned": { kind: "visit", ...planned },
  "visit.done": { kind: "visit", ...held },
  "visit.replaced": { kind: "visit", ...planned, replaced: true },
  "visit.cancelled": { kind: "visit", ...plainVisit, rev: 5, state: "cancelled", may: [] },
  "visits.some": {
    kind: "visits",
    visits: [
      {
        programme: "vestkysten",
        visit: "fjordvik.1",
        groupName: "Fjordvik kommune",
        state: "asked",
        theme: hostile,
      },
      {
        programme: "vestkysten",
        visit: "vestdal.1",
        groupName: "Vestdal herad",
        state: "planned",
        theme: "Tala",
        planned: { day: "2026-12-02", clock: "09:00" },
      },
    ],
    overviewUrl,
  },
  "visits.none": { kind: "visits", visits: [], overviewUrl },
  "match.asker": { kind: "match", ...match },
  "match.teller": { kind: "match", ...match, ...vestdal, side: "teller", other: "Fjordvik kommune" },
  "match.answered": { kind: "match", ...match, asksYou: false },
  "match.connected": {
    kind: "match",
    ...match,
    state: "connected",
    asksYou: false,
    contact: {
      asker: { name: "Jonas Berghammer", title: "Kommunalsjef helse", email: "jonas@fjordvik.example.com" },
      teller: { name: "Olav Hjellestig", email: "olav@vestdal.example.com" },
    },
  },
  "match.declined": { kind: "match", ...match, state: "declined", asksYou: false },
  "match.waits": { kind: "match", ...match, state: "waits", asksYou: false, other: "" },
  "offer.three": { kind: "offer", ...offer },
  "offer.tooLong": { kind: "offer", ...offer, note: `${long}${long}`.slice(0, 480), said: { tooLong: 31 } },
  "offer.byPerson": { kind: "offer", ...offer, byPerson: true, silent: ["Fjordvik kommune"] },
  "offer.sent": { kind: "offer", ...offer, sent: { by: "Kari-Anne Eide", at: at("2026-11-24T08:12") } },
  "offer.everyone": { kind: "offer", ...offer, silent: [] },
};
