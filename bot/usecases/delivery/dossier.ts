import { isChannel, placeOfCard } from "../../domain/delivery/channel.ts";
import { momentOf } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { MessageFacts } from "../../domain/delivery/ladder.ts";
import { assignmentOf, groupsReached, type Mailing } from "../../domain/delivery/mailing.ts";
import type { Message } from "../../domain/delivery/message.ts";
import type { Person } from "../../domain/programme/person.ts";
import { groupOf, type Programme } from "../../domain/programme/programme.ts";
import {
  messageFacts,
  remembered,
  type PersonFacts,
  type ProgrammeFacts,
} from "../../domain/delivery/planning.ts";
import { hour, later, type Moment } from "../../domain/time.ts";
import type { Stored } from "../../ports.ts";
import { withBegun, type Begun } from "./begun.ts";
import type { DeliveryDeps } from "./deps.ts";
import { peopleFacts, programmeFacts } from "./facts.ts";
import { each, readAll } from "../everything.ts";

export type Held = Stored<"message">;

/** Everything that is needed to judge one batch of messages, as it stands now. */
export interface Dossier {
  facts: ProgrammeFacts | undefined;
  people: ReadonlyMap<string, PersonFacts>;
  mailings: ReadonlyMap<string, Mailing>;
  /** By id: the batch, what waits for the same people, and what rides on their cards. */
  messages: ReadonlyMap<string, Held>;
  factsOf: (message: Message) => MessageFacts | undefined;
  /** The calendar is looked up once for all who share a morning. */
  opening: ReturnType<typeof remembered>;
}

export async function openDossier(
  { store }: Pick<DeliveryDeps, "store">,
  programme: string,
  batch: readonly Held[],
  recent: readonly Mailing[],
  begun: Begun = new Map(),
): Promise<Dossier> {
  const partition = partitionOf.programme(programme);
  // As it was before anything is read: what is written down meanwhile is then seen at least once.
  const left = new Map(begun);
  const persons = await readAll(
    store,
    partition,
    "person",
    batch.flatMap(({ body }) => (isChannel(body.to) ? [] : idOf.person(body.to))),
  );
  const messages = new Map(batch.map((message) => [message.id, message]));
  const alsoWaiting = [...persons.values()].flatMap(({ body: person }) =>
    recent
      .filter(({ to }) => groupsReached(to, person).length > 0)
      .slice(0, most)
      .flatMap(({ id, to }) => groupsReached(to, person).map((group) => idOf.message(id, person.id, group))),
  );
  const riding = batch.flatMap(({ body }) => body.with ?? []);
  const unread = [...alsoWaiting, ...riding].filter((id) => !messages.has(id));
  for (const [id, found] of await readAll(store, partition, "message", unread)) messages.set(id, found);

  const concerned = [...messages.values()];
  const read = await readAll(
    store,
    partition,
    "mailing",
    concerned.map(({ body }) => idOf.mailing(body.mailing)),
  );
  const mailings = new Map([...read.values()].map(({ body }) => [body.id, body]));
  const groups = new Set(concerned.map(({ body }) => body.group));
  const facts = await programmeFacts(store, programme, [...mailings.values()], groups);
  const reached = [
    ...[...persons.values()].map(({ body }) => body),
    ...batch.flatMap(({ body }) => channelOf(facts?.programme, body, mailings.get(body.mailing)) ?? []),
  ];
  const known = facts ? await peopleFacts(store, facts, reached) : [];
  const people = new Map(known.map((who) => [who.person.id, withBegun(who, left)]));
  return {
    facts,
    people,
    mailings,
    messages,
    opening: remembered(),
    factsOf: ({ mailing: id, to, group, countedAt }) => {
      const [mailing, who] = [mailings.get(id), people.get(to)];
      if (!facts || !mailing || !who) return undefined;
      // What is tried again has its place in the week already.
      const sentLately = who.sentLately.filter((at) => at !== countedAt);
      return messageFacts(mailing, group, facts, { ...who, sentLately });
    },
  };
}

function channelOf(
  programme: Programme | undefined,
  { to, group }: Message,
  mailing: Mailing | undefined,
): Person | undefined {
  const its = isChannel(to) && programme && groupOf(programme, group);
  return its && mailing ? placeOfCard(its, mailing) : undefined;
}

/** Longer than anybody pauses. */
const memory = 60 * 24 * hour;
/** What one card can carry at most. */
const most = 20;

/**
 * Mailings whose messages may still wait for somebody, the newest first: what is open for one person goes out on one
 * card.
 */
export async function recentMailings(
  { store, now }: Pick<DeliveryDeps, "store" | "now">,
  programme: string,
): Promise<Mailing[]> {
  const partition = partitionOf.programme(programme);
  const gatherings = (await store.read(partition, "programme", idOf.programme))?.body.gatherings ?? [];
  const since = later(now(), -memory);
  const found: { mailing: Mailing; at: Moment }[] = [];
  for await (const page of each(store, partition, ["mailing"], { prefix: "mailing:" })) {
    for (const { body: mailing } of page) {
      const laidOut = mailing.state === "sending" || mailing.state === "sent";
      const at = momentOf(mailing.when, gatherings);
      if (laidOut && assignmentOf(mailing.what) !== undefined && at && at > since)
        found.push({ mailing, at });
    }
  }
  return found.sort((a, b) => (a.at > b.at ? -1 : 1)).map(({ mailing }) => mailing);
}
