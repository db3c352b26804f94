/** The same press twice, both on their way before either is written: one effect, and both hear that it was done. */
import assert from "node:assert/strict";
import type { DeskActName, DeskBody } from "../../bot/contract/desk.ts";
import type { VisitTime } from "../../bot/domain/between/visit.ts";
import type { Outcome } from "../../bot/domain/outcome.ts";
import type { DeskInput } from "../../bot/usecases/desk/desk.ts";
import { given } from "../support/memoryHouse.ts";
import { storyStore } from "../support/storyStore.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import { post, type Who } from "../support/teamsPerson.ts";

/** A disk that takes its time: what is asked for meanwhile goes to it together. */
const soon = (settle: () => void): void => void setTimeout(settle, 5);

describe("pressed twice at once", function () {
  let teams: TeamsHouse;
  before(async () => {
    teams = await openTeamsHouse({ place: (now) => storyStore(now, { soon }) });
  });
  after(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });
  const act = async <A extends DeskActName>(who: Who, name: A, body: DeskBody<A>, id: string) => {
    const visitor = await teams.house.arrive({ account: { tenant: who.tenant, object: who.object } });
    const use = teams.house.desk.acts[name] as unknown as (
      input: DeskInput<typeof body>,
    ) => Promise<Outcome<object>>;
    return use({ visitor, programme, act: id, body });
  };
  const twice = async <A extends DeskActName>(who: string, name: A, body: DeskBody<A>) => {
    const person = teams.person(who);
    const id = `act-${name}-twice`;
    const [one, other] = await Promise.all([act(person, name, body, id), act(person, name, body, id)]);
    given(other);
    return given(one);
  };

  it("an install is one welcome, by name", async () => {
    const ingunn = teams.person("vd-ingunn");
    const events = [
      { type: "installationUpdate", action: "add" },
      { type: "conversationUpdate", membersAdded: [{ id: "28:bot" }] },
    ];
    const body = (event: object) => JSON.stringify(ingunn.activity({ ...event }));
    await Promise.all(events.map((event) => post(teams.url, body(event))));
    const cards = teams.teams.cardsIn("a:vd-ingunn").map((card) => JSON.stringify(card));
    assert.equal(cards.length, 2, "the welcome, and what is most urgent");
    assert.ok(cards.every((card) => card.includes("Vestdal herad")));
    assert.deepEqual(await teams.documents("knock", "programmes"), []);
  });

  it("a pause and a language are chosen", async () => {
    const visitor = await teams.house.arrive({ account: teams.person("fj-jonas") });
    const pauses = [1, 2].map(() => teams.house.pause(visitor, "2026-12-10"));
    for (const pause of await Promise.all(pauses)) assert.ok(pause.ok, JSON.stringify(pause));
    const languages = [1, 2].map(() => teams.house.chooseLanguage(visitor, "nn"));
    for (const language of await Promise.all(languages)) assert.ok(language.ok, JSON.stringify(language));
    const { language, pausedUntil } = await teams.document("person", "person:fj-jonas");
    assert.deepEqual([language, pausedUntil !== undefined], ["nn", true]);
  });

  it("a channel is the group's", async () => {
    const solveig = teams.person("fj-solveig");
    await solveig.installs();
    const channel = solveig.inChannel("19:our-own@thread.tacv2");
    await channel.installs();
    const button = channel.button("useChannel");
    for (const answer of await Promise.all([channel.pressesOld(button), channel.pressesOld(button)]))
      assert.match(JSON.stringify(answer), /Nå er dette kanalen til ledergruppen/);
    await twice("rv-kari", "untieChannel", { group: "fjordvik" });
  });

  it("settings, roles and a story are as they were said", async () => {
    await twice("rv-kari", "setSettings", { weeklyBudget: 2 });
    await twice("rv-kari", "setRole", { person: "fj-jonas", role: "reader", has: true });
    await twice("fj-solveig", "tell", {
      group: "fjordvik",
      phase: 2,
      theme: "Pårørende",
      situation: "s",
      did: "d",
      wentWrong: "w",
      wouldDoToday: "t",
      mayContact: true,
      circle: "group",
    });
  });

  it("feedback is given once", async () => {
    await twice("rv-kari", "giveFeedback", { group: "solvag", assignment: "a3", text: "Ring Skogmo." });
    const { replies } = await teams.document("feedback", "feedback:answer:a3:solvag");
    assert.equal(replies.filter(({ text }) => text === "Ring Skogmo.").length, 1);
  });

  it("a question to others is matched, agreed to and closed", async () => {
    const about = {
      group: "fjordvik",
      phase: 2,
      text: "Hvordan snakke med pårørende?",
      circle: "ks",
    } as const;
    const { id: ask } = (await twice("fj-solveig", "ask", about)) as { id: string };
    await twice("rv-kari", "match", { ask, experience: "e1" });
    await twice("fj-solveig", "consent", { ask, side: "asker", yes: true });
    const rev = (await teams.document("ask", `ask:${ask}`)).rev;
    await twice("fj-solveig", "closeAsk", { ask });
    assert.equal((await teams.document("ask", `ask:${ask}`)).rev, rev + 1);
  });

  it("a visit is proposed times for once", async () => {
    const wish = { group: "fjordvik", theme: "Rutene", wishedDays: [] };
    const { id: visit, rev } = (await twice("fj-solveig", "askVisit", wish)) as { id: string; rev: number };
    const times: VisitTime[] = [{ day: "2026-12-02", clock: "10:00" }];
    await twice("rv-kari", "actOnVisit", { visit, rev, act: { is: "propose", times } });
  });

  it("a person has one calendar", async () => {
    await twice("rv-kari", "shareCalendar", { on: true });
    assert.equal((await teams.documents("feed")).length, 1);
  });

  it("a new programme is made", async () => {
    await twice("rv-kari", "makeProgramme", {
      id: "vest-2029",
      name: "Vest 2029",
      language: "nb",
      startDay: "2029-01-16",
      gatherings: 2,
      dryRun: false,
    });
  });

  it("what a whole room writes on one board in the same moment all stands", async () => {
    const visitor = await teams.house.arrive({ account: teams.person("fj-solveig") });
    const notes = Array.from({ length: 30 }, (_, n) =>
      teams.house.acts.addNote({
        visitor,
        programme,
        group: "fjordvik",
        act: `act-room-${n}`,
        body: { lane: "ideaPark", text: `Notat ${n}` },
      }),
    );
    for (const note of await Promise.all(notes)) given(note);
    const task = { programme, assignment: "a3", group: "fjordvik" };
    const drafts = Array.from({ length: 30 }, (_, n) =>
      teams.house.saveDraft({ visitor, ...task, inputs: { q1: `Utkast ${n}` } }),
    );
    for (const draft of await Promise.all(drafts)) given(draft);
  });
});
