import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Ports } from "../../ports.ts";
import { mailboxKey } from "../visitor/mailbox.ts";

/** How often a lost race for the same address is run again. */
const tries = 4;

/** Lets each address find its people in this programme; an address that nobody has any more finds nobody. */
export async function keepMailboxes(
  store: Ports["store"],
  programme: string,
  people: { before: readonly Person[]; after: readonly Person[] },
): Promise<boolean> {
  const addresses = new Set(
    [...people.before, ...people.after].map(({ email }) => email.trim().toLowerCase()),
  );
  for (const address of addresses) {
    const here = people.after.filter(
      ({ email, removedAt }) => !removedAt && email.trim().toLowerCase() === address,
    );
    const seats = here.map(({ id }) => ({ programme, person: id }));
    if (!(await keep(store, partitionOf.mailbox(await mailboxKey(address)), programme, seats))) return false;
  }
  return true;
}

async function keep(
  store: Ports["store"],
  partition: string,
  programme: string,
  seats: readonly { programme: string; person: string }[],
): Promise<boolean> {
  for (let n = 0; n < tries; n++) {
    const before = await store.read(partition, "mailbox", idOf.mailbox);
    const all = before?.body.people ?? [];
    const own = all.filter((seat) => seat.programme === programme);
    if (own.length === seats.length && own.every(({ person }, at) => seats[at]?.person === person))
      return true;
    const next = [...all.filter((seat) => seat.programme !== programme), ...seats];
    const done = await store.commit(partition, [
      next.length === 0 && before
        ? { remove: idOf.mailbox, ifMatch: before.etag }
        : {
            put: { kind: "mailbox", id: idOf.mailbox, body: { people: next } },
            ifMatch: before?.etag ?? "new",
          },
    ]);
    if (done.ok) {
      const isNew = seats.some(({ person }) => !own.some((seat) => seat.person === person));
      if (isNew) await lookAgain(store, all);
      return true;
    }
  }
  return false;
}

/**
 * Somebody with a seat in one programme is not asked again who they are. When another roster takes in their address,
 * they are, at their next word: Teams vouches for the address, and not whoever has typed it.
 */
async function lookAgain(
  store: Ports["store"],
  seats: readonly { programme: string; person: string }[],
): Promise<void> {
  for (const { programme, person } of seats) {
    const known = await store.read(partitionOf.programme(programme), "person", idOf.person(person));
    const account = known?.body.account;
    if (!account) continue;
    const partition = partitionOf.tenant(account.tenant);
    for (let n = 0; n < tries; n++) {
      const found = await store.read(partition, "account", idOf.account(account.object));
      if (!found || found.body.lookAgain) break;
      const { etag, ...entry } = found;
      const put = { ...entry, body: { ...entry.body, lookAgain: true as const } };
      if ((await store.commit(partition, [{ put, ifMatch: etag }])).ok) break;
    }
  }
}
