export const nb = {
  appName: "Ledergaloppen",
  draft: "Utkast",
  draftSentence: "Teksten er et utkast og ikke en del av KS’ metode.",
  circle: {
    group: "Bare ledergruppen",
    ks: "Ledergruppen og KS",
    all: "Alle ledergruppene og KS",
  },
  whoSees: {
    group: "Bare ledergruppen ser svaret.",
    ks: "Ledergruppen og KS ser svaret.",
    all: "Ledergruppen, KS og de andre ledergruppene ser svaret.",
  },
  status: { on_track: "I rute", stuck: "Står fast", need_help: "Trenger hjelp" },
  lane: {
    need: "Behov",
    people: "Hvem er med",
    insight: "Innsikt",
    ideaPark: "Idéparkering",
    solution: "Løsning",
    pilot: "Utprøving",
    decisions: "Beslutninger",
    benefits: "Gevinster",
    adjacent: "Tilgrensende aktiviteter",
    operation: "Drift",
    experience: "Erfaringer",
    agreement: "Avtaler",
    obstacles: "Hindringer",
    next: "Neste steg",
  },
  languages: { nb: "Bokmål", nn: "Nynorsk", en: "English" },
  minutes: (n: number) => (n === 1 ? "1 minutt" : `${n} minutter`),
  takes: (work: number, answer: number) => {
    const [long, short] = [work, answer].map((n) => (n === 1 ? "1 minutt" : `${n} minutter`));
    return work > 0 ? `${long} arbeid, ${answer} å svare` : `${short} å svare`;
  },
  used: {
    ask: "Omtrent hvor lang tid tok det? (valgfritt)",
    error: "Velg en av tidene.",
    seen: "Det hjelper oss å anslå tiden bedre. Prosesslederen ser bare ett samlet tall for flere grupper.",
    save: "Lagre tiden",
    saved: "Tiden er lagret.",
    spans: {
      under15: "Under 15 minutter",
      to30: "15–30 minutter",
      to60: "30–60 minutter",
      to120: "1–2 timer",
      to240: "2–4 timer",
      over240: "Over 4 timer",
    },
  },
  week: (n: number) => `uke ${n}`,
};
