import assert from "node:assert/strict";
import { idOf } from "../../../bot/domain/ids.ts";
import type { FeedbackView } from "../../../bot/contract/deskViews.ts";
import { given } from "../../support/memoryHouse.ts";
import { openDesk, type Desk } from "../../support/desk.ts";

describe("the desk: feedback", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  it("goes back to the group that sent something, and is a letter only when there are words", async () => {
    const mailings = async () =>
      (await desk.store.list(desk.partition, ["mailing"], { prefix: "mailing:reply-" })).entries;
    given(await desk.act("giveFeedback", "rv-kari", { group: "solvag", assignment: "a3" }));
    assert.equal((await mailings()).length, 0);
    given(
      await desk.act("giveFeedback", "rv-kari", {
        group: "solvag",
        assignment: "a3",
        text: "Fint spørsmål. Ring Skogmo.",
      }),
    );
    const [letter] = await mailings();
    assert.deepEqual(letter?.body.to.groups, ["solvag"]);
    const view: FeedbackView = given(
      await desk.house.desk.reads.feedback({
        visitor: await desk.as("so-magne"),
        programme: desk.programme,
        group: "solvag",
      }),
    );
    assert.equal(view.items[0]?.replies[0]?.text, "Fint spørsmål. Ring Skogmo.");
  });

  it("cannot be given to what was never sent, and nobody learns that it is there (OF4)", async () => {
    const unsent = await desk.act("giveFeedback", "rv-kari", {
      group: "lyngsund",
      assignment: "a3",
      text: "x",
    });
    assert.ok(!unsent.ok && unsent.refusal.is === "notFound");
  });

  it("was said to the words that stand, also when they are shared with more since; not when they are others", async () => {
    const about = { group: "solvag", assignment: "a3" };
    given(await desk.act("giveFeedback", "rv-kari", { ...about, text: "Fint spørsmål." }));
    const visitor = await desk.as("so-magne");
    const key = { visitor, programme: desk.programme, ...about };
    const answer = async () => {
      const stored = await desk.store.read(
        desk.partition,
        "answer",
        idOf.answer(about.assignment, about.group),
      );
      return stored?.body ?? assert.fail("no answer");
    };
    const before = async (): Promise<(boolean | undefined)[]> => {
      const view: FeedbackView = given(await desk.house.desk.reads.feedback({ ...key, group: about.group }));
      const ks = await desk.as("rv-kari");
      const read = given(await desk.house.viewAnswers({ ...key, visitor: ks }));
      const theirs = view.items.find(({ assignment }) => assignment === about.assignment);
      return [theirs?.replies[0]?.before, read.feedback[about.group]?.replies[0]?.before];
    };
    const { rev: seenRev } = await answer();
    given(await desk.house.shareAnswer({ ...key, circle: "all", seenRev }));
    assert.equal((await answer()).rev, seenRev + 1);
    assert.deepEqual(await before(), [false, false]);
    const said = { inputs: { q1: "Andre ord" }, circle: "all" as const, seenRev: seenRev + 1 };
    given(await desk.house.answerAssignment({ ...key, ...said }));
    assert.deepEqual(await before(), [true, true]);
  });
});
