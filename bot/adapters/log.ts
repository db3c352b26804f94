import type { Log, LogFacts, Ports } from "../ports.ts";

const levels = ["debug", "info", "warn", "error"] as const;
export type Level = (typeof levels)[number];

/** One JSON line for each event, with ids and codes and never anybody's words (PV7). */
export function jsonLog(now: Ports["now"], least: Level, write: (line: string) => void): Log {
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
    error: (event, error, facts) => line("error", event, { ...facts, ...describe(error) }),
  };
}

function describe(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const where = error.stack
    ?.split("\n")
    .filter((l) => l.trimStart().startsWith("at "))
    .slice(0, 6);
  const code =
    "code" in error && (typeof error.code === "string" || typeof error.code === "number")
      ? error.code
      : undefined;
  return {
    error: error.name,
    ...(code !== undefined && { code }),
    where: where?.map((l) => l.trim()).join(" < "),
  };
}
