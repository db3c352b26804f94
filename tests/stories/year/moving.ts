/** The third gathering is moved, and who was away comes back before it. */
import assert from "node:assert/strict";
import { given } from "../../support/memoryHouse.ts";
import type { Year } from "../../support/year.ts";
import { everybody, leaver } from "../../support/yearPlan.ts";

export function moving(the: () => Year): void {
  it("the third gathering is moved: what is unsent moves with it, and cards that are out say the new day", async () => {
    const year = the();
    await year.until("2027-01-19", "09:00");
    await year.answers("ro-maja", "p2-talk-with-user", "Ho ventar i elleve dagar");
    const planned = await year.nudges("rv-kari", {
      assignment: "p2-talk-with-user",
      to: { audience: "whole_group" },
      when: { gathering: 3, days: -7, clock: "09:00" },
    });
    assert.equal(planned.outlook.at, "2027-02-02T08:00:00.000Z");
    year.who("fj-gunn").sees("Frist tysdag 2. februar");
    const { retimed, corrected } = await year.moves(3, "2027-02-23", "2027-02-24");
    assert.deepEqual(
      retimed.map(({ title, from, to }) => [title, from?.slice(0, 10), to?.slice(0, 10)]),
      [
        ["Snakk med én bruker eller ansatt", "2027-02-02", "2027-02-16"],
        ["Statussjekk: hvordan går det med caset?", "2027-02-28", "2027-03-14"],
        ["Lag en første gevinstoversikt", "2027-02-12", "2027-02-26"],
      ],
    );
    assert.deepEqual(corrected, ["Snakk med én bruker eller ansatt"]);
    await year.until("2027-01-19");
    year.who("fj-gunn").sees("Frist tysdag 16. februar");
    const drawn = year.diary.filter(({ at, how }) => how === "drawn again" && at >= "2027-01-19T08:00");
    const count = (kind: string) => drawn.filter((got) => got.kind === kind).length;
    assert.deepEqual([count("assignment"), count("receipt"), count("channel")], [40, 1, 3]);
    await year.answers("fj-gunn", "p2-talk-with-user", "Ho veit ikkje kven ho skal ringje");
  });

  it("who had taken the app away is handed what is open when they are back, once", async () => {
    const year = the();
    await year.until("2027-01-20", "10:00");
    await year.who("so-lars").installs();
    for (const id of everybody.filter((it) => /^(vd|sk|in|ly|el|so)-/.test(it) && it !== leaver))
      if (id !== "sk-arne") await year.answers(id, "p2-talk-with-user", `${id} har snakket med noen`);
    await year.until("2027-02-15");
    assert.deepEqual(year.log("so-lars").slice(-4), [
      "2026-11-25 07:35 assignment p2-service-today",
      "2026-12-03 12:00 (drawn again) receipt p2-service-today",
      "2027-01-20 10:00 (answer) welcome",
      "2027-01-20 10:00 (answer) assignment p2-talk-with-user",
    ]);
    await year.until("2027-02-16");
    const silent = everybody.filter((id) => /^(fj|ro)-/.test(id) && id !== "fj-gunn" && id !== "ro-maja");
    const nudged = year.whoGot("2027-02-16", "nudge", "p2-talk-with-user");
    assert.deepEqual(nudged.sort(), [...silent, "sk-arne"].sort());
    await year.until("2027-02-22", "09:00");
    const { pages } = await year.reads("rv-kari", "pack", { for: "own" });
    const rognvik = pages.find(({ group }) => group === "rognvik");
    assert.deepEqual(
      rognvik?.asks.map(({ text }) => text),
      ["Kven har målt ventetid før?"],
    );
    assert.equal((await year.does("rv-kari", "postBrief", { gathering: 3 })).channels, 3);
  });

  it("a point of the visit comes back on its day, to the one who took it", async () => {
    const year = the();
    const [visit] = (await year.reads("ro-maja", "visits")).visits;
    assert.deepEqual(
      visit?.followUp.map(({ comesBack }) => comesBack),
      [true, false],
    );
    const points = async (id: string) =>
      given(await year.house.viewHome({ visitor: await year.visitor(id) })).points.map(({ text }) => text);
    assert.deepEqual(await points("ro-maja"), ["Mål ventetid i to veker"]);
    assert.deepEqual(await points("ro-steinar"), []);
    await year.does("ro-maja", "actOnVisit", {
      visit: "rognvik.1",
      rev: visit?.rev ?? 0,
      act: { is: "tick", point: 0, done: true },
    });
    assert.deepEqual(await points("ro-maja"), []);
  });
}
