import type { KnownAccount } from "../../domain/delivery/account.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Account, Person } from "../../domain/programme/person.ts";
import type { Ports } from "../../ports.ts";
import { mailboxKey } from "./mailbox.ts";

/** Teams' own record of the member, fetched only when it is needed. */
export interface Profile {
  name: string;
  addresses: string[];
}
export type Seats = KnownAccount["people"];

/** The seats that the rosters have for the addresses of this account, by Teams' own word: the free ones become its own. */
export async function link(
  ports: Pick<Ports, "store" | "log">,
  account: Account,
  profile: Profile,
): Promise<Seats> {
  const { store } = ports;
  const found: Seats = [];
  for (const address of new Set(profile.addresses.map((a) => a.trim().toLowerCase()).filter(Boolean))) {
    const mailbox = await store.read(partitionOf.mailbox(await mailboxKey(address)), "mailbox", idOf.mailbox);
    for (const seat of mailbox?.body.people ?? []) {
      if (found.some((f) => f.programme === seat.programme && f.person === seat.person)) continue;
      if (await isTheirs(ports, account, seat)) found.push(seat);
    }
  }
  return found;
}

/** The seat is this account's, from now on if not before: an install comes as two events, and both find it. */
async function isTheirs(
  { store, log }: Pick<Ports, "store" | "log">,
  account: Account,
  { programme, person: id }: Seats[number],
): Promise<boolean> {
  const partition = partitionOf.programme(programme);
  for (;;) {
    const person = await store.read(partition, "person", idOf.person(id));
    if (!person || person.body.removedAt || !free(person.body, account)) return false;
    if (person.body.account) return true;
    const body: Person = { ...person.body, account };
    const put = { kind: "person", id: person.id, body } as const;
    if (!(await store.commit(partition, [{ put, ifMatch: person.etag }])).ok) continue;
    log.info("person.linked", { programme, person: id });
    return true;
  }
}

/** Once linked, a seat belongs to that account: a second account with the same address does not get it. */
const free = (person: Person, account: Account): boolean =>
  !person.account || (person.account.tenant === account.tenant && person.account.object === account.object);
