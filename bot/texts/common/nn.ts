import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  appName: "Ledergaloppen",
  draft: "Utkast",
  draftSentence: "Teksten er eit utkast og ikkje ein del av metoden til KS.",
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
  takes: (work, answer) =>
    work > 0 ? `${work} minutt arbeid, ${answer} å svare` : `${answer} minutt å svare`,
  used: {
    ask: "Om lag kor lang tid tok det? (valfritt)",
    error: "Vel ei av tidene.",
    seen: "Det hjelper oss å anslå tida betre. Prosessleiaren ser berre eitt samla tal for fleire grupper.",
    save: "Lagre tida",
    saved: "Tida er lagra.",
    spans: {
      under15: "Under 15 minutt",
      to30: "15–30 minutt",
      to60: "30–60 minutt",
      to120: "1–2 timar",
      to240: "2–4 timar",
      over240: "Over 4 timar",
    },
  },
  week: (n) => `veke ${n}`,
};
