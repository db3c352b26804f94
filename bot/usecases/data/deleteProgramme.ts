import { idOf, laneOf, partitionOf } from "../../domain/ids.ts";
import type { Ports } from "../../ports.ts";
import { leaveChannels } from "./leaveChannels.ts";
import { leaveOutside } from "./outside.ts";
import { Stopped } from "./refusal.ts";
import { each } from "../everything.ts";
import { kinds } from "../../domain/store/documents.ts";

type Needs = Pick<Ports, "store" | "now" | "log">;

/**
 * A programme goes whole: first its listing says so, so that whoever is interrupted goes on; then the programme itself,
 * so that nobody has a seat in it and nothing of it is sent any more; then each person with what they have outside of
 * it, then the rest, and last the listing.
 */
export async function deleteProgramme(ports: Needs, programme: string): Promise<number> {
  const { store } = ports;
  const partition = partitionOf.programme(programme);
  await mark(ports, programme);
  await leaveChannels(store, programme);
  await store.commit(partition, [{ remove: idOf.programme }]);
  let removed = 1;
  const tenants = new Set<string>();
  for await (const page of each(store, partition, kinds)) {
    for (const one of page) {
      if (one.kind !== "person") continue;
      await leaveOutside(store, programme, one.body);
      if (one.body.account) tenants.add(one.body.account.tenant);
    }
    await store.commit(
      partition,
      page.map(({ id }) => ({ remove: id })),
    );
    removed += page.length;
  }
  // A request that was on its way when the programme went may have left something.
  for await (const page of each(store, partition, kinds)) {
    await store.commit(
      partition,
      page.map(({ id }) => ({ remove: id })),
    );
    removed += page.length;
  }
  const lanes = [laneOf.programme(programme), ...[...tenants].map(laneOf.tenant)];
  for (const lane of lanes) {
    await store.commit(partitionOf.post, [
      { remove: idOf.wake(lane, programme) },
      { remove: idOf.wakeNow(lane, programme) },
    ]);
  }
  await store.commit(partitionOf.programmes, [{ remove: idOf.listing(programme) }]);
  ports.log.info("programme.deleted", { programme, documents: removed });
  return removed;
}

async function mark({ store, now }: Needs, programme: string): Promise<void> {
  const id = idOf.listing(programme);
  for (let tries = 0; tries < 10; tries++) {
    const found = await store.read(partitionOf.programmes, "listing", id);
    if (found?.body.ending !== undefined) return;
    const body = { programme, name: "", ending: now() };
    const put = { kind: "listing", id, body } as const;
    const done = await store.commit(partitionOf.programmes, [{ put, ifMatch: found?.etag ?? "new" }]);
    if (done.ok) return;
  }
  throw new Stopped({ is: "changedMeanwhile", partition: partitionOf.programmes, id });
}
