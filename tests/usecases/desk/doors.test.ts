import assert from "node:assert/strict";
import type { DeskActName, DeskBody } from "../../../bot/contract/desk.ts";
import { later } from "../../../bot/domain/time.ts";
import { monday } from "../../support/memoryHouse.ts";
import { openDesk, type Desk } from "../../support/desk.ts";

describe("the desk", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  it("what is the facilitator's is nobody else's: every act and every page", async () => {
    const mine: [DeskActName, object][] = [
      ["match", { ask: "s2", experience: "e1" }],
      ["giveFeedback", { group: "fjordvik", assignment: "a3", text: "x" }],
      ["remark", { group: "fjordvik", text: "x" }],
      ["copyProgramme", { id: "x", name: "x", startDay: "2028-01-01", withGroups: true, dryRun: true }],
      ["setSettings", { weeklyBudget: 7 }],
      ["untieChannel", { group: "fjordvik" }],
      ["addPerson", { name: "x", email: "x@example.com" }],
      ["setRole", { person: "fj-jonas", role: "facilitator", has: true }],
      [
        "makeProgramme",
        { id: "x", name: "x", language: "nb", startDay: "2028-01-01", gatherings: 1, dryRun: true },
      ],
      ["removePerson", { person: "fj-solveig", dryRun: true }],
      ["erasePerson", { person: "fj-jonas", dryRun: true }],
    ];
    for (const [name, body] of mine) {
      const outcome = await desk.act(name, "fj-jonas", body as DeskBody<typeof name>);
      assert.ok(!outcome.ok && outcome.refusal.is === "notFound", name);
    }
    const notMine: [DeskActName, object][] = [
      ["askVisit", { group: "vestdal", theme: "x", wishedDays: [] }],
      [
        "tell",
        {
          group: "vestdal",
          phase: 1,
          theme: "x",
          situation: "x",
          did: "x",
          wentWrong: "x",
          wouldDoToday: "x",
          mayContact: true,
          circle: "all",
        },
      ],
      ["ask", { group: "vestdal", phase: 1, text: "x", circle: "all" }],
      ["actOnVisit", { visit: "h2", rev: 1, act: { is: "cancel" } }],
      ["closeAsk", { ask: "s2" }],
      ["consent", { ask: "s1", side: "asker", yes: true }],
    ];
    for (const [name, body] of notMine) {
      const outcome = await desk.act(name, "fj-jonas", body as DeskBody<typeof name>);
      assert.ok(!outcome.ok && outcome.refusal.is === "notFound", name);
    }
    const { reads } = desk.house.desk;
    const at = { programme: desk.programme };
    desk.set(later(monday, 1000));
    for (const visitor of [await desk.as("fj-jonas"), desk.stranger]) {
      const pages = [
        reads.pack({ visitor, ...at, for: "own" }),
        reads.remarks({ visitor, ...at, group: "fjordvik" }),
        reads.feedback({ visitor, ...at, group: "vestdal" }),
        reads.report({ visitor, ...at }),
        reads.audit({ visitor, ...at, page: "first" }),
      ];
      for (const page of await Promise.all(pages)) assert.ok(!page.ok);
    }
    const { stranger: visitor } = desk;
    for (const page of await Promise.all([
      reads.visits({ visitor, ...at }),
      reads.asks({ visitor, ...at }),
      reads.experiences({ visitor, ...at }),
    ]))
      assert.ok(!page.ok && page.refusal.is === "unknownPerson");
  });
});
