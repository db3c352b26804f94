/** What may be sent to whom, held against what has arrived in people's chats. */
import { momentOf } from "../../bot/domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Programme } from "../../bot/domain/programme/programme.ts";
import { day, later, minute, ms, type Moment } from "../../bot/domain/time.ts";
import type { Life } from "./life.ts";
import { disturbs } from "./quietLaw.ts";
import type { Arrived } from "./teams.ts";
import { budget, programme } from "./town.ts";

const partition = partitionOf.programme(programme);
const week = 7 * day;
/** A card that was judged just before the hour struck may come just after it. */
const onTheWay = 2 * minute;

/** Judges what has arrived since the last time it was asked. */
export async function newArrivals(life: Life): Promise<string[]> {
  const { arrived } = life.chats;
  const wrong: string[] = [];
  for (; life.judged < arrived.length; life.judged++) {
    const one = arrived[life.judged];
    if (one) wrong.push(...(await judge(life, one, arrived.slice(0, life.judged))));
  }
  return wrong;
}

async function judge(life: Life, one: Arrived, before: readonly Arrived[]): Promise<string[]> {
  const { person, items } = one.parcel;
  const leader = items[0]?.message;
  if (!leader) return ["a card about nothing"];
  const kind = leader.what.kind;
  const id = idOf.message(leader.mailing, person.id, leader.group);
  const card = `${id} at ${one.at}`;
  const wrong: string[] = [];

  const soon = later(one.at, -onTheWay);
  // Where the clock has leapt in between, nobody knows what time it was.
  if (!one.leapt) {
    const quietIn = (programme: Programme | undefined) =>
      programme?.groups.find((group) => group.id === leader.group)?.quietPeriods ?? [];
    // What was chosen or taken back in this very step may have come too late, or too early.
    const still = quietIn(await programmeNow(life));
    const both = quietIn(life.programmeBefore).filter(({ from, to }) =>
      still.some((it) => it.from === from && it.to === to),
    );
    const why = disturbs(one.at, both);
    if (why && disturbs(soon, both)) wrong.push(`disturbed ${why}: ${card}`);
    const pause = life.ledger.pauses.get(person.id);
    if (pause && pause.step < life.step && one.at < pause.until)
      wrong.push(`paused until ${pause.until}: ${card}`);
  }
  const left = life.ledger.left.get(person.id);
  if (left !== undefined && left < life.step) wrong.push(`has left: ${card}`);

  const mine = before.filter(({ conversation }) => conversation === one.conversation);
  const same = mine.filter((other) => subjectOf(other) === subjectOf(one));
  if (kind === "nudge" && same.length > 0) wrong.push(`a nudge twice: ${card}`);
  const doubts = (await life.store.read(partition, "message", id))?.body.doubts ?? 0;
  const erased = life.ledger.forgotten.has(person.id);
  if (kind !== "nudge" && same.length > doubts && !erased)
    wrong.push(`${same.length + 1} times with ${doubts} doubts: ${card}`);

  const since = later(one.at, onTheWay - week);
  // A card that left while the clock leapt has no moment that one could count from.
  const recent = mine.filter(
    (other) => other.at > since && other.at <= one.at && !other.leapt && !life.wasLost(other),
  );
  const settled = await Promise.all(recent.map((other) => isKnown(life, other)));
  const counted = recent.filter((_, n) => settled[n]);
  // A copy of a card that nobody was sure of is the doubt's, and written down as that.
  const others = counted.filter((other) => subjectOf(other) !== subjectOf(one));
  const lately = [...new Map(others.map((other) => [subjectOf(other), other])).values()].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
  const mustAge = lately[lately.length - budget]?.at;
  if (mustAge !== undefined && !one.leapt && !(await mayExceed(life, one, mustAge)))
    wrong.push(
      `${lately.length + 1} cards in a week: ${card} by ${one.by}, after ${lately.map(shown).join("; ")}`,
    );
  return wrong;
}

/**
 * Its sender was told that it came, or that nobody knows, and could write that down: a store that was away too long
 * leaves a doubt.
 */
async function isKnown({ store }: Life, { parcel, told }: Arrived): Promise<boolean> {
  const leader = parcel.items[0]?.message;
  if (!leader || !told) return true;
  const id = idOf.message(leader.mailing, leader.to, leader.group);
  return (await store.read(partition, "message", id))?.body.state.is !== "unknown";
}

const shown = (card: Arrived): string =>
  `${subjectOf(card)} at ${card.at} by ${card.by}${card.told ? "" : " who was not told"}`;
const subjectOf = ({ parcel: { items } }: Arrived): string =>
  `${items[0]?.message.mailing} ${items[0]?.message.group}`;

/** The budget delays an assignment, but not into its last three days, and never what somebody asked to get back then. */
async function mayExceed(life: Life, { parcel }: Arrived, mustAge: Moment): Promise<boolean> {
  const what = parcel.items[0]?.message.what;
  if (what?.kind === "later") return true;
  if (what?.kind !== "assignment") return false;
  const found = await life.store.read(partition, "assignment", idOf.assignment(what.assignment));
  const moments = [await programmeNow(life), life.programmeBefore].map(
    (programme) => found && programme && momentOf(found.body.due, programme.gatherings),
  );
  return moments.some((due) => due !== undefined && ms(mustAge) + week > ms(due) - 3 * day);
}

const programmeNow = async ({ store }: Life): Promise<Programme | undefined> =>
  (await store.read(partition, "programme", idOf.programme))?.body;

/** After a calm while nothing lies unseen: what was to go has gone, or says why it waits. */
export async function nothingLies(life: Life): Promise<string[]> {
  const now = life.clock.now();
  const long = later(now, -day);
  const wrong: string[] = [];
  for (const { id, body, dueAt } of await life.all("mailing")) {
    const open = body.state === "planned" || body.state === "sending";
    if (open && dueAt !== undefined && dueAt < long) wrong.push(`${id} lies ${body.state} since ${dueAt}`);
  }
  for (const { id, body, dueAt } of await life.all("message")) {
    const open = body.state.is === "waiting" || body.state.is === "sending" || body.stale !== undefined;
    if (open && (dueAt === undefined || dueAt < long))
      wrong.push(`${id} lies ${body.state.is} since ${dueAt}`);
  }
  return wrong;
}
