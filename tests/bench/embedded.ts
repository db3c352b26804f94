/** How fast the embedded store is on this machine: `node tests/bench/embedded.ts`. Every write is on the disk. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { moment } from "../../bot/domain/time.ts";
import type { AnyEntry } from "../../bot/ports.ts";
import { table } from "./ground.ts";

export interface EmbeddedRow {
  what: string;
  perSecond: number;
}

/** `share`: of the usual number of repetitions. */
export async function embeddedRows(share = 1): Promise<EmbeddedRow[]> {
  const now = () => moment(Date.parse("2026-11-24T11:00:00Z"));
  const dir = mkdtempSync(join(tmpdir(), "speed-"));
  const store = openEmbedded(dir, { now });
  const entry = (id: string): AnyEntry => ({
    kind: "wake",
    id,
    dueAt: "2027-01-01T08:00:00.000Z",
    body: { lane: "l", programme: "x".repeat(2000), writtenAt: now() },
  });
  const rows: EmbeddedRow[] = [];
  async function measure(
    what: string,
    most: number,
    each: (n: number) => Promise<unknown>,
    atOnce = 1,
  ): Promise<void> {
    const times = Math.max(50, Math.round(most * share));
    const volley = (from: number): Promise<unknown> =>
      Promise.all(Array.from({ length: atOnce }, (_, k) => each(from + k)));
    for (let n = 0; n < 50; n += atOnce) await volley(n);
    const began = performance.now();
    for (let n = 50; n < 50 + times; n += atOnce) await volley(n);
    rows.push({ what, perSecond: Math.round((times / (performance.now() - began)) * 1000) });
  }
  try {
    const commitOne = (n: number): Promise<unknown> => store.commit("p", [{ put: entry(`a${n}`) }]);
    await measure("commits of one document of 2 kB", 4000, commitOne);
    await measure("the same, 50 asked for at once", 20_000, commitOne, 50);
    await measure("commits of five documents", 2000, (n) =>
      store.commit(
        "p",
        Array.from({ length: 5 }, (_, k) => ({ put: entry(`b${n}.${k}`) })),
      ),
    );
    await measure("reads of one document", 40_000, (n) => store.read("p", "wake", `a${n % 4000}`));
    await measure("lists of 50 documents", 2000, () => store.list("p", ["wake"], { most: 50 }));
    await measure("questions for what is due, when nothing is", 40_000, () =>
      store.due("p", "wake", now(), 100),
    );
    return rows;
  } finally {
    await store.close();
    rmSync(dir, { recursive: true });
  }
}

if (import.meta.main) {
  const rows = await embeddedRows();
  console.log(
    table(
      ["Embedded store", "A second"],
      rows.map(({ what, perSecond }) => [what, perSecond]),
    ),
  );
}
