import type { nb } from "./nb.ts";

export const en: typeof nb = {
  title: "Which board should be in this channel?",
  intro: "Everyone in the channel sees the same board. What each of them may see depends on who they are.",
  legend: "Leadership group",
  tabName: "Our case",
  save: "Press Save at the bottom of the window when you have chosen.",
  outside: "This page is used when the tab is added in Teams.",
  open: "Open the board",
  none: "You are not in any leadership group yet. Tell the facilitator, and you will be added.",
};
