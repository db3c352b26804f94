import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { addDays, dayOf, onTheWall, type Day, type Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import type { Visitor } from "../visitor.ts";

type Needs = Pick<Ports, "store" | "now">;

/** What the pause card shows before anything is chosen. */
export const showPause =
  (ports: Pick<Ports, "now">) =>
  (visitor: Visitor): Outcome<Letter> => {
    const [first] = visitor.seats;
    if (!first) return refuse({ is: "unknownPerson" });
    const { pausedUntil } = first.person;
    const paused = pausedUntil !== undefined && pausedUntil > ports.now();
    return done({ kind: "pause", ...(paused && { until: pausedUntil }), suggested: inAWeek(ports.now()) });
  };

/** Nothing is sent to this person before the day, in any of their programmes; without a day the pause is over. */
export const pause =
  (ports: Needs) =>
  async (visitor: Visitor, until: Day | undefined): Promise<Outcome<Letter>> => {
    if (visitor.seats.length === 0) return refuse({ is: "unknownPerson" });
    const now = ports.now();
    const suggested = inAWeek(now);
    if (until !== undefined && until <= dayOf(now)) return done({ kind: "pause", suggested, said: "past" });
    let last: Moment | undefined;
    for (const { programme, person } of visitor.seats) {
      const partition = partitionOf.programme(programme.id);
      const stored = await ports.store.read(partition, "person", idOf.person(person.id));
      if (!stored) continue;
      const { pausedUntil: _before, ...rest } = stored.body;
      const at = until && onTheWall(until, programme.settings.quietHours.to);
      const body = { ...rest, ...(at && { pausedUntil: at }) };
      const saved = await ports.store.commit(partition, [
        { put: { kind: "person", id: stored.id, body }, ifMatch: stored.etag },
      ]);
      if (!saved.ok) return refuse({ is: "changedMeanwhile" });
      last = at;
    }
    return done({
      kind: "pause",
      suggested,
      ...(last && { until: last }),
      said: until === undefined ? "resumed" : "paused",
    });
  };

const inAWeek = (now: Moment): Day => addDays(dayOf(now), 7);
