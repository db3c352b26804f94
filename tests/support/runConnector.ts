import { startConnector, type ConnectorOptions } from "./connector.ts";

/** The simulated connector as a process of its own, so that what it costs is not counted as ours. */
const options = JSON.parse(process.argv[2] ?? "{}") as ConnectorOptions;
const connector = await startConnector(options);
process.on("SIGTERM", () => void connector.stop().then(() => process.exit(0)));
process.stdout.write(`${connector.url}\n`);
