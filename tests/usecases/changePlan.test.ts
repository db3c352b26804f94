/** Two facilitators change the plan in the same moment: what either of them did stands. */
import assert from "node:assert/strict";
import type { DeskActName, DeskBody } from "../../bot/contract/desk.ts";
import { idOf } from "../../bot/domain/ids.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Outcome } from "../../bot/domain/outcome.ts";
import type { PlanChange } from "../../bot/domain/plan/plan.ts";
import { same } from "../../bot/domain/same.ts";
import type { Ports } from "../../bot/ports.ts";
import type { DeskInput } from "../../bot/usecases/desk/desk.ts";
import { addPerson, removePerson } from "../../bot/usecases/desk/roster.ts";
import { checkPlan } from "../../bot/usecases/programme/checkPlan.ts";
import { loadPlan } from "../../bot/usecases/programme/loadPlan.ts";
import { planInStore } from "../../bot/usecases/programme/planInStore.ts";
import { given, memoryHouse, monday, type MemoryHouse } from "../support/memoryHouse.ts";

describe("the plan changed by two at once", () => {
  let demo: MemoryHouse;
  beforeEach(async () => {
    demo = await memoryHouse();
  });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const inputFor = async <A extends DeskActName>(
    body: DeskBody<A>,
    act: string,
  ): Promise<DeskInput<DeskBody<A>>> => ({
    visitor: await demo.as("rv-kari"),
    programme: demo.programme,
    act,
    body,
  });
  /** A store in which somebody else acts between the first reading of the plan and the first writing. */
  const interrupted = (by: () => Promise<unknown>): Ports["store"] => {
    let still = true;
    return {
      ...demo.store,
      commit: async (...given) => {
        if (still) {
          still = false;
          await by();
        }
        return demo.store.commit(...given);
      },
    };
  };
  const now = (): Moment => monday;
  const remove = async (person: string, store: Ports["store"] = demo.store): Promise<Outcome<object>> =>
    removePerson({ store, now })(
      await inputFor<"removePerson">({ person, dryRun: false }, `remove-${person}`),
    );
  const among = (seen: readonly PlanChange[]) => (change: PlanChange) => seen.some((it) => same(it, change));
  const isHere = async (person: string): Promise<boolean> => {
    const found = await demo.store.read(demo.partition, "person", idOf.person(person));
    return found !== undefined && found.body.removedAt === undefined;
  };

  it("whoever is taken out while somebody else is put in stays out, and the other is in", async () => {
    const store = interrupted(() => remove("fj-solveig"));
    const body = { name: "Tora Vik", email: "tora.vik@fjordvik.example", group: "fjordvik" } as const;
    given(await addPerson({ store, now })(await inputFor<"addPerson">(body, "add-tora")));
    assert.deepEqual([await isHere("fj-solveig"), await isHere("add-tora")], [false, true]);
  });

  it("two are taken out in the same moment", async () => {
    given(
      await remove(
        "fj-terje",
        interrupted(() => remove("fj-solveig")),
      ),
    );
    assert.deepEqual([await isHere("fj-solveig"), await isHere("fj-terje")], [false, false]);
  });

  it("a workbook does what was seen of it, or nothing", async () => {
    const plan = await planInStore(demo, demo.programme);
    assert.ok(plan);
    const wished = { ...plan, programme: { ...plan.programme, name: "Et annet navn" } };
    const seen = await checkPlan({ ...demo, now })(wished);
    assert.ok(seen.ok);
    given(await remove("fj-solveig"));
    const loaded = await loadPlan({ store: demo.store, now, log })(wished, among(seen.value.changes));
    assert.deepEqual(loaded, { ok: false, refusal: { is: "changedMeanwhile" } });
    assert.equal(await isHere("fj-solveig"), false);
    const again = await checkPlan({ ...demo, now })(wished);
    assert.ok(again.ok && again.value.changes.some(({ id, how }) => id === "fj-solveig" && how === "added"));
    const knowingly = await loadPlan({ store: demo.store, now, log })(wished, among(again.value.changes));
    assert.ok(knowingly.ok);
    assert.equal(await isHere("fj-solveig"), true);
  });
});
