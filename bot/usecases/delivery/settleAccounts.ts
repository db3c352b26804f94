import type { KnownAccount } from "../../domain/delivery/account.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { GoneReason } from "../../domain/delivery/message.ts";
import { hour, later, type Moment } from "../../domain/time.ts";
import type { Entry } from "../../ports.ts";
import type { Consignment } from "./claim.ts";
import type { DeliveryDeps } from "./deps.ts";
import type { Result } from "./attempt.ts";
import { readAll } from "../everything.ts";

type Deps = Pick<DeliveryDeps, "store" | "now" | "log">;

const week = 7 * 24 * hour;
/** These say something about the person and not about the card. */
const aboutPerson: ReadonlySet<GoneReason> = new Set<GoneReason>([
  "notInstalled",
  "blockedByPerson",
  "blockedByIt",
  "conversationGone",
  "tenantNotAllowed",
]);

/** Whether the person has it, or may have it. */
export const counts = ({ delivery }: Result): boolean =>
  delivery.is === "accepted" || delivery.is === "unknown";

/** What each got lately, and who cannot be reached any more. One lane is one tenant, so this is one transaction. */
export async function settleAccounts(deps: Deps, lane: string, results: readonly Result[]): Promise<void> {
  const { store, now, log } = deps;
  const partition = partitionOf.tenant(lane);
  const sends = results.filter(({ consignment }) => consignment.parcel.purpose === "send");
  const at = now();
  const counted = Map.groupBy(sends.filter(counts), ({ consignment }) => idOf.load(consignment.object));
  const loads = await readAll(store, partition, "load", counted.keys());
  const entries = [...counted].map(([id, some]): Entry<"load"> => {
    // What was tried again has one place, that of its last attempt.
    const over = new Set(some.map(({ consignment }) => consignment.leader.body.countedAt));
    const before = (loads.get(id)?.body.sent ?? []).filter((it) => it > later(at, -week) && !over.has(it));
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
