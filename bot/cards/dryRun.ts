import { spokenClock, spokenDay } from "../domain/calendar/dates.ts";
import { languages, localeOf, type Language } from "../domain/language.ts";
import type { GoneReason } from "../domain/delivery/message.ts";
import type { Outlook, Warning } from "../domain/delivery/outlook.ts";
import { dayOf, later, minute, type Moment } from "../domain/time.ts";
import { en } from "../texts/sending/en.ts";
import { nb } from "../texts/sending/nb.ts";
import { nn } from "../texts/sending/nn.ts";

export const sendingWords = { nb, nn, en };
type Words = typeof nb;

export interface DryRunWords {
  lead: string;
  lines: SaidLine[];
  under: string[];
}
export interface SaidLine {
  is: "all" | "later" | "not" | "notReached" | "warning";
  text: string;
  remedy?: string;
  names?: string[];
}
interface NotReached {
  name: string;
  because: GoneReason;
}

/** A dry run in words: the same on the facilitator's card and on the page. */
export function dryRunWords(
  outlook: Outlook,
  notReached: readonly NotReached[],
  language: Language,
  now: Moment,
): DryRunWords {
  const words = sendingWords[language];
  const { dry } = words;
  const at = (moment: Moment): string => dry.moment(spokenDay(moment, language, now), spokenClock(moment));
  const all = tally(
    {
      gets: outlook.goes,
      not: sum(Object.values(outlook.dropped)),
      notReached: sum(Object.values(outlook.notReached)),
    },
    dry.tally,
    language,
  );
  return {
    lead: lead(outlook, words, language, now),
    lines: [
      // What may change the decision is read first.
      ...outlook.warnings.flatMap((it) => warned(it, words, at)),
      ...(all === undefined ? [] : [{ is: "all" as const, text: all }]),
      ...counted(outlook.held).map(([is, n]): SaidLine => ({ is: "later", text: words.held[is](n) })),
      ...counted(outlook.dropped).map(([is, n]): SaidLine => ({ is: "not", text: words.dropped[is](n) })),
      ...unreached(notReached, words, language),
    ],
    under:
      outlook.goes === 0
        ? []
        : [
            dry.languages(
              languages
                .flatMap((it) =>
                  outlook.languages[it] ? [dry.inLanguage(outlook.languages[it], dry.language[it])] : [],
                )
                .join(", "),
            ),
            ...(outlook.lastAt && outlook.goes > 1 ? [dry.lastAt(at(outlook.lastAt))] : []),
            dry.together,
            dry.stops,
          ],
  };
}

/** So many in each way, and in all; nothing when all go the same way. */
export function tally<Way extends string>(
  numbers: Readonly<Record<Way, number>>,
  said: Readonly<Record<Way, (n: number) => string>>,
  language: Language,
): string | undefined {
  const ways = counted(numbers);
  if (ways.length < 2) return undefined;
  const parts = new Intl.ListFormat(localeOf[language]).format(ways.map(([way, n]) => said[way](n)));
  return sendingWords[language].inAll(sum(ways.map(([, n]) => n)), parts);
}

function lead(
  { at, goes, firstAt, lastAt }: Outlook,
  { dry }: Words,
  language: Language,
  now: Moment,
): string {
  if (!at) return dry.noDay;
  if (goes === 0 || !firstAt || !lastAt) return dry.nobody;
  if (lastAt <= later(now, 2 * minute)) return dry.now(goes);
  const said = (moment: Moment): string => dry.moment(spokenDay(moment, language, now), spokenClock(moment));
  if (dayOf(firstAt) !== dayOf(lastAt)) return dry.spread(goes, said(firstAt), said(lastAt));
  return dry.at(goes, spokenDay(firstAt, language, now), spokenClock(firstAt), spokenClock(lastAt));
}

/** More names than this stand apart from the sentence. */
const mostInSentence = 3;

/** By reason: who, why, and what to do about it. */
export function unreached(found: readonly NotReached[], words: Words, language: Language): SaidLine[] {
  return [...Map.groupBy(found, ({ because }) => because)].map(([because, these]) => {
    const names = these.map(({ name }) => name).sort((a, b) => a.localeCompare(b, "nb"));
    const { because: why, remedy } = words.gone[because];
    if (names.length > mostInSentence) {
      return { is: "notReached", text: words.notReachedCount(names.length, why), remedy, names };
    }
    const listed = new Intl.ListFormat(localeOf[language]).format(names);
    return { is: "notReached", text: words.notReached(listed, why), remedy };
  });
}

function warned(it: Warning, { warning }: Words, spoken: (at: Moment) => string): SaidLine[] {
  const said = (text: string): SaidLine[] => [{ is: "warning", text }];
  switch (it.is) {
    case "alsoComing": {
      const { what, onItsWay, people, at, oneCard } = it;
      const other = warning.alsoComing[what][onItsWay ? "onItsWay" : "planned"](people, spoken(at));
      return said(oneCard ? `${other} ${warning.oneCard[what]}` : other);
    }
    case "afterDeadline":
      return said(warning.afterDeadline(it.people, spoken(it.at)));
    case "afterGathering":
      return said(warning.afterGathering(it.people, it.gathering, spoken(it.at)));
    case "inThePast":
      return said(warning.inThePast);
    case "enoughThisWeek":
    case "askedLately":
      return said(warning[it.is](it.people));
    // These are said already: by the lead, by the line of each reason.
    case "nobody":
    case "noDay":
    case "notReached":
    case "tooLate":
      return [];
  }
}

export const counted = <K extends string>(of: Partial<Record<K, number>>): [K, number][] =>
  (Object.entries(of) as [K, number][]).filter(([, n]) => n > 0);

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
