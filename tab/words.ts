import type { nb as boardWords } from "../bot/texts/board/nb.ts";
import type { nb as casePageWords } from "../bot/texts/casePage/nb.ts";
import type { nb as commonWords } from "../bot/texts/common/nb.ts";
import type { nb as localWords } from "../bot/texts/local/nb.ts";
import type { nb as overviewWords } from "../bot/texts/overview/nb.ts";
import type { nb as deskWords } from "../bot/texts/desk/nb.ts";
import type { nb as homeWords } from "../bot/texts/home/nb.ts";
import type { nb as refusalsWords } from "../bot/texts/refusals/nb.ts";
import type { nb as sendingWords } from "../bot/texts/sending/nb.ts";
import type { nb as packWords } from "../bot/texts/pack/nb.ts";
import type { nb as settingsWords } from "../bot/texts/settings/nb.ts";
import type { nb as calendarWords } from "../bot/texts/calendar/nb.ts";
import type { nb as visitsWords } from "../bot/texts/visits/nb.ts";
import type { nb as experiencesWords } from "../bot/texts/experiences/nb.ts";
import type { nb as webWords } from "../bot/texts/web/nb.ts";
import type { nb as workWords } from "../bot/texts/work/nb.ts";
import type { nb as planningWords } from "../bot/texts/planning/nb.ts";
import type { nb as reportWords } from "../bot/texts/report/nb.ts";
import type { nb as auditWords } from "../bot/texts/audit/nb.ts";
import type { nb as peopleWords } from "../bot/texts/people/nb.ts";
import type { nb as programmeSettingsWords } from "../bot/texts/programmeSettings/nb.ts";
import type { nb as makeWords } from "../bot/texts/make/nb.ts";
import { isLanguage, type Language } from "../bot/domain/language.ts";

/** The words of one language, fetched when it is known which; no page carries all three. */
export interface Sections {
  common: typeof commonWords;
  web: typeof webWords;
  board: typeof boardWords;
  overview: typeof overviewWords;
  local: typeof localWords;
  settings: typeof settingsWords;
  pack: typeof packWords;
  sending: typeof sendingWords;
  refusals: typeof refusalsWords;
  home: typeof homeWords;
  desk: typeof deskWords;
  work: typeof workWords;
  casePage: typeof casePageWords;
  planning: typeof planningWords;
  experiences: typeof experiencesWords;
  visits: typeof visitsWords;
  calendar: typeof calendarWords;
  report: typeof reportWords;
  audit: typeof auditWords;
  people: typeof peopleWords;
  programmeSettings: typeof programmeSettingsWords;
  make: typeof makeWords;
}
export type Section = keyof Sections;
export type Words<S extends Section> = Pick<Sections, S> & { language: Language };

type Fetch<S extends Section> = Readonly<Record<Language, () => Promise<Sections[S]>>>;
const shelf: { [S in Section]: Fetch<S> } = {
  common: {
    nb: () => import("../bot/texts/common/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/common/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/common/en.ts").then((it) => it.en),
  },
  web: {
    nb: () => import("../bot/texts/web/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/web/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/web/en.ts").then((it) => it.en),
  },
  board: {
    nb: () => import("../bot/texts/board/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/board/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/board/en.ts").then((it) => it.en),
  },
  overview: {
    nb: () => import("../bot/texts/overview/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/overview/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/overview/en.ts").then((it) => it.en),
  },
  local: {
    nb: () => import("../bot/texts/local/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/local/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/local/en.ts").then((it) => it.en),
  },
  settings: {
    nb: () => import("../bot/texts/settings/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/settings/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/settings/en.ts").then((it) => it.en),
  },
  desk: {
    nb: () => import("../bot/texts/desk/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/desk/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/desk/en.ts").then((it) => it.en),
  },
  home: {
    nb: () => import("../bot/texts/home/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/home/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/home/en.ts").then((it) => it.en),
  },
  refusals: {
    nb: () => import("../bot/texts/refusals/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/refusals/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/refusals/en.ts").then((it) => it.en),
  },
  sending: {
    nb: () => import("../bot/texts/sending/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/sending/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/sending/en.ts").then((it) => it.en),
  },
  casePage: {
    nb: () => import("../bot/texts/casePage/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/casePage/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/casePage/en.ts").then((it) => it.en),
  },
  work: {
    nb: () => import("../bot/texts/work/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/work/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/work/en.ts").then((it) => it.en),
  },
  calendar: {
    nb: () => import("../bot/texts/calendar/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/calendar/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/calendar/en.ts").then((it) => it.en),
  },
  visits: {
    nb: () => import("../bot/texts/visits/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/visits/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/visits/en.ts").then((it) => it.en),
  },
  experiences: {
    nb: () => import("../bot/texts/experiences/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/experiences/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/experiences/en.ts").then((it) => it.en),
  },
  pack: {
    nb: () => import("../bot/texts/pack/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/pack/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/pack/en.ts").then((it) => it.en),
  },
  planning: {
    nb: () => import("../bot/texts/planning/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/planning/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/planning/en.ts").then((it) => it.en),
  },
  report: {
    nb: () => import("../bot/texts/report/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/report/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/report/en.ts").then((it) => it.en),
  },
  audit: {
    nb: () => import("../bot/texts/audit/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/audit/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/audit/en.ts").then((it) => it.en),
  },
  people: {
    nb: () => import("../bot/texts/people/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/people/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/people/en.ts").then((it) => it.en),
  },
  programmeSettings: {
    nb: () => import("../bot/texts/programmeSettings/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/programmeSettings/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/programmeSettings/en.ts").then((it) => it.en),
  },
  make: {
    nb: () => import("../bot/texts/make/nb.ts").then((it) => it.nb),
    nn: () => import("../bot/texts/make/nn.ts").then((it) => it.nn),
    en: () => import("../bot/texts/make/en.ts").then((it) => it.en),
  },
};

export async function wordsIn<S extends Section>(language: Language, ...sections: S[]): Promise<Words<S>> {
  const words: Partial<Sections> = {};
  const put = async <T extends Section>(section: T): Promise<void> => {
    words[section] = await shelf[section][language]();
  };
  await Promise.all(sections.map(put));
  return { ...(words as Pick<Sections, S>), language };
}

/** The words of what all see, and of what only the reader sees: mostly the same. */
export async function bothWords<S extends Section>(
  shared: Language,
  own: Language,
  ...sections: S[]
): Promise<{ words: Words<S>; own: Words<S> }> {
  const [words, ofReader] = await Promise.all([
    wordsIn(shared, ...sections),
    own === shared ? undefined : wordsIn(own, ...sections),
  ]);
  return { words, own: ofReader ?? words };
}

/** Before the service has said which language it is: `?lang=`, else what the browser speaks, else bokmål. */
export function guessedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) return asked;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).replace("no", "nb"));
  return spoken.find(isLanguage) ?? "nb";
}
