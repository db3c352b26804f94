import { laneOf, partitionOf } from "../../domain/ids.ts";
import { later, ms, type Moment } from "../../domain/time.ts";
import { StoreBusy, type Stored } from "../../ports.ts";
import { tuned, type DeliveryDeps } from "./deps.ts";
import { expand } from "./expand.ts";
import { runLane } from "./lane.ts";
import { take } from "./lease.ts";
import { redrawAnswered } from "./redrawAnswered.ts";
import { traffic, type Traffic } from "./traffic.ts";
import { rest } from "../outbox/wake.ts";

export interface PostOffice {
  /** Looks once for what is due and starts on it. Cheap when nothing is: one query, however many programmes. */
  beat: () => Promise<Beat>;
  /** Until nothing that was started is running. */
  settled: () => Promise<void>;
  /** Begins nothing new, lets what is in the air land, and gives the lanes back. */
  stop: () => Promise<void>;
}
export interface Beat {
  due: number;
  started: number;
  running: number;
  /** Why nothing is sent at all. */
  stopped?: "botNotRegistered";
}

/** After Teams has said that it does not know the bot, one try this often. */
const alarmMs = 10 * 60_000;
const postponeMs = 10 * 60_000;
const atOnce = 2_000;
const mostRounds = 100;
const laysOut = ({ body }: Stored<"wake">): boolean => body.lane === laneOf.programme(body.programme);
const end: Moment = "9999-12-31T00:00:00.000Z";

export function openPostOffice(deps: DeliveryDeps): PostOffice {
  const { store, now, ticks, sleep, log } = deps;
  const { lanes, graceMs, perSecond, patienceMs } = tuned(deps);
  const running = new Map<string, Promise<void>>();
  const roads = new Map<string, Traffic>();
  let stopping = false;
  let silentUntil: number | undefined;

  const silent = (): boolean => silentUntil !== undefined && ticks() < silentUntil;
  function alarm(): void {
    if (!silent())
      log.error("delivery.stopped", new Error("Teams does not know the bot"), {
        because: "botNotRegistered",
      });
    silentUntil = ticks() + alarmMs;
  }

  async function beat(): Promise<Beat> {
    if (stopping) return { due: 0, started: 0, running: running.size };
    if (silent()) return { due: 0, started: 0, running: running.size, stopped: "botNotRegistered" };
    const due = await store.due(partitionOf.post, "wake", now(), atOnce);
    let started = 0;
    // What is to be laid out is begun first: the tenants wait for it.
    const first = due.toSorted((a, b) => Number(laysOut(b)) - Number(laysOut(a)));
    for (const [lane, wakes] of Map.groupBy(first, (wake) => wake.body.lane)) {
      if (running.has(lane) || running.size >= lanes) continue;
      started++;
      const run = work(lane, wakes)
        .catch((error: unknown) => log.error("lane.fault", error, { lane }))
        .finally(() => running.delete(lane));
      running.set(lane, run);
    }
    return { due: due.length, started, running: running.size };
  }

  async function work(lane: string, wakes: Stored<"wake">[]): Promise<void> {
    const named = [...new Set(wakes.map(({ body }) => body.programme))];
    const ownLane = named.filter((programme) => lane === laneOf.programme(programme));
    const programmes = named.filter((programme) => !ownLane.includes(programme));
    // What is due to somebody at the same moment is laid out, all of it, before any of it goes: it is one card.
    await Promise.all(programmes.map((programme) => running.get(laneOf.programme(programme))));
    const lease = await take(deps, lane);
    if (!lease) return;
    try {
      for (const programme of ownLane) await layOut(programme);
      if (ownLane.length > 0) await beat();
      const road = roads.get(lane) ?? traffic(perSecond);
      roads.set(lane, road);
      const pause = road.tenantWait(ticks());
      if (pause > patienceMs) {
        for (const wake of wakes) await rest(deps, wake, later(now(), pause), graceMs);
        return;
      }
      const halted = (): boolean => stopping || silent();
      const run = { lane, lease, traffic: road, stopping: halted, alarm, alsoDue: () => dueIn(lane) };
      for (let again = programmes; again.length > 0 && !halted(); again = await dueSoon(lane, programmes)) {
        await runLane(deps, { ...run, programmes: again });
      }
      for (const wake of wakes) await rest(deps, wake, await nextIn(wake.body), graceMs);
    } finally {
      await lease.release();
    }
  }

  /** What is still due after so many rounds is looked at again by the next heartbeat, and holds up nobody. */
  async function layOut(programme: string): Promise<void> {
    for (let round = 0; round < mostRounds; round++) {
      const due = await store.due(partitionOf.programme(programme), "mailing", now(), 10);
      const redrawn = stopping ? 0 : await redrawAnswered(deps, programme);
      if ((due.length === 0 && redrawn === 0) || stopping) return;
      for (const mailing of due) {
        await expand(deps, programme, mailing).catch((error: unknown) => postpone(programme, mailing, error));
      }
      await sleep(0);
    }
  }

  /** A mailing that cannot be laid out is a bug of ours: it is tried again later, and the others do not wait for it. */
  async function postpone(programme: string, mailing: Stored<"mailing">, error: unknown): Promise<void> {
    if (error instanceof StoreBusy) throw error;
    log.error("mailing.fault", error, { programme, mailing: mailing.id });
    const partition = partitionOf.programme(programme);
    const known = await store.read(partition, "mailing", mailing.id);
    if (!known) return;
    const { etag, ...entry } = known;
    await store.commit(partition, [{ put: { ...entry, dueAt: later(now(), postponeMs) }, ifMatch: etag }]);
  }

  async function dueIn(lane: string): Promise<string[]> {
    const wakes = await store.due(partitionOf.post, "wake", now(), atOnce, lane);
    return wakes.map(({ body }) => body.programme);
  }

  /** What is tried again in a moment is waited for here, and not until the next heartbeat. */
  async function dueSoon(lane: string, programmes: readonly string[]): Promise<string[]> {
    const next = await Promise.all(programmes.map((programme) => nextIn({ lane, programme })));
    const soon = later(now(), patienceMs);
    const coming = next.filter((at) => at !== undefined && at <= soon).sort();
    // Counted down and not looked up again: the clock may jump.
    for (let wait = coming[0] ? ms(coming[0]) - ms(now()) : 0; wait > 0 && !stopping; wait -= 200) {
      await sleep(Math.min(200, wait));
    }
    return programmes.filter((_, i) => (next[i] ?? end) <= now());
  }

  async function nextIn({
    lane,
    programme,
  }: {
    lane: string;
    programme: string;
  }): Promise<Moment | undefined> {
    const partition = partitionOf.programme(programme);
    const found =
      lane === laneOf.programme(programme)
        ? await Promise.all([
            store.due(partition, "mailing", end, 1),
            store.due(partition, "version", end, 1),
          ])
        : [await store.due(partition, "message", end, 1, lane)];
    return found
      .flat()
      .flatMap(({ dueAt }) => dueAt ?? [])
      .sort()[0];
  }

  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values());
  }

  return {
    beat,
    settled,
    stop: async () => {
      stopping = true;
      const lanesThen = running.size;
      await settled();
      log.info("delivery.stopped", { lanes: lanesThen });
    },
  };
}
