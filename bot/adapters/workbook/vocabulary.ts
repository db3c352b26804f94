import { languages, type Language } from "../../domain/language.ts";
import { texts, type Texts } from "../../texts/index.ts";

export type Words = Texts["workbook"];
export const wordsIn = (language: Language): Words => texts[language].workbook;

/** How titles and words are compared: without regard to letter case, spaces and signs. */
export const normal = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** What may be written for each code, in any of the languages. */
export type Vocabulary<C extends string> = ReadonlyMap<string, C>;
/** A word that is nothing but signs, as an asterisk, is compared as it is. */
const keyOf = (text: string): string => normal(text) || text.trim();
export const lookUp = <C extends string>(words: Vocabulary<C>, said: string): C | undefined =>
  words.get(keyOf(said));

/** The words of all languages, the code itself, and what people write anyway. */
export function vocabulary<C extends string>(
  of: (words: Words) => Readonly<Record<C, string>>,
  aliases: Partial<Record<C, string[]>> = {},
): Vocabulary<C> {
  const found = new Map<string, C>();
  for (const language of languages) {
    for (const [code, word] of Object.entries<string>(of(wordsIn(language))) as [C, string][]) {
      for (const name of [word, code, ...(aliases[code] ?? [])]) found.set(keyOf(name), code);
    }
  }
  return found;
}

export const yesNo = vocabulary((w) => w.words.yesNo, {
  yes: ["x", "1", "j", "y", "true", "sann", "*"],
  no: ["0", "n", "false", "usann"],
});
export const languageWords = vocabulary((w) => w.words.languages, {
  nb: ["norsk", "norsk bokmål", "bm", "no", "nob", "nøytral"],
  nn: ["norsk nynorsk", "nno"],
  en: ["engelsk", "english", "eng"],
});
export const roleWords = vocabulary((w) => w.words.roles, {
  chief_executive: [
    "kommunedirektøren",
    "rådmann",
    "rådmannen",
    "rådmenn",
    "administrasjonssjef",
    "fylkeskommunedirektør",
    "municipal director",
  ],
  member: ["medlem av ledergruppen", "medlem av leiargruppa", "deltaker", "deltakar", "group member"],
  case_owner: ["case", "caseansvar", "case lead"],
  digital_lead: ["digitalisering", "digitaliseringsleder", "digitaliseringsleiar", "digital lead"],
  facilitator: ["prosessveileder", "prosessrettleiar"],
  reader: ["kun lesing", "bare lesing", "berre lesing", "read-only"],
});
export const trackWords = vocabulary((w) => w.words.tracks, { case: ["case"], both: ["begge spor"] });
export const audienceWords = vocabulary((w) => w.words.audiences, {
  whole_group: ["alle", "ledergruppen", "hele gruppen", "leiargruppa", "heile gruppa", "whole group"],
  chief_executive: ["kommunedirektør", "rådmann", "rådmannen", "chief executive"],
  case_owner: ["case owner"],
  digital_lead: ["digitalisation lead", "digital lead"],
});
export const answeredByWords = vocabulary((w) => w.words.answeredBy, {
  group: ["gruppe", "gruppen", "gruppa", "én for alle", "group"],
  person: ["hver", "kvar", "hver enkelt", "kvar einskild", "each", "person"],
});
export const offerWords = vocabulary((w) => w.words.offers, {
  all: ["alle", "alle gruppene", "alle grupper", "all", "all groups"],
  none: ["-", "nei", "no", "none", "nobody"],
});
export const questionTypeWords = vocabulary((w) => w.words.questionTypes);

/** Titles of sheets and columns that people write anyway. */
export const sheetWords = vocabulary((w) => w.sheets, {
  programme: ["program", "programmet", "løpet"],
  groups: ["grupper", "kommuner", "kommunar", "ledergruppe", "leiargruppe", "groups"],
  people: ["deltaker", "deltakar", "personer", "personar", "people"],
  assignments: ["oppgave", "oppgåve", "tasks"],
  readMe: ["lesmeg", "readme", "info"],
});
export const keyWords = vocabulary((w) => w.keys, {
  name: ["navn på løpet", "løp"],
  from: ["fra", "frå", "from"],
  to: ["til", "to"],
  deleteOn: ["slettedato", "slettes dato", "deletion date"],
  weeklyBudget: ["ukebudsjett", "vekebudsjett"],
});

const columnAliases: Readonly<Record<string, string[]>> = {
  "people.email": ["epostadresse", "e-postadresse", "mail", "email", "upn", "brukernavn", "brukarnamn"],
  "people.group": ["gruppe", "kommune", "group"],
  "people.roles": ["rolle", "role"],
  "people.title": ["stilling"],
  "groups.name": ["kommune", "kommunenavn", "kommunenamn"],
  "groups.language": ["språk", "language"],
  "groups.starred": ["stjernemerket", "stjernemerkt", "*"],
  "gatherings.number": ["samling", "nummer", "number", "#"],
  "gatherings.startDay": ["dato", "start", "fra", "frå"],
  "gatherings.endDay": ["slutt", "til"],
  "assignments.due": ["frist"],
};
export type Tables = Words["columns"];
export type TableName = keyof Tables;
export type ColumnOf<T extends TableName> = Extract<keyof Tables[T], string>;

export function columnWords<T extends TableName>(table: T): Vocabulary<ColumnOf<T>> {
  const aliases: Partial<Record<ColumnOf<T>, string[]>> = {};
  for (const [name, words] of Object.entries(columnAliases)) {
    const [of, column] = name.split(".");
    if (of === table) aliases[column as ColumnOf<T>] = words;
  }
  return vocabulary<ColumnOf<T>>((w) => w.columns[table] as Readonly<Record<ColumnOf<T>, string>>, aliases);
}
