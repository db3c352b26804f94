import type { nb } from "./nb.ts";

const counted = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (n: number): string => counted[n] ?? String(n);
const groups = (n: number): string => `${inWords(n)} ${n === 1 ? "group" : "groups"}`;
/** A title may be a question already. */
const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const en: typeof nb = {
  title: "Overview",
  which: "Which programme?",
  skip: "Go to the groups",
  counted: (n) => `${capital(inWords(n))} leadership ${n === 1 ? "group" : "groups"}`,
  deletion: (day) => `The programme is deleted on ${day}.`,
  filed: "It has been exported to an archive.",
  notFiled:
    "Nothing has been exported to an archive yet. The municipalities must get what they are to file before that day.",
  gathering: (n, day) => `Gathering ${n}, ${day}.`,
  noDate: "The next gathering has no date yet.",
  daysLeft: (n) => (n === 0 ? "The gathering is today." : n === 1 ? "1 day left." : `${n} days left.`),
  allAnswered: "Everyone has answered what is open.",
  nothingOpen: "No assignments are open now.",
  answered: (done, open) =>
    done === 0
      ? `${capital(groups(open))} ${open === 1 ? "has" : "have"} something open.`
      : `${capital(groups(done))} ${done === 1 ? "has" : "have"} answered everything, ${inWords(open)} ${open === 1 ? "has" : "have"} something open.`,

  who: "Who has not answered?",
  due: (title, day) => [sentence(title), day && `Due ${day}.`].filter(Boolean).join(" "),
  stuck: "Who is stuck?",
  nobodyStuck: "Nobody has said that they are stuck.",
  said: "What did they say?",
  onBoards:
    "All that a group has sent is under “Read what was sent”. What they have not shared, only they can see.",
  raise: "What should I raise?",
  noCase: (names) => `Without a case so far: ${names}.`,
  visit: "Whom should I visit?",
  nobodyAsks: "Nobody has asked for a home visit.",

  groups: "The groups",
  groupsHow:
    "Alphabetical. Time in a phase is information and not a measure. Only what the groups have sent to KS is here.",
  group: "Leadership group",
  phase: "Phase",
  sinceWeek: (week) => `since week ${week}`,
  noPhase: "No case chosen",
  check: "Check-in",
  noCheck: "Not submitted yet",
  tasks: "Assignments",
  state: { open: "Not answered", answered: "Answered", late: "Answered after the deadline" },

  stuckSince: (day) => `since ${day}`,
  lastStatus: (names, day) => `The last status from ${names} is from ${day}.`,
  askPeer: "They have asked someone who has done it.",
  raised: {
    disagreement: (names) => `${names} do not agree:`,
    ask: (names, day) => `${names} asked on ${day}:`,
    seeAsks: "See the questions",
    baseline: (names) =>
      `The baseline. ${names}: near piloting or in it, and it must be measured before the pilot has an effect.`,
    gate: (names) => `${names} went on with a reason:`,
    decision: (names, day) => `${names} will decide on ${day}:`,
    samePhase: (names, phase) => `${names} are in the same phase: ${phase}.`,
  },
  visits: {
    asked: (day) => `asked for a visit on ${day}.`,
    wishes: (days) => `Suggests ${days}.`,
    wishesPast: "The days they suggested have passed.",
    help: (day) => `has needed help since ${day}.`,
    stuck: (day) => `has been stuck since ${day}.`,
    none: (names) => `${names} have not had a home visit yet.`,
    noneOne: (names) => `${names} has not had a home visit yet.`,
    see: "See the home visits",
  },
  where: { ks: "sent to KS", all: "shared with all" },
  saidAt: (group, where, day) => `${group} · ${where} ${day}`,
  seeNudge: "Make a reminder",
  visitColumn: "Home visit",
  visitState: {
    proposed: "Times have been suggested",
    asked: "Has asked for a visit",
    planned: (day) => `Agreed for ${day}`,
    held: (day) => `Held ${day}`,
    none: "Not agreed",
  },
  wentBack: "took a step back",
  withReason: "went on with a reason",
  confidence: (n) => `confidence ${n} of 5`,
  shared: "Read what was sent",
  hide: "Hide",
  moreSaid: "Show more",
  needIs: "The need",
  know: "How they know it",
  obstaclesAre: "Obstacles",
  decisionsAre: "Decisions to come",
  asksAre: "Has asked",
  repliesAre: "What KS has replied",
  repliedBy: (by, day) => `${by}, ${day}`,
  groupSaw: (day) => `The group saw it ${day}`,
  groupSaid: (day) => `The group replied ${day}`,
  groupNotYet: "The group has not marked it as seen",
  gatesAre: "Went on with a reason",
  toBoard: "To the board",
  filter: "Show",
  filters: {
    all: "All",
    open: "Has not answered",
    trouble: "Stuck or needs help",
    unreached: "Somebody cannot be reached",
  },
  noneLeft: "No groups fit what you have chosen.",
  unreached: "Whom can we not reach?",
  unreachedHow:
    "Only you see the names, so that you can help them in. It says nothing about who has answered.",
  allReached: "Everybody can be reached in Teams.",
  noChat: (n) =>
    `${n === 1 ? "1 person has" : `${n} people have`} no chat in the demo, so nothing is sent to them. Whoever writes “hi” in the chat can be reached from then on.`,
  unreachedIn: (n) => (n === 1 ? "One cannot be reached" : `${n} cannot be reached`),
  knocks: "Who has knocked?",
  noKnocks: "Nobody unknown has written to Ledergaloppen.",
  knocked: (day, times) => (times === 1 ? day : `${day}, ${inWords(times)} times`),
  noEmail: "Teams gave no e-mail address",
  knockHow:
    "Should they take part? Add them as participants in the workbook, with the same e-mail address as here, and load the programme again. We will know them the next time they write, with nothing more to do for you.",
  knockNot: "If they should not take part, you need not do anything. They see nothing.",
  foot: "Status is shown per leadership group, never per person.",
};
