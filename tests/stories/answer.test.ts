/** A leader answers, through the real Teams door: what is pressed once and what is pressed again. */
import assert from "node:assert/strict";
import { openTeamsHouse, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

describe("a leader answers for the group", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  let terje: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    terje = teams.person("fj-terje");
    await solveig.installs();
    await terje.installs();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });

  it("is welcomed once, gets what is open, and the answer has one receipt however often it is sent", async () => {
    const chat = teams.teams.cardsIn("a:fj-solveig").length;
    await solveig.installs();
    assert.equal(teams.teams.cardsIn("a:fj-solveig").length, chat);
    const answer = solveig.button("answer");
    await solveig.presses("answer", { q1: "Vi har ringt to kommuner" });
    solveig.sees("Svaret er lagret", "Vi har ringt to kommuner");
    await solveig.pressesOld(answer, { q1: "Vi har ringt to kommuner" });
    solveig.sees("Svaret er lagret kl. 09:00");
  });

  it("is told where on the board the answer is, and of no place where nothing came", async () => {
    await solveig.presses("answer", { q1: "Vi har ringt to kommuner" });
    solveig.sees("Svaret ligger på tavla under Innsikt.");
    await solveig.presses("open");
    await solveig.presses("answer", { q1: "Vi har ringt to kommuner", q3: "Ny turnus" });
    solveig.sees("Svaret ligger på tavla under Innsikt og Tilgrensende aktiviteter.");
  });

  it("has taken it back: what was pressed on it before is told so, with the words", async () => {
    await solveig.presses("answer", { q1: "Vi har ringt to kommuner" });
    const used = solveig.button("tellUsed");
    await solveig.presses("sharing");
    const share = solveig.button("share", { circle: "ks" });
    await teams.delivers();
    const voice = terje.button("voice", { voice: "doubt" });
    await solveig.pressesOld({ ...used, verb: "undo", rev: 1 });
    solveig.sees("Svaret er et utkast igjen");
    await terje.pressesOld(voice, { _reason: "Jeg tror det var tre" });
    terje.sees("Svaret er angret, så det er et utkast igjen.", "Jeg tror det var tre");
    for (const old of [used, share]) {
      await solveig.pressesOld(old, { _used: "to30" });
      solveig.sees("Svaret er angret");
    }
  });

  it("takes it back while a colleague is changing it: both texts are there", async () => {
    await solveig.presses("answer", { q1: "Vi har ringt to kommuner" });
    await teams.delivers();
    await terje.presses("open");
    await terje.presses("saveDraft", { q1: "Tre, med Lyngsund" });
    const undo = solveig.button("undo");
    await solveig.presses("undo");
    solveig.sees("Vi har ringt to kommuner", "Terje Haugmyr lagret et utkast kl. 09:00", "Tre, med Lyngsund");
    await solveig.pressesOld(undo);
    solveig.sees("Utkastet fra Terje Haugmyr", "Tre, med Lyngsund");
    solveig.seesNot("Svaret er et utkast igjen");
  });

  it("keeps what the colleague wrote who came second", async () => {
    await solveig.presses("answer", { q1: "Først" });
    await terje.presses("answer", { q1: "Nesten først" });
    terje.sees("Solveig Nesmyr svarte rett før deg", "Nesten først");
    await teams.delivers();
    const inChat = JSON.stringify(teams.teams.cardsIn("a:fj-terje").at(-1));
    assert.match(inChat, /svarte rett før deg/, "his words are not drawn away by the answer that was first");
    assert.match(inChat, /Nesten først/);
  });

  it("whatever is pressed, nobody writes over a colleague's draft that they have not seen", async () => {
    const button = solveig.button("answer");
    await terje.presses("saveDraft", { q1: "Terje har ringt Lyngsund" });
    const draft = async () => (await teams.document("answer", "answer:a3:fjordvik")).draft?.values["q1"];
    for (const verb of ["answer", "saveDraft", "notNow", "handOver"]) {
      await solveig.pressesOld({ ...button, verb }, { q1: "Solveig har ringt Skogmo" });
      solveig.sees("Terje Haugmyr lagret et utkast kl. 09:00, mens du skrev.");
      solveig.sees("Terje har ringt Lyngsund", "Solveig har ringt Skogmo");
      assert.equal(await draft(), "Terje har ringt Lyngsund", verb);
    }
    await solveig.presses("answer", { q1: "Vi har ringt begge" });
    solveig.sees("Svaret er lagret", "Vi har ringt begge");
  });

  it("an empty card and the same words are no conflict, and a card from before asks nothing", async () => {
    const { drafted: _unknown, ...before } = solveig.button("saveDraft");
    await terje.presses("saveDraft", { q1: "Terje har ringt Lyngsund" });
    await solveig.presses("notNow", {});
    solveig.sees("Når passer det bedre?");
    await solveig.pressesOld(before, { q1: "Solveig har ringt Skogmo" });
    solveig.sees("Utkastet er lagret");
  });

  it("two at once end as one answer and one draft", async () => {
    await Promise.all([
      solveig.presses("answer", { q1: "Fra Solveig" }),
      terje.presses("answer", { q1: "Fra Terje" }),
    ]);
    const answer = await teams.document("answer", "answer:a3:fjordvik");
    assert.equal(answer.rev, 1);
    assert.notEqual(answer.draft?.values["q1"], answer.current?.values["q1"]);
    assert.equal((await teams.documents("version")).filter(({ id }) => id.includes("a3:fjordvik")).length, 1);
  });
});
