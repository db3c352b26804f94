import { kinds, type Kind } from "../../domain/store/documents.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { AnyEntry, Page, Store } from "../../ports.ts";
import { mailboxKey } from "../visitor/mailbox.ts";
import { each } from "../everything.ts";
import { lineOf, type Line } from "./line.ts";
import { Stopped } from "./refusal.ts";

/** What belongs together: one file of an export. */
export interface Chunk {
  name: string;
  lines: Line[];
}
type Needs = Pick<Store, "list" | "read">;

/** Leases and rings are about processes and not about the programme: nobody takes one along. */
const taken = kinds.filter((kind) => kind !== "lease" && kind !== "ring");

/**
 * Everything in a store, a chunk at a time, in the order in which it is to be written elsewhere: what is found through
 * another document comes before it, and the wakes come last, so that nobody works on half a programme.
 */
export async function* gather(store: Needs): AsyncGenerator<Chunk, void, undefined> {
  const listings = await partition(store, partitionOf.programmes);
  const tenants = new Set<string>();
  const mailboxes = new Set<string>();
  for (const { entry } of listings) {
    for (const tenant of tenantsIn(entry)) tenants.add(tenant);
    if (entry.kind !== "listing") continue;
    const { programme } = entry.body;
    const lines = await partition(store, partitionOf.programme(programme));
    for (const { entry: one } of lines.slice()) {
      for (const tenant of tenantsIn(one)) tenants.add(tenant);
      if (one.kind !== "person") continue;
      const mailbox = partitionOf.mailbox(await mailboxKey(one.body.email));
      if (mailboxes.has(mailbox)) continue;
      mailboxes.add(mailbox);
      const found = await store.read(mailbox, "mailbox", idOf.mailbox);
      if (found) lines.push(lineOf(mailbox, found));
    }
    yield { name: `programme.${programme}`, lines };
  }
  for (const tenant of [...tenants].sort()) {
    yield { name: `tenant.${tenant}`, lines: await partition(store, partitionOf.tenant(tenant)) };
  }
  yield { name: "programmes", lines: listings };
  yield { name: "post", lines: await partition(store, partitionOf.post) };
}

/** Whose accounts are found through this document. */
function tenantsIn({ kind, body }: AnyEntry): string[] {
  switch (kind) {
    case "knock":
      return [body.tenant];
    case "person":
      return body.account ? [body.account.tenant] : [];
    case "programme":
      return body.groups.flatMap(({ channel }) => channel?.tenant ?? []);
    default:
      return [];
  }
}

/** A service may be writing beside us. Two readings that agree are one moment; half a transaction is never taken. */
async function partition(store: Needs, name: string): Promise<Line[]> {
  let before = await pages(store, name);
  for (let tries = 0; tries < 5; tries++) {
    const now = await pages(store, name);
    const same = before.length === now.length && before.every(({ etag }, n) => etag === now[n]?.etag);
    if (same) return now.map((stored) => lineOf(name, stored));
    before = now;
  }
  throw new Stopped({ is: "restless", partition: name });
}

async function pages(store: Needs, name: string): Promise<Page<Kind>["entries"]> {
  const all: Page<Kind>["entries"] = [];
  for await (const page of each(store, name, taken, { most: 500 })) all.push(...page);
  return all;
}
