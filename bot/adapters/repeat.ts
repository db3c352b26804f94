import type { Log } from "../ports.ts";

/** Done at once, and then again every `everyMs` until the timer is cleared; a fault is logged, and the next turn comes. */
export function repeat(
  log: Pick<Log, "error">,
  everyMs: number,
  fault: string,
  job: () => Promise<unknown>,
): NodeJS.Timeout {
  const once = (): void => void job().catch((error: unknown) => log.error(fault, error));
  once();
  return setInterval(once, everyMs);
}
