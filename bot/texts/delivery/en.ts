import type { nb } from "./nb.ts";

const people = (n: number): string => (n === 1 ? "1 person" : `${n} people`);

export const en: typeof nb = {
  accepted: (n) => `Teams has accepted it for ${people(n)}.`,
  unknown: (n) =>
    `For ${people(n)} we do not know whether it came through: Teams did not answer. A reminder is never sent again by itself. Ask them in another way.`,
  perhapsTwice: (n) => `${people(n)} may have got the same card twice. One of them goes when they open it.`,
  waiting: (n, why, until) => `${people(n)} will get it ${until}: ${why}.`,
  dropped: (n, why) => `${people(n)} will not get it: ${why}.`,
  notReached: (n) => `${people(n)} cannot be reached:`,
  goes: (n) => `${people(n)} will get it`,
  from: (first) => `from ${first}`,
  last: (last) => `the last one goes out ${last}`,
  languages: { nb: "in Bokmål", nn: "in Nynorsk", en: "in English" },
  nothing: "Nothing goes out.",
  laidOut: "is on its way",
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

  hold: {
    planned: "it is not time yet",
    quietHours: "it is evening or night",
    weekend: "it is the weekend",
    holiday: "it is a public holiday",
    quietPeriod: "the municipality has a quiet period",
    notNow: "they have answered “Not now”",
    paused: "they have paused notifications",
    enoughThisWeek: "they have had enough this week",
    throttled: "Teams asks us to wait a little",
    uncertain: "the last attempt is uncertain, and it is tried again",
  },
  drop: {
    withdrawn: "the assignment has been withdrawn",
    answered: "it has been answered already",
    closed: "the assignment is closed",
    leftProgramme: "they are no longer in the programme",
    programmeEnded: "the programme has been deleted",
    cancelled: "the sending was stopped",
    tooLate: "the gathering that it was about has begun",
  },
  gone: {
    neverSeen: {
      what: "have not opened Ledergaloppen in Teams yet",
      remedy:
        "Ask them to open the app and write “hello”. The IT department can also install it for everyone.",
    },
    noChat: {
      what: "have no chat in the demo",
      remedy: "Whoever writes “hi” in the chat can be reached from then on.",
    },
    notInstalled: {
      what: "do not have the app installed",
      remedy: "Ask them to install Ledergaloppen from Apps in Teams, or ask the IT department to do it.",
    },
    blockedByPerson: {
      what: "have blocked or hidden Ledergaloppen in Teams",
      remedy: "Ask them in another way. If they write to Ledergaloppen again, they get what still matters.",
    },
    blockedByIt: {
      what: "are in a municipality where the IT department has blocked the app",
      remedy: "Ask the municipality’s IT department to allow Ledergaloppen in Teams.",
    },
    conversationGone: {
      what: "have a conversation that Teams cannot find any more",
      remedy: "Ask them to open the app and write “hello”.",
    },
    cardGone: { what: "have deleted the card", remedy: "Nothing to do. They can answer in the tab." },
    tenantNotAllowed: {
      what: "are in a municipality where Teams does not let us in",
      remedy: "Ask whoever runs Ledergaloppen to look at the agreement with the municipality.",
    },
    botNotRegistered: {
      what: "are waiting because Teams does not know our bot",
      remedy: "Whoever runs Ledergaloppen must look at the registration. Nothing is lost.",
    },
    refused: {
      what: "were sent a card that Teams would not take",
      remedy: "This is a fault of ours. Tell whoever runs Ledergaloppen.",
    },
  },
  warning: {
    nobody: "Nobody gets this now.",
    noDay: "The gathering has no date yet. The reminder waits until it has.",
    inThePast: "The time has passed. It goes out as soon as it disturbs nobody.",
    enoughThisWeek: (n) => `${people(n)} have had enough this week and get it later. Is it urgent?`,
    askedLately: (n) => `${people(n)} have had something from Ledergaloppen in the last two days.`,
    notReached: (n) => `${people(n)} cannot be reached in Teams. Below is who, and what helps.`,
    tooLate: (n) => `For ${people(n)} it comes too late.`,
  },
};
