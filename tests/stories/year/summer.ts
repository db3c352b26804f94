/** From the invitation to the first gathering: who is reached, in which language, and who is late. */
import assert from "node:assert/strict";
import { given } from "../../support/memoryHouse.ts";
import type { Year } from "../../support/year.ts";
import { accounts, but, channelOf, everybody, latecomers, programme } from "../../support/yearPlan.ts";

export function summer(the: () => Year): void {
  it("is loaded from a workbook, and most people add the app when they are invited", async () => {
    const year = the();
    const said = await year.loads();
    assert.ok(said.includes("Ledergaloppen Vestkysten er lastet inn."), said.join("\n"));
    assert.equal(
      said.filter((line) => /^ {2}(Person|Ledergruppe|Samling|Oppgave) .*: ny$/.test(line)).length,
      71,
    );
    for (const { id } of accounts) if (!latecomers.includes(id)) await year.who(id).installs();
    year.who("fj-solveig").sees("Hei, Solveig", "Fjordvik kommune");
    year.who("in-kristin").sees("Indredal kommune", "leiargruppa");
    const visitor = await year.visitor("rv-kari");
    const reach = given(await year.house.viewReach({ visitor, programme }));
    const missing = reach.groups.flatMap(({ unreachable }) => unreachable);
    assert.deepEqual(
      missing.map(({ person, because }) => [person, because]),
      [
        ["ly-nina", "neverSeen"],
        ["vd-sjur", "neverSeen"],
      ],
    );
    year.away(latecomers, "2026-08-17", "2026-10-21");
  });

  it("the first assignment reaches each of those on a Tuesday morning, in their own language", async () => {
    const year = the();
    await year.until("2026-08-18");
    const reached = everybody.filter((id) => !latecomers.includes(id));
    assert.deepEqual(year.whoGot("2026-08-18", "assignment", "p1-candidate-cases").sort(), reached.sort());
    year.who("fj-solveig").sees("Finn to eller tre mulige case", "Frist tirsdag 8. september");
    year.who("vd-ragnhild").sees("Finn to eller tre moglege case", "Frist tysdag 8. september");
    year.who("sk-pieter").sees("Find two or three possible cases", "Due Tuesday 8 September");
    await year.until("2026-08-27");
    for (const group of but("lyngsund", "rognvik")) await year.answersFor(group, "p1-candidate-cases");
    await year.until("2026-08-27", "13:00");
    year.who("fj-solveig").sees("Terje Haugmyr");
  });

  it("three groups let their channel have one card", async () => {
    const year = the();
    await year.until("2026-09-01", "09:00");
    for (const [group, id] of [
      ["fjordvik", "fj-solveig"],
      ["vestdal", "vd-ragnhild"],
      ["lyngsund", "ly-bente"],
    ] as const) {
      const there = year.who(id).inChannel(channelOf(group));
      await there.installs();
      await there.presses("useChannel", {}, { group });
    }
    await year.until("2026-09-01");
    year
      .who("fj-solveig")
      .inChannel(channelOf("fjordvik"))
      .sees("Ledergaloppen i Fjordvik kommune", "Samling 1");
  });

  it("a nudge on a Friday evening reaches on Monday those whom the dry run counted", async () => {
    const year = the();
    await year.until("2026-09-04", "18:00");
    const dry = await year.nudges("rv-kari", {
      assignment: "p1-candidate-cases",
      to: { audience: "whole_group" },
      note: "Vi bruker dette på samlingen.",
    });
    assert.deepEqual(
      [dry.outlook.goes, dry.outlook.held, dry.outlook.dropped, dry.outlook.notReached],
      [10, { quietHours: 10 }, { answered: 32 }, { neverSeen: 1 }],
    );
    assert.deepEqual(dry.outlook.languages, { nb: 4, nn: 6 });
    await year.until("2026-09-07");
    year.wentAsSaid(dry, "2026-09-07");
    year.who("ly-roger").sees("Vi bruker dette på samlingen.", "Kari-Anne Lunderud");
    await year.answersFor("rognvik", "p1-candidate-cases");
    year.who("ro-steinar").sees("Svaret er lagra");
    await year.until("2026-09-10");
    await year.answersFor("lyngsund", "p1-candidate-cases");
    year.who("ly-roger").sees("Fristen er ute. Svaret teller som alle andre");
  });

  it("the first gathering opens with what may be shown, and the channels say so", async () => {
    const year = the();
    await year.until("2026-09-14", "09:00");
    await year.sends("sk-liv", "p1-candidate-cases", "ks");
    const [own, screen] = [
      await year.reads("rv-kari", "pack", { for: "own" }),
      await year.reads("rv-kari", "pack", { for: "screen" }),
    ];
    assert.ok(JSON.stringify(own).includes("Ord fra skogmo om p1-candidate-cases"));
    assert.ok(!JSON.stringify(own).includes("Ord fra fjordvik"));
    assert.ok(!JSON.stringify(screen).includes("Ord fra"));
    assert.equal((await year.does("rv-kari", "postBrief", { gathering: 1 })).channels, 3);
    await year.until("2026-09-14");
    year.who("fj-solveig").inChannel(channelOf("fjordvik")).sees("Samlingspakken er klar");
  });
}
