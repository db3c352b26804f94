import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";

const hour = 3_600_000;
const about = { assignment: "a3", to: { audience: "whole_group" as const } };

describe("two nudges about the same wait for the same morning", function () {
  this.timeout(60_000);
  let teams: TeamsHouse;
  beforeEach(async () => {
    teams = await openTeamsHouse();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });

  it("and are one card with one task and the newest greeting, which counts once", async () => {
    const solveig = teams.person("fj-solveig");
    const kari = teams.person("rv-kari");
    const visitor = await teams.house.arrive({ account: { tenant: kari.tenant, object: kari.object } });
    await solveig.installs();
    await solveig.writes("hei");
    await teams.delivers();
    teams.passes(18 * hour);
    const nudge = async (act: string, note: string) => {
      const body = { ...about, note };
      const sent = await teams.house.sendNudge({ visitor, programme, act, body });
      assert.ok(sent.ok && sent.value.outlook.goes === 1);
      return sent.value.outlook.warnings.filter(({ is }) => is === "alsoComing").length;
    };
    const load = async () =>
      (await teams.store.read(partitionOf.tenant(solveig.tenant), "load", idOf.load(solveig.object)))?.body
        .sent.length ?? 0;
    const [before, cards] = [await load(), teams.teams.sent.length];
    assert.equal(await nudge("act-first-nudge", "Lykke til."), 1, "n4 is planned");
    await teams.delivers();
    teams.passes(60_000);
    assert.equal(await nudge("act-second-nudge", "Linje en\nLinje to"), 2);
    await teams.delivers();
    assert.equal(teams.teams.sent.length, cards, "nobody is disturbed at night");

    teams.passes(6 * hour);
    await teams.delivers();
    assert.equal(teams.teams.sent.length - cards, 1);
    assert.equal((await load()) - before, 1);
    solveig.sees("Linje en", "Linje to");
    solveig.seesNot("Lykke til.");
    const titles = JSON.stringify(solveig.card()).split('"text":"Hva finnes fra før?"').length - 1;
    assert.equal(titles, 1);
    for (const mailing of ["nudge-act-first-nudge", "nudge-act-second-nudge"]) {
      const shown = await teams.house.viewMailing({ visitor, programme, mailing });
      assert.ok(shown.ok);
      const { groups } = shown.value.results;
      assert.equal(groups.find(({ group }) => group === "fjordvik")?.accepted, 1, "each has come");
    }
  });
});
