import { mkdirSync } from "node:fs";
import { openEmbedded } from "../../../bot/adapters/embedded/open.ts";
import { idOf, partitionOf } from "../../../bot/domain/ids.ts";
import { openingIdOf, type Mailing } from "../../../bot/domain/delivery/mailing.ts";
import { moment, type Moment } from "../../../bot/domain/time.ts";
import type { AnyEntry, Store } from "../../../bot/ports.ts";
import { intend } from "../../../bot/usecases/outbox/intend.ts";
import { aPerson, aProgramme, anAssignment } from "../../support/programme.ts";

/** Monday at ten, so that nothing is quiet: a real clock that began then. */
const monday = Date.parse("2026-11-23T09:00:00.000Z");

export interface TownOptions {
  dir: string;
  people: number;
  url: string;
  tenants: readonly string[];
  kind: "assignment" | "nudge";
  /** Left out: it begins now. Processes that follow each other share the first one's beginning. */
  beganAt?: number;
}
export interface Town {
  store: Store;
  now: () => Moment;
}

export function openTown({ dir, beganAt = Date.now() }: Pick<TownOptions, "dir" | "beganAt">): Town {
  mkdirSync(dir, { recursive: true });
  const now = (): Moment => moment(monday + Date.now() - beganAt);
  return { store: openEmbedded(dir, { now }), now };
}

export const mailingOf = (kind: TownOptions["kind"]): string => (kind === "nudge" ? "n1" : openingIdOf("a1"));
export const objectOf = (n: number): string => `object-${n}`;
export const personOf = (n: number): string => `person${String(n).padStart(6, "0")}`;

/** One programme with so many people, spread over the tenants, and one mailing to all of them that is due now. */
export async function populate(
  { store, now }: Town,
  { people, url, tenants, kind }: TownOptions,
): Promise<void> {
  const programme = aProgramme();
  const partition = partitionOf.programme(programme.id);
  await put(store, partition, [
    { kind: "programme", id: idOf.programme, body: programme },
    { kind: "assignment", id: idOf.assignment("a1"), body: anAssignment("a1", { opens: { at: now() } }) },
  ]);
  const tenantOf = (n: number): string => tenants[n % tenants.length] ?? "";
  const numbers = Array.from({ length: people }, (_, n) => n);
  await put(
    store,
    partition,
    numbers.map((n): AnyEntry => {
      const account = { tenant: tenantOf(n), object: objectOf(n) };
      const body = aPerson(personOf(n), [n % 2 ? "g1" : "g2"], { account });
      return { kind: "person", id: idOf.person(body.id), body };
    }),
  );
  for (const tenant of tenants) {
    const here = numbers.filter((n) => tenantOf(n) === tenant);
    await put(
      store,
      partitionOf.tenant(tenant),
      here.map((n): AnyEntry => {
        const address = {
          serviceUrl: `${url}/${tenant}/`,
          conversation: `c${n}`,
          bot: "28:bot",
          user: `29:${n}`,
          seenAt: now(),
        };
        const object = objectOf(n);
        const body = { tenant, object, people: [{ programme: programme.id, person: personOf(n) }], address };
        return { kind: "account", id: idOf.account(object), body };
      }),
    );
  }
  const mailing: Mailing = {
    id: mailingOf(kind),
    what: { kind, assignment: "a1" },
    to: { audience: "whole_group" },
    when: { at: now() },
    state: "planned",
    by: "facilitator",
    decidedAt: now(),
    rev: 1,
  };
  await store.commit(partition, [await intend({ store, now }, programme, mailing)]);
}

async function put(store: Store, partition: string, entries: AnyEntry[]): Promise<void> {
  for (let i = 0; i < entries.length; i += 100) {
    await store.commit(
      partition,
      entries.slice(i, i + 100).map((entry) => ({ put: entry })),
    );
  }
}
