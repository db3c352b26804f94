import { shortDay, spokenClock, spokenDay } from "../domain/calendar/dates.ts";
import { isLanguage, type Language } from "../domain/language.ts";
import type { DropReason, HoldReason } from "../domain/delivery/message.ts";
import type { Warning } from "../domain/delivery/outlook.ts";
import { hour, later, type Moment } from "../domain/time.ts";
import type { Store } from "../ports.ts";
import { en } from "../texts/delivery/en.ts";
import { nb } from "../texts/delivery/nb.ts";
import { nn } from "../texts/delivery/nn.ts";
import { plan, type PlannedMailing, type ProgrammePlan } from "../usecases/delivery/plan.ts";
import { optionsIn } from "./options.ts";

type Words = typeof nb;
const words: Readonly<Record<Language, Words>> = { nb, nn, en };

/** What would be sent in the next days, to whom, and every silence with its reason. It writes nothing. */
export async function planCommand(
  asked: readonly string[],
  given: { now: () => Moment; openStore: () => Promise<Store>; say: (line: string) => void },
): Promise<number> {
  const options = readOptions(asked);
  if (!options) {
    given.say("npm run plan -- [--days 7] [--programme ID] [--language nb|nn|en]");
    return 2;
  }
  const store = await given.openStore();
  try {
    const now = given.now();
    const until = later(now, options.days * 24 * hour);
    const plans = await plan({ store, now: given.now })(until, options.programme);
    for (const line of plans.flatMap((programme) => linesOf(programme, options.language, now)))
      given.say(line);
  } finally {
    await store.close();
  }
  return 0;
}

interface Options {
  days: number;
  language: Language;
  programme?: string;
}
function readOptions(args: readonly string[]): Options | undefined {
  const said = optionsIn({
    args: [...args],
    options: {
      days: { type: "string", default: "7" },
      language: { type: "string", default: "nb" },
      programme: { type: "string" },
    },
  });
  if (!said) return undefined;
  const { language, programme } = said.values;
  const days = Number(said.values.days);
  if (!(days > 0 && days <= 400) || !isLanguage(language)) return undefined;
  return { days, language, ...(programme !== undefined && { programme }) };
}

function linesOf({ name, mailings }: ProgrammePlan, language: Language, now: Moment): string[] {
  const say = words[language];
  const inOrder = mailings.toSorted((a, b) =>
    (a.outlook.firstAt ?? "") < (b.outlook.firstAt ?? "") ? -1 : 1,
  );
  return [
    name,
    ...(inOrder.length === 0 ? [`  ${say.nothing}`] : []),
    ...inOrder.flatMap((mailing) => mailingLines(mailing, language, now)),
    "",
  ];
}

function mailingLines(
  { mailing, what, laidOut, outlook, groups }: PlannedMailing,
  language: Language,
  now: Moment,
) {
  const say = words[language];
  const clock = (at: Moment): string => `${spokenDay(at, language, now)} ${spokenClock(at)}`;
  const { firstAt, lastAt } = outlook;
  const spoken = Object.entries(outlook.languages).map(([it, n]) => `${n} ${say.languages[it as Language]}`);
  const goes = [
    say.goes(outlook.goes),
    ...(outlook.goes > 0 ? [`(${spoken.join(", ")})`] : []),
    ...(firstAt ? [say.from(clock(firstAt))] : []),
    ...(lastAt && lastAt !== firstAt ? [`, ${say.last(clock(lastAt))}`] : []),
  ];
  const lines = [
    `  ${say.kind[what.kind]} ${mailing}${laidOut ? ` ${say.laidOut}` : ""}: ${goes.join(" ").replace(" ,", ",")}.`,
    ...outlook.warnings.map((warning) => `    ! ${warningIn(say, warning)}`),
  ];
  for (const [why, n] of Object.entries(outlook.held) as [HoldReason, number][]) {
    lines.push(`    ${say.waiting(n, say.hold[why], firstAt ? shortDay(firstAt, language) : "")}`);
  }
  for (const [why, n] of Object.entries(outlook.dropped) as [DropReason, number][]) {
    lines.push(`    ${say.dropped(n, say.drop[why])}`);
  }
  // Numbers only: names of those whom nothing reaches are for the sender alone (PV6), and this is for who runs it.
  const unreachable = groups.flatMap(({ group, notReached }) =>
    notReached.map(({ because }) => ({ because, group })),
  );
  for (const [why, where] of Map.groupBy(unreachable, ({ because }) => because)) {
    const counted = [...Map.groupBy(where, ({ group }) => group)].map(
      ([group, them]) => `${group}: ${them.length}`,
    );
    const { what, remedy } = say.gone[why];
    lines.push(`    ${say.notReached(where.length)} ${counted.join(", ")} ${what}. ${remedy}`);
  }
  return lines;
}

function warningIn(say: Words, warning: Warning): string {
  switch (warning.is) {
    case "nobody":
    case "noDay":
    case "inThePast":
      return say.warning[warning.is];
    default:
      return say.warning[warning.is](warning.people);
  }
}
