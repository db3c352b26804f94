import type { Address } from "../../domain/delivery/account.ts";
import { partitionOf } from "../../domain/ids.ts";
import { languageFor } from "../../domain/language.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Message } from "../../domain/delivery/message.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { later, type Moment } from "../../domain/time.ts";
import type { Change } from "../../ports.ts";
import { ownMoment, type Begun } from "./begun.ts";
import { claimSize, tuned, type DeliveryDeps } from "./deps.ts";
import type { Parcel, ParcelItem } from "../../domain/delivery/parcel.ts";
import { openDossier, type Dossier, type Held } from "./dossier.ts";
import { decide, type Decision } from "./verdicts.ts";
import { readAll } from "../everything.ts";

/** A card on its way: claimed in the store, so that nobody else sends it. */
export interface Consignment {
  programme: string;
  leader: Held;
  to: Address;
  object: string;
  parcel: Parcel;
  claimedAt: number;
  /** On the wall, for what is sent and not only drawn again. */
  begunAt?: Moment;
}
export interface Claim {
  consignments: Consignment[];
  /** How many were due: none, and the programme has nothing more for this lane now. */
  due: number;
}

/**
 * Takes what is due in one programme: judges it, and writes down that it is being sent *before* it is. Everything for
 * one person is in one transaction; where somebody else was faster, that person is left to them.
 */
export async function claim(
  deps: DeliveryDeps,
  lane: string,
  programme: string,
  recent: readonly Mailing[],
  /** Ids of what was tried before: it goes first. */
  again: readonly string[] = [],
  begun: Begun = new Map(),
): Promise<Claim> {
  const { now, owner, ticks } = deps;
  const { messageLeaseMs } = tuned(deps);
  const partition = partitionOf.programme(programme);
  const due = await dueNow(deps, partition, lane, again);
  if (due.length === 0) return { consignments: [], due: 0 };
  const desk = await openDossier(deps, programme, due, recent, begun);
  const at = now();
  const claimedAt = ticks();
  const mark = ({ etag, ...entry }: Held, then: Partial<Message>): Change => {
    const lease = { owner, until: later(at, messageLeaseMs) };
    const body = { ...entry.body, ...then, lease, attempts: entry.body.attempts + 1 };
    return { put: { ...entry, dueAt: lease.until, body }, ifMatch: etag };
  };
  const byPerson = Map.groupBy(due, ({ body }) => body.to);
  const decisions = [...byPerson.values()].map((messages) => decide(desk, messages, at, mark));
  const consignments: Consignment[] = [];
  for (const batch of batches(decisions)) {
    for (const { leader, riders, purpose } of await commit(deps, partition, batch)) {
      const ready = consign(desk, leader, riders, purpose);
      const lately = desk.people.get(leader.body.to)?.sentLately ?? [];
      const begunAt = purpose === "send" ? { begunAt: ownMoment(at, lately) } : {};
      if (ready) consignments.push({ ...ready, ...begunAt, programme, claimedAt });
    }
  }
  return { consignments, due: due.length };
}

async function dueNow(
  deps: DeliveryDeps,
  partition: string,
  lane: string,
  again: readonly string[],
): Promise<Held[]> {
  const { store, now } = deps;
  const tried = [...(await readAll(store, partition, "message", again)).values()].filter(
    (message) => message.lane === lane && message.dueAt !== undefined && message.dueAt <= now(),
  );
  const ids = new Set(tried.map(({ id }) => id));
  const others = await store.due(partition, "message", now(), claimSize(tuned(deps)), lane);
  return [...tried, ...others.filter(({ id }) => !ids.has(id))];
}

/** As many people as fit in one transaction. */
function* batches(decisions: readonly Decision[]): Generator<Decision[], void, undefined> {
  let batch: Decision[] = [];
  let size = 0;
  for (const decision of decisions) {
    if (size + decision.changes.length > 100 && batch.length > 0) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(decision);
    size += decision.changes.length;
  }
  if (size > 0) yield batch;
}

interface Claimed {
  leader: Held;
  riders: Held[];
  purpose: "send" | "update";
}

async function commit(
  { store }: Pick<DeliveryDeps, "store">,
  partition: string,
  batch: readonly Decision[],
): Promise<Claimed[]> {
  for (let left = [...batch]; left.length > 0;) {
    const changes = left.flatMap((decision) => decision.changes);
    const written = await store.commit(partition, changes);
    if (written.ok) {
      const etags = new Map(
        changes.map((change, i) => [idIn(change), { change, etag: written.etags[i] ?? "" }]),
      );
      return left.flatMap(({ send, update }) => [
        ...(send ? [{ leader: asWritten(send.leader), riders: send.riders, purpose: "send" as const }] : []),
        ...update.map((card) => ({ leader: asWritten(card), riders: [], purpose: "update" as const })),
      ]);

      function asWritten(message: Held): Held {
        const found = etags.get(message.id);
        if (!found || !("put" in found.change) || found.change.put.kind !== "message") return message;
        return { ...found.change.put, etag: found.etag };
      }
    }
    const taken = new Set(written.conflict);
    const others = left.filter(({ changes }) => !changes.some((change) => taken.has(idIn(change))));
    if (others.length === left.length) return [];
    left = others;
  }
  return [];
}

const idIn = (change: Change): string => ("put" in change ? change.put.id : change.remove);

function consign(
  desk: Dossier,
  leader: Held,
  riders: readonly Held[],
  purpose: Claimed["purpose"],
): Pick<Consignment, "leader" | "to" | "object" | "parcel"> | undefined {
  const { facts, people, mailings, messages } = desk;
  const who = people.get(leader.body.to);
  const { account, person } = who ?? {};
  const object = person?.account?.object;
  if (!facts || !person || !account?.address || object === undefined) return undefined;
  const { programme, assignments } = facts;
  const aboard =
    purpose === "send" ? riders : (leader.body.with ?? []).flatMap((id) => messages.get(id) ?? []);
  const items = [leader, ...aboard].flatMap(({ body: message }): ParcelItem[] => {
    const mailing = mailings.get(message.mailing);
    if (!mailing) return [];
    const about = "assignment" in message.what ? assignments.get(message.what.assignment) : undefined;
    return [{ message, mailing, group: groupOf(programme, message.group), assignment: about }];
  });
  const language = languageFor(person, groupOf(programme, leader.body.group) ?? programme);
  return {
    leader,
    object,
    to: { ...account.address, tenant: account.tenant },
    parcel: { purpose, programme, person, language, items },
  };
}
