import assert from "node:assert/strict";
import type { AskView } from "../../../bot/contract/experienceViews.ts";
import type { Visitor } from "../../../bot/usecases/visitor/visitor.ts";
import { given } from "../../support/memoryHouse.ts";
import { openDesk, type Desk } from "../../support/desk.ts";

describe("the desk: asking someone who has stood in it", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  const send = async () =>
    (
      given(
        await desk.act("ask", "fj-jonas", {
          group: "fjordvik",
          phase: 2,
          text: "Hvordan snakke med pårørende?",
          circle: "ks",
        }),
      ) as AskView
    ).id;
  const find = async (person: string, id: string) => (await desk.asks(person)).find((ask) => ask.id === id);

  it("proposes to the facilitator, who decides; nobody is named before both sides have said yes", async () => {
    const id = await send();
    const proposed = await find("rv-kari", id);
    assert.equal(proposed?.proposals?.[0]?.experience, "e1");
    assert.equal((await find("fj-jonas", id))?.proposals, undefined);
    given(await desk.act("match", "rv-kari", { ask: id, experience: "e1" }));
    assert.equal((await find("fj-jonas", id))?.match?.asksYou, "asker");
    assert.equal((await find("vd-olav", id))?.match?.asksYou, "teller");
    const named = async () =>
      JSON.stringify(
        await Promise.all(["fj-jonas", "vd-olav", "rv-kari"].map((who) => find(who, id))),
      ).includes("email");
    assert.equal(await named(), false);
    given(await desk.act("consent", "fj-jonas", { ask: id, side: "asker", yes: true }));
    assert.equal(await named(), false);
    given(await desk.act("consent", "vd-olav", { ask: id, side: "teller", yes: true }));
    const told = (await desk.store.read(desk.partition, "person", "person:vd-olav"))?.body;
    assert.equal((await find("fj-jonas", id))?.match?.contact?.teller.email, told?.email);
    assert.equal(await named(), true);
  });

  it("proposes nobody who would rather not be asked", async () => {
    const proposed = async (text: string) => {
      const body = { group: "fjordvik", phase: 3, text, circle: "ks" } as const;
      const { id } = given(await desk.act("ask", "fj-jonas", body)) as AskView;
      return (await find("rv-kari", id))?.proposals?.map(({ experience }) => experience);
    };
    assert.deepEqual(await proposed("Hvem har lånt utstyr?"), []);
    const told = await desk.store.read(desk.partition, "experience", "experience:e3");
    assert.ok(told);
    const { etag, ...entry } = told;
    const put = { ...entry, body: { ...entry.body, mayContact: true } };
    assert.ok((await desk.store.commit(desk.partition, [{ put, ifMatch: etag }])).ok);
    assert.deepEqual(await proposed("Hvem har lånt utstyr til måling?"), ["e3"]);
  });

  it("asked again while it waits it is one question; when somebody is found, a new one is another", async () => {
    const [first, again] = [await send(), await send()];
    assert.equal(again, first);
    const help = { visitor: await desk.as("fj-jonas"), programme: desk.programme, group: "fjordvik" };
    const { phase } = (await desk.store.read(desk.partition, "standing", "standing:fjordvik"))?.body ?? {};
    given(await desk.house.askForHelp({ ...help, what: "experience", words: "Fra chatten", sends: true }));
    const own = async () => (await desk.asks("fj-jonas")).filter((ask) => ask.own && ask.state === "waits");
    const waiting = await own();
    assert.ok(waiting.some((ask) => ask.text === "Fra chatten" && ask.phase.number === phase));
    given(await desk.act("match", "rv-kari", { ask: first, experience: "e1" }));
    assert.notEqual(await send(), first);
  });

  it("one no is a no, and only the one who told can say yes for their side", async () => {
    const id = await send();
    given(await desk.act("match", "rv-kari", { ask: id, experience: "e1" }));
    for (const person of ["fj-jonas", "rv-kari", "vd-ingunn"])
      assert.ok(!(await desk.act("consent", person, { ask: id, side: "teller", yes: true })).ok, person);
    given(await desk.act("consent", "vd-olav", { ask: id, side: "teller", yes: false }));
    given(await desk.act("consent", "fj-jonas", { ask: id, side: "asker", yes: true }));
    const view = await find("rv-kari", id);
    assert.equal(view?.state, "declined");
    assert.deepEqual(
      view?.proposals?.filter(({ experience }) => experience === "e1"),
      [],
      "whoever has said no is not proposed again",
    );
    assert.equal(view?.match?.contact, undefined);
  });

  it("what the facilitator has decided is decided once, however often it is sent", async () => {
    const id = await send();
    const mailings = async () => (await desk.store.list(desk.partition, ["mailing"])).entries.length;
    given(await desk.act("match", "rv-kari", { ask: id, experience: "e1" }, "act-match-1"));
    given(await desk.act("consent", "fj-jonas", { ask: id, side: "asker", yes: true }));
    const before = await mailings();
    given(await desk.act("match", "rv-kari", { ask: id, experience: "e1" }, "act-match-1"));
    given(await desk.act("match", "rv-endre", { ask: id, experience: "e1" }, "act-match-2"));
    assert.equal((await find("rv-kari", id))?.match?.said?.asker, true);
    assert.equal(await mailings(), before);
  });

  it("a yes is to the one who was shown, and not to whoever has been found since", async () => {
    const id = await send();
    const second = {
      group: "skogmo",
      phase: 2,
      theme: "t",
      situation: "s",
      did: "d",
      circle: "all",
    } as const;
    const told = { ...second, wentWrong: "w", wouldDoToday: "t", mayContact: true };
    given(await desk.act("tell", "sk-hege", told, "story-found"));
    given(await desk.act("match", "rv-kari", { ask: id, experience: "e1" }));
    given(await desk.act("consent", "vd-olav", { ask: id, side: "teller", yes: false, experience: "e1" }));
    given(await desk.act("match", "rv-kari", { ask: id, experience: "story-found" }));
    const late = await desk.act("consent", "fj-jonas", {
      ask: id,
      side: "asker",
      yes: true,
      experience: "e1",
    });
    assert.ok(!late.ok && late.refusal.is === "changedMeanwhile");
    assert.equal((await find("fj-jonas", id))?.match?.asksYou, "asker");
    const seen = { ask: id, side: "asker", yes: true, experience: "story-found" } as const;
    given(await desk.act("consent", "fj-jonas", seen));
    assert.equal((await find("rv-kari", id))?.match?.said?.asker, true);
  });

  it("is seen by those it was sent to, and is gone everywhere when it is taken back", async () => {
    const id = await send();
    assert.equal(await find("vd-ingunn", id), undefined, "sent to KS, not to the other groups");
    assert.ok(await find("rv-kari", id));
    given(await desk.act("closeAsk", "fj-jonas", { ask: id }));
    assert.equal(await find("rv-kari", id), undefined);
    for (const person of ["rv-kari", "fj-jonas"])
      assert.ok(!(await desk.act("closeAsk", person, { ask: id, outcome: "Vi fant noen" })).ok, person);
    assert.equal(await find("rv-kari", id), undefined, "and stays gone");
  });

  it("comes first in the chat whichever of their programmes it is in, and so does a home visit", async () => {
    const id = await send();
    given(await desk.act("match", "rv-kari", { ask: id, experience: "e1" }));
    const inTwo = async (person: string): Promise<Visitor> => {
      const visitor = await desk.as(person);
      const others = visitor.seats.map((seat) => ({
        ...seat,
        programme: { ...seat.programme, id: "another" },
      }));
      return { ...visitor, seats: [...others, ...visitor.seats] };
    };
    const asked = given(await desk.house.showAsks(await inTwo("vd-olav")));
    assert.ok(asked.kind === "match" && asked.ask === id && asked.side === "teller");
    const visit = given(await desk.house.showVisits(await inTwo("in-kristin")));
    assert.ok(visit.kind === "visit", visit.kind);
  });
});
