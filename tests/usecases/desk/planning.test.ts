import assert from "node:assert/strict";
import type { VisitTime } from "../../../bot/domain/between/visit.ts";
import type { QuietPeriod } from "../../../bot/domain/programme/quiet.ts";
import { build } from "../../../bot/house.ts";
import { addDays, dayOf, daysBetween } from "../../../bot/domain/time.ts";
import { idOf } from "../../../bot/domain/ids.ts";
import { given, memoryHouse, monday } from "../../support/memoryHouse.ts";
import { openDesk, type Desk } from "../../support/desk.ts";

describe("the desk: planning", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  it("what is open in the demo follows the gathering that it is for", async () => {
    const seat = (await desk.as("rv-kari")).seats.find((it) => it.programme.id === desk.programme);
    const next = seat?.programme.gatherings.find(({ number }) => number === 3)?.when;
    assert.ok(next);
    const when = { ...next, startDay: addDays(next.startDay, -1), endDay: addDays(next.endDay, -1) };
    const visitor = await desk.as("rv-kari");
    const body = { gathering: 3, when };
    const shown = given(await desk.house.planMove({ visitor, programme: desk.programme, body }));
    assert.deepEqual(shown.corrected, ["Hva finnes fra før?"]);
    const onDay = async (days: number) => {
      const there = { ...next, startDay: addDays(next.startDay, days), endDay: addDays(next.endDay, days) };
      const deed = { gathering: 3, when: there };
      return given(await desk.house.planMove({ visitor, programme: desk.programme, body: deed })).quietDays;
    };
    const all = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((n) => onDay(n + 7)));
    const weekends = all.filter(([first]) => first?.because === "weekend");
    assert.equal(weekends.length, 2, "of seven days on which it could be due, two are a weekend");
    assert.equal(weekends[0]?.[0]?.title, "Hva finnes fra før?");
    const [moved] = shown.moves;
    assert.equal(moved?.title, "Hva finnes fra før?");
    assert.ok(
      moved.due?.from && moved.due.to && daysBetween(dayOf(moved.due.from), dayOf(moved.due.to)) === -1,
    );
  });

  it("a move says what stays, which deadline is then past, and what then comes too late", async () => {
    const visitor = await desk.as("rv-kari");
    const seat = visitor.seats.find((it) => it.programme.id === desk.programme);
    const third = seat?.programme.gatherings.find(({ number }) => number === 3)?.when;
    assert.ok(third);
    const moved = async (days: number) => {
      const when = {
        ...third,
        startDay: addDays(third.startDay, days),
        endDay: addDays(third.endDay, days),
      };
      return given(
        await desk.house.planMove({
          visitor,
          programme: desk.programme,
          body: { gathering: 3, when },
        }),
      );
    };
    const before = await moved(1);
    const title = "Hva finnes fra før?";
    const [nudge] = before.stays.nudges;
    const due = before.moves.find((it) => it.title === title)?.due;
    assert.ok(nudge && due?.from && nudge.at < due.from);
    assert.deepEqual(before.stays, { nudges: [{ title, at: nudge.at }], visits: [] });

    const time: VisitTime = { day: addDays(third.startDay, 1), clock: "10:00" };
    const [visit] = (await desk.visits("rv-kari")).filter(({ state }) => state === "asked");
    assert.ok(visit);
    given(
      await desk.act("actOnVisit", "rv-kari", {
        visit: visit.id,
        rev: visit.rev,
        act: { is: "plan", time, agenda: [] },
      }),
    );

    const groups = [visit.groupName];
    assert.deepEqual((await moved(1)).stays.visits, [{ groups, day: time.day, clashes: true }]);
    assert.deepEqual((await moved(30)).stays.visits, [{ groups, day: time.day }]);
    const sooner = await moved(daysBetween(dayOf(due.from), dayOf(nudge.at)) - 1);
    assert.deepEqual(sooner.stays.nudges, [{ title, at: nudge.at, late: true }]);
    assert.ok(sooner.moves.every(({ passed }) => !passed));
    const past = await moved(daysBetween(dayOf(due.from), dayOf(monday)) - 1);
    assert.equal(past.moves.find((it) => it.title === title)?.passed, true);
    const backwards = { ...third, endDay: addDays(third.startDay, -1) };
    const wrong = await desk.house.planMove({
      visitor,
      programme: desk.programme,
      body: { gathering: 3, when: backwards },
    });
    assert.ok(!wrong.ok && wrong.refusal.is === "invalid");
    assert.equal(wrong.refusal.problems[0]?.label.nb, "Siste dag");
  });

  it("a programme is made from an earlier one: the same distances, and nothing of what anybody wrote", async () => {
    const wish = { id: "vest-2028", name: "Vest 2028", startDay: "2028-02-01", withGroups: false } as const;
    const shown = given(await desk.act("copyProgramme", "rv-kari", { ...wish, dryRun: true })) as {
      changes: object[];
      refusal?: object;
    };
    assert.equal(shown.refusal, undefined, JSON.stringify(shown.refusal));
    given(await desk.act("copyProgramme", "rv-kari", { ...wish, dryRun: false }));
    const partition = "programme:vest-2028";
    const made = await desk.store.read(partition, "programme", "programme");
    assert.equal(made?.body.gatherings[0]?.when?.startDay, "2028-02-01");
    assert.equal((await desk.store.list(partition, ["answer", "case"])).entries.length, 0);
    const people = (await desk.store.list(partition, ["person"])).entries;
    assert.ok(people.length > 0 && people.every(({ body }) => body.memberships.length === 0));
    const seats = (await desk.as("rv-kari")).seats.map((it) => it.programme.id);
    assert.deepEqual(seats, [desk.programme, "vest-2028"], "whoever makes it is let in at once");
    const taken = await desk.act("copyProgramme", "rv-kari", { ...wish, dryRun: true });
    assert.ok(!taken.ok && taken.refusal.is === "changedMeanwhile");
  });

  it("a programme whose making was interrupted is gone on with by whoever made it, and by nobody else", async () => {
    const wish = {
      id: "nord-2029",
      name: "Nord 2029",
      language: "nn",
      startDay: "2029-09-14",
      gatherings: 4,
      dryRun: false,
    } as const;
    let interrupted = 0;
    for (let last = 1; interrupted === last - 1; last++) {
      const fresh = await memoryHouse();
      let left = last;
      const store = {
        ...fresh.store,
        commit: async (...args: Parameters<typeof fresh.store.commit>) => {
          if (left-- === 0) throw new Error("the power is gone");
          return fresh.store.commit(...args);
        },
      };
      const input = { programme: fresh.programme, act: "act-make-0001", body: wish };
      const make = build({ ...fresh.ports, store }).desk.acts.makeProgramme;
      const visitor = await fresh.as("rv-kari");
      await make({ ...input, visitor }).catch(() => interrupted++);
      const other = await fresh.house.desk.acts.makeProgramme({
        ...input,
        visitor: await fresh.as("rv-endre"),
      });
      assert.ok(!other.ok, `after ${last} commits the name is theirs who made it`);
      const again = await fresh.house.desk.acts.makeProgramme({ ...input, visitor });
      assert.ok(again.ok, "and sent again it is that programme, also when all of it was there");
      const another = { ...input, act: "act-make-0002", visitor };
      assert.ok(!(await fresh.house.desk.acts.makeProgramme(another)).ok, "the name is taken");
      const seats = (await fresh.as("rv-kari")).seats.map((it) => it.programme.id);
      assert.deepEqual(seats, [fresh.programme, wish.id]);
      const listing = await fresh.store.read("programmes", "listing", idOf.listing(wish.id));
      assert.deepEqual(listing?.body, {
        programme: wish.id,
        name: wish.name,
        made: { from: fresh.programme, by: "rv-kari", act: input.act },
      });
    }
    assert.ok(interrupted > 3);
  });

  it("a programme is made with nothing in it but its gatherings and whoever makes it", async () => {
    const wish = {
      id: "nord-2027",
      name: "Nord 2027",
      language: "nn",
      startDay: "2027-09-14",
      gatherings: 4,
    } as const;
    given(await desk.act("makeProgramme", "rv-kari", { ...wish, dryRun: true }));
    assert.equal(await desk.store.read("programme:nord-2027", "programme", "programme"), undefined);
    given(await desk.act("makeProgramme", "rv-kari", { ...wish, dryRun: false }));
    const made = (await desk.as("rv-kari")).seats.find((it) => it.programme.id === "nord-2027");
    assert.deepEqual(
      made?.programme.gatherings.map(({ when }) => when?.startDay),
      ["2027-09-14", undefined, undefined, undefined],
    );
    assert.deepEqual([made?.programme.groups, made?.person.programmeRoles], [[], ["facilitator"]]);
    assert.ok(!(await desk.as("rv-endre")).seats.some((it) => it.programme.id === "nord-2027"));
  });

  it("a programme is never left without a facilitator", async () => {
    const facilitators = desk.world.region.people.filter(({ roles }) => roles.includes("facilitator"));
    const [last, ...others] = facilitators;
    assert.ok(last);
    for (const { id } of others)
      given(await desk.act("setRole", last.id, { person: id, role: "facilitator", has: false }));
    assert.ok(!(await desk.act("setRole", last.id, { person: last.id, role: "facilitator", has: false })).ok);
  });

  it("and not by two who let each other go in the same moment", async () => {
    const facilitators = desk.world.region.people.filter(({ roles }) => roles.includes("facilitator"));
    const [one, two, ...others] = facilitators.map(({ id }) => id);
    assert.ok(one && two);
    const goes = (by: string, person: string) =>
      desk.act("setRole", by, { person, role: "facilitator", has: false });
    for (const other of others) given(await goes(one, other));
    const both = await Promise.all([goes(one, two), goes(two, one)]);
    assert.equal(both.filter(({ ok }) => ok).length, 1);
  });

  it("settings of the programme and of one group are changed, and logged as fields", async () => {
    const group = { id: "fjordvik", chiefExecutiveTitle: "rådmann" };
    given(await desk.act("setSettings", "rv-kari", { weeklyBudget: 2, group }));
    const programme = (await desk.as("rv-kari")).seats[0]?.programme;
    assert.equal(programme?.settings.weeklyBudget, 2);
    assert.equal(programme?.groups.find(({ id }) => id === "fjordvik")?.chiefExecutiveTitle, "rådmann");
  });

  it("quiet periods of two who save at once are both kept: the second is told, and saves again", async () => {
    const periods = async () =>
      (await desk.as("rv-kari")).seats[0]?.programme.groups.find(({ id }) => id === "vestdal")?.quietPeriods;
    const seen = (await periods()) ?? [];
    const [easter, autumn] = [
      { from: "2027-03-22", to: "2027-03-29", reason: "Påske" },
      { from: "2027-10-11", to: "2027-10-15", reason: "Høstferie" },
    ] as const;
    const saves = (person: string, quietPeriodsSeen: QuietPeriod[], added: QuietPeriod) =>
      desk.act("setSettings", person, {
        group: { id: "vestdal", quietPeriods: [...quietPeriodsSeen, added], quietPeriodsSeen },
      });
    given(await saves("rv-kari", seen, easter));
    const late = await saves("rv-endre", seen, autumn);
    assert.ok(!late.ok && late.refusal.is === "changedMeanwhile");
    given(await saves("rv-endre", (await periods()) ?? [], autumn));
    assert.deepEqual(await periods(), [...seen, easter, autumn]);
    const group = (await desk.as("rv-kari")).seats[0]?.programme.groups.find(({ id }) => id === "vestdal");
    assert.ok(group && !("quietPeriodsSeen" in group));
  });

  it("settings under which nothing would ever be sent are refused", async () => {
    const hours = { from: "07:30", to: "17:00", weekends: true } as const;
    const backwards = { from: "2026-12-24", to: "2026-12-20", reason: "Jul" } as const;
    const group = { id: "fjordvik", quietPeriods: [backwards] };
    for (const wrong of [{ quietHours: hours }, { group }]) {
      const outcome = await desk.act("setSettings", "rv-kari", wrong);
      assert.ok(!outcome.ok && outcome.refusal.is === "invalid");
    }
  });

  it("somebody is added by hand once, and found by their e-mail", async () => {
    const body = { name: "Åse Ny", email: "ase.ny@fjordvik.example.com", group: "fjordvik" };
    for (let i = 0; i < 2; i++) given(await desk.act("addPerson", "rv-kari", body));
    const people = (await desk.store.list(desk.partition, ["person"])).entries.filter(
      ({ body: it }) => it.name === "Åse Ny",
    );
    assert.equal(people.length, 1);
  });
});
