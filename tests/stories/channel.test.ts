/** The channel of a leadership group: one card, which follows the case, the gathering and what is open. */
import assert from "node:assert/strict";
import type { PackView } from "../../bot/contract/packViews.ts";
import { agendaItem } from "../../bot/domain/assignment/assignment.ts";
import { hour, later } from "../../bot/domain/time.ts";
import { given } from "../support/memoryHouse.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import { post, type Who } from "../support/teamsPerson.ts";

const fjordvik = "19:demo-fjordvik@thread.tacv2";
const own = "19:our-own@thread.tacv2";

describe("in the group's channel", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  let kari: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    kari = teams.person("rv-kari");
    await solveig.installs();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });
  const minutes = async (n: number): Promise<void> => {
    for (let i = 0; i < n; i++) {
      teams.passes(60_000);
      await teams.delivers();
    }
  };
  const posted = (channel: string) =>
    teams.teams.sent.filter(({ conversation, how }) => conversation === channel && how === "sent");
  const updated = (channel: string) =>
    teams.teams.sent.filter(({ conversation, how }) => conversation === channel && how === "updated");
  const actOn = async (name: string, body: object): Promise<unknown> => {
    const visitor = await teams.house.arrive({ account: { tenant: kari.tenant, object: kari.object } });
    const acts = teams.house.desk.acts as Record<string, (input: object) => Promise<unknown>>;
    return acts[name]?.({ visitor, programme, act: `act-${name}`, body });
  };
  const packOf = async (wanted: "own" | "screen"): Promise<PackView> => {
    const visitor = await teams.house.arrive({ account: { tenant: kari.tenant, object: kari.object } });
    return given(await teams.house.desk.reads.pack({ visitor, programme, for: wanted }));
  };

  it("one card is posted where the workbook says, and it follows what the group does", async () => {
    const channel = solveig.inChannel(fjordvik);
    await channel.installs();
    await minutes(12);
    assert.equal(posted(fjordvik).length, 2, "the welcome, and the card");
    channel.sees("Ledergaloppen i Fjordvik kommune", "Samling 3", "1 åpen oppgave");
    const written = (await teams.documents("person")).flatMap(({ body }) => body.name);
    channel.seesNot(...written);

    await solveig.presses("answer", { q1: "En innbygger i Sentrum" });
    await minutes(2);
    channel.sees("Ingen åpne oppgaver for gruppen nå");
    assert.equal(posted(fjordvik).length, 2);
    assert.ok(updated(fjordvik).length >= 1);
  });

  it("what somebody has written in an old client's card is not said to the channel with a refusal", async () => {
    const ny = teams.stranger("Nina Ny", "nina.ny@example.com", "d0000000-0000-4000-8000-0000000009aa");
    const channel = ny.inChannel(fjordvik);
    const value = {
      verb: "answer",
      programme,
      assignment: "a3",
      group: "fjordvik",
      rev: 0,
      q1: "Bare for oss",
    };
    const pressed = channel.activity({ type: "message", value });
    assert.ok((await post(teams.url, JSON.stringify(pressed))).status < 300);
    assert.ok(posted(fjordvik).length > 0);
    assert.ok(!JSON.stringify(teams.teams.sent).includes("Bare for oss"));
  });

  it("a group that has no channel yet is asked by whoever adds the app, and answers with one press", async () => {
    const channel = solveig.inChannel(own);
    await channel.installs();
    channel.sees("Velg Fjordvik kommune");
    await channel.presses("useChannel");
    channel.sees("Nå er dette kanalen til ledergruppen");
    await minutes(12);
    assert.match(JSON.stringify(teams.teams.cardsIn(own).at(-1)), /Ledergaloppen i Fjordvik kommune/);
    const kept = await teams.document("programme", "programme");
    assert.equal(kept.groups.find(({ id }) => id === "fjordvik")?.channel?.id, own);
  });

  it("a group that has a channel by now is not moved by an offer that lies in another", async () => {
    const first = solveig.inChannel(own);
    const second = solveig.inChannel("19:another@thread.tacv2");
    await first.installs();
    await second.installs();
    const offer = second.button("useChannel");
    const chosen = first.button("useChannel");
    await first.pressesOld(chosen);
    assert.match(JSON.stringify(await second.pressesOld(offer)), /Gruppen har allerede en kanal/);
    const kept = await teams.document("programme", "programme");
    assert.equal(kept.groups.find(({ id }) => id === "fjordvik")?.channel?.id, own);
    assert.match(JSON.stringify(await first.pressesOld(chosen)), /Nå er dette kanalen/, "twice is once");
  });

  it("nobody chooses a channel for another group, and not from a private chat", async () => {
    const channel = solveig.inChannel(own);
    await channel.installs();
    const button = channel.button("useChannel");
    assert.match(JSON.stringify(await channel.pressesOld({ ...button, group: "vestdal" })), /ikke/);
    assert.match(JSON.stringify(await solveig.pressesOld(button)), /kort/);
    const kept = await teams.document("programme", "programme");
    assert.ok(kept.groups.every(({ channel: its }) => its?.tenant === undefined));
  });

  it("the brief is said there, and is gone with its gathering", async () => {
    await solveig.inChannel(fjordvik).installs();
    await minutes(12);
    const reach = { channels: 1, without: await namesBut("fjordvik") };
    assert.deepEqual((await packOf("own")).brief, reach, "known before it is said");
    assert.equal((await packOf("screen")).brief, undefined);
    assert.deepEqual(await actOn("postBrief", { gathering: 3 }), {
      ok: true,
      value: { gathering: 3, ...reach },
    });
    await minutes(2);
    solveig.inChannel(fjordvik).sees("Samlingspakken er klar");
    assert.equal(posted(fjordvik).length, 2);
    const gathering = (await teams.document("programme", "programme")).gatherings[2];
    assert.ok(gathering?.when);
    const over = later(`${gathering.when.endDay}T06:30:00.000Z`, 24 * hour);
    while (teams.now() < over) teams.passes(hour);
    await minutes(15);
    solveig.inChannel(fjordvik).seesNot("Samlingspakken er klar", "Samling 3");
  });

  it("the brief is the group's own page: what it has shared with all, for as long as it is shared", async () => {
    const channel = solveig.inChannel(fjordvik);
    await channel.installs();
    await solveig.presses("answer", { q1: "Vi er ikke enige om hvem som eier tjenesten" });
    await minutes(12);
    await actOn("postBrief", { gathering: 3 });
    await minutes(2);
    channel.sees("Samlingspakken er klar", "Ingenting venter på dere før samlingen");
    channel.seesNot("hvem som eier");
    await solveig.presses("sharing");
    await solveig.presses("share", {}, { circle: "ks" });
    await minutes(2);
    channel.seesNot("hvem som eier");
    await solveig.presses("share", {}, { circle: "all" });
    await minutes(2);
    channel.sees("Det dere ikke er enige om ennå", "Vi er ikke enige om hvem som eier tjenesten");
    await solveig.presses("stopSharing");
    await minutes(2);
    channel.seesNot("hvem som eier");
    assert.equal(posted(fjordvik).length, 2);
  });

  it("the brief follows what is shared on the board", async () => {
    const channel = solveig.inChannel(fjordvik);
    await channel.installs();
    await minutes(12);
    await actOn("postBrief", { gathering: 3 });
    await minutes(2);
    const visitor = await teams.house.arrive({ account: { tenant: solveig.tenant, object: solveig.object } });
    const text = "Sjåførene vet hvem som blir stående igjen";
    const mine = { visitor, programme, group: "fjordvik" };
    const { addNote, shareNote, takeBackNote } = teams.house.acts;
    const added = await addNote({ ...mine, act: "act-add-0001", body: { lane: "insight", text } });
    assert.ok(added.ok && added.value.note);
    const { case: of, note } = added.value;
    const seen = { case: of, note: note.id, rev: note.rev };
    await minutes(2);
    channel.seesNot(text);
    const shared = await shareNote({ ...mine, act: "act-share-001", body: { ...seen, circle: "all" } });
    assert.ok(shared.ok && shared.value.note);
    await minutes(2);
    channel.sees(text);
    const body = { ...seen, rev: shared.value.note.rev, circle: "group" } as const;
    assert.ok((await takeBackNote({ ...mine, act: "act-back-0001", body })).ok);
    await minutes(2);
    channel.seesNot(text);
  });

  it("is untied, and the card says so and stands still until another channel is chosen", async () => {
    const left = solveig.inChannel(fjordvik);
    await left.installs();
    await minutes(12);
    assert.deepEqual(await actOn("untieChannel", { group: "fjordvik" }), {
      ok: true,
      value: { group: "fjordvik" },
    });
    assert.ok(((await actOn("untieChannel", { group: "fjordvik" })) as { ok: boolean }).ok, "twice is once");
    await minutes(2);
    left.sees("Tavla vises ikke her lenger", "Fjordvik kommune");
    const before = updated(fjordvik).length;
    await solveig.presses("answer", { q1: "En innbygger i Sentrum" });
    await minutes(12);
    assert.equal(updated(fjordvik).length, before);
    const channel = solveig.inChannel(own);
    await channel.installs();
    await channel.presses("useChannel");
    await minutes(12);
    assert.match(JSON.stringify(teams.teams.cardsIn(own).at(-1)), /Ledergaloppen i Fjordvik kommune/);
    assert.equal(updated(fjordvik).length, before);
    assert.equal(posted(fjordvik).length, 2);
  });

  it("is untied before its card has come: nothing is posted there", async () => {
    teams.passes(12 * hour);
    await solveig.inChannel(fjordvik).installs();
    await minutes(2);
    await actOn("untieChannel", { group: "fjordvik" });
    await minutes(2);
    teams.passes(12 * hour);
    await minutes(12);
    assert.equal(posted(fjordvik).length, 1, "the welcome alone");
  });

  it("is untied and tied again: the same card tells of the case again", async () => {
    const channel = solveig.inChannel(fjordvik);
    await channel.installs();
    await minutes(12);
    await actOn("untieChannel", { group: "fjordvik" });
    await minutes(2);
    await channel.uninstalls();
    await channel.installs();
    await channel.presses("useChannel");
    await minutes(12);
    const [, card] = teams.teams.cardsIn(fjordvik);
    assert.match(JSON.stringify(card), /Ledergaloppen i Fjordvik kommune/);
  });

  it("says what has been opened since", async () => {
    const channel = solveig.inChannel(fjordvik);
    await channel.installs();
    await minutes(12);
    const before = await teams.document("assignment", "assignment:a3");
    const title = { nb: "Prøv det dere tror", nn: "Prøv det de trur", en: "Try what you believe" };
    const opens = { at: later(teams.now(), 24 * hour) };
    const body = { ...before, id: "a9", title, opens };
    const agenda = await teams.document("agenda", "agenda");
    await teams.store.commit(`programme:${programme}`, [
      { put: { kind: "assignment", id: "assignment:a9", body } },
      { put: { kind: "agenda", id: "agenda", body: { items: [...agenda.items, agendaItem(body)] } } },
    ]);
    await teams.house.keepMailings(programme);
    channel.seesNot(title.nb);
    teams.passes(24 * hour);
    await minutes(3);
    channel.sees(title.nb, "2 åpne oppgaver");
    assert.equal(posted(fjordvik).length, 2);
  });

  it("gets nothing while the app is taken out, and what holds when it is back", async () => {
    const channel = solveig.inChannel(fjordvik);
    await channel.installs();
    await channel.uninstalls();
    const away = async () =>
      (await teams.documents("account", `tenant:${solveig.tenant}`)).filter(({ body }) => body.unreachable);
    assert.equal((await away()).length, 1, "the channel, and not the one who took it out");
    await minutes(12);
    assert.equal(posted(fjordvik).length, 1, "the welcome alone");
    await channel.writes("hjelp");
    assert.deepEqual(await away(), []);
    await minutes(12);
    channel.sees("Ledergaloppen i Fjordvik kommune");
    assert.equal(posted(fjordvik).length, 3);
  });

  it("says nothing at night", async () => {
    teams.passes(12 * hour);
    await solveig.inChannel(fjordvik).installs();
    await minutes(30);
    assert.equal(posted(fjordvik).length, 1, "the welcome, which is an answer");
  });

  async function namesBut(group: string): Promise<string[]> {
    const { groups } = await teams.document("programme", "programme");
    const names = groups.filter(({ id }) => id !== group).map(({ name }) => name);
    return names.sort((a, b) => a.localeCompare(b, "nb"));
  }
});
