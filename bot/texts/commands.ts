/**
 * What a person may write to the bot. The first alias is the title in the app's command menu; the rest are what
 * people write anyway. A title arrives as text in the language of that person's Teams, so every language is always
 * understood. Written in lower case; whoever reads a message folds case and trims signs first, and hears the command
 * that it begins with.
 */
export const commands = {
  help: {
    nb: ["hjelp", "hei", "hallo", "start", "god dag", "hva kan du"],
    nn: ["hjelp", "hei", "hallo", "start", "god dag", "kva kan du"],
    en: ["help", "hi", "hello", "start", "what can you do"],
  },
  assignments: {
    nb: ["oppgaver", "oppgave", "oppgavene", "mine oppgaver", "oppgavene mine"],
    nn: ["oppgåver", "oppgåve", "oppgåvene", "mine oppgåver", "oppgåvene mine"],
    en: ["assignments", "assignment", "my assignments", "tasks", "my tasks"],
  },
  case: {
    nb: ["case", "caset", "casekort", "fasekart", "tavle"],
    nn: ["case", "caset", "casekort", "fasekart", "tavle"],
    en: ["case", "our case", "the case", "phase map", "board"],
  },
  gathering: {
    nb: ["samling", "samlinger", "samlingen", "neste samling"],
    nn: ["samling", "samlingar", "samlinga", "neste samling"],
    en: ["gathering", "gatherings", "next gathering"],
  },
  language: {
    nb: ["språk", "sprak", "målform", "bokmål", "engelsk"],
    nn: ["språk", "sprak", "målform", "nynorsk"],
    en: ["language", "english"],
  },
  pause: {
    nb: ["pause", "ta pause", "ikke forstyrr", "ikke nå"],
    nn: ["pause", "ta pause", "ikkje forstyrr", "ikkje no"],
    en: ["pause", "do not disturb", "not now"],
  },
  myData: {
    nb: ["mine data", "data om meg", "personvern", "slett meg"],
    nn: ["data om meg", "mine data", "personvern", "slett meg"],
    en: ["my data", "privacy", "delete me"],
  },
  visit: {
    nb: ["hjemmebesøk", "besøk", "hjemmebesøket"],
    nn: ["heimebesøk", "besøk", "heimebesøket"],
    en: ["home visit", "visit", "home visits"],
  },
  ask: {
    nb: ["spør noen", "spør", "spør andre"],
    nn: ["spør nokon", "spør", "spør andre"],
    en: ["ask someone", "ask", "ask others"],
  },
  /** For facilitators; to others, what they themselves have to do. */
  remind: {
    nb: ["påminnelse", "påminnelser", "påminn"],
    nn: ["påminning", "påminningar", "påminn"],
    en: ["reminder", "reminders", "remind"],
  },
} as const;

export type Command = keyof typeof commands;

/** The command menus of the manifest, in its order. The second is for channels and group chats alike. */
export const commandMenus = {
  personal: ["help", "assignments", "case", "gathering", "visit", "ask", "language", "pause", "myData"],
  shared: ["help", "case", "gathering"],
} as const satisfies Record<string, readonly Command[]>;
/** What the help card tells of: every command of the personal menu. */
export type OnMenu = (typeof commandMenus.personal)[number];
