/** The year of the story: the house, what people do in it, and what the story knows that they did. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programmeCommand } from "../../bot/cli/programmeCommand.ts";
import type { MovedView } from "../../bot/contract/programmeViews.ts";
import type { OverviewView } from "../../bot/contract/views.ts";
import { onTheWall, type Day, type Moment } from "../../bot/domain/time.ts";
import { given } from "./memoryHouse.ts";
import type { Thing } from "./teamsPlayed.ts";
import { actsIn, type YearActs } from "./yearActs.ts";
import { openYear, type YearHouse } from "./yearHouse.ts";
import { inWords, logOf } from "./yearLog.ts";
import { method } from "./veikart.ts";
import { accounts, gatherings, groupOf, programme, voice, yearPlan } from "./yearPlan.ts";
import { never, type Away, type Days, type Facts } from "./yearRules.ts";

export interface Year extends YearHouse, YearActs {
  facts: Facts;
  /** The workbook is brought in as an operator does it; what the command says. */
  loads: () => Promise<string[]>;
  /** To these nothing may be sent from then on, until they are back. */
  away: (who: readonly string[], from: Day, to?: Day) => void;
  /** Taken off the roster by a facilitator, for good. */
  leaves: (id: string) => Promise<void>;
  /** Shown first, and then done: the same. */
  moves: (gathering: number, startDay: Day, endDay: Day) => Promise<MovedView>;
  recalls: (assignment: string) => Promise<void>;
  answersFor: (group: string, assignment: string, more?: Thing) => Promise<void>;
  /** An answer that stands goes to KS, or is shared, by an act of its own. */
  sends: (id: string, assignment: string, circle: "ks" | "all") => Promise<void>;
  wentAsSaid: (dry: Nudged, day: Day) => void;
  /** What a facilitator has in front of them. */
  overview: () => Promise<OverviewView>;
  /** What stands in the diary of a person, or of a channel: a line for each card. */
  log: (who: string) => string[];
  /** Those who got a card of this kind about this on a day. */
  whoGot: (day: Day, kind: string, about: string) => string[];
}
type Nudged = Awaited<ReturnType<YearActs["nudges"]>>;

export async function openTheYear(): Promise<Year> {
  const house = await openYear("2026-08-17");
  const acts = actsIn(house);
  const { diary, now, who, visitor } = house;
  const away: Away[] = [];
  const recalled = new Map<string, Moment>();
  const days = gatherings.map(({ startDay, endDay }, n): Days => ({
    gathering: n + 1,
    since: now(),
    startDay,
    endDay,
  }));
  const gotOn = (day: Day, kind: string, about: string) =>
    diary.filter(
      (got) =>
        got.how === "sent" && got.kind === kind && got.about.includes(about) && inWords(got).startsWith(day),
    );
  const whoGot: Year["whoGot"] = (...wanted) => gotOn(...wanted).map(({ to }) => to.slice("a:".length));
  return {
    ...house,
    ...acts,
    facts: { diary, answered: acts.answered, away, days, recalled },
    whoGot,
    loads: async () => {
      const said: string[] = [];
      const folder = mkdtempSync(join(tmpdir(), "year-"));
      const file = join(folder, "vestkysten.xlsx");
      writeFileSync(file, await house.workbooks.write(yearPlan(), "nb"));
      const code = await programmeCommand(["load", file], {
        now,
        log: { info: () => {}, warn: () => {}, error: () => {} },
        method: () => method,
        openStore: () => Promise.resolve({ ...house.store, close: () => Promise.resolve() }),
        say: (line) => said.push(line),
      });
      rmSync(folder, { recursive: true });
      assert.equal(code, 0, said.join("\n"));
      return said;
    },
    away: (these, from, to) => {
      const end = to ? onTheWall(to, "00:00") : never;
      away.push(...these.map((it): Away => ({ who: it, from: onTheWall(from, "00:00"), to: end })));
    },
    leaves: async (id) => {
      await acts.does("rv-kari", "removePerson", { person: id, dryRun: false });
      away.push({ who: id, from: now(), to: never });
    },
    moves: async (gathering, startDay, endDay) => {
      const body = { gathering, when: { startDay, startClock: "10:00", endDay, endClock: "15:00" } } as const;
      const input = { visitor: await visitor("rv-kari"), programme, body };
      const dry = given(await house.house.planMove(input));
      const moved = given(await house.house.moveGathering(input));
      assert.deepEqual(moved, dry);
      days.push({ gathering, since: now(), startDay, endDay });
      return moved;
    },
    recalls: async (assignment) => {
      given(await house.house.recallAssignment(await visitor("rv-kari"), programme, assignment));
      recalled.set(assignment, now());
    },
    answersFor: (group, assignment, more) =>
      acts.answers(voice[group] ?? "", assignment, `Ord fra ${group} om ${assignment}`, more),
    sends: async (id, assignment, circle) => {
      await who(id).writes("oppgaver");
      await who(id).presses("viewAnswer", {}, { assignment });
      await who(id).presses("sharing");
      await who(id).presses("share", {}, { circle });
    },
    wentAsSaid: ({ mailing, groups }, day) => {
      assert.ok(mailing.what.kind === "nudge");
      const got = whoGot(day, "nudge", mailing.what.assignment);
      for (const { group, goes } of groups)
        assert.equal(got.filter((id) => groupOf.get(id) === group).length, goes, `${group} on ${day}`);
    },
    overview: async () =>
      given(await house.house.viewOverview({ visitor: await visitor("rv-kari"), programme })),
    log: (of) => logOf(diary, accounts.some(({ id }) => id === of) ? `a:${of}` : of),
  };
}
