import assert from "node:assert/strict";
import { gatheringEvents } from "../../bot/domain/calendar/event.ts";
import { movesAfter } from "../../bot/domain/programme/moves.ts";
import type { Gathering, Programme } from "../../bot/domain/programme/programme.ts";
import type { Day } from "../../bot/domain/time.ts";

const on = (day: Day) => ({ startDay: day, startClock: "10:00", endDay: day, endClock: "15:00" }) as const;
const gathering = (number: number, day?: Day): Gathering => ({ number, ...(day && { when: on(day) }) });

describe("how often a gathering has moved", () => {
  it("counts other days only, whoever changes them, and keeps the last ones of what has none", () => {
    const first = [gathering(1, "2026-12-01"), gathering(2)];
    assert.deepEqual(movesAfter(undefined, first), {});
    assert.deepEqual(
      movesAfter({ gatherings: first }, [{ ...gathering(1, "2026-12-01"), place: "Bø" }, gathering(2)]),
      {},
    );
    const dated = [gathering(1), gathering(2, "2027-02-01")];
    const { moves } = movesAfter({ gatherings: first }, dated);
    assert.deepEqual(moves, { 1: { times: 1, was: on("2026-12-01") }, 2: { times: 1 } });
    const again = movesAfter({ gatherings: dated, ...(moves && { moves }) }, [
      gathering(1, "2027-01-01"),
      gathering(2, "2027-02-01"),
    ]);
    assert.deepEqual(again.moves, { 1: { times: 2 }, 2: { times: 1 } });
  });

  it("a gathering that is no longer in the plan is cancelled in a calendar that has it", () => {
    const gatherings = [gathering(1, "2026-12-01"), gathering(2, "2027-02-01")];
    const after = gatherings.slice(0, 1);
    const programme = { gatherings: after, ...movesAfter({ gatherings }, after) } as Programme;
    assert.deepEqual(
      gatheringEvents(programme).map((it) => [it.is === "gathering" && it.number, it.sequence, it.cancelled]),
      [
        [1, 0, false],
        [2, 1, true],
      ],
    );
  });
});
