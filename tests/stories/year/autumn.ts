/** From the invitation to the second gathering: who is reached, who answers, who is late, who is left in peace. */
import assert from "node:assert/strict";
import { given } from "../../support/memoryHouse.ts";
import type { Year } from "../../support/year.ts";
import { accounts, channelOf, groups, membersOf, programme } from "../../support/yearPlan.ts";

/** They add the app on a day in October. */
const latecomers = ["ly-nina", "vd-sjur"];
const everybody = groups.flatMap(membersOf);
const but = (...some: string[]): string[] => groups.filter((group) => !some.includes(group));

export function autumn(the: () => Year): void {
  it("is loaded from a workbook, and most people add the app when they are invited", async () => {
    const year = the();
    const said = await year.loads();
    assert.equal(said[0], "Ledergaloppen Vestkysten er lastet inn.");
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

  it("after it, Fjordvik shares what it wrote, and Vestdal only by the hand of its chief executive", async () => {
    const year = the();
    await year.until("2026-09-22");
    await year.answersFor("fjordvik", "p1-problem-and-goal", { _circle: "all" });
    await year.answersFor("vestdal", "p1-problem-and-goal", { _circle: "all" });
    year.who("vd-olav").sees("ventar på godkjenning");
    const words = async () => JSON.stringify(await year.reads("so-magne", "pack", { for: "screen" }));
    assert.ok((await words()).includes("Ord fra fjordvik om p1-problem-and-goal"));
    assert.ok(!(await words()).includes("Ord fra vestdal"));
    await year.until("2026-09-23");
    year.who("vd-ragnhild").sees("Olav Hjellestig har bede om å dele");
    await year.who("vd-ragnhild").presses("approveSharing");
    assert.ok((await words()).includes("Ord fra vestdal om p1-problem-and-goal"));
    for (const group of but("fjordvik", "vestdal", "lyngsund"))
      await year.answersFor(group, "p1-problem-and-goal");
    await year.until("2026-10-07");
    for (const group of but("lyngsund")) await year.answersFor(group, "check-1");
  });

  it("Lyngsund is late, and gets no more in a week than was agreed; one who comes late is not told twice", async () => {
    const year = the();
    await year.until("2026-10-19");
    await year.who("in-kristin").writes("pause");
    await year.who("in-kristin").presses("pause", { _until: "2026-11-02" });
    year.who("in-kristin").sees("Pause til måndag 2. november");
    year.away(["in-kristin"], "2026-10-19", "2026-11-02");
    await year.until("2026-10-20", "16:00");
    const to = { audience: "whole_group" as const, groups: ["lyngsund"] };
    const second = await year.nudges("rv-kari", { assignment: "p1-problem-and-goal", to });
    await year.until("2026-10-20", "16:30");
    year.wentAsSaid(second, "2026-10-20");
    await year.until("2026-10-21", "10:00");
    for (const id of latecomers) await year.who(id).installs();
    await year.until("2026-10-21");
    assert.deepEqual(year.log("ly-nina"), [
      "2026-10-21 10:00 (answer) welcome",
      "2026-10-21 10:00 (answer) assignment p1-problem-and-goal",
      "2026-10-21 10:00 nudge check-1 + p1-stakeholders",
    ]);
    assert.deepEqual(year.log("vd-sjur"), [
      "2026-10-21 10:00 (answer) welcome",
      "2026-10-21 10:00 (answer) assignment p1-stakeholders",
    ]);
    await year.until("2026-10-22", "10:00");
    const third = await year.nudges("rv-kari", { assignment: "check-1", to });
    assert.deepEqual(third.outlook.held, { enoughThisWeek: 4 });
    await year.until("2026-10-27");
    assert.deepEqual(year.whoGot("2026-10-22", "nudge", "check-1"), ["ly-nina"]);
    assert.equal(year.whoGot("2026-10-27", "nudge", "check-1").length, 4);
    for (const assignment of ["p1-problem-and-goal", "check-1"])
      await year.answersFor("lyngsund", assignment);
  });

  it("who took a pause gets it when the pause is over, unless the group has answered meanwhile", async () => {
    const year = the();
    await year.until("2026-10-30");
    for (const group of but("indredal")) await year.answersFor(group, "p1-stakeholders");
    assert.deepEqual(year.whoGot("2026-11-02", "assignment", "p1-stakeholders"), []);
    await year.until("2026-11-02");
    assert.deepEqual(year.whoGot("2026-11-02", "assignment", "p1-stakeholders"), ["in-kristin"]);
    await year.until("2026-11-05");
    await year.answersFor("indredal", "p1-stakeholders");
  });

  it("what is taken back before the second gathering is not there when it opens", async () => {
    const year = the();
    await year.until("2026-11-13");
    const terje = year.who("fj-terje");
    await terje.writes("oppgaver");
    await terje.presses("viewAnswer", {}, { assignment: "p1-problem-and-goal" });
    await terje.presses("sharing");
    await terje.presses("stopSharing");
    await year.until("2026-11-16", "09:00");
    const words = JSON.stringify(await year.reads("so-magne", "pack", { for: "screen" }));
    assert.ok(
      !words.includes("Ord fra fjordvik") && words.includes("Ord fra vestdal om p1-problem-and-goal"),
    );
    assert.equal((await year.does("rv-kari", "postBrief", { gathering: 2 })).channels, 3);
    await year.until("2026-11-17", "09:00");
    year.who("vd-ragnhild").inChannel(channelOf("vestdal")).sees("Samling 2", "Samlingspakka er klar");
  });
}
