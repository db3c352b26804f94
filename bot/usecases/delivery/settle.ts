import { partitionOf } from "../../domain/ids.ts";
import type { HoldReason, Message } from "../../domain/delivery/message.ts";
import { later, ms, type Moment } from "../../domain/time.ts";
import type { Entry } from "../../ports.ts";
import type { Consignment } from "./claim.ts";
import type { Result } from "./attempt.ts";
import type { DeliveryDeps } from "./deps.ts";
import type { Held } from "./dossier.ts";
import { replaceOlder } from "./replaceOlder.ts";
import { settleAccounts } from "./settleAccounts.ts";

type Deps = Pick<DeliveryDeps, "store" | "now" | "log">;

/** An uncertain assignment is tried again after these, in seconds; then it is said to be uncertain. */
const doubtWaits = [0.2, 1, 10, 60, 300];

/** What is tried again: it has waited longer than what has not been tried, so it does not queue up behind that. */
export interface Again {
  programme: string;
  id: string;
  waitMs: number;
}

/** Writes down what became of a batch: the messages of each programme in one transaction, then the accounts. */
export async function settle(deps: Deps, lane: string, results: readonly Result[]): Promise<Again[]> {
  const again: Again[] = [];
  for (const [programme, some] of Map.groupBy(results, ({ consignment }) => consignment.programme)) {
    for (const batch of batches(some)) again.push(...(await settleMessages(deps, programme, batch)));
  }
  await settleAccounts(deps, lane, results);
  for (const { consignment, delivery } of results)
    if (consignment.parcel.purpose === "send" && delivery.is === "accepted")
      await replaceOlder(deps, consignment.programme, consignment.leader.body, delivery.card);
  return again;
}

/** As many as fit in a transaction, and none twice: after a leap of the clock one message may have been tried again. */
function* batches(some: readonly Result[]): Generator<Result[], void, undefined> {
  let batch = new Map<string, Result>();
  for (const result of some) {
    const { id } = result.consignment.leader;
    if (batch.size === 100 || batch.has(id)) {
      yield [...batch.values()];
      batch = new Map();
    }
    batch.set(id, result);
  }
  if (batch.size > 0) yield [...batch.values()];
}

async function settleMessages(deps: Deps, programme: string, some: readonly Result[]): Promise<Again[]> {
  const { store, now } = deps;
  const partition = partitionOf.programme(programme);
  const at = now();
  let left = some.map(({ consignment, delivery }) => ({
    message: consignment.leader,
    consignment,
    delivery,
  }));
  while (left.length > 0) {
    const entries = left.map(({ message, consignment, delivery }) =>
      became(message, consignment, delivery, at),
    );
    const changes = entries.map((put, n) => ({ put, ifMatch: left[n]?.message.etag ?? "" }));
    const written = await store.commit(partition, changes);
    if (written.ok) {
      return entries.flatMap(({ id, dueAt }) =>
        dueAt ? [{ programme, id, waitMs: ms(dueAt) - ms(at) }] : [],
      );
    }
    // Marked for a correction, or taken for dead by somebody else: what Teams has said is the truth, on what stands now.
    const changed = new Set(written.conflict);
    const fresh = await Promise.all(
      left.map(async (each) => {
        if (!changed.has(each.message.id)) return each;
        const message = await store.read(partition, "message", each.message.id);
        return message && mayStillSettle(message, each.consignment) ? { ...each, message } : undefined;
      }),
    );
    left = fresh.filter((each) => each !== undefined);
  }
  return [];
}

function mayStillSettle({ body }: Held, { leader }: Consignment): boolean {
  if (body.lease)
    return body.lease.owner === leader.body.lease?.owner && body.attempts === leader.body.attempts;
  return body.state.is === "unknown" || body.state.is === "accepted";
}

function became(
  { etag, ...entry }: Held,
  { parcel, leader, begunAt }: Consignment,
  delivery: Result["delivery"],
  at: Moment,
): Entry<"message"> {
  const { lease: _free, hold: _over, ...body } = entry.body;
  const { dueAt: _past, ...stored } = entry;
  const over = (then: Partial<Message>): Entry<"message"> => {
    const { stale, ...clean } = { ...body, ...then };
    // Marked while it was in the air, be it sent or drawn anew: it is drawn again.
    const marked = parcel.purpose === "send" || etag !== leader.etag;
    if (!stale || !marked || clean.state.is !== "accepted") return { ...stored, body: clean };
    return { ...stored, body: { ...clean, stale }, dueAt: stale.since > at ? stale.since : at };
  };
  const back = (waitMs: number, because: HoldReason, then: Partial<Message> = {}): Entry<"message"> => {
    const until = later(at, waitMs);
    const state = parcel.purpose === "send" ? ({ is: "waiting" } as const) : body.state;
    return { ...stored, dueAt: until, body: { ...body, ...then, state, hold: { because, until } } };
  };

  switch (delivery.is) {
    case "accepted":
      return parcel.purpose === "update"
        ? over({})
        : over({ state: { is: "accepted", at }, sent: delivery.card });
    case "unsent":
      return back(delivery.retryAfterMs, "planned", { attempts: body.attempts - (delivery.tried ? 0 : 1) });
    case "busy":
    case "noContact": {
      const because = delivery.is === "busy" ? "throttled" : "noContact";
      return back(Math.max(delivery.retryAfterMs, backOff(body.attempts)), because);
    }
    case "unknown": {
      if (parcel.purpose === "send" && body.what.kind === "nudge")
        return over({ state: { is: "unknown", at } });
      const doubts = (body.doubts ?? 0) + 1;
      const wait = doubtWaits[doubts - 1];
      const countedAt = begunAt ?? body.countedAt;
      if (wait !== undefined)
        return back(wait * 1000, "uncertain", { doubts, ...(countedAt && { countedAt }) });
      return parcel.purpose === "update" ? over({}) : over({ state: { is: "unknown", at }, doubts });
    }
    case "gone":
      if (delivery.because === "botNotRegistered")
        return back(0, "botNotRegistered", { attempts: body.attempts - 1 });
      // Somebody has taken the card out of the channel: what is next to be told there is a new one.
      if (parcel.purpose === "update" && body.what.kind !== "channel") return over({});
      return over({ state: { is: "notReached", at, because: delivery.because } });
  }
}

const backOff = (attempts: number): number => Math.min(10 * 60_000, 100 * 2 ** Math.min(attempts, 13));
