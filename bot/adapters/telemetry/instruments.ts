/**
 * What the service counts, through OpenTelemetry's API and nothing else: without an exporter (azureMonitor.ts) all of it
 * does nothing. Names are added, never renamed: alerts look for them (infra/bicep/modules/alerts.bicep).
 */
import { metrics, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { Delivery, Teams } from "../../ports.ts";

export interface Instruments {
  /** Counts and times what came in from Teams, by the kind of activity. */
  turn: <T>(type: string, act: () => Promise<T>) => Promise<T>;
  /** The same Teams, with each delivery counted by what became of it. */
  counted: (teams: Teams) => Teams;
  /** Request units, by operation. */
  charge: (ru: number, operation: string) => void;
  /** Seconds since the oldest thing that is due fell due; nothing when the clock does not know. */
  queueAge: (read: () => number | undefined) => void;
}
/** Kinds that Teams sends; anything else is one of the others, so that nobody can make up names without end. */
const kinds = new Set(["message", "invoke", "installationUpdate", "conversationUpdate", "messageReaction"]);
const kindOf = (type: string): string => (kinds.has(type) ? type : "other");

export function openInstruments(): Instruments {
  const meter = metrics.getMeter("ledergaloppen");
  const tracer = trace.getTracer("ledergaloppen");
  const turns = meter.createCounter("ledergaloppen.turns");
  const durations = meter.createHistogram("ledergaloppen.turn.duration", { unit: "ms" });
  const deliveries = meter.createCounter("ledergaloppen.deliveries");
  const charges = meter.createCounter("ledergaloppen.store.charge", { unit: "RU" });
  const ages = meter.createObservableGauge("ledergaloppen.queue.age", { unit: "s" });

  const noted = async (how: "send" | "update", act: Promise<Delivery>): Promise<Delivery> => {
    const delivery = await act;
    const because = delivery.is === "gone" && { because: delivery.because };
    deliveries.add(1, { how, outcome: delivery.is, ...because });
    return delivery;
  };

  return {
    turn: (type, act) => {
      const kind = kindOf(type);
      const since = performance.now();
      return tracer.startActiveSpan(`turn ${kind}`, { kind: SpanKind.SERVER }, async (span) => {
        try {
          return await act();
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          turns.add(1, { kind });
          durations.record(performance.now() - since, { kind });
          span.end();
        }
      });
    },
    counted: (teams) => ({
      send: (...given) => noted("send", teams.send(...given)),
      update: (...given) => noted("update", teams.update(...given)),
    }),
    charge: (ru, operation) => charges.add(ru, { operation }),
    queueAge: (read) =>
      ages.addCallback((gauge) => {
        const age = read();
        if (age !== undefined) gauge.observe(age);
      }),
  };
}
