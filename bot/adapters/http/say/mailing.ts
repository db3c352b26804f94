import type { MailingView, SaidLine } from "../../../contract/sendingViews.ts";
import { spokenClock, spokenDay } from "../../../domain/calendar/dates.ts";
import type { Language } from "../../../domain/language.ts";
import { isStuck, type DropReason } from "../../../domain/delivery/message.ts";
import { later, minute, type Moment } from "../../../domain/time.ts";
import type { GroupResults } from "../../../usecases/delivery/results.ts";
import type { MailingShown } from "../../../usecases/sending/viewMailing.ts";
import { counted, dryRunWords, sendingWords, sum, tally, unreached } from "../../../cards/dryRun.ts";

type Words = (typeof sendingWords)["nb"];

/** What became of a mailing, in plain words. "Accepted" is what Teams said, and is never shown as seen. */
export function mailingView(shown: MailingShown, language: Language, now: Moment): MailingView {
  const { programme, mailing, line, results } = shown;
  const words = sendingWords[language];
  const groups = results.groups
    .map((it) => ({ it, name: programme.groups.find(({ id }) => id === it.group)?.name ?? "" }))
    .sort((a, b) => a.name.localeCompare(b.name, "nb"));
  const totals = totalsOf(results.groups);
  const { accepted, waiting, unknown } = totals;
  const total = accepted + waiting + unknown;
  const adds =
    tally(totals, words.became.tally, language) ??
    (total > 0 ? words.page.progress(accepted, total) : undefined);
  const live =
    mailing.state !== "cancelled" &&
    (mailing.state === "planned" || mailing.state === "sending" || waiting > 0);
  const { firstAt } = shown.forecast?.outlook ?? results.coming;
  return {
    ...line,
    // Laid out is not sent: some of it may wait for the morning.
    ...(mailing.state === "sent" && waiting > 0 && { state: "sending" as const }),
    programme: { id: programme.id, name: programme.name },
    language,
    ...(mailing.what.kind === "nudge" && mailing.what.note !== undefined && { note: mailing.what.note }),
    moves: firstAt ? firstAt <= later(now, minute) : live && mailing.state !== "planned",
    mayCancel: live && mailing.by !== undefined,
    total,
    accepted,
    waiting,
    ...(adds !== undefined && { tally: adds }),
    said: saidOf(shown, language, now),
    groups: groups.map(({ it, name }) => ({
      id: it.group,
      name,
      said: linesOf(it, shown.answeredBy, words, language, now),
    })),
    asOf: now,
  };
}

/** What is still to come: as in the dry run while nothing is laid out. */
function saidOf({ mailing, forecast, results }: MailingShown, language: Language, now: Moment): SaidLine[] {
  const words = sendingWords[language];
  const { outlook, notReached } = forecast ?? { outlook: results.coming, notReached: [] };
  const { lead, lines } = dryRunWords(outlook, notReached, language, now);
  const coming: SaidLine[] = outlook.goes > 0 || !outlook.at ? [{ is: "later", text: lead }] : [];
  if (forecast) {
    const told = lines.filter(({ is }) => is !== "warning");
    return [...(coming.length > 0 ? coming : [nothingOf(mailing.state, words)]), ...told];
  }
  return results.groups.length === 0 ? [nothingOf(mailing.state, words)] : coming;
}

function totalsOf(groups: readonly GroupResults[]): Record<keyof Words["became"]["tally"], number> {
  const total = (of: (it: GroupResults) => number): number => sum(groups.map(of));
  return {
    accepted: total((it) => it.accepted),
    unknown: total((it) => it.unknown),
    waiting: total((it) => sum(it.waiting.map(({ people }) => people))),
    not: total((it) => sum(Object.values(it.dropped))),
    notReached: total((it) => it.notReached),
  };
}

const nothingOf = (state: MailingView["state"], { became }: Words): SaidLine => ({
  is: ({ planned: "later", sending: "later", sent: "unknown", cancelled: "not" } as const)[state],
  text: became.nothing[state],
});

function linesOf(
  it: GroupResults,
  answeredBy: "group" | "person",
  words: Words,
  language: Language,
  now: Moment,
): SaidLine[] {
  const { became } = words;
  const until = (moment: Moment): string =>
    words.until(words.dry.moment(spokenDay(moment, language, now), spokenClock(moment)));
  const lines: SaidLine[] = [];
  const byPerson = answeredBy === "person";
  const answered = byPerson ? Number(it.answered) > 0 : it.answered === true;
  lines.push({
    is: answered ? "answered" : "open",
    text: byPerson ? became.answeredBy(Number(it.answered)) : answered ? became.answered : became.notAnswered,
  });
  if (it.accepted > 0) lines.push({ is: "accepted", text: became.accepted(it.accepted) });
  if (it.unknown > 0) lines.push({ is: "unknown", text: became.unknown(it.unknown) });
  if (it.perhapsTwice > 0) lines.push({ is: "unknown", text: became.perhapsTwice(it.perhapsTwice) });
  for (const { because, until: at, people } of it.waiting)
    lines.push({
      is: "later",
      text: `${words.held[because](people)} ${isStuck(because) ? words.again : until(at)}`,
    });
  for (const [because, n] of counted<DropReason>(it.dropped))
    lines.push({ is: "not", text: words.notSent[because](n) });
  if (it.unreachable) lines.push(...unreached(it.unreachable, words, language));
  const unnamed = it.notReached - (it.unreachable?.length ?? 0);
  if (unnamed > 0) lines.push({ is: "notReached", text: words.warning.notReached(unnamed) });
  return lines;
}
