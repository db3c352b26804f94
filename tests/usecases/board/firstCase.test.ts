import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import { idOf } from "../../../bot/domain/ids.ts";
import { demoPartition, demoProgramme } from "../../support/demoHouse.ts";
import { boardRig, type BoardRig } from "./rig.ts";

let at: BoardRig;
const standing = async (group: string) => {
  const found = await at.store.read(demoPartition, "standing", idOf.standing(group));
  ok(found);
  return found.body;
};

describe("a group that goes out of the case it began itself", () => {
  beforeEach(async () => {
    at = await boardRig();
    const { mainCase: _none, digest: _of, ...bare } = await standing("fjordvik");
    const body = { ...bare, cases: [] };
    const put = { kind: "standing", id: idOf.standing("fjordvik"), body } as const;
    ok((await at.store.commit(demoPartition, [{ put }])).ok);
  });
  afterEach(() => at.close());

  const leaves = async (begun: string): Promise<void> => {
    await at.does("fj-terje", "fjordvik", "inviteGroup", { guest: "indredal" });
    await at.does("in-trygve", "indredal", "joinCase", { case: begun, reason: "Same behov hos oss" });
    await at.does("fj-terje", "fjordvik", "leaveCase", { case: begun, reason: "Vi har valgt noe annet" });
    equal((await standing("fjordvik")).mainCase, undefined);
  };

  it("begins a new one with its next words, and the others keep theirs", async () => {
    const begun = await at.does("fj-terje", "fjordvik", "addNote", { lane: "insight", text: "Først" });
    await leaves(begun.case);
    const next = await at.does("fj-terje", "fjordvik", "addNote", { lane: "insight", text: "Nytt" });
    notEqual(next.case, begun.case);
    equal((await standing("fjordvik")).mainCase, next.case);
    const theirs = JSON.stringify(await at.board("in-trygve", "indredal"));
    deepEqual([theirs.includes("Først"), theirs.includes("Nytt")], [true, false]);
  });

  it("begins it by answering, too", async () => {
    const { case: begun } = await at.does("fj-terje", "fjordvik", "addNote", {
      lane: "insight",
      text: "Mer",
    });
    equal(begun, "fjordvik");
    await leaves(begun);
    const visitor = await at.visitor("fj-terje");
    const key = { visitor, programme: demoProgramme, assignment: "a3", group: "fjordvik" };
    const stored = await at.store.read(demoPartition, "answer", idOf.answer("a3", "fjordvik"));
    const seenRev = stored?.body.rev ?? 0;
    const said = { ...key, inputs: { q1: "Vi ringte" }, circle: "group" as const, seenRev };
    const answered = await at.house.answerAssignment(said);
    ok(answered.ok && answered.value.kind === "receipt", JSON.stringify(answered));
    ok(!JSON.stringify(await at.board("in-trygve", "indredal")).includes("Vi ringte"));
  });
});
