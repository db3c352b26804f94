/** A status check: the answer, the case, the board and the standing move in one act. */
import assert from "node:assert/strict";
import { agendaItem, type Assignment } from "../../bot/domain/assignment/assignment.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

const local = (text: string) => ({ nb: text, nn: text, en: text });
const round: Assignment = {
  id: "s9",
  checkIn: true,
  title: local("Statussjekk nå"),
  action: local("Noen korte spørsmål."),
  why: local("Så vi vet hvor caset står."),
  phase: 1,
  track: "both",
  audience: "whole_group",
  answeredBy: "group",
  minutes: { do: 0, answer: 2 },
  opens: { at: "2026-11-20T08:00:00.000Z" },
  due: { at: "2026-12-01T14:30:00.000Z" },
  questions: [],
  offers: ["ks"],
  rev: 1,
};

export async function withRound(teams: TeamsHouse): Promise<void> {
  const partition = `programme:${programme}`;
  const agenda = await teams.document("agenda", "agenda");
  const items = [...agenda.items, agendaItem(round)];
  await teams.store.commit(partition, [
    { put: { kind: "assignment", id: "assignment:s9", body: round } },
    { put: { kind: "agenda", id: "agenda", body: { items } } },
  ]);
}

describe("a status check", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    await withRound(teams);
    solveig = teams.person("fj-solveig");
    await solveig.installs();
    await solveig.writes("oppgaver");
    await solveig.presses("open", {}, { assignment: "s9" });
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });

  it("asks what belongs to the group's own phase, with the steps that are done", async () => {
    const { phase } = await teams.document("standing", "standing:fjordvik");
    assert.equal(phase, 3);
    solveig.sees("Hva har dere testet, og hva endret dere etterpå?", "Hvilke steg er gjort?");
  });

  it("changes the case and the standing together, and puts the obstacles on the board", async () => {
    const before = await teams.document("standing", "standing:fjordvik");
    await solveig.presses("answer", {
      status: "stuck",
      tested: "Folk vil ha faste tider",
      steps: "3.1,3.2",
      confidence: "2",
      obstacle: "time",
      obstacleWords: "Turnusen låser de to som kan hjelpe",
    });
    solveig.sees("Svaret er lagret", "Står fast", "Prosesslederen ser statusen");
    solveig.seesNot("hvor lang tid");
    assert.ok(solveig.has("asking", { what: "experience" }) && solveig.has("asking", { what: "visit" }));
    const after = await teams.document("standing", "standing:fjordvik");
    assert.deepEqual(after.lastCheckIn, {
      status: "stuck",
      confidence: 2,
      at: teams.now(),
      by: "fj-solveig",
    });
    assert.equal(after.answered["s9"]?.by, "fj-solveig");
    assert.equal(after.rev, before.rev + 1);
    const theCase = await teams.document("case", `case:${after.mainCase}`);
    assert.ok(theCase.steps.done.includes("3.1") && theCase.steps.done.includes("3.2"));
    for (const [id, text] of [
      ["obstacle.time", "Tid"],
      ["obstacleWords", "Turnusen låser de to som kan hjelpe"],
    ] as const) {
      const note = theCase.notes.find((it) => it.id === `s9.fjordvik.${id}`);
      assert.equal(note?.text, text);
      assert.equal(note?.lane, "obstacles");
      assert.deepEqual(note?.detail, { kind: "obstacle", state: "open" });
    }
  });

  it("keeps its questions when the group moves on while somebody writes", async () => {
    const button = solveig.button("answer");
    const standing = await teams.document("standing", "standing:fjordvik");
    await teams.store.commit(`programme:${programme}`, [
      { put: { kind: "standing", id: "standing:fjordvik", body: { ...standing, phase: 4 } } },
    ]);
    await solveig.pressesOld(button, { status: "on_track", tested: "Testet i fase tre" });
    solveig.sees("Svaret er lagret", "Testet i fase tre");
    await solveig.presses("open");
    solveig.sees("Testet i fase tre");
  });
});
