import type { Log, LogFacts, Ports } from "../ports.ts";

const levels = ["debug", "info", "warn", "error"] as const;
export type Level = (typeof levels)[number];

/** One JSON line for each event, with ids and codes and never anybody's words (PV7). */
export function jsonLog(
  now: Ports["now"],
  least: Level,
  write: (line: string) => void,
  /** Hears of every error, in the same words. */
  onError?: (event: string, facts: LogFacts) => void,
): Log {
  const line = (level: Level, event: string, facts: LogFacts = {}): void => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    const head = { at: now(), level, event };
    // No fact may take the place of what an operator searches for.
    write(`${JSON.stringify({ ...head, ...facts, ...head })}\n`);
  };
  return {
    info: (event, facts) => line("info", event, facts),
    warn: (event, facts) => line("warn", event, facts),
    // A stack says where; a message may hold what somebody wrote, so only its kind is kept.
    error: (event, error, facts) => {
      const said = { ...facts, ...describe(error) };
      line("error", event, said);
      onError?.(event, said);
    },
  };
}

/** What may be said of an error. A line of its message may look like a place, so the message is cut off first. */
function describe(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const { stack = "", message } = error;
  const places =
    message !== "" && stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  const where = places
    .split("\n")
    .filter((l) => l.trimStart().startsWith("at "))
    .slice(0, 6);
  const code =
    "code" in error && (typeof error.code === "string" || typeof error.code === "number")
      ? error.code
      : undefined;
  return {
    error: error.name,
    ...(code !== undefined && { code }),
    where: where.map((l) => l.trim()).join(" < "),
  };
}
