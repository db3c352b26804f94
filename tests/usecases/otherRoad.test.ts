/** A programme on another road than Veikart: four phases of its own, with its own library, in the same house. */
import assert from "node:assert/strict";
import { readWorkbook } from "../../bot/adapters/workbook/read.ts";
import { writePlan } from "../../bot/adapters/workbook/write.ts";
import { cardFor } from "../../bot/cards/index.ts";
import { emptyDraft } from "../../bot/usecases/planning/freshDraft.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Plan } from "../../bot/domain/plan/plan.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import { loadPlan } from "../../bot/usecases/programme/loadPlan.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import { given, memoryHouse, monday, type MemoryHouse } from "../support/memoryHouse.ts";
import { smallPlan } from "../support/plan.ts";
import { short, twoRoads } from "../support/shortRoad.ts";
import { veikart } from "../support/veikart.ts";

const plan = (): Plan => {
  const { programme, assignments, ...rest } = smallPlan();
  const [first] = assignments;
  assert.ok(first);
  const opens = { at: monday };
  const check = { ...first, opens, id: "check", checkIn: true, phase: 2 as const, questions: [] };
  return { ...rest, programme: { ...programme, ...short }, assignments: [...assignments, check] };
};
const { id: programme } = plan().programme;
const group = "fjordvik";

describe("a programme on a road of four phases", () => {
  let at: MemoryHouse;
  let astrid: Visitor;
  let kari: Visitor;
  let acts = 0;
  const visitor = async (person: string): Promise<Visitor> => {
    const partition = partitionOf.programme(programme);
    const who = await at.store.read(partition, "person", idOf.person(person));
    const where = await at.store.read(partition, "programme", idOf.programme);
    assert.ok(who && where);
    const account = { tenant: "t", object: person };
    return { account, seats: [{ programme: where.body, person: who.body }] };
  };
  const move = async (phase: PhaseNumber, rev: number) =>
    at.house.acts.movePhase({
      visitor: astrid,
      programme,
      group,
      act: `act-${String(++acts).padStart(6, "0")}`,
      body: { rev, phase },
    });
  beforeEach(async () => {
    at = await memoryHouse(monday, twoRoads);
    given(await loadPlan(at.ports)(plan()));
    astrid = await visitor("astrid");
    kari = await visitor("kari");
  });

  it("shows its own road on the board, and the other programme has six phases as before", async () => {
    const seen = given(await at.house.viewBoard({ visitor: astrid, programme, group }));
    assert.equal(seen.roadmap.name, "Kortveien");
    assert.deepEqual(
      seen.roadmap.phases.map(({ name }) => name),
      ["Etappe 1", "Etappe 2", "Etappe 3", "Etappe 4"],
    );
    const solveig = await at.as("fj-solveig");
    const other = given(
      await at.house.viewBoard({ visitor: solveig, programme: at.programme, group: "fjordvik" }),
    );
    assert.equal(other.roadmap.phases.length, 6);
  });

  it("goes to its last phase and no further, on the board and in the chat", async () => {
    const there = given(await move(4, 0));
    const beyond = await move(5, there.rev);
    assert.deepEqual(!beyond.ok && beyond.refusal.is, "wrongKind");
    const letter = given(await at.house.showPhase({ visitor: astrid, programme, group }));
    assert.ok(letter.kind === "phase" && letter.now.name.nb === "Etappe 4" && !letter.next);
    assert.match(JSON.stringify(cardFor(letter, "nb", monday).card), /Etappe 4/);
  });

  it("asks in a status check of the steps of its own phase", async () => {
    const key = { visitor: astrid, programme, group, assignment: "check" };
    const letter = given(await at.house.openAssignment({ ...key, askedIn: 2 }));
    assert.ok(letter.kind === "assignment");
    assert.ok(letter.questions.some(({ id }) => id === "steps"));
    const beyond = given(await at.house.openAssignment({ ...key, askedIn: 6 }));
    assert.ok(
      beyond.kind === "assignment" && beyond.questions.length > 0,
      "asks those of where the group is",
    );
  });

  it("offers the facilitator its own library, and takes no assignment in a phase it has not", async () => {
    const view = given(await at.house.viewCompose({ visitor: kari, programme }));
    assert.deepEqual(
      view.phases.map(({ number }) => number),
      [1, 2, 3, 4],
    );
    const { library } = given(await at.house.viewAssignments({ visitor: kari, programme }));
    assert.equal(library.length, twoRoads.library(short).assignments.length);
    const draft = {
      ...emptyDraft({ ...plan().programme, createdAt: monday }, monday, 1),
      phase: 5 as const,
    };
    const put = await at.house.putAssignment({
      visitor: kari,
      programme,
      language: "nb",
      act: "act-12345678",
      body: { assignment: "mine", draft },
    });
    assert.deepEqual(!put.ok && put.refusal.is, "notFound");
  });

  it("is written in a workbook and read again; a road that is not there is told of, and a phase too many", async () => {
    const library = twoRoads.library(short);
    const read = async (of: Plan) => readWorkbook(await writePlan(of, library), { method: twoRoads });
    const same = await read(plan());
    assert.ok(same.ok, JSON.stringify(same));
    assert.deepEqual(same.plan, plan());

    const { programme: mine, ...rest } = plan();
    const lost = await read({ ...rest, programme: { ...mine, framework: { id: "kortveien", version: 2 } } });
    assert.deepEqual(lost.ok || lost.problems.map(({ facts }) => facts), [
      { value: "kortveien 2", known: "veikart 1, kortveien 1" },
    ]);

    const [first, ...others] = plan().assignments;
    assert.ok(first);
    const far = await read({ ...plan(), assignments: [{ ...first, phase: 5 }, ...others] });
    assert.deepEqual(far.ok || far.problems.map(({ column, is }) => [column, is]), [["Fase", "outOfRange"]]);
  });

  it("keeps its road once somebody has written something", async () => {
    const other = { ...plan(), programme: { ...plan().programme, ...veikart } };
    given(await loadPlan(at.ports)(other));
    given(await loadPlan(at.ports)(plan()));
    given(await move(2, 0));
    const refused = await loadPlan(at.ports)(other);
    assert.deepEqual(refused, { ok: false, refusal: { is: "anotherFramework", keeps: "kortveien 1" } });
  });
});
