import assert from "node:assert/strict";
import type { OverviewView } from "../../bot/contract/views.ts";
import type { Case, Note } from "../../bot/domain/case/case.ts";
import { firstCase } from "../../bot/domain/case/case.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { later } from "../../bot/domain/time.ts";
import { viewReach } from "../../bot/usecases/overview/viewReach.ts";
import { putCases } from "../../bot/usecases/board/putCase.ts";
import { viewOverview } from "../../bot/usecases/overview/viewOverview.ts";
import { memoryHouse, given, monday, type MemoryHouse } from "../support/memoryHouse.ts";

const secret = "Det her skal ingen andre se, og ikke ane";
const rowIn = (view: OverviewView, group: string) => {
  const row = view.groups.find(({ id }) => id === group);
  assert.ok(row);
  return row;
};

describe("the facilitator's overview", () => {
  let demo: MemoryHouse;
  const look = async (person = "rv-kari"): Promise<OverviewView> =>
    given(await demo.house.viewOverview({ visitor: await demo.as(person), programme: demo.programme }));
  const answer = async (circle: "group" | "ks" | "all", words: string, seenRev = 0) =>
    given(
      await demo.house.answerAssignment({
        visitor: await demo.as("fj-jonas"),
        programme: demo.programme,
        group: "fjordvik",
        assignment: "a3",
        inputs: { q1: words, q2: words, q3: words },
        circle,
        seenRev,
      }),
    );
  beforeEach(async () => {
    demo = await memoryHouse();
  });

  it("PV1: groups stand alphabetically, and no person's part in anything is told", async () => {
    const view = await look();
    const names = view.groups.map(({ name }) => name);
    assert.deepEqual(
      names,
      [...names].sort((a, b) => a.localeCompare(b, "nb")),
    );
    // Who speaks at a gathering is in its invitation.
    const told = JSON.stringify({ ...view, knocks: [], gathering: { ...view.gathering, speakers: "" } });
    for (const person of demo.world.groups.flatMap((group) => group.people)) {
      assert.ok(!told.includes(`"${person.id}"`), person.id);
      assert.ok(!told.includes(person.name), person.name);
    }
  });

  it("OF1: an answer is the group's own when nobody chose otherwise: no words, no hint", async () => {
    const before = await look();
    await answer("group", secret);
    const after = await look();
    assert.ok(!JSON.stringify(after).includes(secret));
    assert.equal(rowIn(after, "fjordvik").tasks["a3"], "answered");
    const bare = (view: OverviewView) => ({ ...rowIn(view, "fjordvik"), tasks: {} });
    assert.deepEqual(bare(after), bare(before));
    assert.deepEqual(after.said, before.said);
    assert.deepEqual(after.raise, before.raise);
  });

  it("OF4: that a group has answered is seen, and its words when they were sent", async () => {
    await answer("ks", "Nabokommunen har gjort det før oss");
    const view = await look();
    assert.ok(view.said.some(({ group, text }) => group === "fjordvik" && text.includes("Nabokommunen")));
    assert.ok(view.groups.every(({ status }) => !status || status.status.length > 0));
  });

  it("OF3: nobody sees more than was said before it was written, also when it is taken back", async () => {
    await answer("ks", "Vi er uenige om hvem som eier det");
    assert.ok((await look()).raise.some((it) => it.is === "disagreement" && it.groups.includes("fjordvik")));
    await answer("group", secret, 1);
    const view = JSON.stringify(await look());
    assert.ok(!view.includes("uenige") && !view.includes(secret));
  });

  it("PV6: who cannot be reached is named to those who send, and is not on the overview", async () => {
    const ask = async (person: string) =>
      viewReach(demo.ports)({ visitor: await demo.as(person), programme: demo.programme });
    const reach = given(await ask("rv-kari"));
    const rognvik = reach.groups.find(({ id }) => id === "rognvik");
    assert.ok(rognvik?.unreachable.some(({ because }) => because === "blockedByPerson"));
    assert.ok(!JSON.stringify(await look()).includes(rognvik?.unreachable[0]?.name ?? "?"));
    assert.ok(!(await ask("fj-jonas")).ok);
  });

  it("shows obstacles, and a soft gate passed with a reason, only as far as they were sent (F4.1)", async () => {
    const at = monday;
    const by = "ly-x";
    const note = (id: string, circle: Note["circle"]): Note => ({
      id,
      lane: "obstacles",
      text: circle === "group" ? secret : "Vi mangler folk",
      by,
      group: "lyngsund",
      at,
      origin: { from: "board" },
      circle,
      detail: { kind: "obstacle", state: "open" },
      rev: 1,
    });
    const theCase: Case = {
      ...firstCase("lyngsund", { phase: 1 }, by, at),
      id: "lyngsund-2",
      phase: 2,
      moves: [
        { phase: 1, move: "start", at, by },
        { phase: 2, move: "forward", at, by, reason: "Vi har tid nå", openPoints: ["ett"] },
      ],
      notes: [note("n1", "group"), note("n2", "ks")],
    };
    const standing = await demo.store.read(demo.partition, "standing", idOf.standing("lyngsund"));
    assert.ok(standing);
    const { body: before, etag } = standing;
    const changes = await putCases(
      demo.ports,
      demo.partition,
      [{ after: theCase }],
      [{ before, after: { ...before, mainCase: theCase.id }, etag }],
    );
    assert.ok((await demo.store.commit(demo.partition, changes)).ok);
    const view = await look();
    const row = rowIn(view, "lyngsund");
    assert.deepEqual(
      row.obstacles?.map(({ text }) => text),
      ["Vi mangler folk"],
    );
    assert.equal(row.gates?.[0]?.reason, "Vi har tid nå");
    assert.ok(!JSON.stringify(view).includes(secret));
  });

  it("answers five questions: open, stuck, said, to raise, to visit", async () => {
    const view = await look();
    assert.ok(view.groups.some(({ tasks }) => Object.values(tasks).includes("open")));
    assert.deepEqual(
      view.groups.filter(({ trouble }) => trouble).map(({ id, trouble }) => [id, trouble?.status]),
      [
        ["indredal", "stuck"],
        ["rognvik", "need_help"],
      ],
    );
    assert.ok(view.said.length > 3 && view.said.length <= 8);
    assert.ok(view.raise.some(({ is }) => is === "ask") && view.raise.some(({ is }) => is === "baseline"));
    assert.deepEqual(
      view.visit.slice(0, 2).map(({ is, group }) => `${is} ${group}`),
      ["asked indredal", "help rognvik"],
    );
  });

  it("is for facilitators: to everybody else there is nothing", async () => {
    for (const visitor of [await demo.as("fj-jonas"), demo.stranger]) {
      const outcome = await demo.house.viewOverview({ visitor, programme: demo.programme });
      assert.ok(!outcome.ok);
      assert.equal(outcome.refusal.is, visitor === demo.stranger ? "unknownPerson" : "notFound");
    }
  });

  it("costs three reads, however much has been answered", async () => {
    let reads = 0;
    const { store } = demo.ports;
    const counted = {
      ...demo.ports,
      store: {
        ...store,
        read: ((...it) => (reads++, store.read(...it))) as typeof store.read,
        list: ((...it) => (reads++, store.list(...it))) as typeof store.list,
      },
    };
    const visitor = await demo.as("rv-kari");
    demo.set(later(monday, 60_000));
    given(await viewOverview(counted)({ visitor, programme: demo.programme }));
    assert.equal(reads, 3);
  });
});
