import { channelAsPerson, channelObjects } from "../../domain/delivery/channel.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Account } from "../../domain/programme/person.ts";
import type { Store } from "../../ports.ts";
import { each, everything } from "../everything.ts";

/**
 * Where channels are reached and what they got, in the tenants of a programme that goes: also of one that a group once
 * had. What a group of another programme has stays.
 */
export async function leaveChannels(store: Store, programme: string): Promise<void> {
  const partition = partitionOf.programme(programme);
  const people = await everything({ store }, partition, ["person"]);
  const own = await channelsOf(store, programme);
  const tenants = new Set(
    [...people.flatMap(({ body }) => body.account ?? []), ...own].map((it) => it.tenant),
  );
  const stays = new Set((await channelsOfOthers(store, programme)).map(key));
  const prefix = idOf.account(channelObjects);
  for (const tenant of tenants) {
    for await (const page of each(store, partitionOf.tenant(tenant), ["account"], { prefix })) {
      for (const { id, body } of page) {
        if (stays.has(key(body))) continue;
        await store.commit(partitionOf.tenant(tenant), [{ remove: id }, { remove: idOf.load(body.object) }]);
      }
    }
  }
}

const key = ({ tenant, object }: Account): string => `${tenant} ${object}`;

async function channelsOfOthers(store: Store, programme: string): Promise<Account[]> {
  const listings = await everything({ store }, partitionOf.programmes, ["listing"]);
  const others = listings.map(({ body }) => body.programme).filter((it) => it !== programme);
  return (await Promise.all(others.map((it) => channelsOf(store, it)))).flat();
}

async function channelsOf(store: Store, programme: string): Promise<Account[]> {
  const found = await store.read(partitionOf.programme(programme), "programme", idOf.programme);
  return (found?.body.groups ?? []).flatMap((group) => channelAsPerson(group)?.account ?? []);
}
