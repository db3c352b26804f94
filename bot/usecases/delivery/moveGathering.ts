import {
  keptOpen,
  momentOf,
  opensAt,
  type Assignment,
  type When,
} from "../../domain/assignment/assignment.ts";
import { idOf } from "../../domain/ids.ts";
import { movesAfter } from "../../domain/programme/moves.ts";
import { correctionOf, openingIdOf, type Mailing } from "../../domain/delivery/mailing.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Gathering, Programme } from "../../domain/programme/programme.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change, Entry, Ports } from "../../ports.ts";
import { tellChannel } from "../channel/tellChannel.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { agendaWith } from "./agendaWith.ts";
import { intend } from "../outbox/intend.ts";
import { actPut } from "../actPut.ts";
import { each } from "../everything.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

export interface Move {
  gathering: number;
  /** Without it the gathering loses its day, and everything that follows it waits. */
  when?: NonNullable<Gathering["when"]>;
}
/** What the move changes, for the person who decides. */
export interface Moved {
  retimed: { mailing: string; from?: Moment; to?: Moment }[];
  /** Assignments whose cards are drawn again with the new deadline. */
  corrected: string[];
  /** Mailings whose moment has passed by this move: they go as soon as nobody is disturbed, or drop as too late. */
  past: string[];
  /** Nudges that are planned at a moment of their own. */
  fixed: Mailing[];
}

/**
 * Moves a gathering, and everything unsent with it, in one transaction; cards that were sent are corrected, and what
 * is open stays open. What has
 * been laid out already asks the programme for its time when it is due, so it follows without being touched.
 */
export const moveGathering =
  (ports: Pick<Ports, "store" | "now">) =>
  async (
    visitor: Visitor,
    programme: string,
    move: Move,
    { dryRun = false } = {},
  ): Promise<Outcome<Moved>> => {
    const { store } = ports;
    const allowed = facilitatorIn(visitor, programme);
    if (!allowed.ok) return allowed;
    const { partition } = allowed.value;
    const known = await store.read(partition, "programme", idOf.programme);
    if (!known?.body.gatherings.some(({ number }) => number === move.gathering))
      return refuse({ is: "notFound" });
    const before = known.body;
    const gatherings = before.gatherings.map((g) => moved(g, move));
    const after: Programme = { ...before, gatherings, ...movesAfter(before, gatherings) };
    const at = ports.now();
    const news: Moved = { retimed: [], corrected: [], past: [], fixed: [] };
    const mailings: { mailing: Mailing; etag: string }[] = [];
    for await (const page of each(store, partition, ["mailing"], { prefix: "mailing:" })) {
      for (const { body: mailing, etag } of page) {
        if (mailing.state !== "planned") continue;
        if (mailing.what.kind === "nudge" && "at" in mailing.when) news.fixed.push(mailing);
        if (!follows(mailing.when, move.gathering)) continue;
        const [from, to] = [
          momentOf(mailing.when, before.gatherings),
          momentOf(mailing.when, after.gatherings),
        ];
        news.retimed.push({ mailing: mailing.id, ...(from && { from }), ...(to && { to }) });
        if (to && to < at) news.past.push(mailing.id);
        mailings.push({ mailing, etag });
      }
    }
    const unsent = new Set(mailings.map(({ mailing }) => mailing.id));
    const stayOpen: { put: Entry<"assignment">; ifMatch: string }[] = [];
    for await (const page of each(store, partition, ["assignment"], { prefix: "assignment:" })) {
      for (const { etag, ...entry } of page) {
        const { body } = entry;
        if (isOut(body, before, at, move.gathering)) news.corrected.push(body.id);
        if (body.withdrawnAt || unsent.has(openingIdOf(body.id))) continue;
        const kept = keptOpen(body, opensAt(body, before.gatherings), gatherings, at);
        if (kept !== body) stayOpen.push({ put: { ...entry, body: kept }, ifMatch: etag });
      }
    }
    if (dryRun) return done(news);

    const { etag, ...entry } = known;
    const changes: Change[] = [
      { put: { ...entry, body: after }, ifMatch: etag },
      actPut(`move-${move.gathering}`, {
        at,
        by: allowed.value.person.id,
        what: "gathering.moved",
        subject: { gathering: `${move.gathering}` },
      }),
    ];
    const stays = stayOpen.map(({ put }) => put.body);
    if (stays.length > 0) changes.push(...stayOpen, ...(await agendaWith(ports, partition, ...stays)));
    for (const id of news.corrected) changes.push(await intend(ports, after, correctionOf(id, at)));
    for (const { mailing, etag } of mailings) {
      changes.push(await intend(ports, after, { ...mailing, rev: mailing.rev + 1 }, etag));
    }
    for (const group of after.groups) changes.push(...(await tellChannel(ports, after, group)));
    // One gathering carries a handful of mailings; a plan with more than fits would have to be moved in steps.
    if (changes.length > 100)
      throw new Error(`gathering ${move.gathering} carries ${changes.length} changes`);
    const written = await store.commit(partition, changes);
    return written.ok ? done(news) : refuse({ is: "changedMeanwhile" });
  };

function moved(gathering: Gathering, { gathering: number, when }: Move): Gathering {
  if (gathering.number !== number) return gathering;
  const { when: _old, ...kept } = gathering;
  return when ? { ...kept, when } : kept;
}

const follows = (when: When, gathering: number): boolean => !("at" in when) && when.gathering === gathering;

/** Its cards stand in people's chats, and tell of a deadline that has moved. */
function isOut(assignment: Assignment, { gatherings }: Programme, now: Moment, gathering: number): boolean {
  if (assignment.withdrawnAt || assignment.closedAt || !follows(assignment.due, gathering)) return false;
  const opened = opensAt(assignment, gatherings);
  return opened !== undefined && opened <= now;
}
