/** How long the service takes to be ready, and what it then weighs: `node tests/bench/start.ts`. */
import { readFileSync } from "node:fs";
import { removeTemporaryFolders, startService } from "../support/service.ts";

const runs = 5;

export interface StartRow {
  what: string;
  value: number;
  unit: "ms" | "MB";
  most?: number;
}

/** Medians of five starts, the first of them with the demo to load. */
export async function startRows(): Promise<StartRow[]> {
  const found: { wall: number; cpu: number; rss: number }[] = [];
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
    found.push({ wall: ms, cpu: (Number(stat[13]) + Number(stat[14])) * 10, rss: Number(rss) / 1024 });
    await service.stop();
  }
  await removeTemporaryFolders();
  const median = (of: (row: (typeof found)[number]) => number): number =>
    Math.round(found.map(of).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0);
  return [
    { what: "ready after", value: median(({ wall }) => wall), unit: "ms", most: 3000 },
    { what: "of a processor", value: median(({ cpu }) => cpu), unit: "ms" },
    { what: "resident memory when ready", value: median(({ rss }) => rss), unit: "MB" },
  ];
}

if (import.meta.main) console.table(await startRows());
