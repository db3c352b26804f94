/** From the third gathering to the report: experiences, Easter, a correction, a recall. */
import assert from "node:assert/strict";
import { buttonsOn } from "../../support/teamsPerson.ts";
import type { Thing } from "../../support/teamsPlayed.ts";
import type { Year } from "../../support/year.ts";
import { accounts, but, caseOwners, everybody, groups, languageOf, leaver } from "../../support/yearPlan.ts";
import { faultsIn } from "../../support/yearRules.ts";

const stayed = everybody.filter((id) => id !== leaver);

const asks = (assignment: string) => (button: Thing) =>
  button["verb"] === "answer" && button["assignment"] === assignment;
const recalled = {
  nb: "Oppgaven er trukket tilbake",
  nn: "Oppgåva er trekt tilbake",
  en: "The assignment has been withdrawn",
} as const;

export function spring(the: () => Year): void {
  it("Fjordvik tells what it has stood in, and Rognvik meets it when both have said yes", async () => {
    const year = the();
    await year.until("2027-03-02");
    const story = await year.does("fj-solveig", "tell", {
      group: "fjordvik",
      phase: 1,
      theme: "Ventetid",
      situation: "Ingen visste hvor lenge folk ventet.",
      did: "Vi førte liste i to uker.",
      wentWrong: "Lista lå på feil sted.",
      wouldDoToday: "Begynt med én avdeling.",
      mayContact: true,
      circle: "all",
    });
    await year.does("rv-endre", "match", { ask: "rognvik.1.1", experience: story.id });
    const contact = async (id: string) =>
      (await year.reads(id, "asks")).asks.find((it) => it.own)?.match?.contact;
    await year.does("ro-steinar", "consent", { ask: "rognvik.1.1", side: "asker", yes: true });
    assert.equal(await contact("ro-steinar"), undefined);
    await year.does("fj-solveig", "consent", { ask: "rognvik.1.1", side: "teller", yes: true });
    assert.deepEqual((await contact("ro-steinar"))?.teller.name, "Solveig Nesmyr");
    const seen = (await year.reads("so-magne", "experiences")).experiences;
    assert.deepEqual(
      seen.map(({ groupName, theme }) => [groupName, theme]),
      [["Fjordvik kommune", "Ventetid"]],
    );
  });

  it("status checks are answered, and what opens on Maundy Thursday comes after Easter", async () => {
    const year = the();
    await year.until("2027-03-17");
    for (const group of groups) await year.answersFor(group, "p3-benefit-overview");
    for (const group of groups) await year.answersFor(group, "check-3");
    const { groups: rows } = await year.overview();
    assert.ok(rows.every(({ status }) => status?.status === "on_track"));
    await year.until("2027-03-29", "23:00");
    assert.equal(
      year.diary.filter(({ how, about }) => how === "sent" && about.includes("p3-sketch-test")).length,
      0,
    );
    await year.until("2027-03-30");
    assert.deepEqual(year.whoGot("2027-03-30", "assignment", "p3-sketch-test").sort(), [...stayed].sort());
    await year.answersFor("skogmo", "p3-sketch-test");
  });

  it("a corrected workbook draws every card again, also where it was answered", async () => {
    const year = the();
    await year.until("2027-04-01", "18:00");
    const changes = await year.uploads("rv-kari", (plan) => ({
      ...plan,
      assignments: plan.assignments.map((it) =>
        it.id === "p3-sketch-test"
          ? { ...it, title: { nb: "Test skissen", nn: "Test skissa", en: "Test the sketch" } }
          : it,
      ),
    }));
    assert.deepEqual(changes, ["Oppgave Test skissen: endret (tittel)"]);
    await year.until("2027-04-02");
    year.who("fj-solveig").sees("Test skissen");
    year.who("vd-ragnhild").sees("Test skissa");
    year.who("sk-henrik").sees("Test skissen");
    const drawn = year.diary.filter(({ at, how }) => how === "drawn again" && at > "2027-04-01T16:00");
    const count = (kind: string) => drawn.filter((got) => got.kind === kind).length;
    assert.deepEqual([count("assignment"), count("receipt"), count("channel")], [stayed.length - 5, 5, 3]);
  });

  it("an assignment that should not have gone is recalled in every chat, and the answer is kept", async () => {
    const year = the();
    await year.until("2027-04-08");
    for (const group of but("skogmo")) await year.answersFor(group, "p3-sketch-test");
    assert.equal((await year.does("rv-kari", "postBrief", { gathering: 4 })).channels, 3);
    await year.until("2027-04-27");
    assert.equal(year.whoGot("2027-04-26", "assignment", "p4-next-decision").length, stayed.length);
    await year.answersFor("skogmo", "p4-next-decision");
    await year.until("2027-04-28");
    await year.recalls("p4-next-decision");
    await year.until("2027-04-29");
    for (const id of stayed) {
      const stands = year.teams.cardsIn(`a:${id}`);
      assert.ok(JSON.stringify(stands).includes(recalled[languageOf.get(id) ?? "nb"]), id);
      assert.ok(!stands.flatMap(buttonsOn).some(asks("p4-next-decision")), id);
    }
    year.who("fj-terje").sees("Det dere har lagret, er tatt vare på.");
    const kept = await year.store.read(
      "programme:vestkysten-2026",
      "answer",
      "answer:p4-next-decision:skogmo",
    );
    assert.ok(JSON.stringify(kept).includes("Ord fra skogmo om p4-next-decision"));
  });

  it("ends with a report that ranks nobody, and every card kept every rule", async () => {
    const year = the();
    await year.until("2027-05-12");
    for (const group of groups) await year.answersFor(group, "check-4");
    await year.until("2027-05-28");
    assert.deepEqual(year.whoGot("2027-05-28", "assignment", "p4-baseline").sort(), [...caseOwners].sort());
    await year.until("2027-06-04");
    for (const group of but("lyngsund")) await year.answersFor(group, "p4-baseline");
    await year.until("2027-06-21");
    const report = await year.reads("rv-ottar", "report");
    assert.deepEqual(await year.reads("rv-kari", "report"), { ...report, facilitator: true });
    // Where only Lyngsund was late, the number is not told.
    assert.deepEqual(
      report.assignments.flatMap(({ id, answered }) => (answered?.late ? [[id, answered.late]] : [])),
      [["p3-benefit-overview", 8]],
    );
    const { groups: rows } = await year.overview();
    const late = (group: string) =>
      Object.entries(rows.find(({ id }) => id === group)?.tasks ?? {}).flatMap(([id, state]) =>
        state === "late" ? [id] : [],
      );
    assert.deepEqual(late("lyngsund").sort(), [
      "check-1",
      "p1-candidate-cases",
      "p1-problem-and-goal",
      "p3-benefit-overview",
    ]);
    // It was changed after the deadline, and had been in time.
    assert.deepEqual(late("elvestrand"), ["p3-benefit-overview"]);
    // One group that shared or was helped would be pointed at, so how many is not told below three.
    assert.deepEqual([report.visits.done, report.experiences], [1, {}]);
    assert.deepEqual(report.statuses?.[0], { status: "on_track", groups: 8 });
    const said = JSON.stringify(report);
    for (const { name } of accounts) assert.ok(!said.includes(name), name);
    for (const group of groups) assert.ok(!said.toLowerCase().includes(group), group);
    assert.deepEqual(faultsIn(year.facts), []);
  });
}
