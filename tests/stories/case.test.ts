/** The case moves: on with what to talk about first, back as normal; and help is asked for. */
import assert from "node:assert/strict";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

describe("a group moves its case", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    await solveig.installs();
    await solveig.writes("case");
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });
  const standing = () => teams.document("standing", "standing:fjordvik");
  const theCase = async () => teams.document("case", `case:${(await standing()).mainCase}`);

  it("on with open points only with a reason, and one act keeps it all", async () => {
    await solveig.presses("phase");
    solveig.sees("Videre til fase 4", "Snakk om dette før dere går videre. Det er ingen prøve.");
    const go = { "_point.described": "yes", "_point.tested": "partly" };
    await solveig.presses("movePhase", go, { to: 4 });
    solveig.sees("Dere kan gå videre. Skriv kort hvorfor.");
    assert.equal((await theCase()).phase, 3);
    const button = solveig.button("movePhase", { to: 4 });
    await solveig.presses("movePhase", { ...go, _reason: "Piloten starter mandag" }, { to: 4 });
    solveig.sees("Caset er i fase 4", "Piloten starter mandag", "punkter står åpne");
    const moved = (await theCase()).moves.at(-1);
    assert.deepEqual(
      [moved?.phase, moved?.move, moved?.by, moved?.reason],
      [4, "forward", "fj-solveig", "Piloten starter mandag"],
    );
    assert.deepEqual(moved?.openPoints, ["tested", "benefits", "baseline", "decided"]);
    assert.deepEqual([(await standing()).phase, (await standing()).phaseSince], [4, teams.now()]);
    const before = (await theCase()).moves.length;
    await solveig.pressesOld(button, { ...go, _reason: "Piloten starter mandag" });
    solveig.sees("Caset er i fase 4");
    assert.equal((await theCase()).moves.length, before);
  });

  it("on without a word where everything is in place", async () => {
    await solveig.presses("phase");
    const yes = { described: "yes", tested: "yes", benefits: "yes", baseline: "yes", decided: "yes" };
    const points = Object.fromEntries(Object.entries(yes).map(([id, said]) => [`_point.${id}`, said]));
    await solveig.presses("movePhase", points, { to: 4 });
    solveig.sees("Caset er i fase 4");
  });

  it("back is normal, and asks why", async () => {
    await solveig.presses("phase");
    solveig.sees("Å gå tilbake er vanlig.");
    const back = solveig.button("movePhase", { from: 3 });
    assert.ok(back);
    const { to: _on, ...data } = { ...back };
    await solveig.pressesOld(data, { _phase: "1" });
    solveig.sees("Hva gjør at dere går tilbake?", "Skriv kort hvorfor, så flyttes caset.");
    solveig.seesNot("Videre til fase");
    const chosen = JSON.stringify(solveig.card()).match(/"id":"_phase".*?"value":"(\d)"[^{[]*?\}/)?.[1];
    assert.equal(chosen, "1", "what was chosen is still chosen");
    await solveig.pressesOld(data, { _phase: "1", _reasonBack: "Vi vet for lite om de pårørende" });
    solveig.sees("Caset er i fase 1", "Det som var gjort, står der fortsatt.");
    assert.equal((await theCase()).moves.at(-1)?.move, "back");
  });

  it("on again from the chat after the move has been taken back on the board", async () => {
    await solveig.presses("phase");
    const data = solveig.button("movePhase", { to: 4 });
    await solveig.pressesOld(data, { _reason: "Nå" });
    const { id, rev, phase } = await theCase();
    assert.equal(phase, 4);
    const { tenant, object } = solveig;
    const visitor = await teams.house.arrive({ account: { tenant, object } });
    const taken = { visitor, programme, group: "fjordvik", act: "undo-0001", body: { case: id, rev } };
    assert.ok((await teams.house.acts.undo(taken)).ok);
    assert.equal((await theCase()).phase, 3);
    await solveig.pressesOld(data, { _reason: "Nå likevel" });
    solveig.sees("Caset er i fase 4", "Nå likevel");
    assert.equal((await theCase()).phase, 4);
  });

  it("two colleagues at once move it once", async () => {
    await solveig.presses("phase");
    const data = solveig.button("movePhase", { to: 4 });
    const terje = teams.person("fj-terje");
    await terje.installs();
    await Promise.all([
      solveig.pressesOld(data, { _reason: "Nå" }),
      terje.pressesOld(data, { _reason: "Nå" }),
    ]);
    assert.equal((await theCase()).moves.filter(({ phase }) => phase === 4).length, 1);
  });

  it("nobody from another group", async () => {
    await solveig.presses("phase");
    const ingunn = teams.person("vd-ingunn");
    await ingunn.installs();
    await ingunn.pressesOld(solveig.button("movePhase", { to: 4 }), { _reason: "Inn fra siden" });
    ingunn.sees("høyrer til ei anna gruppe");
    assert.equal((await theCase()).phase, 3);
  });

  it("asks for a home visit and for somebody who has stood in it", async () => {
    await solveig.presses("asking", {}, { what: "visit" });
    await solveig.presses("askForHelp", { _words: "Tallene" });
    solveig.sees("Ønsket om hjemmebesøk er sendt til prosesslederen");
    const visits = (await teams.documents("visit")).filter(({ body }) => body.group === "fjordvik");
    assert.ok(visits.some(({ body }) => body.theme === "Tallene" && body.state === "asked"));
    await solveig.presses("case");
    await solveig.presses("asking", {}, { what: "experience" });
    await solveig.presses("askForHelp", {});
    solveig.sees("Skriv kort hva dere står fast på.");
    await solveig.presses("askForHelp", { _words: "Opplæring i turnus" });
    solveig.sees("Spørsmålet er sendt");
    const ask = (await teams.documents("ask")).find(({ body }) => body.at === teams.now());
    assert.deepEqual(
      [ask?.body.group, ask?.body.phase, ask?.body.text],
      ["fjordvik", 3, "Opplæring i turnus"],
    );
  });
});
