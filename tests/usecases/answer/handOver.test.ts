import { deepEqual, ok } from "node:assert/strict";
import { later, minute } from "../../../bot/domain/time.ts";
import { demoPartition } from "../../support/demoHouse.ts";
import { answerRig, text, type AnswerRig } from "./rig.ts";

let at: AnswerRig;

describe("an assignment that is handed over", () => {
  beforeEach(async () => {
    at = await answerRig();
    await at.asks("t1", { questions: [text("p")] });
  });
  afterEach(() => at.close());
  const handsOver = async (why: string): Promise<void> => {
    const key = await at.key("fj-terje", "t1", "fjordvik");
    const done = await at.house.handOver({ ...key, to: "fj-amina", why, inputs: {} });
    ok(done.ok && done.value.kind === "done");
    at.now = later(at.now, minute);
  };
  const notes = async (): Promise<unknown[]> => {
    const { entries } = await at.store.list(demoPartition, ["mailing"], { prefix: "mailing:handover-t1" });
    return entries.map(({ body }) => (body.what.kind === "nudge" ? body.what.note : undefined));
  };

  it("goes once however often it is pressed on a day, and again with other words", async () => {
    await handsOver("Du kjenner tallene");
    await handsOver("Du kjenner tallene");
    deepEqual(await notes(), ["Du kjenner tallene"]);
    await handsOver("Bare spørsmål to, resten er gjort");
    await handsOver("Bare spørsmål to, resten er gjort");
    deepEqual(await notes(), ["Du kjenner tallene", "Bare spørsmål to, resten er gjort"]);
  });

  it("says so when the colleague cannot be reached in Teams, so that one can tell them oneself", async () => {
    const key = await at.key("fj-terje", "t1", "fjordvik");
    const pass = async () => at.house.handOver({ ...key, to: "fj-amina", inputs: {} });
    const before = await pass();
    ok(before.ok && before.value.kind === "done" && before.value.unreached);
    const amina = (await at.visitor("fj-amina")).account;
    const address = {
      serviceUrl: "https://smba.example.com/",
      conversation: "a:amina",
      bot: "28:b",
      user: "29:a",
    };
    await at.house.arrive({ account: amina, address });
    const after = await pass();
    ok(after.ok && after.value.kind === "done" && !after.value.unreached);
  });
});
