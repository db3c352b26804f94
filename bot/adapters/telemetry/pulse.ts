import { partitionOf } from "../../domain/ids.ts";
import { ms, type Moment } from "../../domain/time.ts";
import type { Log, Ports } from "../../ports.ts";
import type { Beat } from "../../usecases/delivery/heartbeat.ts";

/** How the heart of this instance beats: what an operator and two alerts want to know. */
export interface Pulse {
  state: () => PulseState;
  /** No beat begins after this. */
  stop: () => void;
}
export interface PulseState {
  lastBeat?: Moment;
  /** Seconds since the oldest thing that is due fell due; left out when nobody has looked lately. */
  queueAge?: number;
  /** Why nothing is sent at all. */
  stopped?: string;
}
export interface PulseOptions extends Pick<Ports, "store" | "now"> {
  beat: () => Promise<Beat>;
  log: Log;
  everyMs?: number;
  ageEveryMs?: number;
}
/** An age is told for this long and no longer: a clock that stands still must not look like an empty queue. */
const freshFor = 2;

export function openPulse({
  beat,
  store,
  now,
  log,
  everyMs = 5_000,
  ageEveryMs = 60_000,
}: PulseOptions): Pulse {
  let lastBeat: Moment | undefined;
  let stopped: string | undefined;
  let age: { seconds: number; at: number } | undefined;

  async function once(): Promise<void> {
    const { stopped: why } = await beat();
    lastBeat = now();
    stopped = why;
    if (age === undefined || performance.now() - age.at >= ageEveryMs) await look();
  }

  async function look(): Promise<void> {
    const at = now();
    const [oldest] = await store.due(partitionOf.post, "wake", at, 1);
    const seconds = oldest?.dueAt === undefined ? 0 : Math.max(0, (ms(at) - ms(oldest.dueAt)) / 1000);
    age = { seconds: Math.round(seconds), at: performance.now() };
  }

  const timer = setInterval(() => {
    once().catch((error: unknown) => log.error("beat.fault", error));
  }, everyMs);

  return {
    stop: () => clearInterval(timer),
    state: () => {
      const fresh = age !== undefined && performance.now() - age.at < freshFor * ageEveryMs;
      return {
        ...(lastBeat && { lastBeat }),
        ...(age && fresh && { queueAge: age.seconds }),
        ...(stopped && { stopped }),
      };
    },
  };
}
