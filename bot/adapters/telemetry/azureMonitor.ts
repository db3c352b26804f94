/**
 * Sends what is counted, the spans of the turns and the errors to Azure Monitor. Loaded only when it is configured
 * (docs/decisions/0056-telemetry-by-the-exporter-alone.md).
 */
import {
  AzureMonitorLogExporter,
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
} from "@azure/monitor-opentelemetry-exporter";
import { metrics, trace } from "@opentelemetry/api";
import { SeverityNumber } from "@opentelemetry/api-logs";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchLogRecordProcessor, LoggerProvider } from "@opentelemetry/sdk-logs";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { LogFacts } from "../../ports.ts";

export interface Exporting {
  /** What is an error in the log is an exception here, with its place and never with its message. */
  error: (event: string, facts: LogFacts) => void;
  /** Sends what is left, for a moment. */
  close: () => Promise<void>;
}
const everyMs = 60_000;
const goodbyeMs = 2_000;

export function exportTo(connectionString: string, instance: string, version: string): Exporting {
  // Nothing is kept on the disk of the instance, and nothing is sent that we have not counted ourselves.
  const options = { connectionString, disableOfflineStorage: true };
  const resource = resourceFromAttributes({
    "service.name": "ledergaloppen",
    "service.instance.id": instance,
    "service.version": version,
  });
  const exporter = new AzureMonitorMetricExporter(options);
  const readers = [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: everyMs })];
  const meters = new MeterProvider({ resource, readers });
  const traces = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new AzureMonitorTraceExporter(options))],
  });
  const logs = new LoggerProvider({
    resource,
    processors: [new BatchLogRecordProcessor({ exporter: new AzureMonitorLogExporter(options) })],
  });
  metrics.setGlobalMeterProvider(meters);
  trace.setGlobalTracerProvider(traces);
  const logger = logs.getLogger("ledergaloppen");

  return {
    error: (event, { error = "unknown", where = "", ...facts }) =>
      logger.emit({
        severityNumber: SeverityNumber.ERROR,
        attributes: {
          ...facts,
          event,
          "exception.type": String(error),
          "exception.message": event,
          // Azure takes for an exception only what has a place.
          "exception.stacktrace": String(where) || event,
        },
      }),
    close: async () => {
      const all = [meters, traces, logs].map((one) => one.shutdown().catch(() => {}));
      const enough = new Promise((resolve) => setTimeout(resolve, goodbyeMs).unref());
      await Promise.race([Promise.all(all), enough]);
    },
  };
}
