import type { MailingView, SaidLine } from "../../../contract/sendingViews.ts";
import { spokenClock, spokenDay } from "../../../domain/calendar/dates.ts";
import type { Language } from "../../../domain/language.ts";
import type { DropReason } from "../../../domain/delivery/message.ts";
import type { Moment } from "../../../domain/time.ts";
import type { GroupResults } from "../../../usecases/delivery/results.ts";
import type { MailingShown } from "../../../usecases/sending/viewMailing.ts";
import { counted, sendingWords, unreached } from "../../../cards/dryRun.ts";

type Words = (typeof sendingWords)["nb"];

/** What became of a mailing, in plain words. "Accepted" is what Teams said, and is never shown as seen. */
export function mailingView(shown: MailingShown, language: Language, now: Moment): MailingView {
  const { programme, mailing, line, results } = shown;
  const words = sendingWords[language];
  const groups = results.groups
    .map((it) => ({ it, name: programme.groups.find(({ id }) => id === it.group)?.name ?? "" }))
    .sort((a, b) => a.name.localeCompare(b.name, "nb"));
  const sum = (of: (it: GroupResults) => number): number =>
    results.groups.reduce((all, it) => all + of(it), 0);
  const accepted = sum((it) => it.accepted);
  const waiting = sum((it) => it.waiting.reduce((all, { people }) => all + people, 0));
  const total = accepted + waiting + sum((it) => it.unknown);
  const live = mailing.state === "planned" || mailing.state === "sending" || waiting > 0;
  return {
    ...line,
    // Laid out is not sent: some of it may wait for the morning.
    ...(mailing.state === "sent" && waiting > 0 && { state: "sending" as const }),
    programme: { id: programme.id, name: programme.name },
    language,
    ...(mailing.what.kind === "nudge" && mailing.what.note !== undefined && { note: mailing.what.note }),
    moves: live && mailing.state !== "cancelled",
    mayCancel: live && mailing.state !== "cancelled" && mailing.by !== undefined,
    total,
    accepted,
    waiting,
    said: results.groups.length === 0 ? [nothingOf(mailing.state, words)] : [],
    groups: groups.map(({ it, name }) => ({
      id: it.group,
      name,
      said: linesOf(it, shown.answeredBy, words, language, now),
    })),
    asOf: now,
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
    lines.push({ is: "later", text: `${words.held[because](people)} ${until(at)}` });
  for (const [because, n] of counted<DropReason>(it.dropped))
    lines.push({ is: "not", text: words.notSent[because](n) });
  if (it.unreachable) lines.push(...unreached(it.unreachable, words, language));
  const unnamed = it.notReached - (it.unreachable?.length ?? 0);
  if (unnamed > 0) lines.push({ is: "notReached", text: words.warning.notReached(unnamed) });
  return lines;
}
