import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Person } from "../../domain/programme/person.ts";
import { same } from "../../domain/same.ts";
import { onTheWall, type Day } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { nothingFor, type Seat, type Visitor } from "../visitor/visitor.ts";

/** What a person chooses for themselves is the same in every programme they are part of; gives them as they are now. */
export async function changeOwn(
  { store }: Pick<Ports, "store">,
  visitor: Visitor,
  change: (seat: Seat) => Person,
): Promise<Outcome<Visitor>> {
  if (visitor.seats.length === 0) return refuse(nothingFor(visitor));
  const seats: Seat[] = [];
  for (const { programme, person } of visitor.seats) {
    const partition = partitionOf.programme(programme.id);
    const stored = await store.read(partition, "person", idOf.person(person.id));
    if (!stored) continue;
    const body = change({ programme, person: stored.body });
    if (!same(body, stored.body)) {
      const put = { kind: "person", id: stored.id, body } as const;
      const saved = await store.commit(partition, [{ put, ifMatch: stored.etag }]);
      if (!saved.ok) return refuse({ is: "changedMeanwhile" });
    }
    seats.push({ programme, person: body });
  }
  return done({ ...visitor, seats });
}

/** Nothing is sent before the end of the quiet hours that day; without a day the pause is over. */
export function paused({ programme, person }: Seat, until: Day | undefined): Person {
  const { pausedUntil: _before, ...rest } = person;
  return until ? { ...rest, pausedUntil: onTheWall(until, programme.settings.quietHours.to) } : rest;
}
