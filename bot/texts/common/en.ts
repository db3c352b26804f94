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
  takes: (work, answer) => {
    const [long, short] = [work, answer].map((n) => (n === 1 ? "1 minute" : `${n} minutes`));
    return work > 0 ? `${long} of work, ${answer} to answer` : `${short} to answer`;
  },
  used: {
    ask: "About how long did it take? (optional)",
    error: "Choose one of the times.",
    seen: "It helps us to estimate the time better. The facilitator only sees one number for several groups together.",
    save: "Save the time",
    saved: "The time is saved.",
    spans: {
      under15: "Under 15 minutes",
      to30: "15–30 minutes",
      to60: "30–60 minutes",
      to120: "1–2 hours",
      to240: "2–4 hours",
      over240: "More than 4 hours",
    },
  },
  week: (n) => `week ${n}`,
};
