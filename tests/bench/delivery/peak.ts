import { readFileSync } from "node:fs";

/**
 * The most memory that this process has held, in MB. Linux hands `maxRSS` on from the parent to the child, so that a
 * small process would look as large as the one that began it: the high-water mark of its own memory is asked for.
 */
export function peakMb(): number {
  try {
    const kB = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kB !== undefined) return Number(kB) / 1024;
  } catch {
    // No Linux: there nothing is handed on.
  }
  return process.resourceUsage().maxRSS / 1024;
}
