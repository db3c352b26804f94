import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Ports, Stored } from "../../ports.ts";
import type { Seat } from "../visitor/visitor.ts";

type Needs = Pick<Ports, "store">;
interface Named {
  id: string;
  name: string;
}

/** Nothing is called this yet; or the same person was interrupted while they made it, and goes on. */
export async function mayMake(ports: Needs, { id }: Named, by: Seat): Promise<boolean> {
  const [listing, programme] = await Promise.all([
    listingOf(ports, id),
    ports.store.read(partitionOf.programme(id), "programme", idOf.programme),
  ]);
  return listing ? isOwn(listing, by) : !programme;
}

/** The answer was lost on its way, and it is sent again. */
export async function isMade(ports: Needs, id: string, by: Seat, act: string): Promise<boolean> {
  const made = (await listingOf(ports, id))?.body.made;
  return made?.act === act && isTheirs(made, by);
}

/** The name is theirs from before the first thing is written. False when somebody was faster. */
export async function beginMaking(ports: Needs, { id, name }: Named, by: Seat): Promise<boolean> {
  const before = await listingOf(ports, id);
  if (before) return isOwn(before, by);
  const body = { programme: id, name, making: { from: by.programme.id, by: by.person.id } };
  const put = { kind: "listing", id: idOf.listing(id), body } as const;
  return (await ports.store.commit(partitionOf.programmes, [{ put, ifMatch: "new" }])).ok;
}

/** All of it is there. */
export async function endMaking(ports: Needs, id: string, act: string): Promise<void> {
  const found = await listingOf(ports, id);
  if (!found) return;
  const { etag, ...entry } = found;
  const { making, ...rest } = entry.body;
  if (!making) return;
  const body = { ...rest, made: { ...making, act } };
  // A conflict: somebody has loaded it meanwhile, or it goes. It can be ended when it is made again.
  await ports.store.commit(partitionOf.programmes, [{ put: { ...entry, body }, ifMatch: etag }]);
}

const listingOf = ({ store }: Needs, id: string): Promise<Stored<"listing"> | undefined> =>
  store.read(partitionOf.programmes, "listing", idOf.listing(id));

const isOwn = ({ body: { making } }: Stored<"listing">, by: Seat): boolean =>
  making !== undefined && isTheirs(making, by);
const isTheirs = (it: { from: string; by: string }, { programme, person }: Seat): boolean =>
  it.from === programme.id && it.by === person.id;
