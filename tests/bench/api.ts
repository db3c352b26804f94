/**
 * How fast a board is over real HTTP on the embedded store: 300 notes, so many requests a second whether or not the
 * ones before have been answered, as people ask. `node tests/bench/api.ts`; `apiRows` gives the rows.
 */
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createHttp } from "../../bot/adapters/http/server.ts";
import { identifyLocally } from "../../bot/adapters/http/local.ts";
import { usesOf } from "../../bot/adapters/http/uses.ts";
import { actHeader, acts } from "../../bot/contract/acts.ts";
import { pathTo } from "../../bot/contract/pathTo.ts";
import { localHeader } from "../../bot/contract/local.ts";
import { demoHouse, demoProgramme } from "../support/demoHouse.ts";
import { fillBoard } from "./fillBoard.ts";
import { fail, table } from "./ground.ts";

export interface ApiRow {
  what: string;
  asked: number;
  p50: number;
  p99: number;
  /** Of a processor, for each request, both ends of the line: what it costs however busy the machine is. */
  cpu: number;
  /** Of the answers, how many said that nothing has changed. */
  unchanged: number;
}
interface Load {
  perSecond: number;
  seconds: number;
}

export async function apiRows(
  { perSecond, seconds }: Load = { perSecond: 100, seconds: 10 },
): Promise<ApiRow[]> {
  const demo = await demoHouse();
  const group = "fjordvik";
  await fillBoard(demo.store, demoProgramme, group, { live: 295, archived: 20 });
  const { tenant, object } = demo.account("fj-terje");
  const http = createHttp({
    uses: usesOf(demo.house),
    identify: identifyLocally((account) => demo.house.arrive({ account })),
    bell: demo.bell,
    log: demo.ports.log,
    now: demo.ports.now,
    pages: "no-pages-here",
    local: { people: () => Promise.resolve([]) },
  });
  const port = await http.listen(0, "127.0.0.1");
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const board = pathTo("board", { programme: demoProgramme, group });
  const headers = { [localHeader]: `${tenant}/${object}`, "accept-encoding": "gzip" };
  const ask = (path: string, more: Record<string, string> = {}, body?: string) =>
    new Promise<{ status: number; etag: string; ms: number }>((resolve, reject) => {
      const began = performance.now();
      const call = request(
        {
          host: "127.0.0.1",
          port,
          path,
          agent,
          method: body === undefined ? "GET" : "POST",
          headers: { ...headers, ...more },
        },
        (answer) => {
          answer.resume();
          answer.once("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              etag: answer.headers.etag ?? "",
              ms: performance.now() - began,
            }),
          );
        },
      );
      call.once("error", reject);
      call.end(body);
    });
  let written = 0;
  const write = () =>
    ask(
      acts.addNote.path.replace(":programme", demoProgramme).replace(":group", group),
      { "content-type": "application/json", [actHeader]: `bench-${String(++written).padStart(6, "0")}` },
      JSON.stringify({ lane: "insight", text: "De ringer helst før klokka åtte" }),
    );

  const run = async (
    what: string,
    each: (n: number) => Promise<{ status: number; ms: number }>,
  ): Promise<ApiRow> => {
    const all: Promise<{ status: number; ms: number }>[] = [];
    const began = performance.now();
    const spent = process.cpuUsage();
    for (let n = 0; n < perSecond * seconds; n++) {
      const due = began + (n * 1000) / perSecond;
      const early = due - performance.now();
      if (early > 1) await sleep(early);
      // Counted from when it should have been asked: waiting in line is waiting.
      const late = Math.max(0, performance.now() - due);
      all.push(each(n).then(({ status, ms }) => ({ status, ms: ms + late })));
    }
    const answers = await Promise.all(all);
    const { user, system } = process.cpuUsage(spent);
    const cpu = Math.round((user + system) / answers.length / 100) / 10;
    const wrong = answers.find(({ status }) => status !== 200 && status !== 304);
    if (wrong) fail(`${what}: ${wrong.status}`);
    const ms = answers.map((answer) => answer.ms).sort((a, b) => a - b);
    const at = (share: number): number => Math.round((ms[Math.floor(ms.length * share)] ?? 0) * 10) / 10;
    const unchanged = answers.filter(({ status }) => status === 304).length / answers.length;
    return { what, asked: answers.length, p50: at(0.5), p99: at(0.99), cpu, unchanged };
  };

  try {
    for (let n = 0; n < 50; n++) await ask(board);
    let { etag } = await ask(board);
    return [
      // What the machine itself adds, beside everything else that runs on it.
      await run("control: a request that does nothing", () => ask("/healthz")),
      await run("the board, by readers who have nothing yet", () => ask(board)),
      await run("the board, by readers who have it", () => ask(board, { "if-none-match": etag })),
      // Somebody writes once a second; everybody who looks asks again, and has it from then on.
      await run("the same while somebody writes every second", async (n) => {
        if (n % perSecond === 0 && written < 5) return write();
        const seen = await ask(board, { "if-none-match": etag });
        if (seen.status === 200) ({ etag } = seen);
        return seen;
      }),
    ];
  } finally {
    agent.destroy();
    await http.close();
    await demo.close();
  }
}

if (import.meta.main) {
  const rows = await apiRows();
  console.log(
    table(
      ["100 requests a second, 300 notes", "Asked", "p50 ms", "p99 ms", "CPU ms", "304"],
      rows.map(({ what, asked, p50, p99, cpu, unchanged }) => [
        what,
        asked,
        p50,
        p99,
        cpu,
        `${Math.round(unchanged * 100)} %`,
      ]),
    ),
  );
}
