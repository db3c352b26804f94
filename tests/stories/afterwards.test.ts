/** What can be done with an answer afterwards: undo, history, sharing and its approval, and the voices of the others. */
import assert from "node:assert/strict";
import { minute } from "../../bot/domain/time.ts";
import { openTeamsHouse, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

const q1 = "Vi har ringt to kommuner";
const noteId = (group: string) => `a3.${group}.q1`;

describe("after a group has answered", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  let terje: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    terje = teams.person("fj-terje");
    await solveig.installs();
    await terje.installs();
    await solveig.presses("answer", { q1 });
    solveig.sees("Svaret er lagret");
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });
  const note = async (group = "fjordvik") => {
    const { mainCase } = await teams.document("standing", `standing:${group}`);
    return (await teams.document("case", `case:${mainCase}`)).notes.find(({ id }) => id === noteId(group));
  };
  const acts = async (what: string) =>
    (await teams.documents("act")).filter(({ body }) => body.what === what);

  it("the first answer undone is a draft again, and the board forgets it", async () => {
    await solveig.presses("undo");
    solveig.sees("Angret. Svaret er et utkast igjen.");
    const answer = await teams.document("answer", "answer:a3:fjordvik");
    assert.equal(answer.current, undefined);
    assert.equal(answer.draft?.values["q1"], q1);
    assert.ok((await note())?.archived);
    assert.equal((await teams.document("standing", "standing:fjordvik")).answered["a3"], undefined);
    await solveig.presses("open");
    solveig.sees(q1);
    await solveig.presses("answer", { q1: "På nytt" });
    solveig.sees("Svaret er lagret", "På nytt");
  });

  it("a change undone brings back what stood, and the history tells all of it", async () => {
    teams.passes(minute);
    await solveig.presses("open");
    await solveig.presses("answer", { q1: "Endret" });
    solveig.sees("Endringen er lagret");
    const undo = solveig.button("undo");
    await solveig.presses("undo");
    solveig.sees("Angret. Det forrige svaret gjelder.");
    assert.equal((await note())?.text, q1);
    await solveig.pressesOld(undo);
    solveig.sees("Solveig Nesmyr svarte", q1);
    await solveig.presses("history");
    solveig.sees("Endret", "Angret av Solveig Nesmyr", q1);
  });

  it("whoever answered may say how long it took: kept for the group, asked of nobody else (PV1)", async () => {
    const said = async () => (await teams.document("standing", "standing:fjordvik")).answered["a3"]?.used;
    solveig.sees("Omtrent hvor lang tid tok det? (valgfritt)");
    await solveig.presses("tellUsed");
    assert.equal(await said(), undefined);
    await solveig.presses("tellUsed", { _used: "a lifetime" });
    assert.equal(await said(), undefined);
    await solveig.presses("tellUsed", { _used: "to60" });
    solveig.sees("Tiden er lagret.");
    assert.equal(await said(), "to60");
    await terje.writes("oppgaver");
    await terje.presses("viewAnswer", {}, { assignment: "a3" });
    assert.ok(!terje.has("tellUsed"));
    await terje.pressesOld(solveig.button("tellUsed"), { _used: "over240" });
    assert.equal(await said(), "to60");
    await solveig.presses("open");
    await solveig.presses("answer", { q1: "Endret" });
    assert.equal(await said(), "to60");
  });

  it("nobody takes back a colleague's words", async () => {
    const undo = solveig.button("undo");
    await terje.writes("oppgaver");
    await terje.presses("viewAnswer", {}, { assignment: "a3" });
    assert.ok(!terje.has("undo"));
    await terje.pressesOld(undo);
    terje.sees(q1);
    assert.ok((await teams.document("answer", "answer:a3:fjordvik")).current);
  });

  it("is sent to KS and shared by acts of their own, with who, when and to whom, and stopped again", async () => {
    assert.equal((await note())?.circle, "group");
    await solveig.presses("sharing");
    solveig.sees("Dette sendes ut av kommunen og kan bli omfattet av innsyn.");
    await solveig.presses("share", {}, { circle: "ks" });
    solveig.sees("Svaret er sendt til KS");
    assert.equal((await note())?.circle, "ks");
    const [sent] = await acts("answer.sent");
    assert.deepEqual(sent?.body.subject, {
      assignment: "a3",
      group: "fjordvik",
      role: "chief_executive",
      circle: "ks",
      parts: "q1",
    });
    await solveig.presses("share", {}, { circle: "all" });
    solveig.sees("delt med de andre ledergruppene");
    assert.equal((await note())?.circle, "all");
    await solveig.presses("stopSharing");
    solveig.sees("Noen kan ha lest svaret før det.");
    assert.equal((await note())?.circle, "group");
    assert.equal((await acts("sharing.stopped")).length, 1);
  });

  it("nothing ticked is nothing shared, and says so; what was left out is not ticked by itself", async () => {
    await solveig.presses("open");
    await solveig.presses("answer", { q1, q2: "Systemet vi har" });
    await solveig.presses("sharing");
    await solveig.presses("share", { _parts: "" }, { circle: "ks" });
    solveig.sees("Velg minst ett av svarene.");
    solveig.seesNot("Svaret er sendt");
    assert.equal((await acts("answer.sent")).length, 0);
    await solveig.presses("share", { _parts: "q1" }, { circle: "ks" });
    solveig.sees("Svaret er sendt til KS");
    const choice = JSON.stringify(solveig.card()).match(/"isMultiSelect":true,"value":"([^"]*)"/)?.[1];
    assert.equal(choice, "q1");
  });

  it("words that were changed meanwhile are not shared unseen", async () => {
    await solveig.presses("sharing");
    const share = solveig.button("share", { circle: "all" });
    await solveig.presses("viewAnswer");
    await solveig.presses("open");
    await solveig.presses("answer", { q1: "Noe helt annet" });
    await solveig.pressesOld(share);
    solveig.sees("Svaret ble endret i mellomtiden");
    assert.equal((await note())?.circle, "group");
  });

  it("undoing never shows more than is shown now", async () => {
    await solveig.presses("sharing");
    await solveig.presses("share", {}, { circle: "all" });
    await solveig.presses("viewAnswer");
    await solveig.presses("open");
    await solveig.presses("answer", { q1: "Endret", _circle: "group" });
    await solveig.presses("undo");
    assert.equal((await note())?.text, q1);
    assert.equal((await note())?.circle, "group");
  });

  it("each member says what they mean, for the group alone", async () => {
    await terje.writes("oppgaver");
    await terje.presses("viewAnswer", {}, { assignment: "a3" });
    await terje.presses("voice", { _reason: "Vi mangler tall" }, { voice: "doubt" });
    terje.sees("Du er i tvil.", "Vi mangler tall");
    await solveig.pressesOld({ ...terje.button("voice"), verb: "refresh" });
    solveig.sees("Terje Haugmyr er i tvil.");
    await terje.presses("voice", {}, { voice: "agree" });
    terje.sees("Du er enig.");
    terje.seesNot("Vi mangler tall");
    const button = terje.button("voice", { voice: "doubt" });
    await solveig.presses("open");
    await solveig.presses("answer", { q1: "Noe helt annet" });
    await terje.pressesOld(button, { _reason: "Tallene er gamle" });
    terje.sees("Svaret er endret i mellomtiden.", "Tallene er gamle");
    assert.equal((await teams.document("answer", "answer:a3:fjordvik")).voices[0]?.voice, "agree");
    const ingunn = teams.person("vd-ingunn");
    await ingunn.installs();
    await ingunn.pressesOld(terje.button("voice", { voice: "agree" }));
    assert.equal((await teams.document("answer", "answer:a3:fjordvik")).voices.length, 1);
  });
});

describe("a group whose chief executive approves sharing", () => {
  let teams: TeamsHouse;
  let olav: Who;
  let ragnhild: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    olav = teams.person("vd-olav");
    ragnhild = teams.person("vd-ragnhild");
    await olav.installs();
    await ragnhild.installs();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });
  const circles = async () => (await teams.document("answer", "answer:a3:vestdal")).current?.circles ?? {};

  it("nothing reaches the other groups before the yes, also when it was chosen in the answer", async () => {
    await olav.writes("oppgåver");
    await olav.presses("open", {}, { assignment: "a3" });
    await olav.presses("answer", { q1, _circle: "all" });
    olav.sees("ventar på godkjenning");
    assert.deepEqual(await circles(), {});
    await teams.delivers();
    await ragnhild.writes("oppgåver");
    await ragnhild.presses("sharing");
    ragnhild.sees("Skal dette delast?", "Olav Hjellestig har bede om å dele", q1);
    assert.ok(!ragnhild.has("stopSharing"), "a no has one button");
    await olav.pressesOld(ragnhild.button("approveSharing"));
    assert.deepEqual(await circles(), {});
    await ragnhild.presses("approveSharing");
    assert.deepEqual(await circles(), { q1: "all" });
  });

  it("the chief executive gets a card to say yes or no on", async () => {
    await olav.writes("oppgåver");
    await olav.presses("open", {}, { assignment: "a3" });
    await olav.presses("answer", { q1 });
    await olav.presses("sharing");
    await olav.presses("share", {}, { circle: "all" });
    olav.sees("må godkjenne");
    await teams.delivers();
    ragnhild.sees("Olav Hjellestig har bede om å dele");
    await ragnhild.presses("declineSharing");
    ragnhild.sees("Ikkje delt");
    assert.deepEqual(await circles(), {});
  });

  it("a wish is taken back by whoever wished it, and then there is nothing to say yes to", async () => {
    await olav.writes("oppgåver");
    await olav.presses("open", {}, { assignment: "a3" });
    await olav.presses("answer", { q1, _circle: "all" });
    await teams.delivers();
    const approve = ragnhild.button("approveSharing");
    await olav.presses("sharing");
    await olav.presses("stopSharing");
    olav.sees("Ønsket om å dele er trekt tilbake");
    olav.seesNot("kan ha lese");
    await ragnhild.pressesOld(approve);
    ragnhild.sees("Det er ikkje noko å godkjenne her no.");
    assert.deepEqual(await circles(), {});
  });
});
