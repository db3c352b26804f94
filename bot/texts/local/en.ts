import type { nb } from "./nb.ts";

export const en: typeof nb = {
  title: "Who are you?",
  intro:
    "This is Ledergaloppen on one machine, with invented municipalities and invented people. Choose who you want to be. You can change at any time.",
  facilitator: "Facilitator",
  youAre: (name) => `You are ${name}`,
  doors: "Where do you want to go?",
  board: (group) => `The board of ${group}`,
  overview: (programme) => `The overview of ${programme}`,
  home: "My page",
  chat: "The chat",
  chatWhy:
    "Answer the assignments in the chat, and see the answer come to the board. The chat is Microsoft’s Agents Playground.",
  choose: (name) => `Be ${name}`,
  chosen: "Chosen",
  nobody: "There are no participants yet. Load the demo programme or a workbook first.",
  stranger: "This person is in no programme. This is what it looks like for someone who is not known.",
  failed: "We could not change person. Try again.",
};
