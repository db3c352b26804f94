import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { addDays, dayOf, type Day, type Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { changeOwn, paused } from "./ownChoices.ts";
import { nothingFor, type Visitor } from "../visitor/visitor.ts";

type Needs = Pick<Ports, "store" | "now">;

/** What the pause card shows before anything is chosen. */
export const showPause =
  (ports: Pick<Ports, "now">) =>
  (visitor: Visitor): Outcome<Letter> => {
    const [first] = visitor.seats;
    if (!first) return refuse(nothingFor(visitor));
    const { pausedUntil } = first.person;
    const paused = pausedUntil !== undefined && pausedUntil > ports.now();
    const suggested = paused ? dayOf(pausedUntil) : inAWeek(ports.now());
    return done({ kind: "pause", ...(paused && { until: pausedUntil }), suggested });
  };

/** Nothing is sent to this person before the day, in any of their programmes; without a day the pause is over. */
export const pause =
  (ports: Needs) =>
  async (visitor: Visitor, until: Day | undefined): Promise<Outcome<Letter>> => {
    if (visitor.seats.length === 0) return refuse(nothingFor(visitor));
    const now = ports.now();
    if (until !== undefined && until <= dayOf(now)) {
      const shown = showPause(ports)(visitor);
      return shown.ok && shown.value.kind === "pause" ? done({ ...shown.value, said: "past" }) : shown;
    }
    const chosen = await changeOwn(ports, visitor, (seat) => paused(seat, until));
    if (!chosen.ok) return chosen;
    const last = chosen.value.seats.at(-1)?.person.pausedUntil;
    return done({
      kind: "pause",
      suggested: until ?? inAWeek(now),
      ...(last && { until: last }),
      said: until === undefined ? "resumed" : "paused",
    });
  };

const inAWeek = (now: Moment): Day => addDays(dayOf(now), 7);
