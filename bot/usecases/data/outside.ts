import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Change, Store } from "../../ports.ts";
import { mailboxKey } from "../visitor/mailbox.ts";
import { Stopped } from "./refusal.ts";
import { each } from "../everything.ts";

type Needs = Store;
interface Place {
  partition: string;
  id: string;
  change?: Change;
}

/**
 * What a person has outside of the programme's partition: the seat in the mailbox of their address, and in their
 * account. An account without a seat goes, and with it where it can be reached and what was sent to it.
 */
export async function leaveOutside(
  store: Needs,
  programme: string,
  person: Person,
  { dry = false } = {},
): Promise<string[]> {
  const left: string[] = [];
  for (const find of [() => mailbox(store, programme, person), () => account(store, programme, person)]) {
    await persistently(find);
  }
  return left;

  async function persistently(find: () => Promise<Place[]>): Promise<void> {
    for (let tries = 0; tries < 10; tries++) {
      const places = (await find()).filter(({ change }) => change);
      if (dry || places.length === 0) {
        left.push(...places.map(({ id }) => id));
        return;
      }
      const [first] = places;
      const changes = places.flatMap(({ change }) => change ?? []);
      if (first && (await store.commit(first.partition, changes)).ok) {
        left.push(...places.map(({ id }) => id));
        return;
      }
    }
    throw new Stopped({ is: "restless", partition: "mailbox or account" });
  }
}

async function mailbox(store: Needs, programme: string, person: Person): Promise<Place[]> {
  if (!person.email) return [];
  const partition = partitionOf.mailbox(await mailboxKey(person.email));
  const found = await store.read(partition, "mailbox", idOf.mailbox);
  if (!found) return [];
  const people = found.body.people.filter(
    (seat) => seat.programme !== programme || seat.person !== person.id,
  );
  if (people.length === found.body.people.length) return [];
  const change: Change =
    people.length === 0
      ? { remove: found.id, ifMatch: found.etag }
      : { put: { kind: "mailbox", id: found.id, body: { people } }, ifMatch: found.etag };
  return [{ partition, id: found.id, change }];
}

async function account(store: Needs, programme: string, { id, account: own }: Person): Promise<Place[]> {
  if (!own) return [];
  const partition = partitionOf.tenant(own.tenant);
  const [found, load] = await Promise.all([
    store.read(partition, "account", idOf.account(own.object)),
    store.read(partition, "load", idOf.load(own.object)),
  ]);
  const people = (found?.body.people ?? []).filter(
    (seat) => seat.programme !== programme || seat.person !== id,
  );
  const places: Place[] = [];
  if (people.length === 0) {
    for (const one of [found, load]) {
      if (one) places.push({ partition, id: one.id, change: { remove: one.id, ifMatch: one.etag } });
    }
  } else if (found && people.length < found.body.people.length) {
    const put = { kind: "account", id: found.id, body: { ...found.body, people } } as const;
    places.push({ partition, id: found.id, change: { put, ifMatch: found.etag } });
  }
  return places;
}

/** Links that open what is theirs without signing in. */
export async function forgetTickets(store: Needs, person: Person, { dry = false } = {}): Promise<string[]> {
  const gone: string[] = [];
  for await (const page of each(store, partitionOf.tickets, ["ticket"])) {
    for (const { id, body } of page) {
      if (body.for !== "myData" || body.account.object !== person.account?.object) continue;
      if (!dry) await store.commit(partitionOf.tickets, [{ remove: id }]);
      gone.push(id);
    }
  }
  return gone;
}

/** Somebody who knocked before the roster knew them. */
export async function forgetKnocks(store: Needs, person: Person, { dry = false } = {}): Promise<string[]> {
  const gone: string[] = [];
  const address = person.email.trim().toLowerCase();
  for await (const page of each(store, partitionOf.programmes, ["knock"])) {
    for (const { id, body } of page) {
      const same = body.object === person.account?.object && body.tenant === person.account.tenant;
      if (!same && (address === "" || body.email?.trim().toLowerCase() !== address)) continue;
      if (!dry) await store.commit(partitionOf.programmes, [{ remove: id }]);
      gone.push(id);
    }
  }
  return gone;
}
