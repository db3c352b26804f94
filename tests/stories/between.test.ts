/** A home visit, a question to others, and a nudge that a facilitator is offered: to and fro, all of it in chat. */
import assert from "node:assert/strict";
import { offerIdOf } from "../../bot/domain/delivery/notices.ts";
import { day, minute } from "../../bot/domain/time.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

const group = "fjordvik";
const inOslo = "2026-12-02";

describe("between a facilitator and a group", () => {
  let teams: TeamsHouse;
  let kari: Who;
  let solveig: Who;
  let terje: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    [kari, solveig, terje] = [teams.person("rv-kari"), teams.person("fj-solveig"), teams.person("fj-terje")];
    for (const who of [kari, solveig, terje]) await who.installs();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });
  const visit = async () => {
    const found = (await teams.documents("visit")).find(({ body }) => body.group === group);
    assert.ok(found);
    return found.body;
  };
  const asks = async (): Promise<void> => {
    await solveig.writes("hjemmebesøk");
    solveig.sees("Be om hjemmebesøk");
    await solveig.presses("askForHelp", { _words: "Rutene" });
    await teams.delivers();
  };

  it("a visit is asked for, gets times, one is chosen, and everybody who will be there is told", async () => {
    await asks();
    kari.sees("Fjordvik kommune ber om hjemmebesøk", "Rutene");
    await kari.presses("proposeTimes", { "_day.0": "2026-11-01" });
    kari.sees("Velg minst én dag som kommer.");
    const propose = kari.button("proposeTimes");
    const times = {
      "_day.0": inOslo,
      "_clock.0": "09:00",
      "_day.1": "2026-12-04",
      _hours: "2",
      _place: "Rådhuset",
    };
    await kari.pressesOld(propose, times);
    kari.sees("Gruppen velger tidspunkt", "onsdag 2. desember kl. 09:00–11:00, Rådhuset");
    await kari.pressesOld(propose, { "_day.0": "2026-12-24" });
    assert.equal((await visit()).rev, 2, "twice is once");

    await teams.delivers();
    solveig.sees("Når passer hjemmebesøket?");
    terje.seesNot("Når passer hjemmebesøket?");
    await solveig.presses("chooseTime");
    solveig.sees("Velg et av tidspunktene.");
    const choose = solveig.button("chooseTime");
    await solveig.pressesOld(choose, { _time: "0" });
    solveig.sees("Hjemmebesøk onsdag 2. desember", "kl. 09:00–11:00, Rådhuset");
    await solveig.pressesOld(choose, { _time: "1" });
    assert.equal((await visit()).planned?.day, inOslo);
    await teams.delivers();
    for (const who of [kari, terje]) who.sees("Hjemmebesøk onsdag 2. desember");
    await terje.writes("besøk");
    terje.sees("Hjemmebesøk onsdag 2. desember");
  });

  it("what was agreed comes to the group, is ticked off in chat, and names only reach the group", async () => {
    await asks();
    const { id } = await visit();
    const does = async (act: object, rev: number) => {
      const visitor = await teams.house.arrive({ account: { tenant: kari.tenant, object: kari.object } });
      const body = { visit: id, rev, act } as never;
      const said = await teams.house.desk.acts.actOnVisit({ visitor, programme, act: `act-${rev}`, body });
      assert.ok(said.ok, JSON.stringify(said));
    };
    await does({ is: "plan", time: { day: "2026-11-24" }, agenda: ["Hvor står caset?"] }, 1);
    await teams.delivers();
    terje.sees("Det dere skal gjennom", "1. Hvor står caset?");
    const followUp = [{ text: "Snakk med to pårørende", owner: "fj-terje", due: "2026-12-10" }];
    await does({ is: "hold", summary: "Et godt møte", followUp }, 2);
    await teams.delivers();
    terje.sees("Hjemmebesøket er holdt", "Et godt møte", "Snakk med to pårørende", "Terje Haugmyr");
    await terje.presses("tickPoint");
    terje.sees("Gjort tirsdag 24. november");
    assert.equal((await visit()).followUp[0]?.doneOn, "2026-11-24");
    await kari.pressesOld({ verb: "visit", programme, visit: id });
    kari.sees("Snakk med to pårørende");
    kari.seesNot("Terje Haugmyr");
  });

  it("a visit has one card that tells how it stands: those before it lead there, and nothing is written anew", async () => {
    await asks();
    const { id } = await visit();
    const does = async (act: object, rev: number): Promise<void> => {
      const visitor = await teams.house.arrive({ account: { tenant: kari.tenant, object: kari.object } });
      const body = { visit: id, rev, act } as never;
      const said = await teams.house.desk.acts.actOnVisit({ visitor, programme, act: `act-${rev}`, body });
      assert.ok(said.ok, JSON.stringify(said));
      await teams.delivers();
    };
    const cards = (): string[] => teams.teams.cardsIn("a:fj-terje").map((card) => JSON.stringify(card));
    const about = (words: string): number => cards().filter((card) => card.includes(words)).length;
    await does({ is: "plan", time: { day: inOslo }, agenda: ["Hvor står caset?"] }, 1);
    await does({ is: "plan", time: { day: "2026-11-24" }, agenda: ["Hvor står caset?"] }, 2);
    const before = cards().length;
    teams.passes(11 * minute);
    await teams.delivers();
    assert.equal(cards().length, before, "no card more");
    assert.equal(about("Hjemmebesøk tirsdag"), 1);
    assert.equal(about("Et nyere kort lenger nede i chatten"), 1);
    assert.match(cards().at(-1) ?? "", /Hjemmebesøk tirsdag/);
    await does({ is: "hold", summary: "Et godt møte", followUp: [] }, 3);
    teams.passes(11 * minute);
    await teams.delivers();
    assert.deepEqual([about("Et nyere kort"), about("Et godt møte")], [2, 1]);
  });

  it("a visit is cancelled in two steps, the other side is told, and looking at a card changes nothing", async () => {
    await asks();
    await kari.writes("hjemmebesøk");
    kari.sees("Fjordvik kommune", "Venter på tidspunkter");
    const before = JSON.stringify(await visit());
    await solveig.writes("hjemmebesøk");
    await solveig.pressesOld({ verb: "visit", programme, visit: (await visit()).id });
    assert.equal(JSON.stringify(await visit()), before);
    await solveig.presses("cancelVisit");
    solveig.sees("Hjemmebesøket er avlyst");
    await teams.delivers();
    kari.sees("Hjemmebesøket er avlyst");
    const olav = teams.person("vd-olav");
    await olav.installs();
    await olav.pressesOld({ verb: "visit", programme, visit: (await visit()).id });
    olav.sees("Vi finn ikkje dette");
  });

  it("whoever is stuck and whoever has stood in it are both asked; names come when both have said yes", async () => {
    await solveig.writes("spør noen");
    await solveig.presses("askForHelp", { _words: "Hvordan snakke med pårørende?" });
    const [ask] = (await teams.documents("ask")).filter(({ body }) => body.group === group);
    const told = (await teams.documents("experience")).find(
      ({ body }) => body.group !== group && body.circle !== "group",
    );
    assert.ok(ask && told);
    const teller = teams.person(told.body.by);
    await teller.installs();
    const visitor = await teams.house.arrive({ account: { tenant: kari.tenant, object: kari.object } });
    const body = { ask: ask.body.id, experience: told.body.id };
    assert.ok((await teams.house.desk.acts.match({ visitor, programme, act: "match-1", body })).ok);
    await teams.delivers();
    solveig.sees("Vil dere ha kontakt med en som har stått i det?");
    solveig.seesNot(teller.name, teller.email);
    const yes = solveig.button("consent", { yes: true });
    await solveig.pressesOld(yes);
    await solveig.pressesOld(yes);
    solveig.sees("Takk for svaret");
    solveig.seesNot(teller.name, teller.email);
    const asked = JSON.stringify(teams.teams.cardsIn(`a:${teller.id}`).at(-1));
    assert.ok(!asked.includes(solveig.name));
    await teller.presses("consent", {}, { yes: true });
    assert.ok(JSON.stringify(teller.card()).includes(solveig.email));
    await teams.delivers();
    solveig.sees("Nå kan dere snakke sammen", teller.name, teller.email);
    await solveig.writes("spør");
    solveig.sees("Nå kan dere snakke sammen");
  });

  it("a no is a no, and only those who may look further are told", async () => {
    await solveig.writes("spør noen");
    await solveig.presses("askForHelp", { _words: "Hvordan snakke med pårørende?" });
    const [ask] = (await teams.documents("ask")).filter(({ body }) => body.group === group);
    const told = (await teams.documents("experience")).find(
      ({ body }) => body.group !== group && body.circle !== "group",
    );
    assert.ok(ask && told);
    const visitor = await teams.house.arrive({ account: { tenant: kari.tenant, object: kari.object } });
    const body = { ask: ask.body.id, experience: told.body.id };
    assert.ok((await teams.house.desk.acts.match({ visitor, programme, act: "match-1", body })).ok);
    await teams.delivers();
    await solveig.presses("consent", {}, { yes: false });
    solveig.sees("Det ble ikke noe av det denne gangen");
    await teams.delivers();
    kari.sees("Det ble ikke noe av det denne gangen");
  });

  it("a facilitator is offered a nudge in time, sees the dry run, and sends it from the card, once", async () => {
    const assignment = await teams.document("assignment", "assignment:a3");
    assert.deepEqual(await teams.house.offerNudges(), [], "two weeks before the deadline is too early");
    teams.passes(13 * day);
    const offered = await teams.house.offerNudges();
    const again = await teams.house.offerNudges();
    assert.equal(offered.length, 1);
    assert.deepEqual(again, []);
    teams.passes(15 * minute);
    await teams.delivers();
    const cards = teams.teams.cardsIn("a:rv-kari").map((card) => JSON.stringify(card));
    assert.ok(cards.some((card) => card.includes("grupper har ikke svart")));
    await kari.writes("påminnelse");
    kari.sees("har ikke svart", "Slik vil det gå");
    await kari.pressesOld({ verb: "offer", programme, of: assignment.id });
    kari.sees("Hva finnes fra før?", "Fjordvik kommune", "får den");
    const send = kari.button("sendOffer");
    await kari.pressesOld(send, { _words: "Hei. Ta det i morgenmøtet." });
    kari.sees("Påminnelsen er på vei", "Satt i gang av Kari-Anne");
    await kari.pressesOld(send, { _words: "En gang til" });
    const nudges = (await teams.documents("mailing")).filter(({ id }) =>
      id.startsWith("mailing:nudge-offer"),
    );
    assert.deepEqual(
      nudges.map(({ body }) => [body.id, body.what.kind === "nudge" && body.what.note]),
      [[`nudge-${offerIdOf(String(send["of"]))}`, "Hei. Ta det i morgenmøtet."]],
    );
    await teams.delivers();
    solveig.sees("Ta det i morgenmøtet.");
  });

  it("nobody but a facilitator is offered or sends one, and a note that is too long comes back as it was", async () => {
    await solveig.writes("påminnelse");
    solveig.seesNot("Slik vil det gå");
    await solveig.pressesOld({ verb: "sendOffer", programme, of: "a3" });
    solveig.sees("Vi finner ikke dette");
    await kari.pressesOld({ verb: "sendOffer", programme, of: "a3" }, { _words: "x".repeat(530) });
    kari.sees("Hilsenen er 30 tegn for lang");
    assert.equal(
      (await teams.documents("mailing")).some(({ id }) => id.startsWith("mailing:nudge-offer")),
      false,
    );
  });
});
