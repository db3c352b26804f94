import { idOf, partitionOf } from "../../domain/ids.ts";
import { later, type Moment } from "../../domain/time.ts";
import type { Ports, Stored } from "../../ports.ts";

/**
 * A wake says that a lane has something to do in a programme from a moment on. It is written *before* the commit that
 * makes the work, and taken away only when it is older than any commit can be; so work never lies unseen, and a
 * heartbeat looks in one place however many programmes there are.
 */
export async function wake(
  { store, now }: Pick<Ports, "store" | "now">,
  lane: string,
  programme: string,
  dueAt: Moment,
): Promise<void> {
  const id = idOf.wake(lane, programme);
  for (let tries = 0; tries < 20; tries++) {
    const known = await store.read(partitionOf.post, "wake", id);
    if (known?.dueAt !== undefined && known.dueAt <= dueAt && isFresh(known, now())) return;
    const earliest = known?.dueAt !== undefined && known.dueAt < dueAt ? known.dueAt : dueAt;
    // Written also when it stands already, unless just now: whoever is about to take it away must find it changed.
    const body = { lane, programme, writtenAt: now() };
    const put = { kind: "wake", id, lane, dueAt: earliest, body } as const;
    const written = await store.commit(partitionOf.post, [{ put, ifMatch: known?.etag ?? "new" }]);
    if (written.ok) return;
  }
  throw new Error(`the wake of ${lane} is written by too many at once`);
}

/** Much less than the grace in which nobody takes it away: a commit that follows still has most of that. */
const freshMs = 20_000;
const isFresh = ({ body }: Stored<"wake">, now: Moment): boolean =>
  body.writtenAt <= now && now < later(body.writtenAt, freshMs);

/** A young wake whose work is not there yet is looked at again this soon. */
const soonMs = 5_000;

/** After the work: the wake waits for what is due next, or goes. Whoever has written it meanwhile is right. */
export async function rest(
  { store, now }: Pick<Ports, "store" | "now">,
  done: Stored<"wake">,
  next: Moment | undefined,
  graceMs: number,
): Promise<void> {
  const young = later(done.body.writtenAt, graceMs) > now();
  const soon = later(now(), soonMs);
  const dueAt = young && (next === undefined || next > soon) ? soon : next;
  const { etag, ...entry } = done;
  await store.commit(partitionOf.post, [
    dueAt === undefined ? { remove: done.id, ifMatch: etag } : { put: { ...entry, dueAt }, ifMatch: etag },
  ]);
}
