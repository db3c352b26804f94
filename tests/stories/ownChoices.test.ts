/** What somebody chooses for themselves, pressed on two devices at once. */
import assert from "node:assert/strict";
import type { Store } from "../../bot/ports.ts";
import { openTeamsHouse, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

/** Reads as from far away, so that what is pressed at once has all been read before any of it is written. */
const slow = (store: Store): Store => ({
  ...store,
  read: async (...asked) => {
    const found = await store.read(...asked);
    await new Promise((resolve) => setImmediate(resolve));
    return found;
  },
});

describe("one's own choice", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse({ wrap: slow });
    solveig = teams.person("fj-solveig");
    await solveig.installs();
  });
  afterEach(() => teams.stop());

  it("holds when it is pressed twice at once, and nobody else is said to have changed it", async () => {
    const choice = { verb: "chooseLanguage" };
    const cards = await Promise.all([1, 2, 3].map(() => solveig.pressesOld(choice, { _language: "nn" })));
    for (const card of cards) assert.match(JSON.stringify(card), /No skriv eg nynorsk/);
  });

  it("holds beside another that is made at the same moment", async () => {
    await Promise.all([
      solveig.pressesOld({ verb: "chooseLanguage" }, { _language: "nn" }),
      solveig.pressesOld({ verb: "pause" }, { _until: "2026-12-01" }),
    ]);
    const { language, pausedUntil } = await teams.document("person", "person:fj-solveig");
    assert.deepEqual([language, pausedUntil], ["nn", "2026-12-01T06:30:00.000Z"]);
  });
});
