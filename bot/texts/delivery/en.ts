import type { nb } from "./nb.ts";

export const en: typeof nb = {
  nothing: "Nothing goes out.",
  nobody: "Nobody gets it.",
  had: (n) => (n === 1 ? "1 has it." : `${n} have it.`),
  planned: "planned",
  laidOut: "on its way",
  cancelled: "stopped",
  title: (title) => `“${title}”`,
  kind: {
    assignment: "Assignment",
    nudge: "Reminder",
    later: "Back after “Not now”",
    notice: "Notice",
    visit: "Home visit",
    match: "Ask someone",
    offer: "Offered reminder",
    saidBack: "Reply to feedback",
    approval: "Approval",
    channel: "Card in the channel",
    expiry: "Notice of deletion",
    correction: "Correction",
  },
};
