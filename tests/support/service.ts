/** The whole service as a process of its own: for tests of start, stop and sudden death. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { cosmosPlace, dropDatabase, type CosmosPlace } from "./storyStore.ts";

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface Service {
  url: string;
  port: number;
  dataDir: string;
  /** What it has logged so far. */
  log: () => string;
  /** Asks it to end, as an operator does, and tells how it ended. The data stay. */
  stop: () => Promise<Ended>;
  /** Waits for it to end by itself. */
  ended: Promise<Ended>;
  signal: (signal: NodeJS.Signals) => void;
  /** The plug is pulled: kill -9. The data stay. */
  kill: () => Promise<Ended>;
}

export interface ServiceOptions {
  env?: Record<string, string>;
  /** Data of an earlier service; otherwise an empty folder that goes away with the test process. */
  dataDir?: string;
  port?: number;
  /** What is run; the service itself when nothing else is said. */
  entry?: string;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

const folders: string[] = [];
/** Where the service keeps what belongs to a folder, when that is Cosmos DB (STORE=cosmos): one database for each. */
const databases = new Map<string, CosmosPlace>();
function storeOf(dataDir: string): Record<string, string> {
  const place = databases.get(dataDir) ?? cosmosPlace();
  if (!place) return {};
  databases.set(dataDir, place);
  return { COSMOS_ENDPOINT: place.endpoint, COSMOS_KEY: place.key, COSMOS_DATABASE: place.database };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ledergaloppen-"));
  folders.push(folder);
  return folder;
}
export const removeTemporaryFolders = async (): Promise<void> => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
  for (const place of databases.values()) await dropDatabase(place);
  databases.clear();
};

interface Running {
  child: ChildProcess;
  dataDir: string;
  port: number;
  ended: Promise<Ended>;
  soFar: Omit<Ended, "status">;
}

/** No test leaves a process behind, also when it fails half way. */
const children = new Set<ChildProcess>();
process.once("exit", () => children.forEach((child) => child.kill("SIGKILL")));
export function keepTrack(child: ChildProcess): ChildProcess {
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

async function launch({ env = {}, dataDir, port, entry = "bot/main.ts" }: ServiceOptions): Promise<Running> {
  const own = { dataDir: dataDir ?? (await temporaryFolder()), port: port ?? (await freePort()) };
  const child = keepTrack(
    spawn(process.execPath, [entry], {
      env: {
        PATH: process.env["PATH"],
        PORT: String(own.port),
        DATA_DIR: own.dataDir,
        PLAYGROUND: "off",
        ...storeOf(own.dataDir),
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
  const soFar = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (soFar.stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (soFar.stderr += text));
  const ended = once(child, "close").then(() => ({ status: child.exitCode, ...soFar }));
  return { child, ended, soFar, ...own };
}

/** Starts it and waits until it answers. */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const { child, ended, soFar, dataDir, port } = await launch(options);
  const url = `http://127.0.0.1:${port}`;
  const end = (signal: NodeJS.Signals): Promise<Ended> => {
    child.kill(signal);
    return ended;
  };
  for (let tries = 0; tries < 400; tries += 1) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) {
      const log = (): string => soFar.stdout;
      const ways = { stop: () => end("SIGTERM"), kill: () => end("SIGKILL"), ended };
      return { url, port, dataDir, log, ...ways, signal: (signal) => void child.kill(signal) };
    }
    await wait(50);
  }
  const { status, stdout, stderr } = await end("SIGKILL");
  throw new Error(`The service did not start (status ${status}).\n${stderr}${stdout.slice(-2000)}`);
}

/** Starts it when it is expected to refuse, and tells what it said. */
export async function refusedService(options: ServiceOptions = {}): Promise<Ended> {
  const { child, ended } = await launch(options);
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  const result = await ended;
  clearTimeout(timer);
  return result;
}
