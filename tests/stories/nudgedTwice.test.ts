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

describe("two assignments on one card", function () {
  this.timeout(60_000);
  let teams: TeamsHouse;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    const [agenda] = await teams.documents("agenda");
    const first = await teams.document("assignment", "assignment:a3");
    const item = agenda?.body.items.find(({ id }) => id === "a3");
    assert.ok(agenda && item);
    const other = { id: "a3-too", title: { nb: "Nummer to", nn: "Nummer to", en: "Number two" } };
    const items = [...agenda.body.items, { ...item, ...other }];
    const committed = await teams.store.commit(partitionOf.programme(programme), [
      { put: { kind: "assignment", id: idOf.assignment(other.id), body: { ...first, ...other } } },
      { put: { kind: "agenda", id: idOf.agenda, body: { ...agenda.body, items } } },
    ]);
    assert.ok(committed.ok);
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });

  it("and the one that a colleague has answered is no longer said to wait", async () => {
    const [solveig, terje] = [teams.person("fj-solveig"), teams.person("fj-terje")];
    await solveig.installs();
    await terje.installs();
    for (const assignment of ["a3-too", "a3"]) {
      await terje.writes("oppgaver");
      await terje.presses("open", {}, { assignment });
      await terje.presses("handOver");
      await terje.presses("passOn", { _to: "fj-solveig" });
    }
    await teams.delivers();
    solveig.sees("Nummer to", "Hva finnes fra før?");
    for (const [assignment, left] of [
      ["a3-too", "Ledergruppen har ikke svart ennå."],
      ["a3", "Terje Haugmyr svarte"],
    ] as const) {
      await terje.writes("oppgaver");
      await terje.presses("open", {}, { assignment });
      await terje.presses("answer", { q1: "Terje svarte" });
      teams.passes(60_000);
      await teams.delivers();
      solveig.sees(left);
      if (assignment === "a3-too") solveig.seesNot("Nummer to");
    }
  });
});
