import { momentOf } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { sameMorning } from "../../domain/delivery/ladder.ts";
import { assignmentOf, type Mailing } from "../../domain/delivery/mailing.ts";
import type { AlsoComing } from "../../domain/delivery/outlook.ts";
import {
  planMailing,
  type Foreseen,
  type PersonFacts,
  type ProgrammeFacts,
} from "../../domain/delivery/planning.ts";
import { day, later, ms, type Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { readAll } from "../everything.ts";
import { foreseeWaiting } from "./foreseeWaiting.ts";

/** More than a programme has on its way at once. */
const most = 1000;

/**
 * What else comes about the same assignment to those whom a nudge would reach, planned or laid out already: the first
 * at the head. The same nudge is known by its id, and is not told of.
 */
export async function alsoComing(
  { store, now }: Pick<Ports, "store" | "now">,
  nudge: Mailing,
  rows: readonly Foreseen[],
  facts: ProgrammeFacts,
  people: readonly PersonFacts[],
): Promise<AlsoComing[]> {
  const { programme } = facts;
  const about = assignmentOf(nudge.what);
  const partition = partitionOf.programme(programme.id);
  const year = later(now(), 366 * day);
  const [planned, laidOut] = await Promise.all([
    store.due(partition, "mailing", year, most),
    store.due(partition, "message", year, most),
  ]);
  const isOther = (what: Mailing["what"], id: string): boolean =>
    id !== nudge.id && (what.kind === "nudge" || what.kind === "assignment") && what.assignment === about;
  const waiting = laidOut.filter(({ body }) => isOther(body.what, body.mailing));
  const messages = Map.groupBy(waiting, ({ body }) => idOf.mailing(body.mailing));
  const mailings = await readAll(store, partition, "mailing", messages.keys());
  return [
    ...planned
      .filter(({ body }) => isOther(body.what, body.id))
      .flatMap(({ body }) => told(body, planMailing(body, facts, people, now()).rows)),
    ...[...mailings].flatMap(([id, { body }]) =>
      told(body, foreseeWaiting(messages.get(id) ?? [], body, facts, people, now()), true),
    ),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));

  function told(other: Mailing, theirs: readonly Foreseen[], onItsWay = false): AlsoComing[] {
    const goes = new Map(
      theirs.flatMap((row) => (row.fate.is === "goes" ? [[keyOf(row), row.fate.at]] : [])),
    );
    const both = rows.flatMap((row) => {
      const at = goes.get(keyOf(row));
      return row.fate.is === "goes" && at !== undefined ? [{ at, own: row.fate.at }] : [];
    });
    const [first] = both.map(({ at }) => at).sort();
    if (first === undefined) return [];
    const what = other.what.kind === "nudge" ? "nudge" : "assignment";
    const oneCard = both.every(({ at, own }) => shareCard(other, at, own));
    return [{ is: "alsoComing", what, at: first, onItsWay, oneCard, people: both.length }];
  }

  /** As the delivery does it: near each other, and both laid out when the first of them goes. */
  function shareCard(other: Mailing, at: Moment, own: Moment): boolean {
    const first = at < own ? at : own;
    const isOut = ({ when }: Mailing): boolean => (momentOf(when, programme.gatherings) ?? first) <= first;
    return Math.abs(ms(at) - ms(own)) <= sameMorning && isOut(other) && isOut(nudge);
  }
}

const keyOf = ({ person, group }: Foreseen): string => `${person} ${group}`;
