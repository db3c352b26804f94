import assert from "node:assert/strict";
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
});
