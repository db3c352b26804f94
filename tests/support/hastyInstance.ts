/** One instance of the service with leases that run out in seconds, so that a test need not wait for minutes. */
import { jsonLog } from "../../bot/adapters/log.ts";
import { readConfig } from "../../bot/config.ts";
import { moment } from "../../bot/domain/time.ts";
import { openService } from "../../bot/service.ts";

const config = readConfig();
if ("problems" in config) throw new Error(config.problems.join("\n"));
const now = () => moment(Date.now());
const log = jsonLog(now, "info", (line) => process.stdout.write(line));
const tuning = { laneLeaseMs: 2_000, messageLeaseMs: 6_000, attemptMs: 2_000, perSecond: 40, claim: 16 };
const service = await openService(config, { now, log, tuning, instance: String(process.pid) });
process.once("SIGTERM", () => void service.close());
