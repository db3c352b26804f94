import type { AssignmentFacts, Letter, ReceiptFacts } from "../../bot/domain/letter/letter.ts";
import type { GroupFacts } from "../../bot/domain/letter/group.ts";
import { excerpt } from "../../bot/domain/excerpt.ts";
import type { Local } from "../../bot/domain/language.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Problem } from "../../bot/domain/answer/values.ts";
import {
  benefits,
  candidates,
  checkIn,
  dates,
  needs,
  oneEach,
  sketch,
  talk,
  today,
  type Asked,
} from "./asked.ts";
import { samples } from "../support/everyKind.ts";
import { chatCases } from "./chatCases.ts";
import { deskCases } from "./deskCases.ts";

/** Tuesday morning, 09:12 in Oslo. */
export const now: Moment = "2026-11-24T08:12:00.000Z";
const at = (time: string): Moment => `${time}:00.000Z` as Moment;

const same = (text: string): Local => ({ nb: text, nn: text, en: text });
const phases: Readonly<Record<1 | 2 | 3, Local>> = {
  1: { nb: "Forankring", nn: "Forankring", en: "Anchoring" },
  2: { nb: "Innsikt", nn: "Innsikt", en: "Insight" },
  3: { nb: "Tjenesteutvikling", nn: "Tenesteutvikling", en: "Service development" },
};
const phase = (number: 1 | 2 | 3): { number: PhaseNumber; name: Local } => ({ number, name: phases[number] });

const board = (group: string) => `https://ledergaloppen.example.org/tavle/vestkysten/${group}`;
const fjordvik: GroupFacts = {
  programme: "vestkysten",
  group: "fjordvik",
  groupName: "Fjordvik kommune",
  ownWord: "kommunen",
  boardUrl: board("fjordvik"),
};
const vestdal: GroupFacts = {
  ...fjordvik,
  group: "vestdal",
  groupName: "Vestdal herad",
  ownWord: "heradet",
  boardUrl: board("vestdal"),
};
const skogmo: GroupFacts = {
  ...fjordvik,
  group: "skogmo",
  groupName: "Skogmo kommune",
  boardUrl: board("skogmo"),
};
const privacyUrl = "https://ledergaloppen.example.org/personvern";
const accessibilityUrl = "https://ledergaloppen.example.org/tilgjengelighet";

const facts = (
  group: GroupFacts,
  asked: Asked,
  more: Partial<AssignmentFacts> & Pick<AssignmentFacts, "phase">,
): AssignmentFacts => ({
  ...group,
  assignment: asked.id,
  checkIn: false,
  title: asked.title,
  action: asked.action,
  why: asked.why,
  draftText: true,
  work: more.checkIn ? 0 : 30,
  minutes: 5,
  due: at("2026-12-01T15:00"),
  late: false,
  forGroup: true,
  questions: asked.questions,
  values: {},
  rev: 0,
  circle: "group",
  offers: ["ks"],
  ...more,
});

const need =
  "Innbyggere over 80 som bor alene, blir lagt inn på nytt fordi de ikke vet hvem de skal ringe.\n" +
  "Hjemmetjenesten får 31 slike meldinger i måneden.";
const benefitStep = {
  name: {
    nb: "Planlegg gevinstene",
    nn: "Planlegg gevinstane",
    en: "Plan the benefits",
  },
  draft: true,
};
const overview = facts(fjordvik, benefits, { phase: phase(3), step: benefitStep, need });
const overviewValues = {
  benefits: [
    {
      benefit: "Færre nye innleggelser, for innbyggere over 80 som bor alene",
      type: "better_quality",
      owner: "Virksomhetsleder i hjemmetjenesten",
      indicator: "Nye innleggelser innen 30 dager",
      baseline: "31 i oktober 2026",
    },
    { benefit: "Spart tid på telefonen", type: "saved_time" },
  ],
  assumption: "Om nedgangen skyldes oss, eller at sykehuset har endret rutinen.",
};
const status = facts(vestdal, checkIn, { phase: phase(2), checkIn: true, minutes: 2 });
const problems: Problem[] = [
  { is: "missing", label: same("Gevinst"), at: "benefits.1.benefit" },
  {
    is: "tooLong",
    label: {
      nb: "Hva er dere mest usikre på?",
      nn: "Kva er de mest usikre på?",
      en: "What are you least sure of?",
    },
    over: 14,
    at: "assumption",
  },
];

const longWord = "Tverrfaglighetskoordineringsansvarsområdebeskrivelsene";
const longText = `${"Ærlig talt vet vi ikke nok om hva de pårørende strever med når det gjelder ".repeat(5)}${longWord} 🧓🏽`;
const briefText = excerpt(longText, 280);
const hostile =
  "*Uthevet* og _skrå_ og [lenke](https://example.org/a_b_c) og <b>html</b> &amp; {{DATE(2026-11-24T08:00:00Z, SHORT)}}\n" +
  "- første\n# andre\n1. tredje\n> fjerde `kode` ~~strøket~~ C:\\*mappe*\n\n\næøå ÆØÅ 👩🏽‍⚕️";

const replied = { ...fjordvik, assignment: benefits.id, title: benefits.title, rev: 1 };
const receipt = (more: Partial<ReceiptFacts>): ReceiptFacts => ({
  ...fjordvik,
  assignment: benefits.id,
  title: benefits.title,
  outcome: "saved",
  by: "Kari Lunde",
  at: now,
  late: false,
  questions: benefits.questions,
  values: overviewValues,
  lanes: ["benefits"],
  circle: "group",
  canChange: true,
  forGroup: true,
  rev: 1,
  ...more,
});

/** Every card with realistic facts, and with the longest that are realistic. */
export const cases: Readonly<Record<string, Letter>> = {
  "welcome.member": {
    kind: "welcome",
    place: "personal",
    name: "Kari",
    groups: [{ name: "Fjordvik kommune", role: "member" }],
    language: "nb",
    boardUrl: board("fjordvik"),
    privacyUrl,
  },
  "welcome.facilitator": {
    kind: "welcome",
    place: "personal",
    name: "Eirin",
    groups: [
      { name: "Ledergaloppen Vestkysten", role: "facilitator" },
      { name: "Skogmo kommune", role: "member" },
    ],
    language: "nn",
    boardUrl: board("skogmo"),
    privacyUrl,
  },
  "welcome.stranger": { kind: "welcome", place: "personal", groups: [], language: "nb", privacyUrl },
  "welcome.channel": {
    kind: "welcome",
    place: "channel",
    groups: [{ name: "Vestdal herad", role: "member" }],
    language: "nn",
    addedBy: "Torleiv Haugsdal",
    boardUrl: board("vestdal"),
    privacyUrl,
  },
  "welcome.channelOffers": {
    kind: "welcome",
    place: "channel",
    groups: [],
    language: "nb",
    addedBy: "Solveig Fjellheim",
    offers: [{ programme: "vestkysten", group: "fjordvik", name: "Fjordvik kommune" }],
    privacyUrl,
  },
  "help.plain": {
    kind: "help",
    language: "nb",
    openTasks: 2,
    boardUrl: board("fjordvik"),
    privacyUrl,
    accessibilityUrl,
  },
  "help.reader": {
    kind: "help",
    language: "nb",
    openTasks: 0,
    boardUrl: board("fjordvik"),
    page: "report",
    privacyUrl,
    accessibilityUrl,
  },
  "help.notUnderstood": {
    kind: "help",
    language: "nb",
    notUnderstood: true,
    openTasks: 0,
    privacyUrl,
    accessibilityUrl,
  },
  "assignment.benefits": { kind: "assignment", ...overview },
  /** A new kind of question is looked at here without anything more. */
  "assignment.everyKind": {
    kind: "assignment",
    ...facts(
      fjordvik,
      { ...benefits, questions: samples.map(({ question }) => question) },
      { phase: phase(3) },
    ),
  },
  "assignment.draft": {
    kind: "assignment",
    ...overview,
    values: overviewValues,
    draft: { by: "Kari Lunde", at: at("2026-11-23T13:05") },
  },
  "assignment.beside": {
    kind: "assignment",
    ...overview,
    values: overviewValues,
    draft: { by: "Kari Lunde", at: at("2026-11-24T07:58") },
    beside: { by: "Kari Lunde", at: at("2026-11-24T07:58"), values: { assumption: hostile } },
  },
  "assignment.problems": {
    kind: "assignment",
    ...overview,
    values: {
      benefits: [{ benefit: "Spart tid på telefonen" }, { type: "saved_time" }],
      assumption: "x".repeat(174),
    },
    said: { is: "invalid", problems },
  },
  "assignment.answeredFirst": {
    kind: "assignment",
    ...facts(vestdal, talk, { phase: phase(2), minutes: 3, offers: ["ks", "all"] }),
    values: { with: "next_of_kin", learned: "Ho ringde tre gonger før ho kom fram." },
    draft: { by: "Ingrid Aasmo", at: now },
    answered: { by: "Torleiv Haugsdal", at: at("2026-11-24T08:10") },
    rev: 1,
    said: { is: "answeredFirst", by: "Torleiv Haugsdal" },
  },
  "assignment.candidates": {
    kind: "assignment",
    ...facts(skogmo, candidates, { phase: phase(1), minutes: 4, due: at("2026-11-25T15:00") }),
  },
  "assignment.person": {
    kind: "assignment",
    ...facts(skogmo, oneEach, {
      phase: phase(1),
      minutes: 2,
      forGroup: false,
      offers: [],
      due: at("2026-11-24T15:00"),
      draftText: false,
    }),
  },
  "assignment.late": {
    kind: "assignment",
    ...facts(skogmo, sketch, {
      phase: phase(3),
      minutes: 3,
      late: true,
      due: at("2026-11-20T15:00"),
      circle: "ks",
      offers: ["ks", "all"],
    }),
  },
  "assignment.dates": {
    kind: "assignment",
    ...facts(fjordvik, dates, { phase: phase(1), minutes: 2, due: at("2027-01-11T15:00"), offers: [] }),
    values: { [dates.questions[0]?.id ?? ""]: "2026-12-15" },
    answered: { by: "Kari Lunde", at: at("2026-11-19T09:30") },
    rev: 2,
  },
  "assignment.longest": {
    kind: "assignment",
    ...facts(vestdal, needs, { phase: phase(2), minutes: 5, need: longText, offers: ["ks", "all"] }),
    questions: [...needs.questions, ...today.questions],
    values: {
      needs: Array.from({ length: 4 }, () => ({
        who: `Pårørande til bebuarar på institusjon og i ${longWord}`.slice(0, 80),
        need: longText.slice(0, 140),
        source: "conversation",
      })),
    },
    draft: { by: "Karl-Johan Vestre Nordmannseter-Aasmo", at: at("2026-11-23T13:05") },
  },
  "assignment.markdown": {
    kind: "assignment",
    ...facts(fjordvik, talk, { phase: phase(2), minutes: 3, offers: [], need: hostile }),
    title: same("Skriv *ikke* noe [her](https://example.org)"),
    draft: { by: "_Kari_ **Lunde**", at: now },
    values: { learned: hostile },
  },
  "assignment.checkIn": { kind: "assignment", ...status },
  "nudge.two": {
    kind: "nudge",
    from: "Eirin Solheim, prosessleder",
    note: "Det dere skriver nå, blir starten på samlingen. Et kort svar er nok.",
    gathering: { number: 3, at: at("2026-12-08T09:30") },
    items: [
      {
        ...overview,
        values: { benefits: [overviewValues.benefits[1] ?? {}] },
        draft: { by: "Kari Lunde", at: at("2026-11-23T13:05") },
      },
      { ...facts(fjordvik, checkIn, { phase: phase(2), checkIn: true, minutes: 2 }) },
    ],
  },
  "nudge.one": {
    kind: "nudge",
    items: [
      facts(skogmo, oneEach, {
        phase: phase(1),
        minutes: 2,
        forGroup: false,
        offers: [],
        late: true,
        due: at("2026-11-20T15:00"),
      }),
    ],
  },
  "nudge.many": {
    kind: "nudge",
    from: "Eirin Solheim, prosessleder",
    note: longText,
    gathering: { number: 3, at: at("2026-12-08T09:30") },
    items: [fjordvik, vestdal, skogmo].flatMap((group) => [
      facts(group, benefits, { phase: phase(3), values: overviewValues }),
      facts(group, needs, { phase: phase(2), offers: ["ks", "all"] }),
    ]),
  },
  "receipt.saved": { kind: "receipt", ...receipt({}) },
  "receipt.changed": {
    kind: "receipt",
    ...receipt({ outcome: "changed", circle: "ks", at: at("2026-11-23T13:05"), rev: 2 }),
  },
  "receipt.used": { kind: "receipt", ...receipt({ used: {} }) },
  "receipt.usedSaid": { kind: "receipt", ...receipt({ outcome: "shown", used: { said: "to120" } }) },
  "receipt.savedBefore": {
    kind: "receipt",
    ...receipt({ outcome: "savedBefore", circle: "all", canChange: false }),
  },
  "receipt.draft": {
    kind: "receipt",
    ...receipt({ outcome: "draftSaved", values: { assumption: hostile }, rev: 0 }),
  },
  "receipt.late": {
    kind: "receipt",
    ...receipt({
      ...vestdal,
      late: true,
      assignment: checkIn.id,
      title: checkIn.title,
      questions: checkIn.questions,
      values: {
        status: "stuck",
        learned: "Dei pårørande veit ikkje kven dei skal ringje.",
        obstacle: ["time", "people"],
      },
      lanes: ["insight", "obstacles"],
    }),
  },
  "receipt.person": {
    kind: "receipt",
    ...receipt({
      ...skogmo,
      assignment: sketch.id,
      title: sketch.title,
      questions: sketch.questions,
      values: { [sketch.questions[0]?.id ?? ""]: 1204.5 },
      lanes: [],
      forGroup: false,
    }),
  },
  "receipt.snoozed": {
    kind: "receipt",
    ...receipt({ outcome: "snoozed", values: {}, lanes: [], until: at("2026-11-27T06:30"), rev: 0 }),
  },
  "tasks.three": {
    kind: "tasks",
    items: [
      {
        facts: fjordvik,
        assignment: benefits.id,
        title: benefits.title,
        work: 30,
        minutes: 5,
        due: at("2026-12-01T15:00"),
        late: false,
        state: "draft",
      },
      {
        facts: fjordvik,
        assignment: checkIn.id,
        title: checkIn.title,
        work: 0,
        minutes: 2,
        due: at("2026-11-20T15:00"),
        late: true,
        state: "open",
      },
      {
        facts: skogmo,
        assignment: talk.id,
        title: talk.title,
        work: 30,
        minutes: 3,
        due: at("2026-12-01T15:00"),
        late: false,
        state: "answered",
      },
    ],
  },
  "tasks.none": { kind: "tasks", items: [] },
  "tasks.many": {
    kind: "tasks",
    items: Array.from({ length: 11 }, (_, index) => ({
      facts: vestdal,
      assignment: `${needs.id}-${index}`,
      title: needs.title,
      work: 30,
      minutes: 5,
      late: false,
      state: "open" as const,
    })),
  },
  "caseSummary.full": {
    kind: "caseSummary",
    ...fjordvik,
    title: "Trygt hjem",
    need,
    phase: { ...phase(2), since: at("2026-09-02T08:00") },
    status: { status: "stuck", at: at("2026-11-17T08:00") },
    nextGathering: { number: 3, at: at("2026-12-08T09:30"), place: "Elvestrand, biblioteket" },
  },
  "caseSummary.several": {
    kind: "caseSummary",
    ...vestdal,
    title: "Caset vårt",
    phase: phase(1),
    member: true,
    next: { programme: "vestkysten", group: "fjordvik", groupName: "Fjordvik kommune" },
  },
  "caseSummary.new": { kind: "caseSummary", ...vestdal, title: "Caset vårt", phase: phase(1) },
  "language.ask": { kind: "language", now: "nb", changed: false },
  "language.changed": { kind: "language", now: "nn", changed: true },
  "refusal.closed": { kind: "refusal", refusal: { is: "closed" }, boardUrl: board("fjordvik") },
  "refusal.written": {
    kind: "refusal",
    refusal: { is: "closed" },
    boardUrl: board("fjordvik"),
    written: [longText, hostile],
  },
  "refusal.oldCard": { kind: "refusal", refusal: { is: "oldCard" }, boardUrl: board("fjordvik") },
  "refusal.undone": { kind: "refusal", refusal: { is: "undone" } },
  "refusal.noCase": { kind: "refusal", refusal: { is: "noCase" } },
  "refusal.noGroup": { kind: "refusal", refusal: { is: "noGroup" } },
  "refusal.leftProgramme": { kind: "refusal", refusal: { is: "leftProgramme" } },
  "refusal.notInProgramme": { kind: "refusal", refusal: { is: "notInProgramme" } },
  "refusal.unknownPerson": { kind: "refusal", refusal: { is: "unknownPerson" } },
  "refusal.invalid": { kind: "refusal", refusal: { is: "invalid", problems }, boardUrl: board("fjordvik") },
  "refusal.fault": {
    kind: "refusal",
    refusal: { is: "tryLater" },
    reference: "7F3K-2Q",
    boardUrl: board("fjordvik"),
  },
  "notice.text": {
    kind: "notice",
    from: "Eirin Solheim, prosessleder",
    text: "Samlingen begynner klokka 10:30 i stedet for 09:30.\nVi møtes i biblioteket.",
  },
  "notice.reply": {
    kind: "notice",
    from: "Eirin Solheim, prosessleder",
    text: "Dette er et viktig funn. Ta det med på samlingen, så hører vi hva de andre har gjort.",
    about: replied,
  },
  "notice.replySeen": {
    kind: "notice",
    from: "Eirin Solheim, prosessleder",
    text: "Dette er et viktig funn.",
    about: { ...replied, seenAt: "2026-11-23T13:05:00.000Z" },
  },
  "notice.saidBack": {
    kind: "notice",
    from: "Eirin Solheim, prosessleder",
    text: "Dette er et viktig funn. Hvem skal ta det videre?",
    about: {
      ...replied,
      seenAt: "2026-11-23T13:05:00.000Z",
      saidBack: [
        { at: "2026-11-23T13:06:00.000Z", text: "Terje tar det videre.\nVi snakker om det på torsdag." },
        { at: "2026-11-24T08:06:00.000Z", text: "Nå er det avtalt." },
      ],
    },
  },
  "notice.nothingToSayBack": {
    kind: "notice",
    from: "Eirin Solheim, prosessleder",
    text: "Dette er et viktig funn.",
    about: { ...replied, empty: true, words: "Vi tar det" },
  },
  "notice.saidTo": {
    kind: "notice",
    from: "Fjordvik kommune",
    text: "Terje tar det videre.",
    saidTo: { title: replied.title, overviewUrl: "https://ledergaloppen.example.org/oversikt" },
  },
  "expiry.notFiled": {
    kind: "expiry",
    programmeName: "Ledergaloppen Sør 2027",
    deleteOn: "2027-06-30",
    archived: false,
    overviewUrl: "https://ledergaloppen.example.org/oversikt",
  },
  "expiry.filed": {
    kind: "expiry",
    programmeName: "Ledergaloppen Sør 2027",
    deleteOn: "2027-06-30",
    archived: true,
    overviewUrl: "https://ledergaloppen.example.org/oversikt",
  },
  "channel.full": {
    kind: "channel",
    ...fjordvik,
    phase: { ...phase(2), since: "2026-10-21T12:00:00.000Z" },
    gathering: {
      number: 2,
      at: "2026-12-08T09:00:00.000Z",
      place: "Kulturhuset i Fjordvik",
      theme: { nb: "Fra innsikt til idé", nn: "Frå innsikt til idé", en: "From insight to idea" },
    },
    open: [
      {
        title: {
          nb: "Snakk med tre som bruker tjenesten",
          nn: "Snakk med tre som bruker tenesta",
          en: "Talk to three people who use the service",
        },
        due: "2026-12-01T11:00:00.000Z",
      },
    ],
    brief: {
      at: "2026-12-01T08:00:00.000Z",
      url: "https://ledergaloppen.example.org/samlingshefte",
      need: briefText,
      learnt: [briefText, hostile, "Sjåførene vet mest om hvem som blir stående igjen."],
      agreed: [briefText, "Terje ringer de tre kommunene."],
      disagreed: ["Vi er ikke enige om hvem som skal eie tjenesten.", briefText],
      decisions: [
        { text: "Skal vi prøve det i Sentrum?", on: "2026-12-10" },
        { text: briefText, on: "2026-12-17" },
        { text: briefText, on: "2027-01-07" },
      ],
    },
  },
  "channel.briefOfNothing": {
    kind: "channel",
    ...fjordvik,
    open: [],
    brief: {
      at: "2026-12-01T08:00:00.000Z",
      url: "https://ledergaloppen.example.org/samlingshefte",
      learnt: [],
      agreed: [],
      disagreed: [],
      decisions: [],
    },
  },
  "channel.bare": { kind: "channel", ...fjordvik, open: [] },
  ...chatCases,
  ...deskCases,
};
