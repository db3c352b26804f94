import assert from "node:assert/strict";
import type { DeskBody } from "../../../bot/contract/desk.ts";
import type { VisitView } from "../../../bot/contract/visitViews.ts";
import type { VisitTime } from "../../../bot/domain/between/visit.ts";
import { given } from "../../support/memoryHouse.ts";
import { openDesk, type Desk } from "../../support/desk.ts";

describe("the desk: home visits", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  it("a group asks, the facilitator proposes, the group chooses, and points come back until they are ticked", async () => {
    const asked = given(
      await desk.act("askVisit", "fj-jonas", {
        group: "fjordvik",
        theme: "Rutene",
        stuckOn: "Vi vet ikke hvor vi skal begynne",
        wishedDays: ["2026-12-02"],
      }),
    ) as VisitView;
    assert.deepEqual([asked.state, asked.offered], ["asked", false]);
    for (const withGroups of [["atlantis"], ["fjordvik"]]) {
      const wish = { group: "fjordvik", theme: "t", wishedDays: [], withGroups };
      const wrong = await desk.act("askVisit", "rv-kari", wish);
      assert.ok(!wrong.ok && wrong.refusal.is === "notFound");
    }
    const of = (id: string) => ({ visit: id });
    const next = async (person: string, rev: number, it: DeskBody<"actOnVisit">["act"]) =>
      given(await desk.act("actOnVisit", person, { ...of(asked.id), rev, act: it })) as VisitView;
    await next("rv-kari", 1, { is: "propose", times: [{ day: "2026-12-02", clock: "10:00" }] });
    await next("fj-jonas", 2, { is: "choose", time: { day: "2026-12-02", clock: "10:00" } });
    const draft = (await desk.visits("rv-kari")).find(({ id }) => id === asked.id);
    assert.ok(draft?.agendaIsDraft);
    assert.deepEqual(draft.agenda.slice(0, 2), [
      "«Rutene»: Hvor står dere nå?",
      "«Vi vet ikke hvor vi skal begynne»: Hva skal til for å komme videre?",
    ]);
    desk.set("2026-12-02T12:00:00.000Z");
    await next("rv-kari", 3, {
      is: "hold",
      followUp: [{ text: "Ring sjåførene", owner: "fj-jonas", due: "2026-12-09" }],
    });
    desk.set("2026-12-10T09:00:00.000Z");
    const point = async (person: string) =>
      (await desk.visits(person)).find(({ id }) => id === asked.id)?.followUp[0];
    assert.equal((await point("fj-jonas"))?.comesBack, true);
    assert.equal((await point("rv-kari"))?.owner, undefined, "who has what is the group's own (PV1)");
    await next("fj-jonas", 4, { is: "tick", point: 0, done: true });
    assert.equal((await point("fj-jonas"))?.comesBack, false);
  });

  it("asked for again it is the same visit with the new words, and a stale page overwrites nothing", async () => {
    const ask = async (theme: string, person = "fj-jonas") =>
      given(await desk.act("askVisit", person, { group: "fjordvik", theme, wishedDays: [] })) as VisitView;
    const before = (await desk.visits("rv-kari")).length;
    const [one, other] = await Promise.all([ask("Rutene"), ask("Rutene", "fj-solveig")]);
    assert.deepEqual([one.id, other.id], ["fjordvik.1", "fjordvik.1"]);
    assert.equal((await ask("Rutene")).rev, one.rev, "the same words change nothing");
    assert.deepEqual(
      [(await ask("Sjåførene")).theme, (await desk.visits("rv-kari")).length],
      ["Sjåførene", before + 1],
    );
    const stale = await desk.act("actOnVisit", "rv-kari", { visit: one.id, rev: 7, act: { is: "cancel" } });
    assert.ok(!stale.ok && stale.refusal.is === "changedMeanwhile");
  });

  it("what was done and not heard of is sent again under its id, and told as done", async () => {
    const wish = { group: "fjordvik", theme: "Rutene", wishedDays: [] };
    const { id: visit, rev } = given(await desk.act("askVisit", "fj-jonas", wish)) as VisitView;
    const times: VisitTime[] = [{ day: "2026-12-02", clock: "10:00" }];
    const body = { visit, rev, act: { is: "propose" as const, times } };
    const [first, again] = [
      given(await desk.act("actOnVisit", "rv-kari", body, "act-proposed")),
      given(await desk.act("actOnVisit", "rv-kari", body, "act-proposed")),
    ];
    assert.deepEqual(again, first);
    const other = await desk.act("actOnVisit", "rv-kari", body, "act-proposed-2");
    assert.ok(!other.ok && other.refusal.is === "changedMeanwhile");
  });

  it("in the chat and on the page it is one visit, and after a visit there can be another", async () => {
    const visitor = await desk.as("fj-jonas");
    const help = {
      visitor,
      programme: desk.programme,
      group: "fjordvik",
      what: "visit",
      sends: true,
    } as const;
    given(await desk.house.askForHelp({ ...help, words: "Fra chatten" }));
    const body = { group: "fjordvik", theme: "Fra siden", wishedDays: ["2026-12-02" as const] };
    const asked = given(await desk.act("askVisit", "fj-solveig", body)) as VisitView;
    given(await desk.house.askForHelp({ ...help, words: undefined }));
    const mine = await desk.visits("fj-jonas");
    assert.deepEqual(
      mine.map(({ theme, wishedDays }) => [theme, wishedDays]),
      [["Fra siden", ["2026-12-02"]]],
    );
    given(
      await desk.act("actOnVisit", "fj-jonas", { visit: asked.id, rev: asked.rev, act: { is: "cancel" } }),
    );
    given(await desk.house.askForHelp({ ...help, words: "En gang til" }));
    assert.deepEqual(
      (await desk.visits("fj-jonas")).map(({ state }) => state),
      ["asked", "cancelled"],
    );
  });

  it("what the group has asked for is not overwritten by an offer, and an offer can be worded again", async () => {
    const ask = (person: string, theme: string) =>
      desk.act("askVisit", person, { group: "fjordvik", theme, wishedDays: [] });
    given(await ask("rv-kari", "Et tilbud"));
    assert.equal((given(await ask("rv-kari", "Et bedre tilbud")) as VisitView).offered, true);
    given(await ask("fj-jonas", "Rutene"));
    const other = await ask("rv-endre", "Noe annet");
    assert.ok(!other.ok && other.refusal.is === "changedMeanwhile");
  });

  it("the group decides who takes a point; the facilitator writes up again without seeing or changing it (PV1)", async () => {
    const [held] = (await desk.visits("sk-hege")).filter(({ state }) => state === "done");
    assert.ok(held);
    const next = (person: string, rev: number, it: DeskBody<"actOnVisit">["act"]) =>
      desk.act("actOnVisit", person, { visit: held.id, rev, act: it });
    for (const owner of ["fj-jonas", "rv-kari", "nobody"])
      assert.ok(!(await next("sk-hege", 1, { is: "take", point: 2, owner })).ok, owner);
    assert.ok(!(await next("rv-kari", 1, { is: "take", point: 2, owner: "sk-hege" })).ok);
    given(await next("sk-hege", 1, { is: "take", point: 2, owner: "el-karim" }));
    const [shown] = await desk.visits("rv-kari").then((all) => all.filter(({ id }) => id === held.id));
    assert.ok(shown && !JSON.stringify(shown).includes("el-karim"));
    const followUp = shown.followUp.map(({ comesBack: _b, ...point }) => point);
    given(await next("rv-kari", 2, { is: "hold", summary: "Kortere", followUp }));
    const [after] = (await desk.visits("sk-hege")).filter(({ id }) => id === held.id);
    const karim = desk.world.groups.flatMap(({ people }) => people).find(({ id }) => id === "el-karim");
    assert.deepEqual(
      [after?.summary, after?.followUp[2]?.owner, after?.followUp[2]?.ownerName],
      ["Kortere", "el-karim", karim?.name],
    );
  });

  it("a point comes back on its day, to the one who took it, and to all while nobody has", async () => {
    desk.set("2026-12-20T09:00:00.000Z");
    const due = async (person: string) =>
      given(await desk.house.viewHome({ visitor: await desk.as(person) })).points.map(({ text }) => text);
    const [hege, henrik, karim, jonas] = await Promise.all(
      ["sk-hege", "sk-henrik", "el-karim", "fj-jonas"].map(due),
    );
    assert.deepEqual(hege, ["Spør juristene i begge kommuner om hva som kan deles"]);
    assert.deepEqual([henrik, karim, jonas], [[], [], []]);
    const [held] = (await desk.visits("sk-hege")).filter(({ state }) => state === "done");
    assert.ok(held);
    const next = (rev: number, it: DeskBody<"actOnVisit">["act"]) =>
      desk.act("actOnVisit", "sk-hege", { visit: held.id, rev, act: it });
    given(await next(1, { is: "take", point: 2 }));
    assert.equal((await due("sk-henrik")).length, 1);
    given(await next(2, { is: "tick", point: 2, done: true }));
    assert.deepEqual([await due("sk-hege"), await due("sk-henrik")], [[], []]);
  });

  it("is seen by the group itself and by the facilitator", async () => {
    const seen = async (person: string) => (await desk.visits(person)).map(({ group }) => group);
    assert.deepEqual(await seen("fj-jonas"), []);
    assert.ok((await seen("rv-kari")).includes("indredal"));
  });
});
