/** Help that can be asked for before there is a case, and after it has been asked for, agreed on or offered. */
import assert from "node:assert/strict";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

const gone = "Vi finner ikke dette lenger";

describe("a group that has no case yet", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    await solveig.installs();
    const {
      mainCase: _none,
      phase: _nowhere,
      ...standing
    } = await teams.document("standing", "standing:fjordvik");
    const body = { ...standing, cases: new Array<string>() };
    const put = { kind: "standing", id: "standing:fjordvik", body } as const;
    assert.ok((await teams.store.commit(`programme:${programme}`, [{ put }])).ok);
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });

  it("is told so, and how one begins", async () => {
    await solveig.writes("case");
    solveig.sees("har ikke noe case her ennå", "det første dere skriver på tavla");
    solveig.seesNot(gone);
  });

  it("can ask for a home visit, and for somebody who has stood in it", async () => {
    await solveig.writes("hjemmebesøk");
    solveig.sees("Be om hjemmebesøk", "Fase 1: Forankring");
    await solveig.presses("askForHelp", { _words: "Hjelp oss å velge" });
    solveig.sees("Ønsket om hjemmebesøk er sendt");
    await solveig.writes("spør noen");
    await solveig.presses("askForHelp", { _words: "Hvordan valgte dere?" });
    solveig.sees("Spørsmålet er sendt", "Hvordan valgte dere?");
    await solveig.writes("spør noen");
    solveig.sees("Hvordan valgte dere?", "Fase 1: Forankring");
  });
});

describe("somebody who is in no group", () => {
  let teams: TeamsHouse;
  before(async () => (teams = await openTeamsHouse()));
  after(() => teams.stop());

  for (const [id, words] of [
    ["rv-kari", ["case", "spør noen"]],
    ["rv-ottar", ["case", "spør noen", "hjemmebesøk"]],
  ] as const)
    it(`is told whom it is for: ${id}`, async () => {
      const who = teams.person(id);
      await who.installs();
      await who.writes("hjelp");
      who.sees(id === "rv-kari" ? "Åpne oversikten" : "Åpne rapporten");
      who.seesNot("Åpne tavla");
      for (const text of words) {
        await who.writes(text);
        who.sees("Dette er for dem som er med i en ledergruppe.");
        who.seesNot(gone);
      }
    });
});

describe("a home visit that is agreed", () => {
  let teams: TeamsHouse;
  before(async () => (teams = await openTeamsHouse()));
  after(() => teams.stop());

  it("is shown to whoever asks for one once more, and their words go with it", async () => {
    const solveig = teams.person("fj-solveig");
    const kari = teams.person("rv-kari");
    await solveig.installs();
    await kari.installs();
    await solveig.writes("case");
    await solveig.presses("asking", {}, { what: "visit" });
    const ask = solveig.button("askForHelp");
    await solveig.presses("askForHelp", { _words: "Rutene våre" });
    await kari.writes("hjemmebesøk");
    const [visit] = (await teams.documents("visit")).filter(({ body }) => body.group === "fjordvik");
    assert.ok(visit);
    await kari.presses("visit", {}, { visit: visit.body.id });
    await kari.presses("proposeTimes", { "_day.1": "2026-12-08", "_clock.1": "10:00" });
    await solveig.writes("hjemmebesøk");
    await solveig.presses("chooseTime", { _time: "0" });
    solveig.sees("Hjemmebesøk tirsdag 8. desember");
    await solveig.writes("case");
    await solveig.presses("asking", {}, { what: "visit" });
    solveig.sees("Hjemmebesøk tirsdag 8. desember");
    solveig.seesNot("Sender dere igjen");
    await solveig.pressesOld(ask, { _words: "Rutene og turnusen" });
    solveig.sees("Hjemmebesøk tirsdag 8. desember", "Rutene og turnusen");
    solveig.seesNot("tar kontakt for å avtale");
  });
});
