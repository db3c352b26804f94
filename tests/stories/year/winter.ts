/** From the second gathering to New Year: who is left in peace, who is stuck, who leaves. */
import assert from "node:assert/strict";
import type { VisitAct } from "../../../bot/domain/between/visit.ts";
import { given } from "../../support/memoryHouse.ts";
import { filledIn } from "../../support/yearActs.ts";
import type { Year } from "../../support/year.ts";
import { but, groups, leaver, membersOf, programme } from "../../support/yearPlan.ts";

export function winter(the: () => Year): void {
  it("Solvåg has its budget week, and nobody writes to it then", async () => {
    const year = the();
    year.away(["solvag"], "2026-11-19", "2026-11-25");
    await year.until("2026-11-24", "17:00");
    assert.equal(year.whoGot("2026-11-20", "assignment", "p2-service-today").length, 38);
    await year.until("2026-11-25");
    assert.deepEqual(
      year.whoGot("2026-11-25", "assignment", "p2-service-today").sort(),
      membersOf("solvag").sort(),
    );
    await year.who("so-lars").uninstalls();
    year.away(["so-lars"], "2026-11-26", "2027-01-20");
    const { groups: reach } = given(
      await year.house.viewReach({ visitor: await year.visitor("rv-endre"), programme }),
    );
    assert.deepEqual(
      reach.flatMap(({ unreachable }) => unreachable.map(({ person, because }) => [person, because])),
      [["so-lars", "notInstalled"]],
    );
    await year.until("2026-12-03");
    for (const group of groups) await year.answersFor(group, "p2-service-today");
  });

  it("Rognvik is stuck, says so in the status check, and asks for help and for a visit", async () => {
    const year = the();
    await year.until("2026-12-08");
    for (const group of but("rognvik")) await year.answersFor(group, "check-2");
    await year.answersFor("rognvik", "check-2", { status: "stuck" });
    const steinar = year.who("ro-steinar");
    await steinar.writes("case");
    await steinar.presses("asking", {}, { what: "visit" });
    await steinar.presses("askForHelp", { _words: "Vi får ikkje tala til å stemme" });
    steinar.sees("Ønsket om heimebesøk");
    await steinar.presses("case");
    await steinar.presses("asking", {}, { what: "experience" });
    await steinar.presses("askForHelp", { _words: "Kven har målt ventetid før?" });
    const { groups: rows, visit, raise } = await year.overview();
    const row = rows.find(({ id }) => id === "rognvik");
    assert.deepEqual(
      [row?.status?.status, row?.trouble?.status, row?.visit?.state],
      ["stuck", "stuck", "asked"],
    );
    assert.deepEqual(
      rows.filter(({ trouble }) => trouble).map(({ id }) => id),
      ["rognvik"],
    );
    assert.deepEqual([visit[0]?.group, visit[0]?.is], ["rognvik", "asked"]);
    assert.deepEqual(raise[0], {
      is: "ask",
      groups: ["rognvik"],
      ask: "rognvik.1.1",
      text: "Kven har målt ventetid før?",
      since: year.now(),
    });
  });

  it("the visit is held, and its points are followed up", async () => {
    const year = the();
    const times = [{ day: "2027-01-13" }, { day: "2027-01-14", clock: "09:00" }] as const;
    const act = async (id: string, rev: number, it: VisitAct) =>
      year.does(id, "actOnVisit", { visit: "rognvik.1", rev, act: it });
    await act("rv-endre", 1, { is: "propose", times: [...times] });
    await year.until("2026-12-10");
    await act("ro-gudrun", 2, { is: "choose", time: times[1] });
    const [asked] = (await year.reads("rv-endre", "visits")).visits;
    assert.ok(asked?.agendaIsDraft && asked.agenda.includes("Kven har målt ventetid før?"));
    await act("rv-endre", 3, { is: "plan", time: times[1], agenda: ["Tala"] });
    assert.equal(
      (await year.overview()).visit.find(({ group }) => group === "rognvik"),
      undefined,
    );
    await year.until("2026-12-18");
    await year.until("2027-01-04");
    await year.leaves(leaver);
    await year.until("2027-01-14");
    const followUp = [
      { text: "Mål ventetid i to veker", due: "2027-01-29" as const },
      { text: "Ring Fjordvik", due: "2027-02-05" as const },
    ];
    await act("rv-endre", 4, { is: "hold", summary: "Vi fann ut kva tal som manglar.", followUp });
    await act("ro-steinar", 5, { is: "take", point: 0, owner: "ro-maja" });
    await year.until("2027-01-15", "09:00");
    await act("ro-maja", 6, { is: "tick", point: 1, done: true });
    const [held] = (await year.reads("ro-sissel", "visits")).visits;
    assert.deepEqual(
      held?.followUp.map(({ text, ownerName, doneOn }) => [text, ownerName, doneOn]),
      [
        ["Mål ventetid i to veker", "Maja Lindstøl", undefined],
        ["Ring Fjordvik", undefined, "2027-01-15"],
      ],
    );
  });

  it("who has left gets nothing more, and a card from before answers kindly", async () => {
    const year = the();
    const anders = year.who(leaver);
    assert.ok(!year.whoGot("2027-01-12", "assignment", "p2-talk-with-user").includes(leaver));
    assert.equal(year.whoGot("2027-01-12", "assignment", "p2-talk-with-user").length, 41);
    const button = year.who("el-thea").button("answer", { assignment: "p2-talk-with-user" });
    await anders.pressesOld(button, { with: "user" });
    anders.sees("Du er ikke lenger med i dette løpet");
    anders.seesNot("Snakk med én bruker");
    const karim = year.who("el-karim");
    await karim.writes("oppgaver");
    await karim.presses("viewAnswer", {}, { assignment: "check-2" });
    await karim.presses("open");
    await karim.presses("answer", { ...filledIn(karim.card(), "Noe som Anders ikke skal lese") });
    await year.until("2027-01-15");
    assert.equal(year.log("el-thea").at(-1), "2027-01-15 09:00 (drawn again) receipt check-2");
    assert.equal(year.log(leaver).at(-1), "2027-01-15 09:00 (drawn again) refusal leftProgramme");
    const stands = JSON.stringify(year.teams.cardsIn("a:el-anders"));
    assert.ok(!stands.includes("Noe som Anders") && !stands.includes("Ord fra elvestrand om check-2"));
    const board = await year.house.viewBoard({
      visitor: await year.visitor(leaver),
      programme,
      group: "elvestrand",
    });
    assert.ok(!board.ok);
  });
}
