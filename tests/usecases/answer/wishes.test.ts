import { deepEqual, equal, ok } from "node:assert/strict";
import { answerRig, text, type AnswerRig } from "./rig.ts";

let at: AnswerRig;

describe("a wish to share that waits for the chief executive", () => {
  beforeEach(async () => {
    at = await answerRig();
    await at.asks("t1", { questions: [text("p"), text("r")] });
    await at.says("vd-sjur", "t1", "vestdal", { p: "Ord" }, "all");
    equal((await at.answer("t1", "vestdal")).waiting?.circle, "all");
  });
  afterEach(() => at.close());
  const approvals = async (): Promise<unknown[]> => {
    const letter = await at.house.listTasks(await at.visitor("vd-ragnhild"));
    return (letter.kind === "tasks" ? letter.approvals : undefined) ?? [];
  };

  it("waits on though a colleague sends the words to KS meanwhile", async () => {
    const { rev: seenRev } = await at.answer("t1", "vestdal");
    const key = await at.key("vd-olav", "t1", "vestdal");
    ok((await at.house.shareAnswer({ ...key, circle: "ks", seenRev })).ok);
    const { current, waiting } = await at.answer("t1", "vestdal");
    deepEqual([current?.circles["p"], waiting?.circle, waiting?.by], ["ks", "all", "vd-sjur"]);
    const note = await at.find("vd-sjur", "vestdal", "t1.vestdal.p");
    deepEqual([note?.circle, note?.asked?.circle], ["ks", "all"]);
  });

  it("is over when the chief executive answers for all groups", async () => {
    await at.says("vd-ragnhild", "t1", "vestdal", { p: "Andre ord" }, "all");
    const { current, waiting } = await at.answer("t1", "vestdal");
    deepEqual([current?.circles["p"], waiting], ["all", undefined]);
    deepEqual(await approvals(), []);
  });

  it("is over for words that are not there any more", async () => {
    await at.says("vd-sjur", "t1", "vestdal", { r: "Noe annet" });
    equal((await at.answer("t1", "vestdal")).waiting, undefined);
    deepEqual(await approvals(), []);
  });
});
