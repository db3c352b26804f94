import type { nb } from "./nb.ts";

export const en: typeof nb = {
  loading: "Loading …",
  again: "Try again",
  home: "To the first page",
  toOwn: "To My page",
  groupPages: {
    name: "The group's pages",
    overview: "Overview",
    board: "Board",
    case: "Case page",
    portfolio: "Portfolio",
    visits: "Home visits",
    experiences: "Experiences",
    home: "My page",
  },
  privacy: "Privacy",
  accessibility: "Accessibility statement",
  terms: "Terms",
  heading: {
    who: "We do not know who you are yet",
    left: "You are no longer part of the programme",
    missing: "This page does not exist, or it is not yours",
    over: "This link no longer works",
    away: "We cannot reach this right now",
    wrong: "Something went wrong on our side",
    inTeams: "Ledergaloppen lives in Teams",
  },
  notSignedIn: "Open the page in Teams, and we will know who you are.",
  notSignedInLocal: "Choose who you are on the first page.",
  unknownPerson:
    "We do not find you in any programme. Write “hi” to Ledergaloppen in Teams; the facilitator will see that you have been here, and can add you.",
  leftProgramme:
    "What you wrote for the leadership group stays with it. If this is a mistake, or you want something deleted, tell the facilitator.",
  notFound:
    "The address is wrong, or this belongs to another group. If that is a mistake, tell the facilitator.",
  fileOver:
    "The file could be fetched for a while. Write “gathering” or “my data” to Ledergaloppen in Teams, and you get a new link.",
  invalid: "Something in the address or the content is not right. Go back and try again.",
  notAllowed: "This cannot be done here.",
  tooLarge: "This is too large for us to receive.",
  tooOften: "That was a little fast. Wait a moment and try again.",
  changedMeanwhile: "Somebody else has changed this in the meantime. Reload the page to see what applies.",
  overtaken:
    "That cannot be done now, because something has ended or changed. Reload the page to see what applies.",
  tryLater: "You have done nothing wrong. We will try again by ourselves.",
  tryAgain: "You have done nothing wrong. Try again in a little while.",
  offline: "We have no connection. Check the network. We will try again by ourselves.",
  noAnswer: "We have no connection. Check the network and try again.",
  fault: (reference) =>
    `Try again in a while. If that does not help, give the facilitator the code ${reference}.`,
  notBuilt: "The pages have not been built. Start with “npm start”, and they will be.",
  inTeams: "Open the tab in your channel.",
};
