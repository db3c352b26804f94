import { deepEqual, equal, ok } from "node:assert/strict";
import { idOf } from "../../../bot/domain/ids.ts";
import { demoPartition } from "../../support/demoHouse.ts";
import { day, later } from "../../../bot/domain/time.ts";
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

  it("is made by sending the same words again for all groups, once", async () => {
    await at.says("vd-sjur", "t1", "vestdal", { p: "Ord" }, "all");
    const { waiting: before } = await at.answer("t1", "vestdal");
    const key = await at.key("vd-sjur", "t1", "vestdal");
    ok((await at.house.stopSharing(key)).ok);
    equal((await at.answer("t1", "vestdal")).waiting, undefined);
    at.now = later(at.now, day);
    await at.says("vd-olav", "t1", "vestdal", { p: "Ord" }, "all");
    const { waiting, current } = await at.answer("t1", "vestdal");
    deepEqual([waiting?.circle, waiting?.by, waiting?.at], ["all", "vd-olav", at.now]);
    deepEqual([current?.by, current?.circles], ["vd-sjur", {}]);
    ok(before && before.at < at.now);
    equal((await at.find("vd-sjur", "vestdal", "t1.vestdal.p"))?.asked?.circle, "all");
    equal((await approvals()).length, 1);
    at.now = later(at.now, day);
    await at.says("vd-sjur", "t1", "vestdal", { p: "Ord" }, "all");
    equal((await at.answer("t1", "vestdal")).waiting?.by, "vd-olav");
  });

  it("is on the chief executive's list also where others were asked, and when the assignment has been closed", async () => {
    await at.asks("t3", { audience: "digital_lead", questions: [text("p")] });
    await at.says("vd-sjur", "t3", "vestdal", { p: "Ord" }, "all");
    equal((await approvals()).length, 2);
    const task = await at.store.read(demoPartition, "assignment", idOf.assignment("t1"));
    ok(task);
    await at.asks("t1", { ...task.body, closedAt: at.now });
    equal((await approvals()).length, 2);
    const letter = await at.house.listTasks(await at.visitor("vd-ragnhild"));
    ok(letter.kind === "tasks" && !letter.items.some(({ assignment }) => ["t1", "t3"].includes(assignment)));
  });

  it("is kept with who asked for what, also where it was made with the answer", async () => {
    const { entries } = await at.store.list(demoPartition, ["act"], { prefix: "act:" });
    const asked = entries.flatMap(({ body }) =>
      body.what === "sharing.asked" && body.subject["assignment"] === "t1" ? [body] : [],
    );
    deepEqual(
      asked.map(({ by, subject }) => [by, subject["circle"], subject["parts"]]),
      [["vd-sjur", "all", "p"]],
    );
  });
});
