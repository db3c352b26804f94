import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Account } from "../../domain/programme/person.ts";
import { hour, later } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { mailboxKey } from "./mailbox.ts";

/** True for one of those who ask about the same activity: Teams delivers again what was answered slowly. */
export const isNew =
  (ports: Pick<Ports, "store" | "now">) =>
  async (tenant: string, activityId: string): Promise<boolean> => {
    const at = ports.now();
    const id = idOf.seen(await mailboxKey(activityId));
    const { ok } = await ports.store.commit(partitionOf.tenant(tenant), [
      { put: { kind: "seen", id, body: { at }, expiresAt: later(at, 24 * hour) }, ifMatch: "new" },
    ]);
    return ok;
  };

/** The app was taken away: nothing is sent until the person comes back. */
export const leave =
  (ports: Pick<Ports, "store" | "now">) =>
  async (account: Account): Promise<void> => {
    const partition = partitionOf.tenant(account.tenant);
    for (;;) {
      const known = await ports.store.read(partition, "account", idOf.account(account.object));
      if (!known) return;
      const { etag, ...entry } = known;
      const { welcomedAt: _again, ...kept } = known.body;
      const body = { ...kept, unreachable: { because: "notInstalled" as const, since: ports.now() } };
      if ((await ports.store.commit(partition, [{ put: { ...entry, body }, ifMatch: etag }])).ok) return;
    }
  };
