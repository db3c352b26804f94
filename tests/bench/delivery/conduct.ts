import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConnectorOptions, Report } from "../../support/connector.ts";

/** Processes and directories of one measurement. */
const here = import.meta.dirname;

export interface Stage {
  url: string;
  dir: string;
  report: () => Promise<Report>;
}

/** With a simulated connector of its own and an empty data directory. */
export async function onStage<T>(options: ConnectorOptions, act: (stage: Stage) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), "delivery-"));
  const child = spawn(
    process.execPath,
    [join(here, "../../support/runConnector.ts"), JSON.stringify(options)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    const url = await firstLine(child);
    const report = async (): Promise<Report> => (await (await fetch(`${url}/_report`)).json()) as Report;
    return await act({ url, dir, report });
  } finally {
    child.kill("SIGKILL");
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Runs one measurement in a process of its own. */
export async function measure<T>(what: string, job: object, node: readonly string[] = []): Promise<T> {
  const child = begin(what, job, node);
  const line = await firstLine(child);
  return JSON.parse(line) as T;
}

export const begin = (what: string, job: object, node: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [...node, join(here, "child.ts"), what, JSON.stringify(job)], {
    stdio: ["ignore", "pipe", "inherit"],
  });

export const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (piece: Buffer) => {
      text += piece.toString();
      const end = text.indexOf("\n");
      if (end >= 0) resolve(text.slice(0, end));
    });
    child.once("exit", (code, signal) =>
      reject(new Error(`ended without an answer (${code ?? signal}): ${text}`)),
    );
  });
}
