import type { Kind } from "../../domain/store/documents.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change, Ports, Stored } from "../../ports.ts";
import { lineOf, textOf, type Line } from "./line.ts";
import { Stopped } from "./refusal.ts";

type Needs = Pick<Ports, "store" | "now">;
export interface Comparison {
  same: number;
  missing: Line[];
  different: Line[];
}

const atOnce = 50;

/** How these documents stand in a store. What has expired is not looked for. */
export async function compare({ store, now }: Needs, lines: readonly Line[]): Promise<Comparison> {
  const result: Comparison = { same: 0, missing: [], different: [] };
  const alive = lines.filter(({ entry }) => isAlive(entry.expiresAt, now()));
  for (let n = 0; n < alive.length; n += atOnce) {
    const some = alive.slice(n, n + atOnce);
    const found = await Promise.all(
      some.map(({ partition, entry }) => store.read(partition, entry.kind, entry.id)),
    );
    for (const [k, line] of some.entries()) {
      const there = found[k] as Stored<Kind> | undefined;
      if (!there) result.missing.push(line);
      else if (textOf(lineOf(line.partition, there)) === textOf(line)) result.same++;
      else result.different.push(line);
    }
  }
  return result;
}
const isAlive = (expiresAt: Moment | undefined, now: Moment): boolean =>
  expiresAt === undefined || expiresAt > now;

/** Far below what one transaction takes, counted in characters of JSON, of which UTF-8 may need three bytes each. */
const mostCharacters = 400_000;

/** Writes what is missing, each document only where none is. */
export async function place({ store }: Pick<Needs, "store">, missing: readonly Line[]): Promise<number> {
  for (const [partition, lines] of Map.groupBy(missing, (line) => line.partition)) {
    for (const batch of batches(lines)) {
      const changes = batch.map(({ entry }): Change => ({ put: entry, ifMatch: "new" }));
      const done = await store.commit(partition, changes);
      if (!done.ok) throw new Stopped({ is: "changedMeanwhile", partition, id: done.conflict[0] ?? "" });
    }
  }
  return missing.length;
}

function* batches(lines: readonly Line[]): Generator<Line[], void, undefined> {
  let batch: Line[] = [];
  let size = 0;
  for (const line of lines) {
    const { length } = JSON.stringify(line.entry.body);
    if (batch.length > 0 && (batch.length >= atOnce || size + length > mostCharacters)) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(line);
    size += length;
  }
  if (batch.length > 0) yield batch;
}
