import { randomUUID } from "node:crypto";
import { jsonLog } from "./adapters/log.ts";
import { readConfig } from "./config.ts";
import { StoreRefusal } from "./domain/store/limits.ts";
import { moment } from "./domain/time.ts";
import { openService } from "./service.ts";
import { version } from "./versions.ts";

/** The process around the service: the clock, the log, the end. */
function refuse(sentences: readonly string[]): never {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const config = readConfig();
if ("problems" in config) refuse(config.problems);

const now = () => moment(Date.now());
const instance = randomUUID();
// Loaded only where it is wanted: it is a tenth of the start.
const telemetry = config.telemetry
  ? (await import("./adapters/telemetry/azureMonitor.ts")).exportTo(config.telemetry, instance, version)
  : undefined;
const log = jsonLog(now, config.logLevel, (line) => process.stdout.write(line), telemetry?.error);

/** A bug that nobody caught: what it left half done is unknown, so the process ends and a new one begins. */
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    log.error("process.fault", error, { kind: event });
    process.exit(1);
  });
}

const service = await openService(config, { now, log, instance }).catch((error: unknown) => {
  if (error instanceof StoreRefusal) refuse([error.message]);
  if (isTaken(error)) refuse([`Port ${config.port} is taken by another program: set PORT to a free one.`]);
  throw error;
});

/** Somebody who waits for the end of the service is not made to wait longer than this. */
const mostMs = 9_500;
let closing: Promise<void> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (closing) process.exit(1);
    setTimeout(() => {
      log.warn("service.cutShort");
      process.exit(1);
    }, mostMs).unref();
    closing = service.close().then(() => telemetry?.close());
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
