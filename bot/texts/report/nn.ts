import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  sheet: { summary: "Samandrag", assignments: "Oppgåver" },
  title: (name) => `Rapport: ${name}`,
  on: (day) => `Laga ${day}`,
  how: (least) =>
    `Tala gjeld løpet samla. Eit tal som færre enn ${least} grupper står bak, er utelate. Gruppene er ikkje rangerte.`,
  groups: "Leiargrupper",
  phase: "Fase",
  status: "Siste statussjekk",
  statuses: { on_track: "I rute", stuck: "Står fast", need_help: "Treng hjelp" },
  visits: "Heimebesøk",
  visitsAsked: "Ønskt eller foreslått",
  visitsPlanned: "Avtalt",
  visitsDone: "Gjennomført",
  experiences: "Erfaringar som er delte",
  matched: "Grupper som fekk snakke med nokon som har stått i det",
  number: "Tal",
  assignment: "Oppgåve",
  due: "Frist",
  minutes: "Rekna tid (minutt)",
  answered: "Har svart",
  of: "Av",
  late: "Etter fristen",
  hours: "Timar før svar (median)",
  nudged: "Grupper som fekk påminning",
  afterNudge: "Svara innan ei veke etterpå",
};
