import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  appName: "Ledergaloppen",
  draft: "Utkast",
  draftSentence: "Teksten er eit utkast og ikkje ein del av KS’ metode.",
  circle: {
    group: "Berre leiargruppa",
    ks: "Leiargruppa og KS",
    all: "Alle leiargruppene og KS",
  },
  whoSees: {
    group: "Berre leiargruppa ser svaret.",
    ks: "Leiargruppa og KS ser svaret.",
    all: "Leiargruppa, KS og dei andre leiargruppene ser svaret.",
  },
  status: { on_track: "I rute", stuck: "Står fast", need_help: "Treng hjelp" },
  lane: {
    need: "Behov",
    people: "Kven er med",
    insight: "Innsikt",
    ideaPark: "Idéparkering",
    solution: "Løysing",
    pilot: "Utprøving",
    decisions: "Avgjerder",
    benefits: "Gevinstar",
    adjacent: "Tilgrensande aktivitetar",
    operation: "Drift",
    experience: "Erfaringar",
    agreement: "Avtalar",
    obstacles: "Hindringar",
    next: "Neste steg",
  },
  languages: { nb: "Bokmål", nn: "Nynorsk", en: "English" },
  minutes: (n) => `${n} minutt`,
  week: (n) => `veke ${n}`,
};
