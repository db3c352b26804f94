import { idOf, partitionOf } from "../../domain/ids.ts";
import { later, ms, type Moment } from "../../domain/time.ts";
import type { Ports, Stored } from "../../ports.ts";

type Needs = Pick<Ports, "store" | "now">;

/**
 * A wake says that a lane has something to do in a programme from a moment on. It is written *before* the commit that
 * makes the work, and taken away only when it is older than any commit can be; so work never lies unseen, and a
 * heartbeat looks in one place however many programmes there are. What is due at once has a document of its own,
 * which goes again: to make one costs half of writing over the one that waits for what comes later.
 */
export async function wake(ports: Needs, lane: string, programme: string, dueAt: Moment): Promise<void> {
  const { store, now } = ports;
  if (dueAt > now()) {
    const wanted = { id: idOf.wake(lane, programme), lane, programme, dueAt };
    return stand(ports, wanted, (known) => isBy(known, dueAt) && isFresh(known, now()));
  }
  // Mostly it is gone, and if not, nothing in it is earlier: so nobody looks first.
  const id = idOf.wakeNow(lane, programme);
  await once(store, id, now(), () => {
    const body = { lane, programme, writtenAt: now() };
    return store.commit(partitionOf.post, [{ put: { kind: "wake", id, lane, dueAt, body } }]);
  });
}

/** A young wake whose work is not there yet is looked at again this soon, and then at twice its age. */
const soonMs = 5_000;

/** Of those who come within a moment one writes for all: a wake that young is never taken away, only put off. */
interface Writing {
  at: Moment;
  written: Promise<unknown>;
}
const writings = new WeakMap<Ports["store"], Map<string, Writing>>();

async function once(
  store: Ports["store"],
  id: string,
  at: Moment,
  write: () => Promise<unknown>,
): Promise<void> {
  const lately = writings.get(store) ?? new Map<string, Writing>();
  writings.set(store, lately);
  const known = lately.get(id);
  if (known && known.at <= at && at < later(known.at, soonMs)) return void (await known.written);
  const written = write();
  lately.set(id, { at, written });
  await written.catch((error: unknown) => {
    lately.delete(id);
    throw error;
  });
}

/** Much less than the grace in which nobody takes it away: a commit that follows still has most of that. */
const freshMs = 20_000;
const isFresh = ({ body }: Stored<"wake">, now: Moment): boolean =>
  body.writtenAt <= now && now < later(body.writtenAt, freshMs);
const isBy = ({ dueAt }: Stored<"wake">, moment: Moment): boolean => dueAt !== undefined && dueAt <= moment;

interface Wanted {
  id: string;
  lane: string;
  programme: string;
  dueAt: Moment;
}
async function stand(
  { store, now }: Needs,
  { id, lane, programme, dueAt }: Wanted,
  enough: (known: Stored<"wake">) => boolean,
): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const known = await store.read(partitionOf.post, "wake", id);
    if (known && enough(known)) return;
    const earliest = known?.dueAt !== undefined && known.dueAt < dueAt ? known.dueAt : dueAt;
    // Written also when it stands already, unless just now: whoever is about to take it away must find it changed.
    const body = { lane, programme, writtenAt: now() };
    const put = { kind: "wake", id, lane, dueAt: earliest, body } as const;
    const written = await store.commit(partitionOf.post, [{ put, ifMatch: known?.etag ?? "new" }]);
    if (written.ok) return;
  }
  throw new Error(`the wake of ${lane} is written by too many at once`);
}

/** After the work: the wake waits for what is due next, or goes. Whoever has written it meanwhile is right. */
export async function rest(
  ports: Needs,
  done: Stored<"wake">,
  next: Moment | undefined,
  graceMs: number,
): Promise<void> {
  const { store, now } = ports;
  const { lane, programme, writtenAt } = done.body;
  // From here on it may be put off or gone: whoever comes now writes anew.
  writings.get(store)?.delete(done.id);
  const age = ms(now()) - ms(writtenAt);
  const soon = later(now(), Math.max(soonMs, age));
  const young = age < graceMs;
  let dueAt = young && (next === undefined || next > soon) ? soon : next;
  if (dueAt !== undefined && !young && dueAt > soon && done.id === idOf.wakeNow(lane, programme)) {
    // What comes later is for the one that waits. We have the lane, so nobody takes that one away meanwhile.
    const later = dueAt;
    await stand(ports, { ...done.body, id: idOf.wake(lane, programme), dueAt: later }, (it) =>
      isBy(it, later),
    );
    dueAt = undefined;
  }
  const { etag, ...entry } = done;
  await store.commit(partitionOf.post, [
    dueAt === undefined ? { remove: done.id, ifMatch: etag } : { put: { ...entry, dueAt }, ifMatch: etag },
  ]);
}
