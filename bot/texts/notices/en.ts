import type { nb } from "./nb.ts";

export const en: typeof nb = {
  expiry: {
    head: (programme, day) => `${programme} will be deleted on ${day}`,
    whatGoes: "Everything written in the programme is deleted then. The day can be changed in the workbook.",
    archived: "Everything has been exported to the archive.",
    notArchived:
      "Nothing has been exported to the archive yet. The municipalities must get what they are to file before that day. Ask whoever runs Ledergaloppen for an export.",
    open: "Open the overview",
  },
  channel: {
    head: (group) => `Ledergaloppen in ${group}`,
    kept: "This card is kept up to date.",
    notStarted: "the work has not begun yet",
    open: (n) =>
      n === 0
        ? "No open assignments for the group now"
        : n === 1
          ? "1 open assignment"
          : `${n} open assignments`,
    due: (day) => `due ${day}`,
    more: (n) => `And ${n} more, on the board.`,
    briefHead: "The gathering pack is ready",
    briefText: "This is what you have shared with all the groups.",
    briefNothing: "You have not shared anything with the other groups yet. You can do so on the board.",
    briefNeed: "The need",
    briefLearnt: "What you have learnt since last time",
    briefAgreed: "What you have agreed",
    briefDisagreed: "What you do not agree on yet",
    briefDecisions: "What you are to decide",
    briefDecision: (text, day) => `${text} (on ${day})`,
    briefBefore: (n) =>
      n === 0 ? "Nothing is waiting for you before the gathering" : "Do this before the gathering",
    openBrief: "Open the gathering pack",
    use: (group) => `Choose ${group}`,
    useText:
      "If this is the leadership group's channel, I keep one card here with the phase, the gathering and open assignments.",
  },
};
