/** How long the service takes to be ready, and what it then weighs: `node tests/bench/start.ts`. */
import { readFileSync } from "node:fs";
import { removeTemporaryFolders, startService } from "../support/service.ts";

const runs = 5;
const rows: { wall: number; cpu: number; rss: number }[] = [];
for (let run = 0; run < runs; run++) {
  const service = await startService({ env: { DEMO: run === 0 ? "on" : "off" } });
  const ready =
    service
      .log()
      .split("\n")
      .find((line) => line.includes("service.ready")) ?? "{}";
  const { ms = 0, pid = 0 } = JSON.parse(ready) as { ms?: number; pid?: number };
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(" ");
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  // Ticks of a hundredth of a second: what it takes of a processor, however busy the machine is.
  rows.push({ wall: ms, cpu: (Number(stat[13]) + Number(stat[14])) * 10, rss: Number(rss) / 1024 });
  await service.stop();
}
await removeTemporaryFolders();
const median = (of: (row: (typeof rows)[number]) => number): number =>
  Math.round(rows.map(of).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0);
console.log("| Start of the service, median of 5 | ms |");
console.log("| --- | --- |");
console.log(`| ready after | ${median(({ wall }) => wall)} |`);
console.log(`| of a processor | ${median(({ cpu }) => cpu)} |`);
console.log(`\nResident memory when ready: ${median(({ rss }) => rss)} MB`);
