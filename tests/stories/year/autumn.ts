/** From the first gathering to the second: sharing and taking back, who is late, who is left in peace, who comes late. */
import assert from "node:assert/strict";
import type { Year } from "../../support/year.ts";
import { but, channelOf, latecomers } from "../../support/yearPlan.ts";

export function autumn(the: () => Year): void {
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
  });

  it("the day before a deadline the facilitator is offered a nudge in the chat, and sends it from there", async () => {
    const year = the();
    await year.until("2026-10-01", "10:00");
    const kari = year.who("rv-kari");
    kari.sees("Ikke svart: Lyngsund kommune.", "4 får den nå.", "Nina Måsholmen kan ikke nås");
    await kari.presses("sendOffer", { _words: "Si fra om dere vil ha en prat." });
    await year.until("2026-10-01");
    assert.deepEqual(year.whoGot("2026-10-01", "nudge", "p1-problem-and-goal").sort(), [
      "ly-bente",
      "ly-roger",
      "ly-silje",
      "ly-tor",
    ]);
    year.who("ly-bente").sees("Si fra om dere vil ha en prat.");
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
    year.who("vd-ragnhild").inChannel(channelOf("vestdal")).sees("Samling 2", "Samlingspakken er klar");
  });
}
