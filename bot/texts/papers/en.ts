import type { nb } from "./nb.ts";

export const en: typeof nb = {
  draft:
    "This is a draft. KS and the municipalities have not approved the text, and it does not apply until they have.",
  inOtherLanguages: "Read this in another language",
  privacy: {
    title: "Privacy in Ledergaloppen",
    sections: [
      {
        heading: "What we store about you",
        text: "Your name, the e-mail address you are listed with, your role and leadership group, the language you have chosen, and the id Microsoft Teams uses for you. Also what you yourself write in answers and notes.",
      },
      {
        heading: "Who sees it",
        text: "Your leadership group sees what the group writes. KS and the other leadership groups see only what the group itself has shared. Every note says who sees it. The facilitator sees whether the group has answered, never who in the group has not.",
      },
      {
        heading: "What we do not do",
        text: "We rank nobody, and we do not store what you read. Nothing is sent to other services. Do not write about individuals or residents who can be recognised.",
      },
      {
        heading: "Where and for how long",
        text: "The data are stored in Norway or the EU, as decided by whoever runs the service. Every programme has a day on which everything is deleted. You are told beforehand, so that the municipality can archive what it must.",
      },
      {
        heading: "Your rights",
        text: "You can ask to see, correct or delete what is yours. Contact the facilitator or the data protection officer of your municipality.",
      },
    ],
  },
  terms: {
    title: "Terms of use for Ledergaloppen",
    sections: [
      {
        heading: "Who it is for",
        text: "Ledergaloppen is for leadership groups and facilitators who take part in a programme.",
      },
      {
        heading: "The content is yours",
        text: "What the leadership group writes belongs to the municipality. This is not the municipality’s archive; the municipality files what it must. What is shared may be subject to access requests.",
      },
      {
        heading: "The method",
        text: "Veikart for tjenesteinnovasjon is KS’ method. Texts of our own are marked as drafts.",
      },
    ],
  },
  accessibility: {
    title: "Accessibility statement for Ledergaloppen",
    sections: [
      {
        heading: "What we aim for",
        text: "The pages are to meet WCAG 2.1 levels A and AA. Everything can be done by keyboard, the pages follow the theme of Teams, high contrast included, and text can be enlarged to 400 per cent without scrolling sideways.",
      },
      {
        heading: "What we have tested",
        text: "The pages are tested automatically with axe-core and in a browser at every change. They have not yet been tested by people who use a screen reader. The formal statement is made at uustatus.no by the body that takes the service into use.",
      },
      {
        heading: "What we know is missing",
        text: "We have tested in Chromium only, and text spacing has no test of its own. Printing does not work inside Teams; open the page in a browser. Whoever uses a screen reader reads the timeline as a table.",
      },
      {
        heading: "Tell us",
        text: "If there is something you cannot do, tell the facilitator. If you get no answer, you can complain to the Norwegian authority for universal design of ICT.",
      },
    ],
  },
};
