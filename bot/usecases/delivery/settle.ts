import type { KnownAccount } from "../../domain/account.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { GoneReason, Message } from "../../domain/delivery/message.ts";
import { hour, later, ms, type Moment } from "../../domain/time.ts";
import type { Delivery, Entry } from "../../ports.ts";
import type { Consignment } from "./claim.ts";
import type { DeliveryDeps } from "./deps.ts";
import type { Held } from "./desk.ts";
import { readAll } from "./facts.ts";

export interface Result {
  consignment: Consignment;
  /** `unsent`: claimed, but nothing was said to Teams. */
  delivery: Delivery | { is: "unsent"; retryAfterMs: number; tried?: true };
}

/** Whether the person has it, or may have it. An uncertain assignment is tried again, so it counts when that is told. */
export const counts = ({ consignment, delivery }: Result): boolean =>
  delivery.is === "accepted" || (delivery.is === "unknown" && consignment.leader.body.what.kind === "nudge");
type Deps = Pick<DeliveryDeps, "store" | "now" | "log">;

const week = 7 * 24 * hour;
/** An uncertain assignment is tried again after these, in seconds; then it is said to be uncertain. */
const doubtWaits = [0.2, 1, 10, 60, 300];
/** These say something about the person and not about the card. */
const aboutPerson: ReadonlySet<GoneReason> = new Set<GoneReason>([
  "notInstalled",
  "blockedByPerson",
  "blockedByIt",
  "conversationGone",
  "tenantNotAllowed",
]);

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
  { etag: _read, ...entry }: Held,
  { parcel }: Consignment,
  delivery: Result["delivery"],
  at: Moment,
): Entry<"message"> {
  const { lease: _free, hold: _over, ...body } = entry.body;
  const { dueAt: _past, ...stored } = entry;
  const over = (then: Partial<Message>): Entry<"message"> => {
    const { stale, ...clean } = { ...body, ...then };
    // A card that was marked while it was in the air is drawn again.
    const again = stale && parcel.purpose === "send" && then.state?.is === "accepted";
    return again ? { ...stored, body: { ...clean, stale }, dueAt: at } : { ...stored, body: clean };
  };
  const back = (
    waitMs: number,
    because: "throttled" | "uncertain" | "planned",
    then: Partial<Message> = {},
  ): Entry<"message"> => {
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
      return back(Math.max(delivery.retryAfterMs, backOff(body.attempts)), "throttled");
    case "unknown": {
      if (parcel.purpose === "send" && body.what.kind === "nudge")
        return over({ state: { is: "unknown", at } });
      const doubts = (body.doubts ?? 0) + 1;
      const wait = doubtWaits[doubts - 1];
      if (wait !== undefined) return back(wait * 1000, "uncertain", { doubts });
      return parcel.purpose === "update" ? over({}) : over({ state: { is: "unknown", at }, doubts });
    }
    case "gone":
      if (delivery.because === "botNotRegistered")
        return back(0, "throttled", { attempts: body.attempts - 1 });
      // Somebody has taken the card out of the channel: what is next to be told there is a new one.
      if (parcel.purpose === "update" && body.what.kind !== "channel") return over({});
      return over({ state: { is: "notReached", at, because: delivery.because } });
  }
}

const backOff = (attempts: number): number => Math.min(10 * 60_000, 100 * 2 ** Math.min(attempts, 13));

/** What each got lately, and who cannot be reached any more. One lane is one tenant, so this is one transaction. */
async function settleAccounts(deps: Deps, lane: string, results: readonly Result[]): Promise<void> {
  const { store, now, log } = deps;
  const partition = partitionOf.tenant(lane);
  const sends = results.filter(({ consignment }) => consignment.parcel.purpose === "send");
  const at = now();
  const counted = Map.groupBy(sends.filter(counts), ({ consignment }) => idOf.load(consignment.object));
  const loads = await readAll(store, partition, "load", counted.keys());
  const entries = [...counted].map(([id, some]): Entry<"load"> => {
    const before = loads.get(id)?.body.sent.filter((moment) => moment > later(at, -week)) ?? [];
    // By the moment of its claim: written down twice, it is once.
    const sent = [
      ...new Set([...before, ...some.map(({ consignment }) => consignment.begunAt ?? at)]),
    ].sort();
    return { kind: "load", id, body: { sent }, expiresAt: later(at, week) };
  });
  for (let i = 0; i < entries.length; i += 100) {
    await store.commit(
      partition,
      entries.slice(i, i + 100).map((put) => ({ put })),
    );
  }
  for (const { consignment, delivery } of sends) {
    const changed = changeOf(consignment, delivery, at);
    if (!changed) continue;
    const known = await store.read(partition, "account", idOf.account(consignment.object));
    if (!known) continue;
    const { etag, ...entry } = known;
    // A conflict means that they have just been here: what Teams said then is newer than this.
    await store.commit(partition, [{ put: { ...entry, body: changed(known.body) }, ifMatch: etag }]);
    log.info("account.touched", { tenant: lane, object: consignment.object });
  }
}

type AccountChange = (known: KnownAccount) => KnownAccount;

function changeOf({ to }: Consignment, delivery: Result["delivery"], at: Moment): AccountChange | undefined {
  if (delivery.is === "gone" && aboutPerson.has(delivery.because)) {
    return (known) => ({ ...known, unreachable: { because: delivery.because, since: at } });
  }
  if (delivery.is !== "accepted" || delivery.card.conversation === to.conversation) return undefined;
  const { conversation } = delivery.card;
  return (known) => (known.address ? { ...known, address: { ...known.address, conversation } } : known);
}
