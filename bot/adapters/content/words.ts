import * as v from "valibot";
import { languages, type Language, type Local } from "../../domain/language.ts";
import { circles } from "../../domain/access.ts";
import { phaseNumbers } from "../../domain/roadmap.ts";
import type { Problems } from "./yaml.ts";

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty("is empty"));
export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]+$/, "an id has ASCII letters, digits, - and _ only"),
);
export const local: v.GenericSchema<Local> = v.strictObject({ nb: text, nn: text, en: text });
export const phaseNumber = v.picklist(phaseNumbers);
export const language = v.picklist(languages) satisfies v.GenericSchema<Language>;
export const offers = v.array(v.picklist(circles.slice(1) as ["ks", "all"]));

/** Words that the product never uses, and why (domain: tone and terms). */
const banned: readonly [RegExp, string][] = [
  [/!/, "no exclamation marks"],
  [/purr/i, "påminnelse/påminning, never purring"],
  [/innsjekk/i, "statussjekk, never innsjekk"],
  [/gevinsteier|gevinsteigar/i, "gevinstansvarlig/gevinstansvarleg"],
];
/** Bokmål that has slipped into nynorsk, and the forms that were chosen away. */
const notNynorsk =
  /(?<![\p{L}])(ikke|hva|hvem|hvor|hvordan|hvilke[nt]?|hvorfor|jeg|dere|noen|noe|ble|fra|også|bare|mye|være|gjøre|uke|nå|vart|vorte)(?![\p{L}])/iu;

const placeholders = (words: string): string =>
  [...words.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join(", ");

/** One text in three languages: the same placeholders, and no words that the product does not use. */
function checkLocal(words: Local, place: string, problems: Problems): void {
  const expected = placeholders(words.nb);
  for (const language of languages) {
    const said = words[language];
    const found = placeholders(said);
    problems.unless(
      found === expected,
      `${place}.${language}`,
      `placeholders are {${found}}, in nb {${expected}}`,
    );
    for (const [pattern, why] of banned) problems.unless(!pattern.test(said), `${place}.${language}`, why);
  }
  const slipped = notNynorsk.exec(words.nn);
  problems.unless(!slipped, `${place}.nn`, `"${slipped?.[0]}" is not the nynorsk of this house`);
}

const isLocal = (value: unknown): value is Local =>
  value !== null &&
  typeof value === "object" &&
  languages.every((language) => language in value && typeof value[language as never] === "string");

/** Every text in three languages under a value, wherever it is. */
export function checkWords(value: unknown, place: string, problems: Problems): void {
  if (isLocal(value)) return checkLocal(value, place, problems);
  if (Array.isArray(value)) {
    value.forEach((item: unknown, i) => checkWords(item, `${place}[${named(item) ?? i}]`, problems));
  } else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      checkWords(item, place ? `${place}.${key}` : key, problems);
    }
  }
}

const named = (value: unknown): string | undefined =>
  value !== null && typeof value === "object" && "id" in value ? String(value.id) : undefined;

export const atMost = (words: Local, most: number, place: string, problems: Problems): void => {
  for (const language of languages) {
    const over = words[language].length - most;
    problems.unless(over <= 0, `${place}.${language}`, `${over} characters over ${most}`);
  }
};

export function checkUnique(items: readonly { id: string }[], place: string, problems: Problems): void {
  const seen = new Set<string>();
  for (const item of items) {
    problems.unless(!seen.has(item.id), `${place}[${item.id}]`, "the id is used twice");
    seen.add(item.id);
  }
}
