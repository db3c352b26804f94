import assert from "node:assert/strict";
import type { PackView, PackWords } from "../../bot/contract/packViews.ts";
import { viewPack } from "../../bot/usecases/overview/viewPack.ts";
import { given, memoryHouse, type MemoryHouse } from "../support/memoryHouse.ts";

describe("the gathering pack", () => {
  let demo: MemoryHouse;
  const open = async (person: string, wanted: PackView["for"]) =>
    viewPack(demo.ports)({ visitor: await demo.as(person), programme: demo.programme, for: wanted });
  const piecesOf = ({ pages, together }: PackView): PackWords[] => [
    ...pages.flatMap((page) => [...page.learnt, ...page.obstacles, ...page.decisions, ...page.asks]),
    ...together.questions.flatMap(({ answers }) => answers),
  ];
  before(async () => {
    demo = await memoryHouse();
  });

  it("holds on a shared screen only what is shared with all groups (OF2, OF3)", async () => {
    const view = given(await open("rv-kari", "screen"));
    assert.ok(piecesOf(view).length > 5);
    assert.ok(piecesOf(view).every(({ circle }) => circle === "all"));
    for (const { need, benefits } of view.pages) {
      assert.ok(!need || need.circle === "all");
      assert.ok(benefits.every(({ circle }) => circle === "all"));
    }
    assert.deepEqual(view.together.raise, []);
  });

  it("holds in the facilitator's own preparation what was sent to KS too, and each piece says so", async () => {
    const pieces = piecesOf(given(await open("rv-kari", "own")));
    assert.ok(pieces.some(({ circle }) => circle === "ks"));
    assert.ok(pieces.every(({ circle }) => circle !== "group"));
  });

  it("is on the screen for everybody in the programme, and the preparation for facilitators alone", async () => {
    assert.equal(given(await open("fj-jonas", "screen")).facilitates, undefined);
    assert.equal(given(await open("rv-kari", "screen")).facilitates, true);
    assert.ok(!(await open("fj-jonas", "own")).ok);
    const stranger = await viewPack(demo.ports)({
      visitor: demo.stranger,
      programme: demo.programme,
      for: "screen",
    });
    assert.ok(!stranger.ok && stranger.refusal.is === "unknownPerson");
  });

  it("says when each question was asked, so that two rounds of a check are told apart", async () => {
    const { together } = given(await open("rv-kari", "own"));
    const rounds = together.questions.filter(({ title }) => title === "Kort om hvordan det går");
    assert.ok(rounds.length > 1);
    assert.equal(new Set(rounds.map(({ asked }) => asked)).size, rounds.length);
  });

  it("tells no person's part in anything (PV1)", async () => {
    const pack = given(await open("rv-kari", "own"));
    // Who speaks at a gathering is in its invitation.
    const told = JSON.stringify({ ...pack, gathering: { ...pack.gathering, speakers: "" } });
    for (const { name, id } of demo.world.groups.flatMap(({ people }) => people)) {
      assert.ok(!told.includes(name) && !told.includes(`"${id}"`), name);
    }
  });

  it("suggests whom to meet, each with its reason, and tables where everybody sits once", async () => {
    const { pages, together } = given(await open("rv-kari", "screen"));
    const vestdal = pages.find(({ group }) => group === "vestdal");
    assert.deepEqual(
      vestdal?.meet.map(({ group, because }) => `${group} ${because.is}`),
      ["solvag experience"],
    );
    const seated = together.tables.flatMap(({ groups }) => groups);
    assert.deepEqual([...seated].sort(), pages.map(({ group }) => group).sort());
    assert.ok(together.tables.every(({ groups }) => groups.length > 1));
  });
});
