import { en as common } from "../common/en.ts";
import type { nb } from "./nb.ts";

export const en: typeof nb = {
  title: "Gathering pack",
  gathering: (n, day) => `Gathering ${n}, ${day}`,
  speakers: (names) => `Speakers: ${names}`,
  noGathering: "The next gathering has no date yet",
  groups: (n) => (n === 1 ? "1 leadership group" : `${n} leadership groups`),
  brief: {
    post: "Tell the channels",
    sure: (n) =>
      n === 0
        ? "No channel can show the card yet."
        : `The card in ${n === 1 ? "1 channel" : `${n} channels`} then shows the group's own page: what the group has shared with all, and what to do before the gathering.`,
    yes: (n) => (n === 0 ? "Yes, tell them" : `Yes, tell ${n === 1 ? "1 channel" : `${n} channels`}`),
    no: "No, wait",
    told: (n) =>
      n === 0
        ? "No channel shows the pack yet."
        : n === 1
          ? "The card in 1 channel says that the pack is ready."
          : `The card in ${n} channels says that the pack is ready.`,
    without: (names) => `Here the app has not been added to the channel yet: ${names}.`,
  },
  own: "The facilitator's preparation",
  ownWhy: "This also holds what groups have sent to KS only. Do not show this page on a screen in the room.",
  sharedWhy: "Everything on this page is shared with all groups",
  since: (phase, week) => `${phase}, since week ${week}`,
  nothing: "The group has not shared anything yet.",
  without: "Have no page of their own here",
  withoutWhy: "Each group chooses for itself what it shares, and when.",
  need: "The need",
  know: "How we know",
  learnt: "What we have learnt since last time",
  obstacles: "What is in the way",
  decisions: "Next decision",
  decidedOn: (day) => `Due ${day}`,
  asks: "We ask the rest of you about",
  offers: "We can tell about",
  meet: "Should meet",
  because: {
    experience: (theme) => `has told about “${theme}”`,
    hasStoodInIt: (theme) => `has done it: ${theme}`,
    oneStepAhead: (phase) => `is one step ahead: ${phase}`,
    samePhase: (phase) => `is in the same phase: ${phase}`,
  },
  benefits: "From baseline to target",
  benefit: "Benefit",
  baseline: "Baseline",
  achieved: "Achieved",
  target: "Target",
  notMeasured: "not measured",
  together: "All groups",
  disagreement: "Disagreement first",
  answers: "What the groups answered",
  tables: "Suggested tables",
  table: (phase) => `In the same phase: ${phase}`,
  mixed: "Across phases",
  answered: (title, n, of) => `${n} of ${of} groups have answered “${title}”.`,
  raise: "You may raise this",
  raised: {
    disagreement: (names, text) => `${names} do not agree: ${text}`,
    ask: (names, text) => `${names} ask: ${text}`,
    baseline: (names) =>
      `The baseline. ${names} are near or in Piloting. It must be measured before the pilot has an effect.`,
    gate: (names, reason) => `${names} went on with a reason: ${reason}`,
    decision: (names, text, day) => `${names} will decide on ${day}: ${text}`,
    samePhase: (names) => `${names} are in the same phase.`,
  },
  more: "continued",
  sources: "Sources",
  circle: { group: "the group only", ks: "sent to KS", all: "shared with all groups" },
  asked: "Ask someone who has done it",
  lane: common.lane,
};
