/** "Ikke nå" promises a morning: one that the assignment and a pause leave open, and each only once. */
import assert from "node:assert/strict";
import { day } from "../../bot/domain/time.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

describe("not now, where something stands in the way of the morning", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    await solveig.installs();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });
  const closesAt = async (at: `${string}Z`): Promise<void> => {
    const partition = `programme:${programme}`;
    const body = await teams.document("assignment", "assignment:a3");
    const agenda = await teams.document("agenda", "agenda");
    const closes = { at };
    const items = agenda.items.map((item) => (item.id === "a3" ? { ...item, closes } : item));
    const written = await teams.store.commit(partition, [
      { put: { kind: "assignment", id: "assignment:a3", body: { ...body, closes } } },
      { put: { kind: "agenda", id: "agenda", body: { items } } },
    ]);
    assert.ok(written.ok);
  };
  const offered = (): string[] =>
    ["tomorrow", "threeDays", "gathering"].filter((until) => solveig.has("snooze", { until }));

  it("offers no morning on which the assignment is closed", async () => {
    await closesAt("2026-11-26T12:00:00.000Z");
    await solveig.presses("notNow", { q1: "Halvferdig" });
    assert.deepEqual(offered(), ["tomorrow"]);
  });

  it("says so when it is closed before the first of them, and keeps what was written", async () => {
    await closesAt("2026-11-24T15:00:00.000Z");
    await solveig.presses("notNow", { q1: "Halvferdig" });
    assert.deepEqual(offered(), []);
    solveig.sees("Oppgaven lukkes snart", "Det som er skrevet, er tatt vare på.");
    solveig.seesNot("Når passer det bedre?", "kommer oppgaven tilbake");
    assert.equal((await teams.document("answer", "answer:a3:fjordvik")).draft?.values["q1"], "Halvferdig");
  });

  it("sends nothing about what has closed by itself since", async () => {
    await solveig.presses("notNow");
    await solveig.presses("snooze", {}, { until: "threeDays" });
    await closesAt("2026-11-26T12:00:00.000Z");
    const before = teams.teams.sent.length;
    teams.passes(3 * day);
    await teams.delivers();
    assert.deepEqual(
      teams.teams.sent.slice(before).filter(({ conversation }) => conversation === `a:${solveig.id}`),
      [],
    );
  });

  it("promises no morning within a pause", async () => {
    await solveig.writes("pause");
    await solveig.presses("pause", { _until: "2026-12-01" });
    await solveig.writes("oppgaver");
    await solveig.presses("open", {}, { assignment: "a3" });
    await solveig.presses("notNow");
    assert.deepEqual(offered(), ["threeDays", "gathering"]);
    solveig.sees("Litt senere: tirsdag 1. desember");
    await solveig.presses("snooze", {}, { until: "threeDays" });
    solveig.sees("Oppgaven kommer tilbake tirsdag 1. desember");
  });

  it("offers a morning once", async () => {
    teams.passes(3 * day);
    await solveig.writes("oppgaver");
    await solveig.presses("open", {}, { assignment: "a3" });
    await solveig.presses("notNow");
    assert.deepEqual(offered(), ["threeDays", "gathering"], "on a Friday both are on Monday");
  });
});
