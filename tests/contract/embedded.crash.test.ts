import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { moment } from "../../bot/domain/time.ts";

const now = () => moment(Date.parse("2027-03-01T11:00:00Z"));
const writer = fileURLToPath(new URL("./embedded.writer.ts", import.meta.url));
const partition = "programme:p";
const rounds = 8;

describe("the embedded store when its process is killed", () => {
  let dir: string;
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), "crash-"));
  });
  after(() => rm(dir, { recursive: true }));

  it("keeps every acknowledged write and no half transaction", async () => {
    const seed = Number(process.hrtime.bigint() % 1_000_000n);
    console.log(`      seed ${seed}`);
    const random = randomFrom(seed);
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const child = spawn(process.execPath, [writer, dir, String(round)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      await once(child.stdout, "data");
      await sleep(random() * 120);
      child.kill("SIGKILL");
      await once(child, "close");
      // A line that was cut short by the kill is not an acknowledgement.
      acknowledged.push(...said.split("\n").slice(0, -1));

      const store = openEmbedded(dir, { now });
      const whole = new Map<string, number>();
      let after: string | undefined;
      do {
        const page = await store.list(partition, ["listing"], {
          prefix: "listing:",
          most: 1000,
          ...(after !== undefined && { after }),
        });
        for (const { id } of page.entries) {
          const transaction = id.slice(idOf.listing("x").length - 1, id.lastIndexOf("."));
          whole.set(transaction, (whole.get(transaction) ?? 0) + 1);
        }
        after = page.next;
      } while (after !== undefined);
      let counted = 0;
      for (const lane of [0, 1, 2])
        counted += Number((await store.read(partition, "listing", `counter${lane}`))?.body.name ?? 0);
      await store.close();

      for (const [transaction, documents] of whole) assert.equal(documents, 5, `half of ${transaction}`);
      for (const transaction of acknowledged) assert.ok(whole.has(transaction), `lost ${transaction}`);
      assert.equal(counted, whole.size, "the counters belong to the same transactions");
      const unheard = whole.size - acknowledged.length;
      assert.ok(
        unheard <= 3 * (round + 1),
        "at most the three in flight per kill were done and not acknowledged",
      );
    }
    console.log(`      ${acknowledged.length} acknowledged transactions over ${rounds} kills`);
  }).timeout(60_000);
});

/** mulberry32: the same moments for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
