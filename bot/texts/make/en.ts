import type { nb } from "./nb.ts";

export const en: typeof nb = {
  title: "Make a new programme",
  intro: "Nothing is made before you have seen what it will be.",
  how: "What is it to build on?",
  from: {
    copy: (name) => `${name}: the same gatherings with the same time between them, and the same assignments`,
    empty: "Nothing: only the gatherings and you",
  },
  name: "Name of the programme",
  nameHow: "As the people in it see it, such as “Ledergaloppen Vestkysten 2027”.",
  startDay: "First day of the first gathering",
  gatherings: "How many gatherings",
  gatheringsHow: "The other gatherings get their day when you have agreed on it.",
  language: "Language",
  withGroups: "Bring the leadership groups and their people",
  withGroupsHow:
    "Otherwise only those who run the programme come along, and those who read along. Nothing that anybody has written comes along.",
  see: "See what it will be",
  becomes: "This will be made",
  lines: (n) => (n === 1 ? "Show the one line" : `Show all ${n} lines`),
  worth: "Worth knowing",
  yes: "Make the programme",
  no: "Not now",
  making: "Making the programme …",
  made: (name) => `${name} is made.`,
  open: "Open the new programme",
  next: "Look over the days of the gatherings and who takes part before the programme begins.",
  wrong: {
    name: "Write a name with letters or numbers.",
    taken: "There is a programme by almost the same name. Choose another.",
    startDay: "Choose a day.",
    gatherings: "Write a whole number from 1 to 12.",
    notMade: "The programme cannot be made like this:",
  },
};
