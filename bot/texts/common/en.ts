import type { nb } from "./nb.ts";

export const en: typeof nb = {
  appName: "Ledergaloppen",
  draft: "Draft",
  draftSentence: "This text is a draft and not part of KS’ method.",
  circle: {
    group: "Only the leadership group",
    ks: "The leadership group and KS",
    all: "All leadership groups and KS",
  },
  whoSees: {
    group: "Only the leadership group sees the answer.",
    ks: "The leadership group and KS see the answer.",
    all: "The leadership group, KS and the other leadership groups see the answer.",
  },
  status: { on_track: "On track", stuck: "Stuck", need_help: "Needs help" },
  lane: {
    need: "Need",
    people: "Who takes part",
    insight: "Insight",
    ideaPark: "Idea park",
    solution: "Solution",
    pilot: "Trials",
    decisions: "Decisions",
    benefits: "Benefits",
    adjacent: "Adjacent activities",
    operation: "Operation",
    experience: "Experience",
    agreement: "Agreements",
    obstacles: "Obstacles",
    next: "Next steps",
  },
  languages: { nb: "Bokmål", nn: "Nynorsk", en: "English" },
  minutes: (n) => (n === 1 ? "1 minute" : `${n} minutes`),
  week: (n) => `week ${n}`,
};
