import { seeded, type Report } from "../../support/connector.ts";
import { begin, ended, measure, onStage } from "./conduct.ts";
import type { PeerTally } from "./peers.ts";
import { installed } from "./teamsfx.ts";
import type { Tally } from "./us.ts";

/** What was measured, how much, and whether it holds what the project promises. */
export type Line = [what: string, value: string, verdict?: string];

const holds = (ok: boolean, promise: string): string => `${ok ? "holds" : "NOT held"}: ${promise}`;
const s = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const unlimited = { unlimited: true } as const;
/** The first fifty at once, then so many a second. */
const least = (people: number, perSecond = 50): number => ((people - perSecond) / perSecond) * 1000;
const accepted = (tally: Pick<Tally, "states">): number => tally.states["accepted"] ?? 0;
const all = (tally: Pick<Tally, "states">): number => Object.values(tally.states).reduce((a, b) => a + b, 0);

async function limit(kind: "assignment" | "nudge", faultRate: number): Promise<Line[]> {
  const people = 3000;
  return onStage({ latencyMs: 80, perTenant: 50, faultRate }, async ({ url, dir, report }) => {
    const town = { dir, people, url, tenants: ["t1"], kind };
    const tally = await measure<Tally>("us", town);
    const told: Report = await report();
    const name = `3,000 at 50/s, 80 ms${faultRate > 0 ? `, ${faultRate * 100} % faults` : ""}, ${kind}`;
    const over = (tally.ms / least(people) - 1) * 100;
    const allowed = faultRate > 0 ? 10 : 3;
    const states = Object.entries(tally.states).map(([is, n]) => `${n} ${is}`);
    const lines: Line[] = [
      [
        name,
        `${s(tally.ms)}, ${over.toFixed(1)} % over ${s(least(people))}`,
        holds(over <= allowed, `within ${allowed} %`),
      ],
      [`  what became of them`, states.join(", "), holds(all(tally) === people, "nobody lost")],
      [`  429s`, `${told.throttled}`, faultRate > 0 ? "" : holds(told.throttled <= 10, "a handful")],
    ];
    if (faultRate === 0)
      lines.push(["  twice", `${told.twice.length}`, holds(told.twice.length === 0, "nobody twice")]);
    else if (kind === "nudge") {
      const unknown = tally.states["unknown"] ?? 0;
      lines.push(["  twice", `${told.twice.length}`, holds(told.twice.length === 0, "no nudge twice")]);
      lines.push(["  fate unknown, and said so", `${unknown}`, ""]);
    } else {
      const job = { ...town, tuning: {}, twice: told.twice };
      const { left, replaced } = await measure<{ left: number; replaced: number }>("openChats", job);
      lines.push([
        "  copies, before and after the chats are opened",
        `${told.twice.length}, ${left}`,
        holds(left === 0 && replaced === told.twice.length, "one card is left"),
      ]);
    }
    return lines;
  });
}

/** All without limits, one after the other, in the same run. */
async function speed(): Promise<Line[]> {
  const inFlight = 64;
  const [people, few] = [4000, 150];
  const on = { latencyMs: 80, perTenant: 0, conversations: false };
  const us = await onStage(on, ({ url, dir }) =>
    measure<Tally>("us", { dir, people, url, tenants: ["t1"], kind: "assignment", ...unlimited }),
  );
  const peer = (what: string, count: number, at: number): Promise<PeerTally> =>
    onStage(on, ({ url }) => measure<PeerTally>(what, { url, people: count, inFlight: at }));
  const undici = await peer("undici", people, inFlight);
  const raw = await peer("raw", people, inFlight);
  const one = await peer("botbuilder", few, 1);
  const many = await peer("botbuilder", people, inFlight);
  const fx = (await installed()) ? await peer("teamsfx", few, 1) : undefined;
  const rate = (count: number, { ms }: { ms: number }): number => (count / ms) * 1000;
  const cpu = (count: number, { cpuMs }: { cpuMs: number }): string =>
    `${(cpuMs / count).toFixed(2)} s CPU per 1,000`;
  const ours = rate(people, us);
  const line = (name: string, count: number, tally: PeerTally, verdict = ""): Line => [
    `  ${name}`,
    `${rate(count, tally).toFixed(1)}/s, ${cpu(count, tally)}, ${tally.rssMb.toFixed(0)} MB`,
    verdict,
  ];
  const times = (count: number, tally: PeerTally): number => ours / rate(count, tally);
  return [
    [
      `limits off, 80 ms, ${inFlight} in flight, durable store`,
      `${ours.toFixed(0)}/s, ${cpu(people, us)}, ${us.rssMb.toFixed(0)} MB`,
    ],
    line(
      "botbuilder, one after the other",
      few,
      one,
      `${times(few, one).toFixed(0)}x; ${holds(times(few, one) >= 50, "50x")}`,
    ),
    line(
      "undici (Node's fetch), 64 in flight",
      people,
      undici,
      `${times(people, undici).toFixed(2)}x; ${holds(times(people, undici) >= 0.8, "0.8")}`,
    ),
    line("node:http, 64 in flight", people, raw, `${times(people, raw).toFixed(2)}x`),
    line(
      "botbuilder, 64 in flight",
      people,
      many,
      `${times(people, many).toFixed(2)}x; ${holds(us.cpuMs / people <= many.cpuMs / people, "at most its CPU")}`,
    ),
    fx
      ? line(
          "TeamsFx 3.0.2 notification loop",
          few,
          fx,
          `${times(few, fx).toFixed(0)}x; ${holds(times(few, fx) >= 100, "100x")}`,
        )
      : ["  TeamsFx 3.0.2 notification loop", "could not be installed: not measured in this run", ""],
  ];
}

async function tenants(): Promise<Line[]> {
  const names = Array.from({ length: 10 }, (_, n) => `t${n}`);
  const people = 3000;
  const on = { latencyMs: 80, perTenant: 50, shut: ["t9"] };
  return onStage(on, async ({ url, dir, report }) => {
    const job = { dir, people, url, tenants: names, kind: "assignment", leaveBehind: "t9" };
    const tally = await measure<Tally>("us", job);
    const told = await report();
    const times = names.slice(0, 9).map((name) => {
      const tenant = told.tenants[name];
      return tenant ? tenant.last - tenant.first : 0;
    });
    const slowest = Math.max(...times);
    const floor = least(people / 10);
    return [
      [
        "ten tenants of 300 at 50/s each, one of them shut",
        `${s(tally.ms)}, the slowest of nine ${s(slowest)}`,
        holds(slowest < floor * 1.15, `its own limit, ${s(floor)}`),
      ],
      [
        "  of the shut one",
        `${told.tenants["t9"]?.throttled ?? 0} requests, ${300} people wait`,
        holds(accepted(tally) === 2700, "nobody else is slowed"),
      ],
    ];
  });
}

async function kill(): Promise<Line[]> {
  const people = 2000;
  const random = seeded(20261124);
  const tuning = { perSecond: 100, laneLeaseMs: 500, messageLeaseMs: 1500, attemptMs: 500 };
  const lines: Line[] = [];
  for (const kind of ["assignment", "nudge"] as const) {
    await onStage({ latencyMs: 80, perTenant: 100 }, async ({ url, dir, report }) => {
      const job = { dir, people, url, tenants: ["t1"], kind, tuning, beganAt: Date.now() };
      await measure("found", job);
      let kills = 0;
      for (let alive = true; alive && kills < 20;) {
        const child = begin("carryOn", job);
        await new Promise((resolve) => setTimeout(resolve, 800 + random() * 1200));
        // One that has come to the end by itself has nothing left to be killed in.
        alive = child.exitCode === null;
        if (alive) kills++;
        child.kill("SIGKILL");
        await ended(child);
      }
      const tally = await measure<Pick<Tally, "states" | "doubted">>("carryOn", job);
      const told = await report();
      const states = Object.entries(tally.states).map(([is, n]) => `${n} ${is}`);
      lines.push([
        `kill -9, ${kills} times in a sending of 2,000, ${kind}`,
        states.join(", "),
        holds(all(tally) === people, "nobody lost"),
      ]);
      if (kind === "nudge")
        lines.push(["  twice", `${told.twice.length}`, holds(told.twice.length === 0, "no nudge twice")]);
      else {
        const { left } = await measure<{ left: number }>("openChats", { ...job, twice: told.twice });
        const inTheAir = 64 * kills;
        lines.push([
          "  copies; known as doubted; left after the chats are opened",
          `${told.twice.length}; ${tally.doubted}; ${left}`,
          holds(
            left === 0 && told.twice.length <= Math.min(inTheAir, tally.doubted),
            "at most those in the air, each one card in the end",
          ),
        ]);
      }
    });
  }
  return lines;
}

/** V8 takes what it is given before it tidies up; bounded, it shows what is really held. */
const bounded = ["--max-old-space-size=48", "--max-semi-space-size=2"];

async function memory(): Promise<Line[]> {
  const peak = (people: number): Promise<Tally> =>
    onStage({ perTenant: 0, conversations: false }, async ({ url, dir }) => {
      const job = { dir, people, url, tenants: ["t1"], kind: "assignment", beganAt: Date.now() };
      await measure("found", job);
      return await measure<Tally>("us", { ...job, ...unlimited, populated: true }, bounded);
    });
  const small = await peak(1_000);
  const large = await peak(50_000);
  const more = large.rssMb - small.rssMb;
  return [
    [
      "memory at 1,000 and at 50,000 people, heap bounded to 48 MB",
      `${small.rssMb.toFixed(0)} and ${large.rssMb.toFixed(0)} MB`,
      holds(more < 40, "flat within 40 MB"),
    ],
    ["  50,000 without limit or latency", `${(50_000 / (large.ms / 1000)).toFixed(0)}/s`, ""],
  ];
}

async function dryRun(): Promise<Line[]> {
  return onStage({}, async ({ url, dir }) => {
    const job = { dir, people: 5000, url, tenants: ["t1"], kind: "nudge" };
    const { wholeMs, planMs } = await measure<{ wholeMs: number; planMs: number }>("dryRun", job);
    return [
      [
        "dry run for 5,000",
        `${wholeMs.toFixed(0)} ms with its reads, ${planMs.toFixed(0)} ms the plan alone`,
        holds(wholeMs < 300, "under 300 ms"),
      ],
    ];
  });
}

async function idle(): Promise<Line[]> {
  const lines: Line[] = [];
  const times: number[] = [];
  for (const programmes of [10, 100, 1000]) {
    const { beatMs } = await onStage({}, ({ dir }) =>
      measure<{ beatMs: number }>("idle", { dir, programmes }),
    );
    times.push(beatMs);
    lines.push([`idle heartbeat, ${programmes} programmes`, `${(beatMs * 1000).toFixed(0)} µs`, ""]);
  }
  const [first = 1, , last = 1] = times;
  lines.push([
    "  1,000 to 10",
    `${(last / first).toFixed(2)}x`,
    holds(last < first * 1.5, "independent of the number"),
  ]);
  return lines;
}

export const scenarios = {
  dryRun,
  idle,
  limit: () => limit("assignment", 0),
  faults: () => limit("assignment", 0.05),
  nudgeFaults: () => limit("nudge", 0.05),
  speed,
  tenants,
  memory,
  kill,
} as const;
