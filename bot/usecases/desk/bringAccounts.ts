import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Account, Person } from "../../domain/programme/person.ts";
import { same } from "../../domain/same.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";

/**
 * Whoever Teams has already told us about is the same person in the new programme: the account follows the person, and
 * never an address that somebody has typed.
 */
export async function bringAccounts(
  { store }: Pick<Ports, "store">,
  programme: string,
  known: readonly Person[],
): Promise<void> {
  const accounts = new Map(known.flatMap(({ id, account }) => (account ? [[id, account] as const] : [])));
  const partition = partitionOf.programme(programme);
  for (const { etag, ...entry } of await everything({ store }, partition, ["person"])) {
    const account = accounts.get(entry.body.id);
    if (!account || !same(entry.body.account ?? account, account)) continue;
    const put = { ...entry, body: { ...entry.body, account } };
    const linked =
      entry.body.account !== undefined || (await store.commit(partition, [{ put, ifMatch: etag }])).ok;
    // Also where the link was made before an interruption.
    if (linked) await takeSeat(store, account, { programme, person: entry.body.id });
  }
}

async function takeSeat(
  store: Ports["store"],
  { tenant, object }: Account,
  seat: { programme: string; person: string },
): Promise<void> {
  const partition = partitionOf.tenant(tenant);
  for (;;) {
    const found = await store.read(partition, "account", idOf.account(object));
    if (!found || found.body.people.some((it) => it.programme === seat.programme)) return;
    const { etag, ...entry } = found;
    const put = { ...entry, body: { ...entry.body, people: [...entry.body.people, seat] } };
    if ((await store.commit(partition, [{ put, ifMatch: etag }])).ok) return;
  }
}
