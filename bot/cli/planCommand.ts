import { dryRunWords, sendingWords } from "../cards/dryRun.ts";
import { isLanguage, localeOf, type Language } from "../domain/language.ts";
import { hour, later, type Moment } from "../domain/time.ts";
import type { Store } from "../ports.ts";
import { en } from "../texts/delivery/en.ts";
import { nb } from "../texts/delivery/nb.ts";
import { nn } from "../texts/delivery/nn.ts";
import { plan, type ProgrammePlan } from "../usecases/delivery/plan.ts";
import type { PlannedMailing } from "../usecases/delivery/plannedMailing.ts";
import { optionsIn } from "./options.ts";

const words: Readonly<Record<Language, typeof nb>> = { nb, nn, en };

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

function linesOf({ name, groups, mailings }: ProgrammePlan, language: Language, now: Moment): string[] {
  const say = words[language];
  const named = new Map(groups.map((group) => [group.id, group.name]));
  const inOrder = mailings.toSorted((a, b) =>
    (a.outlook.firstAt ?? "") < (b.outlook.firstAt ?? "") ? -1 : 1,
  );
  return [
    name,
    ...(inOrder.length === 0 ? [`  ${say.nothing}`] : []),
    ...inOrder.flatMap((mailing) => mailingLines(mailing, named, language, now)),
    "",
  ];
}

function mailingLines(
  { what, title, cancelled, laidOut, had, outlook, groups }: PlannedMailing,
  named: ReadonlyMap<string, string>,
  language: Language,
  now: Moment,
): string[] {
  const say = words[language];
  // Numbers only: names of those whom nothing reaches are for the sender alone (PV6), and this is for who runs it.
  const { lead, lines, under } = dryRunWords(outlook, [], language, now);
  const places = groups.flatMap(({ group }) => named.get(group) ?? []);
  const about = title ? say.title(title[language]) : inWords(places, language);
  const state = cancelled ? say.cancelled : laidOut ? say.laidOut : say.planned;
  const goes = outlook.goes > 0 || !outlook.at ? [lead, ...under.slice(0, 1)] : [say.nobody];
  const told = [...(had > 0 ? [say.had(had)] : []), ...(had > 0 && outlook.goes === 0 ? [] : goes)];
  return [
    `  ${[say.kind[what.kind], about].filter((it) => it !== "").join(" ")}, ${state}: ${told.join(" ")}`,
    // Of what is laid out some have it already, so what is to come is not all.
    ...lines
      .filter(({ is }) => !(laidOut && is === "all"))
      .map(({ is, text }) => `    ${is === "warning" ? "! " : ""}${text}`),
    ...unreachedLines(groups, named, language),
  ];
}

function unreachedLines(
  groups: PlannedMailing["groups"],
  named: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  const { notReachedCount, gone } = sendingWords[language];
  const all = groups.flatMap(({ group, notReached }) =>
    notReached.map(({ because }) => ({ because, group })),
  );
  return [...Map.groupBy(all, ({ because }) => because)].map(([because, where]) => {
    const counted = [...Map.groupBy(where, ({ group }) => group)].map(([group, them]) => {
      const name = named.get(group);
      return name === undefined ? `${them.length}` : `${name}: ${them.length}`;
    });
    const { because: why, remedy } = gone[because];
    return `    ${notReachedCount(where.length, why)} (${counted.join(", ")}) ${remedy}`;
  });
}

const inWords = (places: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf[language]).format(places);
