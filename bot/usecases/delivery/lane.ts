import type { Mailing } from "../../domain/delivery/mailing.ts";
import { attempt } from "./attempt.ts";
import { underway } from "./begun.ts";
import { claim, type Consignment } from "./claim.ts";
import { claimSize, tuned, type DeliveryDeps } from "./deps.ts";
import { recentMailings } from "./dossier.ts";
import type { Lease } from "./lease.ts";
import { settle, type Again } from "./settle.ts";
import type { Result } from "./attempt.ts";
import { counts } from "./settleAccounts.ts";
import type { Traffic } from "./traffic.ts";

export interface LaneRun {
  lane: string;
  /** Programmes that have something due here, the longest waiting first. */
  programmes: readonly string[];
  lease: Lease;
  traffic: Traffic;
  /** Programmes that have become due here since. */
  alsoDue: () => Promise<readonly string[]>;
  /** Nothing new is begun any more; what is in the air lands. */
  stopping: () => boolean;
  /** Teams does not know our bot: nothing can be sent anywhere until somebody has looked. */
  alarm: () => void;
}

/** A long sending looks up from its work this often. */
const lookMs = 10_000;
/** What was tried before goes first, in small numbers: a tenant that takes nothing would else be asked nothing new. */
const mostAgain = 8;
const mostRemembered = 1_000;

/** Sends what is due in one tenant, at its pace, until nothing is due there or the run is told to stop. */
export async function runLane(deps: DeliveryDeps, run: LaneRun): Promise<void> {
  const { ticks, sleep, log } = deps;
  const most = claimSize(tuned(deps));
  const { inFlight, settleMs, messageLeaseMs, attemptMs, patienceMs } = tuned(deps);
  const { lane, traffic } = run;
  const turns = [...run.programmes];
  const recent = new Map<string, Mailing[]>();
  const queue: Consignment[] = [];
  let again: (Again & { at: number })[] = [];
  /** By conversation, which takes one card at a time. */
  const flying = new Map<string, Promise<void>>();
  let landed: (() => void) | undefined;
  const onTheWay = underway();
  let results: Result[] = [];
  let settling: Promise<void> | undefined;
  let coming: Promise<void> | undefined;
  let resting = false;
  /** One card goes ahead alone: where the road is closed, it is the only one that meets it. */
  let first = true;
  let trouble: unknown;
  let looked = ticks();

  while (!run.stopping() && !resting) {
    if (queue.length < most / 2 && turns.length > 0) coming ??= refill();
    const next = queue.shift();
    if (!next) {
      await coming;
      if (queue.length === 0 && turns.length === 0) break;
      continue;
    }
    if (flying.size >= inFlight) await new Promise<void>((resolve) => (landed = resolve));
    await turn();
    if (run.stopping() || resting) queue.unshift(next);
    else begin(next);
    if (first) await Promise.all(flying.values());
    first = false;
  }
  await coming;
  for (const consignment of queue.splice(0))
    note({ consignment, delivery: { is: "unsent", retryAfterMs: 0 } });
  await Promise.all(flying.values());
  await settling;
  if (trouble !== undefined) throw trouble;

  /** One programme after the other, so that a large one does not keep a small one waiting. */
  async function refill(): Promise<void> {
    const programme = turns.shift();
    // In a turn of its own: a store that answers at once would otherwise keep the card that has just been begun from
    // leaving, and the limits would count it at another moment than we do.
    await sleep(0);
    try {
      if (programme !== undefined && !(await take(programme))) turns.length = 0;
    } catch (error) {
      // Thrown when everything has landed and is settled: the wake still stands, and the next heartbeat tries again.
      trouble = error;
      turns.length = 0;
    } finally {
      coming = undefined;
    }
  }

  async function take(programme: string): Promise<boolean> {
    if (!(await run.lease.keep())) {
      log.warn("lane.lost", { lane });
      return false;
    }
    if (ticks() - looked > lookMs) {
      looked = ticks();
      for (const also of await run.alsoDue())
        if (also !== programme && !turns.includes(also)) turns.push(also);
    }
    const known = recent.get(programme) ?? (await recentMailings(deps, programme));
    recent.set(programme, known);
    const ripe = again.filter((it) => it.programme === programme && it.at <= ticks()).slice(0, mostAgain);
    again = again.filter((it) => !ripe.includes(it));
    const ids = ripe.map(({ id }) => id);
    const { consignments, due } = await claim(deps, lane, programme, known, ids, onTheWay.begun);
    consignments.forEach(onTheWay.add);
    queue.push(...consignments);
    if (due > 0) turns.push(programme);
    return true;
  }

  /** Waits for the tenant's next place; a long pause is not waited for. */
  async function turn(): Promise<void> {
    for (let wait = traffic.tenantWait(ticks()); wait > 0; wait = traffic.tenantWait(ticks())) {
      if (wait > patienceMs) resting = true;
      if (resting || run.stopping()) return;
      await sleep(wait);
    }
  }

  function begin(consignment: Consignment): void {
    const { conversation } = consignment.to;
    const wait = flying.has(conversation) ? 1_000 : traffic.conversationWait(conversation, ticks());
    const late = ticks() - consignment.claimedAt > messageLeaseMs - attemptMs;
    if (wait > 0 || late) {
      note({ consignment, delivery: { is: "unsent", retryAfterMs: wait } });
      return;
    }
    const sentAt = ticks();
    traffic.sent(conversation, sentAt);
    const flight = attempt(deps, consignment).then((delivery) => {
      if (delivery.is === "busy" || delivery.is === "noContact")
        traffic.refused(conversation, delivery, sentAt, ticks());
      else traffic.landed(sentAt, ticks());
      if (delivery.is === "gone" && delivery.because === "botNotRegistered") run.alarm();
      note({ consignment, delivery });
      flying.delete(conversation);
      landed?.();
    });
    flying.set(conversation, flight);
  }

  function note(result: Result): void {
    if (!counts(result)) onTheWay.forget(result.consignment);
    results.push(result);
    settling ??= writeDown();
  }

  /** Results that come close together are written together. */
  async function writeDown(): Promise<void> {
    for (let wait = settleMs; results.length > 0;) {
      await sleep(wait);
      const some = results;
      results = [];
      try {
        const tried = await settle(deps, lane, some);
        for (const { consignment } of some) onTheWay.forget(consignment);
        again.push(...tried.map((it) => ({ ...it, at: ticks() + it.waitMs })));
        // More than that waits its turn in the store like everything else.
        if (again.length > mostRemembered) again.splice(0, again.length - mostRemembered);
        wait = settleMs;
      } catch (error) {
        // What Teams has said must not be lost because the store is busy: without it a nudge is forever uncertain.
        log.warn("settle.again", { lane, results: some.length });
        wait *= 2;
        if (wait > messageLeaseMs / 4) trouble = error;
        else results = [...some, ...results];
      }
    }
    // In the same breath as nothing was left: a result that came a moment later would be written down by nobody.
    settling = undefined;
  }
}
