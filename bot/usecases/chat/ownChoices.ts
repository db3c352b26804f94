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
  for (const seat of visitor.seats) {
    const person = await changed(store, seat, change);
    if (person) seats.push({ ...seat, person });
  }
  return done({ ...visitor, seats });
}

/** Two devices may choose at once: what the other has just chosen is read, and stands where this one says nothing of it. */
async function changed(
  store: Ports["store"],
  { programme, person: { id } }: Seat,
  change: (seat: Seat) => Person,
): Promise<Person | undefined> {
  const partition = partitionOf.programme(programme.id);
  for (;;) {
    const stored = await store.read(partition, "person", idOf.person(id));
    if (!stored) return undefined;
    const body = change({ programme, person: stored.body });
    if (same(body, stored.body)) return body;
    const put = { kind: "person", id: stored.id, body } as const;
    if ((await store.commit(partition, [{ put, ifMatch: stored.etag }])).ok) return body;
  }
}

/** Nothing is sent before the end of the quiet hours that day; without a day the pause is over. */
export function paused({ programme, person }: Seat, until: Day | undefined): Person {
  const { pausedUntil: _before, ...rest } = person;
  return until ? { ...rest, pausedUntil: onTheWall(until, programme.settings.quietHours.to) } : rest;
}
