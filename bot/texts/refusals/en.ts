import type { nb } from "./nb.ts";

export const en: typeof nb = {
  unknownPerson:
    "I cannot find you in a programme yet. The facilitator sees that you have been here and can add you. Then everything works as it should.",
  leftProgramme:
    "You are no longer part of this programme. What you wrote for the leadership group stays with it. If this is a mistake, or you want something deleted, tell the facilitator.",
  notInProgramme:
    "This card is old, and I cannot find you in its programme. If the programme is over, all that was in it is deleted. If you should be part of it, tell the facilitator.",
  notYours:
    "This belongs to another group or role, so you cannot answer here. If that is wrong, tell the facilitator.",
  notFound: "We cannot find this any more. Write “assignments” to see what is open now.",
  closed:
    "The assignment is closed and takes no more answers. If you want to add something, you can do so on the board.",
  withdrawn: "The assignment has been withdrawn. What you have saved is kept.",
  notOpenYet: "The assignment has not opened yet. It comes here when it is time.",
  undone: "The answer has been undone, so it is a draft again. Write “assignments”, and you will find it.",
  hasChannel: "The group already has a channel. To change it, the facilitator can disconnect the first one.",
  noCase:
    "The leadership group has no case here yet. It begins with the first thing you answer, or the first thing you write on the board.",
  noGroup: "This is for those who are in a leadership group. What concerns you is in the tabs of the app.",
  noGathering: "The next gathering has no date yet. The date comes here when it is set.",
  answeredFirst: (name) =>
    `${name} answered just before you. Your text is kept as a draft below, so you can add it or let the answer stand.`,
  changedMeanwhile:
    "Someone else changed this at the same time. Nothing was overwritten. Look at what is new, and try again.",
  invalid: "Something is missing or too long. What you have written is still in the card.",
  oldCard: "This card is old. Write “assignments” to get what applies now.",
  tooLarge: "This was too large to take in. Shorten it, and try again.",
  tooOften: "That was a little fast. Wait a moment, and try again.",
  tryLater: "We could not save the answer. Try again in a moment, or open it in the tab.",
  fault: (reference) =>
    `Something went wrong on our side. Try again in a moment. If that does not help, give the facilitator the code ${reference}.`,
  written: "This is what you wrote. Copy what you want to keep.",
  problem: {
    missing: (label) => `Fill in “${label}” first, and the answer will be saved.`,
    tooLong: (label, over) =>
      `“${label}” is ${over} characters too long. Shorten it, or write the rest on the board.`,
    notAChoice: (label) => `Choose among the answers to “${label}”.`,
    notANumber: (label) => `Write a number in “${label}”, for example 31.`,
    notADate: (label) => `Write a date in “${label}”, for example 2026-11-24.`,
    notALink: (label) => `The link in “${label}” must begin with https://.`,
    outOfRange: (label, from, to) =>
      to === Infinity
        ? `“${label}” must be at least ${from}.`
        : from === -Infinity
          ? `“${label}” can be at most ${to}.`
          : `“${label}” goes from ${from} to ${to}.`,
    tooMany: (label, most) => `“${label}” has room for at most ${most}.`,
    tooFew: (label, least) => `“${label}” needs at least ${least}.`,
  },
};
