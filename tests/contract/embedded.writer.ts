/** The child that the crash test kills: says every write that the store has acknowledged, as fast as it can. */
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { moment } from "../../bot/domain/time.ts";
import type { AnyEntry } from "../../bot/ports.ts";
import { writeSync } from "node:fs";

const [dir = "", round = ""] = process.argv.slice(2);
const store = openEmbedded(dir, { now: () => moment(Date.parse("2027-03-01T11:00:00Z")) });
const entry = (id: string, name: string): AnyEntry => ({
  kind: "listing",
  id,
  body: { programme: id, name },
});

/** Three at once, which go to the disk together. Each is five documents and its own counter: all of them, or none. */
for (let n = 0; ; n++) {
  await Promise.all([0, 1, 2].map((lane) => write(`${round}.${n}.${lane}`, `counter${lane}`, n)));
}

async function write(transaction: string, counter: string, n: number): Promise<void> {
  const before = await store.read("programme:p", "listing", counter);
  const five = Array.from({ length: 5 }, (_, k) =>
    entry(idOf.listing(`${transaction}.${k}`), "å".repeat(n % 700)),
  );
  const done = await store.commit("programme:p", [
    ...five.map((put) => ({ put, ifMatch: "new" })),
    {
      put: entry(counter, String(Number(before?.body.name ?? 0) + 1)),
      ifMatch: before?.etag ?? "new",
    },
  ]);
  if (!done.ok) throw new Error(`refused: ${done.conflict.join()}`);
  writeSync(1, `${transaction}\n`);
}
