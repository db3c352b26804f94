/** A home visit, from a wish in the chat to the last point that was followed up; and in everybody's calendar. */
import assert from "node:assert/strict";
import { calendarText } from "../../bot/adapters/http/calendar.ts";
import type { DeskActName, DeskBody } from "../../bot/contract/desk.ts";
import type { CalendarView, VisitView } from "../../bot/contract/visitViews.ts";
import type { VisitAct } from "../../bot/domain/between/visit.ts";
import { day } from "../../bot/domain/time.ts";
import { given } from "../support/memoryHouse.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import type { Who } from "../support/teamsPerson.ts";

describe("a home visit", () => {
  let teams: TeamsHouse;
  let solveig: Who;
  let kari: Who;
  let acts = 0;
  beforeEach(async () => {
    teams = await openTeamsHouse();
    solveig = teams.person("fj-solveig");
    kari = teams.person("rv-kari");
    await solveig.installs();
  });
  afterEach(async () => {
    assert.deepEqual(teams.logged, []);
    await teams.stop();
  });
  const visitor = ({ tenant, object }: Who) => teams.house.arrive({ account: { tenant, object } });
  const on = async <A extends DeskActName>(who: Who, name: A, body: DeskBody<A>): Promise<unknown> => {
    const use = teams.house.desk.acts[name] as unknown as (input: object) => Promise<never>;
    const act = `act-number-${++acts}`;
    return given(await use({ visitor: await visitor(who), programme, act, body }));
  };
  const visit = async (who: Who): Promise<VisitView> => {
    const { visits } = given(await teams.house.desk.reads.visits({ visitor: await visitor(who), programme }));
    const [ours, another] = visits.filter(({ group }) => group === "fjordvik");
    assert.ok(ours && !another, "one visit, wherever it was asked for");
    return ours;
  };
  const next = async (who: Who, act: VisitAct) => {
    const { id, rev } = await visit(who);
    await on(who, "actOnVisit", { visit: id, rev, act } as DeskBody<"actOnVisit">);
  };
  const addressOf = async (who: Who): Promise<string> => {
    const { address = "" } = (await on(who, "shareCalendar", { on: true })) as CalendarView;
    return address;
  };
  /** What stands on these days in the calendar behind an address, as a calendar would read it. */
  const calendar = async (address: string): Promise<string[]> => {
    const [, of = "", key = ""] = /calendar\/([^/]+)\/([^/]+)\//.exec(address) ?? [];
    const text = calendarText(given(await teams.house.openFeed(of, key)), "Løpet");
    return text
      .split("BEGIN:VEVENT")
      .slice(1)
      .map((event) => {
        const field = (name: string) => new RegExp(`^${name}[^:]*:(.*)\r$`, "m").exec(event)?.[1];
        return [field("SUMMARY"), field("DTSTART")?.slice(0, 8), field("STATUS")].join(" ");
      });
  };

  it("is asked for in the chat, planned on a page, kept in two calendars, and followed up months later", async () => {
    await solveig.writes("case");
    await solveig.presses("asking", {}, { what: "visit" });
    await solveig.presses("askForHelp", { _words: "Hvem eier rutene?" });
    assert.deepEqual((await visit(kari)).agenda[0], "Hvem eier rutene?", "the agenda is drafted from it");
    await on(solveig, "askVisit", { group: "fjordvik", theme: "Hvem eier rutene nå?", wishedDays: [] });

    const [hers, ours] = [await addressOf(kari), await addressOf(solveig)];
    await next(kari, {
      is: "propose",
      times: [{ day: "2026-12-02", clock: "10:00" }, { day: "2026-12-03" }],
    });
    assert.ok(!(await calendar(ours)).some((it) => it.startsWith("Hjemmebesøk")), "nothing is agreed yet");
    await next(solveig, { is: "choose", time: { day: "2026-12-03" } });
    const planned = "Hjemmebesøk: Fjordvik kommune 20261203 CONFIRMED";
    for (const address of [hers, ours]) assert.ok((await calendar(address)).includes(planned));
    await next(kari, { is: "plan", time: { day: "2026-12-04", clock: "09:00" }, agenda: ["Rutene"] });
    for (const address of [hers, ours])
      assert.ok((await calendar(address)).includes(planned.replace("1203", "1204")));

    teams.passes(11 * day);
    const followUp = [{ text: "Ring sjåførene", due: "2027-02-01" as const }];
    await next(kari, { is: "hold", summary: "Kommunalsjefen eier rutene.", followUp });
    const jonas = teams.person("fj-jonas");
    await next(solveig, { is: "take", point: 0, owner: "fj-jonas" });
    const points = async (who: Who) =>
      given(await teams.house.viewHome({ visitor: await visitor(who) })).points.map(({ text }) => text);
    assert.deepEqual(await points(jonas), [], "its day has not come");
    teams.passes(60 * day);
    assert.deepEqual([await points(jonas), await points(solveig)], [["Ring sjåførene"], []]);
    await next(jonas, { is: "tick", point: 0, done: true });
    assert.deepEqual(await points(jonas), []);
    assert.equal((await visit(kari)).followUp[0]?.doneOn, "2027-02-03");
  });

  it("a gathering that is moved has moved in every calendar, and a colleague in another group sees no visit of ours", async () => {
    const olav = teams.person("vd-olav");
    const [ours, theirs] = [await addressOf(solveig), await addressOf(olav)];
    await on(kari, "askVisit", { group: "fjordvik", theme: "Et tilbud", wishedDays: [] });
    await next(kari, { is: "plan", time: { day: "2026-12-04" }, agenda: [] });
    const when = {
      startDay: "2027-05-11",
      startClock: "10:00",
      endDay: "2027-05-12",
      endClock: "14:00",
    } as const;
    const body = { gathering: 4, when };
    given(await teams.house.moveGathering({ visitor: await visitor(kari), programme, body }));
    for (const address of [ours, theirs])
      assert.ok((await calendar(address)).some((it) => /^Samling 4.* 20270511 CONFIRMED$/.test(it)));
    const visits = async (address: string) =>
      (await calendar(address)).filter((it) => /^(Hjemme|Heime)besøk/.test(it)).length;
    assert.deepEqual([await visits(ours), await visits(theirs)], [1, 0]);
  });
});
