import { equal, ok } from "node:assert/strict";
import { idOf } from "../../../bot/domain/ids.ts";
import { demoPartition, demoProgramme } from "../../support/demoHouse.ts";
import { answerRig, text, type AnswerRig } from "./rig.ts";

const before = "fj-hjemmetjeneste";
let at: AnswerRig;

describe("an answer whose group has chosen another case since", () => {
  beforeEach(async () => {
    at = await answerRig();
    await at.asks("t1", { questions: [text("p")] });
    await at.says("fj-terje", "t1", "fjordvik", { p: "Det vi hørte" }, "ks");
    const { case: id } = await at.does("fj-terje", "fjordvik", "addCase", {
      title: "Et annet case",
      as: "candidate",
    });
    await at.does("fj-terje", "fjordvik", "chooseCase", { case: id, reason: "Dette haster mer" });
    ok(await seenByKs());
  });
  afterEach(() => at.close());
  const seenByKs = async (): Promise<boolean> => {
    const key = { visitor: await at.visitor("rv-kari"), programme: demoProgramme, group: "fjordvik" };
    return JSON.stringify(await at.house.viewCase({ ...key, case: before })).includes("Det vi hørte");
  };
  const circle = async (): Promise<unknown> => {
    const found = await at.store.read(demoPartition, "case", idOf.case(before));
    return found?.body.notes.find(({ id }) => id === "t1.fjordvik.p")?.circle;
  };

  it("is taken back from KS on the case that it had then, too", async () => {
    ok((await at.house.stopSharing(await at.key("fj-terje", "t1", "fjordvik"))).ok);
    equal(await seenByKs(), false);
    equal(await circle(), "group");
  });

  it("is for the group alone there when it is given again so", async () => {
    await at.says("fj-terje", "t1", "fjordvik", { p: "Det vi hørte, igjen" });
    equal(await circle(), "group");
    equal(await seenByKs(), false);
  });

  it("is seen by nobody else there once it is undone", async () => {
    await at.takesBack("fj-terje", "t1", "fjordvik");
    equal(await seenByKs(), false);
  });

  it("is seen by no more people there when other words are sent", async () => {
    await at.says("fj-terje", "t1", "fjordvik", { p: "Det vi hørte" });
    await at.says("fj-terje", "t1", "fjordvik", { p: "Noe helt annet" }, "ks");
    equal(await circle(), "group");
    equal(await seenByKs(), false);
  });
});
