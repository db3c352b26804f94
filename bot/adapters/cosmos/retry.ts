import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { StoreBusy } from "../../ports.ts";

/** `away`: nothing was done. `lost`: it may have been done, and only looking can tell. */
export type Failure = "away" | "lost" | "final";

const statuses: Readonly<Record<number, Failure>> = {
  408: "lost",
  410: "lost",
  429: "away",
  449: "away",
  500: "lost",
  502: "lost",
  503: "lost",
  504: "lost",
};
const names: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: "away",
  ENOTFOUND: "away",
  EAI_AGAIN: "away",
  ECONNRESET: "lost",
  EPIPE: "lost",
  ETIMEDOUT: "lost",
  ENETUNREACH: "lost",
  EHOSTUNREACH: "lost",
  REQUEST_SEND_ERROR: "lost",
  TimeoutError: "lost",
  AbortError: "lost",
};

/** What the SDK throws, without the plain Error that `items.batch` wraps around it. */
export interface Thrown {
  status?: number;
  name?: string;
  substatus?: number;
  retryAfterMs?: number;
  charge?: number;
}
export function thrown(error: unknown): Thrown {
  if (!(error instanceof Error) && (typeof error !== "object" || error === null)) return {};
  const e = error as Record<string, unknown>;
  if (e["cause"] instanceof Error && e["code"] === undefined) return thrown(e["cause"]);
  const code = e["code"];
  const headers = (e["headers"] ?? {}) as Record<string, unknown>;
  const charge = Number(headers["x-ms-request-charge"]);
  return {
    ...(typeof code === "number" && { status: code }),
    ...(typeof code === "string" ? { name: code } : { name: String(e["name"] ?? "") }),
    ...(typeof e["substatus"] === "number" && { substatus: e["substatus"] }),
    ...(typeof e["retryAfterInMs"] === "number" && { retryAfterMs: e["retryAfterInMs"] }),
    ...(charge > 0 && { charge }),
  };
}

export function failureOf(error: unknown): Failure {
  const { status, name } = thrown(error);
  if (status !== undefined) return statuses[status] ?? "final";
  return names[name ?? ""] ?? "final";
}

/** How long one call of the port may wait for Cosmos DB, all its attempts together. */
export interface Patience {
  /** Ends the attempt that would outlast the whole. */
  signal: AbortSignal;
  /** Waits before the next attempt; throws the error if it is final, and StoreBusy when the time is up. */
  pause: (error: unknown) => Promise<void>;
}

const first = 40;
const longest = 2_000;

/**
 * The one place where a call is tried again. (The SDK's own retries are turned off where it lets us; a read after a
 * reset it repeats itself, which this only bounds.)
 */
export function patience(totalMs: number): Patience {
  const until = performance.now() + totalMs;
  const signal = AbortSignal.timeout(totalMs);
  let tries = 0;
  return {
    signal,
    pause: async (error) => {
      if (failureOf(error) === "final") throw error;
      const step = Math.min(longest, first * 2 ** tries++);
      const wait = (thrown(error).retryAfterMs ?? 0) + step * (0.5 + Math.random() / 2);
      if (signal.aborted || performance.now() + wait > until) {
        const { status, name } = thrown(error);
        throw new StoreBusy(`Cosmos DB did not take it in ${totalMs} ms: ${status ?? name}`, {
          cause: error,
        });
      }
      await sleep(wait);
    },
  };
}

/** For what may be repeated blindly: reads. */
export async function persistently<T>(
  patient: Patience,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await act(patient.signal);
    } catch (error) {
      await patient.pause(error);
    }
  }
}
