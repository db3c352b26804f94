import type { Ports } from "../../ports.ts";
import type { Chunk } from "./gather.ts";
import { compare, place } from "./place.ts";
import { Stopped } from "./refusal.ts";

export interface Brought {
  written: number;
  /** Already there, word for word: a run before this one had come so far. */
  same: number;
}

/**
 * Brings documents into a store: first everything is compared, and if anything there says something else, nothing is
 * written; then what is missing is written. So it can be interrupted and run again, and never overwrites.
 */
export async function bring(
  ports: Pick<Ports, "store" | "now">,
  chunks: () => AsyncIterable<Chunk>,
): Promise<Brought> {
  let different = 0;
  let first: { partition: string; id: string } | undefined;
  for await (const { lines } of chunks()) {
    const found = await compare(ports, lines);
    different += found.different.length;
    const [one] = found.different;
    if (one) first ??= { partition: one.partition, id: one.entry.id };
  }
  if (first) throw new Stopped({ is: "differs", ...first, documents: different });
  const brought: Brought = { written: 0, same: 0 };
  for await (const { lines } of chunks()) {
    const { same, missing } = await compare(ports, lines);
    brought.same += same;
    brought.written += await place(ports, missing);
  }
  return brought;
}
