/** What groups have written, held against what they were told and against what others are shown. */
import type { Instance } from "./instance.ts";
import type { Life } from "./life.ts";
import { accountOf, facilitator, groups, programme } from "./town.ts";

/** Everything that anybody was told to be saved is kept with its words. */
export async function nothingLost(life: Life): Promise<string[]> {
  const kept = new Set<string>();
  for (const { body } of await life.all("version"))
    for (const value of Object.values(body.values)) kept.add(`${body.answer} ${String(value)}`);
  return life.ledger.saved
    .filter(({ by, answerId }) => !(life.ledger.forgotten.has(by) && answerId.endsWith(`:${by}`)))
    .filter(({ answerId, words }) => !kept.has(`${answerId} ${words}`))
    .map(({ answerId, words, by }) => `lost: ${words} of ${by} in ${answerId}`);
}

/** What the facilitator and the other groups are shown holds nothing that was not sent to them or shared. */
export async function nothingUnsent(life: Life, { house }: Instance): Promise<string[]> {
  const kari = await house.arrive({ account: accountOf(facilitator) });
  const key = { visitor: kari, programme };
  const shown: [string, unknown][] = [
    ["the overview", await house.viewOverview(key)],
    ["the report", await house.desk.reads.report(key)],
    ["the pack", await house.desk.reads.pack({ ...key, for: "screen" })],
  ];
  for (const group of groups) {
    shown.push([`the board of ${group}`, await house.viewBoard({ ...key, group })]);
    shown.push([`the portfolio of ${group}`, await house.viewPortfolio({ ...key, group })]);
    shown.push([`the timeline of ${group}`, await house.viewTimeline({ ...key, group })]);
  }
  for (const { id, body } of await life.all("standing")) shown.push([id, [body.said, body.digest]]);
  for (const { id, body } of await life.all("act")) shown.push([id, body]);
  return shown.flatMap(([where, what]) =>
    life.ledger.leaks(what ?? null).map((leak) => `${where} shows ${leak}`),
  );
}
