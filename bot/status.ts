import type { Pulse } from "./adapters/telemetry/pulse.ts";
import type { StatusView } from "./contract/homeViews.ts";
import type { Config } from "./config.ts";
import { version } from "./versions.ts";

interface Given {
  config: Config;
  instance: string;
  ready: () => Promise<boolean>;
  pulse: Pulse;
}

/** How this instance is: numbers, codes and versions, and nobody's name. */
export const statusOf =
  ({ config, instance, ready, pulse }: Given) =>
  async (): Promise<StatusView> => ({
    version,
    node: process.version,
    instance,
    mode: config.mode,
    store: config.store.kind,
    storeAnswers: await ready(),
    upSeconds: Math.round(process.uptime()),
    memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576),
    telemetry: config.telemetry !== undefined,
    ...pulse.state(),
  });
