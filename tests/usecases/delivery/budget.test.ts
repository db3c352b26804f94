import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../../bot/domain/ids.ts";
import { aNudge, tuesday } from "../../support/mailings.ts";
import { postRig, type Rig } from "../../support/postRig.ts";
import { aPerson, aProgramme, anAssignment } from "../../support/programme.ts";

/** More nudges about one assignment than one card gathers, all due now. */
async function tooMany(count: number, answer?: Rig["teams"]["answer"]): Promise<Rig> {
  const rig = postRig(tuesday);
  if (answer) rig.teams.answer = answer;
  await rig.enrol(aProgramme(), [aPerson("anne")]);
  const body = anAssignment("a1", { opens: { at: "2026-11-01T08:00:00.000Z" } });
  await rig.put(partitionOf.programme("p1"), { kind: "assignment", id: idOf.assignment("a1"), body });
  for (let n = 0; n < count; n++) await rig.mail(aProgramme(), aNudge({ id: `n${n}` }));
  // What is to be written together is waited for, while more is claimed.
  const { sleep } = rig.deps;
  rig.deps.sleep = async (ms) => {
    await sleep(ms);
    for (let n = 0; ms === 100 && n < 20; n++) await new Promise((resolve) => setImmediate(resolve));
  };
  await rig.run();
  return rig;
}

describe("the budget of a week", () => {
  it("counts what has just left, not only what is written down", async () => {
    const { sendings } = await tooMany(40);
    assert.ok(sendings.length > 0 && sendings.length <= 3, `${sendings.length} cards in a moment`);
  });
  it("counts a nudge of which nobody knows whether it came", async () => {
    const { sendings } = await tooMany(40, () => ({ is: "unknown" }));
    assert.ok(sendings.length > 0 && sendings.length <= 3, `${sendings.length} cards in a moment`);
  });
  it("does not count what Teams did not take", async () => {
    let calls = 0;
    const rig = await tooMany(1, (to) =>
      ++calls < 6
        ? { is: "busy", retryAfterMs: 1_000 }
        : { is: "accepted", card: { conversation: to.conversation, activity: "c", at: tuesday } },
    );
    const states = rig.store.all(partitionOf.programme("p1"), "message").map(({ body }) => body.state.is);
    assert.deepEqual(states, ["accepted"]);
  });
});
