import assert from "node:assert/strict";
import { deleteProgramme } from "../../bot/usecases/data/deleteProgramme.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";
import type { Thing } from "../support/teamsPlayed.ts";

const outOf = "Du er ikke lenger med i dette løpet.";
const kept = "ligger der fortsatt";

describe("a card in the chat of somebody who is no longer there", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  let jonas: Who;
  let answer: Thing;
  const left = async (): Promise<void> => {
    const kari = await teams.house.arrive({ account: teams.person("rv-kari") });
    const body = { person: "fj-jonas", dryRun: false };
    const removed = await teams.house.desk.acts.removePerson({
      visitor: kari,
      programme,
      act: "jonas-leaves",
      body,
    });
    assert.ok(removed.ok);
  };

  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    jonas = teams.person("fj-jonas");
    await solveig.installs();
    await jonas.installs();
    answer = jonas.button("answer");
  });
  afterEach(() => teams.stop());

  it("says so, and what becomes of what they wrote, however it is pressed, written to or looked at", async () => {
    await left();
    await jonas.pressesOld(answer, { q1: "Ett ord til" });
    jonas.sees(outOf, kept);
    await jonas.pressesOld({ ...answer, verb: "refresh" });
    jonas.sees(outOf);
    await jonas.writes("oppgaver");
    jonas.sees(outOf, kept);
    assert.equal((await teams.documents("knock", "programmes")).length, 0, "they are not unknown");
  });

  it("says so when a colleague's answer draws it again", async () => {
    await left();
    await solveig.presses("answer", { q1: "Vi svarte uten Jonas" });
    await teams.delivers();
    jonas.sees(outOf, kept);
  });

  it("says so when the programme is deleted, and nothing of them is kept for having pressed it", async () => {
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    await deleteProgramme({ store: teams.store, now: teams.now, log }, programme);
    await jonas.pressesOld(answer, { q1: "For sent" });
    jonas.sees("finner deg ikke i det løpet", "er alt som sto der, slettet");
    assert.deepEqual(await teams.documents("account", `tenant:${jonas.tenant}`), []);
    assert.deepEqual(await teams.documents("knock", "programmes"), []);
  });

  it("says that a case is not found when it is deleted, and takes the group's answer all the same", async () => {
    await solveig.writes("case");
    await solveig.presses("phase");
    const move = solveig.button("movePhase");
    const { mainCase = "" } = await teams.document("standing", "standing:fjordvik");
    assert.ok((await teams.store.commit(`programme:${programme}`, [{ remove: `case:${mainCase}` }])).ok);
    await solveig.pressesOld(move, { _reason: "Videre" });
    solveig.sees("Vi finner ikke dette lenger.");
    await solveig.writes("case");
    solveig.sees("Vi finner ikke dette lenger.");
    await jonas.pressesOld(answer, { q1: "Svaret vårt" });
    jonas.sees("Svaret er lagret", "Svaret vårt");
    assert.deepEqual(teams.logged, []);
  });

  it("somebody whom no programme knows is forgotten again, and is remembered for good with a seat", async () => {
    const ny = teams.stranger(
      "Nina Ny",
      "nina.ny@fjordvik.example.com",
      "d0000000-0000-4000-8000-0000000009aa",
    );
    await ny.installs();
    await ny.writes("oppgaver");
    const account = `account:${ny.object}`;
    assert.ok(await teams.store.read(`tenant:${ny.tenant}`, "account", account));
    teams.passes(91 * 24 * 60 * 60_000);
    assert.equal(await teams.store.read(`tenant:${ny.tenant}`, "account", account), undefined);
    assert.ok(await teams.store.read(`tenant:${jonas.tenant}`, "account", `account:${jonas.object}`));
  });
});
