import type { Texts } from "../index.ts";

export const en: Texts["notices"] = {
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
    briefText: "It holds what the groups have shared with each other before the gathering.",
    openBrief: "Open the gathering pack",
    use: (group) => `Choose ${group}`,
    useText:
      "If this is the leadership group's channel, I keep one card here with the phase, the gathering and open assignments.",
  },
};
