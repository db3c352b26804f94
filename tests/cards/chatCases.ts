import type { Letter, ReceiptFacts } from "../../bot/domain/letter/letter.ts";
import type { GroupFacts } from "../../bot/domain/letter/group.ts";
import type { Local } from "../../bot/domain/language.ts";
import type { TaskFacts } from "../../bot/domain/letter/chat.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { needs, talk, today } from "./asked.ts";

const at = (time: string): Moment => `${time}:00.000Z` as Moment;
const now = at("2026-11-24T08:12");
const same = (text: string): Local => ({ nb: text, nn: text, en: text });
const hostile = "*Uthevet* <b>html</b> {{DATE(x)}}\n- første\n\næøå ÆØÅ 👩🏽‍⚕️";
const long = `${"Vi vet ikke nok om hva de pårørende strever med ".repeat(8)}Tverrfaglighetskoordineringsansvar`;

const group = (id: string, groupName: string, ownWord: string): GroupFacts => ({
  programme: "vestkysten",
  group: id,
  groupName,
  ownWord,
  boardUrl: `https://ledergaloppen.example.org/tavle/vestkysten/${id}`,
});
const fjordvik = group("fjordvik", "Fjordvik kommune", "kommunen");
const vestdal = group("vestdal", "Vestdal herad", "heradet");
const task: TaskFacts = { ...vestdal, assignment: talk.id, title: talk.title, rev: 2 };
const phase = (number: PhaseNumber, nb: string, en = nb) => ({ number, name: { nb, nn: nb, en } });
const forankring = phase(1, "Forankring", "Anchoring");
const innsikt = phase(2, "Innsikt", "Insight");
const utvikling = phase(3, "Tjenesteutvikling", "Service development");
const values = Object.fromEntries(
  talk.questions.flatMap(({ id, type }) => (type.endsWith("_text") ? [[id, hostile]] : [])),
);
const receipt: ReceiptFacts = {
  ...task,
  outcome: "shown",
  by: "Olav Hjellestig",
  at: at("2026-11-23T13:05"),
  late: false,
  questions: talk.questions,
  values,
  lanes: ["insight"],
  circle: "ks",
  canChange: true,
  forGroup: true,
};
const yes: Local = { nb: "Ja", nn: "Ja", en: "Yes" };
const answers = [
  { id: "yes", label: yes },
  { id: "partly", label: { nb: "Delvis", nn: "Delvis", en: "Partly" } },
  { id: "no", label: { nb: "Nei", nn: "Nei", en: "No" } },
];
const point = (id: string, nb: string) => ({ id, text: same(nb) });
const gate = {
  ...utvikling,
  draft: true,
  answers,
  points: [
    point("talked", "Har dere snakket med både brukere og ansatte?"),
    point("causes", "Kjenner dere årsakene, ikke bare symptomene?"),
    point("source", "Har behovet minst én kilde?"),
  ],
};
const choice = (when: "tomorrow" | "threeDays" | "gathering", day: string) => ({
  when,
  at: at(`${day}T06:30`),
});

/** What follows an answer, and what a leader does between two meetings. */
export const chatCases: Readonly<Record<string, Letter>> = {
  "receipt.own": { kind: "receipt", ...receipt, mayUndo: true, mayShare: true, hasHistory: true },
  "receipt.colleague": {
    kind: "receipt",
    ...receipt,
    mayShare: true,
    waiting: true,
    mayVoice: true,
    voices: [
      { name: "Ingunn Dyrstøl", voice: "agree", at: now, before: false },
      { name: "Sjur Kvam", voice: "doubt", reason: hostile, at: now, before: true },
    ],
  },
  "receipt.voiceAgain": {
    kind: "receipt",
    ...receipt,
    mayVoice: true,
    voiceAgain: { reason: "Tallene er gamle" },
    voices: [
      { name: "Ingunn Dyrstøl", voice: "agree", at: now, before: false },
      {
        name: "Olav Hjellestig",
        voice: "doubt",
        reason: "Vi mangler tall",
        at: now,
        before: true,
        mine: true,
      },
    ],
  },
  "receipt.needFirst": {
    kind: "receipt",
    ...receipt,
    outcome: "saved",
    circle: "group",
    mayUndo: true,
    mayShare: true,
    needFirst: {
      question: "problem",
      text: {
        nb: "Hva er vanskelig i dag, som dette skal gjøre lettere?",
        nn: "Kva er vanskeleg i dag, som dette skal gjere lettare?",
        en: "What is hard today that this should make easier?",
      },
    },
  },
  "history.several": {
    kind: "history",
    ...task,
    questions: talk.questions,
    versions: [
      { by: "Olav Hjellestig", at: now, late: true, values },
      {
        by: "Ingunn Dyrstøl",
        at: at("2026-11-20T10:00"),
        late: false,
        values: { ...values },
        undone: { by: "Ingunn Dyrstøl", at: at("2026-11-20T10:05") },
      },
    ],
  },
  "history.none": { kind: "history", ...task, questions: talk.questions, versions: [] },
  "sharing.before": {
    kind: "sharing",
    ...task,
    parts: needs.questions.map(({ id, label }) => ({ id, label, circle: "group" })),
    offers: ["ks", "all"],
    mayApprove: false,
  },
  "sharing.shared": {
    kind: "sharing",
    ...task,
    parts: today.questions.map(({ id, label }, n) => ({ id, label, circle: n === 0 ? "all" : "ks" })),
    offers: ["ks", "all"],
    mayApprove: false,
    said: { what: "shared", at: now },
  },
  "sharing.approve": {
    kind: "sharing",
    ...task,
    parts: talk.questions.slice(0, 1).map(({ id, label }) => ({ id, label, circle: "ks" })),
    offers: ["ks", "all"],
    waiting: { by: "Olav Hjellestig", at: at("2026-11-23T13:05") },
    mayApprove: true,
    asked: { questions: talk.questions, values },
  },
  "sharing.stopped": {
    kind: "sharing",
    ...task,
    parts: talk.questions.slice(0, 1).map(({ id, label }) => ({ id, label, circle: "group" })),
    offers: ["ks"],
    mayApprove: false,
    said: { what: "stopped", at: now },
  },
  "sharing.takenBack": {
    kind: "sharing",
    ...task,
    parts: talk.questions.slice(0, 1).map(({ id, label }) => ({ id, label, circle: "group" })),
    offers: ["ks", "all"],
    mayApprove: false,
    said: { what: "takenBack", at: now },
  },
  "sharing.asked": {
    kind: "sharing",
    ...task,
    parts: talk.questions.slice(0, 1).map(({ id, label }) => ({ id, label, circle: "group" })),
    offers: ["ks", "all"],
    waiting: { by: "Olav Hjellestig", at: now },
    mayApprove: false,
    said: { what: "asked", at: now },
  },
  "sharing.settled": {
    kind: "sharing",
    ...task,
    parts: talk.questions.slice(0, 1).map(({ id, label }) => ({ id, label, circle: "group" })),
    offers: ["ks", "all"],
    mayApprove: false,
    said: { what: "settled", at: now },
  },
  "sharing.choose": {
    kind: "sharing",
    ...task,
    parts: talk.questions.map(({ id, label }) => ({ id, label, circle: "group" })),
    offers: ["ks", "all"],
    mayApprove: false,
    said: { what: "choose", at: now },
  },
  "sharing.nothing": { kind: "sharing", ...task, parts: [], offers: ["ks"], mayApprove: false },
  "later.three": {
    kind: "later",
    ...task,
    choices: [
      choice("tomorrow", "2026-11-25"),
      choice("threeDays", "2026-11-30"),
      choice("gathering", "2026-12-07"),
    ],
  },
  "later.none": { kind: "later", ...task, choices: [] },
  "handover.choose": {
    kind: "handover",
    ...task,
    members: [
      { id: "vd-ingunn", name: "Ingunn Dyrstøl", title: "Kommunalsjef helse og omsorg" },
      { id: "vd-sjur", name: "Sjur Kvam" },
    ],
    why: "Du kjenner tallene",
    said: "choose",
  },
  "handover.none": { kind: "handover", ...task, members: [] },
  "nudge.handedOver": {
    kind: "nudge",
    from: "Olav Hjellestig",
    note: "Du kjenner tallene",
    handedOver: true,
    items: [
      {
        ...vestdal,
        assignment: talk.id,
        checkIn: false,
        title: talk.title,
        action: talk.action,
        why: talk.why,
        phase: innsikt,
        draftText: true,
        work: 30,
        minutes: 5,
        due: at("2026-12-01T15:00"),
        late: false,
        forGroup: true,
        questions: talk.questions,
        values: {},
        rev: 0,
        circle: "group",
        offers: ["ks"],
      },
    ],
  },
  "phase.forward": {
    kind: "phase",
    ...fjordvik,
    title: "Mer tid hos folk",
    now: innsikt,
    next: gate,
    back: [forankring],
    chosen: {},
  },
  "phase.reason": {
    kind: "phase",
    ...fjordvik,
    title: "Mer tid hos folk",
    now: innsikt,
    next: gate,
    back: [forankring],
    chosen: { talked: "yes", causes: "partly" },
    said: "forwardReason",
  },
  "phase.backReason": {
    kind: "phase",
    ...fjordvik,
    title: "Mer tid hos folk",
    now: innsikt,
    next: gate,
    back: [forankring],
    backTo: 1,
    chosen: {},
    said: "backReason",
  },
  "phase.last": {
    kind: "phase",
    ...fjordvik,
    title: "",
    now: phase(6, "Ny praksis", "New practice"),
    back: [forankring, innsikt, utvikling],
    chosen: {},
    reason: "Vi må tilbake",
    said: "backReason",
  },
  "gathering.days": {
    kind: "gathering",
    number: 3,
    start: at("2026-12-08T09:00"),
    end: at("2026-12-09T13:00"),
    place: "Rådhuset i Fjordvik",
    theme: { nb: "Fra innsikt til løsning", nn: "Frå innsikt til løysing", en: "From insight to solution" },
    speakers: "Tordis Havnes, Fjordvik kommune; *to* sjåfører",
    open: [{ title: talk.title, groupName: "Fjordvik kommune" }],
    calendarUrl: "https://ledergaloppen.example.org/files/x/samling-3.ics",
    ...(fjordvik.boardUrl !== undefined && { boardUrl: fjordvik.boardUrl }),
  },
  "gathering.oneDay": {
    kind: "gathering",
    number: 1,
    start: at("2026-12-08T09:00"),
    end: at("2026-12-08T14:00"),
    open: [],
  },
  "pause.ask": { kind: "pause", suggested: "2026-12-01" },
  "pause.paused": { kind: "pause", until: at("2026-12-01T06:30"), suggested: "2026-12-01", said: "paused" },
  "pause.resumed": { kind: "pause", suggested: "2026-12-01", said: "resumed" },
  "myData.some": {
    kind: "myData",
    name: "Ærlig Åsmund-Østby",
    programmes: [{ name: "Ledergaloppen Vestkysten", answers: 4, drafts: 1, notes: 12, voices: 0 }],
    fileUrl: "https://ledergaloppen.example.org/files/x/mine-data.json",
    fileUntil: at("2026-11-24T09:12"),
    privacyUrl: "https://ledergaloppen.example.org/personvern",
  },
  "myData.erasure": {
    kind: "myData",
    name: "Solveig Nesmyr",
    programmes: [{ name: "Ledergaloppen Vestkysten", answers: 0, drafts: 0, notes: 0, voices: 0 }],
    privacyUrl: "https://ledergaloppen.example.org/personvern",
    erasureAskedAt: now,
  },
  "asking.visit": { kind: "asking", ...vestdal, what: "visit", phase: innsikt },
  "asking.experience": {
    kind: "asking",
    ...vestdal,
    what: "experience",
    phase: innsikt,
    askedAt: at("2026-11-20T10:00"),
    words: hostile,
    said: "words",
  },
  "done.undone": {
    kind: "done",
    ...vestdal,
    what: "undone",
    at: now,
    title: talk.title,
    assignment: talk.id,
  },
  "done.undoneFirst": {
    kind: "done",
    ...vestdal,
    what: "undoneFirst",
    at: now,
    title: talk.title,
    assignment: talk.id,
  },
  "done.handedOver": {
    kind: "done",
    ...vestdal,
    what: "handedOver",
    at: now,
    title: talk.title,
    assignment: talk.id,
    to: "Ingunn Dyrstøl",
  },
  "done.unreached": {
    kind: "done",
    ...vestdal,
    what: "handedOver",
    at: now,
    title: talk.title,
    assignment: talk.id,
    to: "Ingunn Dyrstøl",
    unreached: true,
  },
  "done.moved": {
    kind: "done",
    ...fjordvik,
    what: "moved",
    at: now,
    phase: utvikling,
    back: false,
    openPoints: 2,
    reason: long,
  },
  "done.movedBack": {
    kind: "done",
    ...fjordvik,
    what: "moved",
    at: now,
    phase: innsikt,
    back: true,
    reason: hostile,
  },
  "done.parked": {
    kind: "done",
    ...fjordvik,
    what: "parked",
    at: now,
    title: needs.title,
    assignment: needs.id,
  },
  "done.channelChosen": { kind: "done", ...fjordvik, what: "channelChosen", at: now },
  "done.channelLeft": { kind: "done", ...fjordvik, what: "channelLeft", at: now },
  "done.visitAsked": { kind: "done", ...fjordvik, what: "visitAsked", at: now, reason: "Tallene" },
  "done.experienceAsked": { kind: "done", ...fjordvik, what: "experienceAsked", at: now, reason: hostile },
};
