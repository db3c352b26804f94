import { idOf, partitionOf } from "../../domain/ids.ts";
import { later } from "../../domain/time.ts";
import { tuned, type DeliveryDeps } from "./deps.ts";

/**
 * Ownership of a lane, so that one tenant has one pace. It is for order, not for safety: that nothing is sent twice is
 * kept by each message's own claim, also when two believe that the lane is theirs.
 */
export interface Lease {
  /** Renews when half of it is gone; `false` when somebody else has taken the lane. */
  keep: () => Promise<boolean>;
  release: () => Promise<void>;
}

export async function take(deps: DeliveryDeps, lane: string): Promise<Lease | undefined> {
  const { store, owner, now, ticks } = deps;
  const { laneLeaseMs } = tuned(deps);
  const id = idOf.lease(lane);
  const write = async (etag: string): Promise<string | undefined> => {
    const body = { owner, until: later(now(), laneLeaseMs) };
    const put = { kind: "lease", id, body } as const;
    const written = await store.commit(partitionOf.post, [{ put, ifMatch: etag }]);
    return written.ok ? written.etags[0] : undefined;
  };

  const known = await store.read(partitionOf.post, "lease", id);
  // Nobody writes an end further away than one lease: such an end comes from a clock that was wrong.
  const held = known && known.body.until > now() && known.body.until <= later(now(), 2 * laneLeaseMs);
  if (held && known.body.owner !== owner) return undefined;
  let etag = await write(known?.etag ?? "new");
  let since = ticks();
  if (etag === undefined) return undefined;
  return {
    keep: async () => {
      if (etag === undefined) return false;
      if (ticks() - since < laneLeaseMs / 2) return true;
      since = ticks();
      etag = await write(etag);
      return etag !== undefined;
    },
    release: async () => {
      if (etag !== undefined) await store.commit(partitionOf.post, [{ remove: id, ifMatch: etag }]);
      etag = undefined;
    },
  };
}
