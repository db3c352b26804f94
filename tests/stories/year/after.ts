/** A year after the last gathering: it is said in time, filed, deleted, and nothing is left. */
import assert from "node:assert/strict";
import { readMethod } from "../../../bot/adapters/content/method.ts";
import { archiveProgramme } from "../../../bot/usecases/data/archiveProgramme.ts";
import { markArchived } from "../../../bot/usecases/data/markArchived.ts";
import type { Year } from "../../support/year.ts";
import { channelOf, groups, programme } from "../../support/yearPlan.ts";
import { logs } from "./logs.ts";
import { faultsIn } from "../../support/yearRules.ts";
import { each } from "../../../bot/usecases/everything.ts";
import { kinds } from "../../../bot/domain/store/documents.ts";

export function aYearAfter(the: () => Year): void {
  it("its facilitators are told 30 and 7 days before, and whether it has been filed", async () => {
    const year = the();
    await year.until("2028-03-26");
    assert.equal((await year.overview()).deletion, undefined);
    await year.until("2028-03-27");
    year
      .who("rv-kari")
      .sees("Ledergaloppen Vestkysten slettes onsdag 26. april", "Ingenting er eksportert til arkiv ennå.");
    year.who("rv-endre").sees("Ledergaloppen Vestkysten");
    assert.deepEqual((await year.overview()).deletion, { on: "2028-04-26", archived: false });
    const { store, now } = year;
    const filed = await archiveProgramme({ store, now, method: readMethod() })({ programme });
    assert.ok(filed.ok);
    assert.equal(filed.value.cases.length, 8);
    assert.ok(JSON.stringify(filed.value).includes("Ord fra rognvik om p2-service-today"));
    assert.ok(!JSON.stringify(filed.value).includes("Steinar"));
    await markArchived({ store, now })({ programme });
    await year.until("2028-04-19");
    year.who("rv-kari").sees("Alt er eksportert til arkiv.");
    assert.deepEqual(year.log("rv-kari"), [
      "2026-08-17 09:00 (answer) welcome",
      "2026-09-07 09:07 offer",
      "2026-10-01 09:07 offer",
      "2026-12-03 09:07 offer",
      "2026-12-08 12:00 visit",
      "2026-12-10 12:00 visit",
      "2026-12-10 12:10 (drawn again) visit",
      "2027-02-15 09:07 offer",
      "2027-03-11 09:07 offer",
      "2028-03-27 09:07 expiry not archived",
      "2028-04-19 09:07 expiry archived",
    ]);
    assert.deepEqual(year.log("rv-ottar"), ["2026-08-17 09:00 (answer) welcome"]);
    // One card in the channel of each group that chose one, and it was only drawn again.
    const posted = year.diary.filter(({ to, how }) => how === "sent" && to.startsWith("19:"));
    assert.deepEqual(posted.map(({ about }) => about.join()).sort(), ["fjordvik", "lyngsund", "vestdal"]);
    for (const group of groups)
      assert.equal(
        year.teams.cardsIn(channelOf(group)).length,
        ["fjordvik", "lyngsund", "vestdal"].includes(group) ? 2 : 0,
        group,
      );
  });

  it("on its day nothing of it is left, anywhere, and whoever presses an old card is answered kindly", async () => {
    const year = the();
    const button = year.who("fj-terje").button("open");
    await year.until("2028-04-25", "23:00");
    assert.ok(await year.store.read(`programme:${programme}`, "programme", "programme"));
    await year.until("2028-04-26", "12:00");
    assert.deepEqual(await left(year), []);
    assert.ok(year.places.size > 50, `${year.places.size} partitions were written to`);

    await year.who("fj-terje").pressesOld(button);
    year.who("fj-terje").sees("Er løpet over, er alt som sto der, slettet");
    await year.until("2028-08-01");
    assert.deepEqual(await left(year), []);
    assert.deepEqual(faultsIn(year.facts), []);
  });

  for (const [who, log] of Object.entries(logs)) {
    it(`this is what ${who} got of it`, () => {
      assert.deepEqual(the().log(who), log);
    });
  }
}

async function left({ places, store }: Year): Promise<string[]> {
  const found: string[] = [];
  for (const place of places)
    for await (const page of each(store, place, kinds)) found.push(...page.map(({ id }) => id));
  return found;
}
