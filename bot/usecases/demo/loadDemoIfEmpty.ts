import type { DemoWorld } from "../../domain/demo/demo.ts";
import { partitionOf } from "../../domain/ids.ts";
import type { Ports } from "../../ports.ts";
import { loadPlan } from "../programme/loadPlan.ts";
import { loadDemo } from "./loadDemo.ts";

/** The first start shows something: the demo programme, where no programme is. */
export const loadDemoIfEmpty =
  (ports: Pick<Ports, "store" | "now" | "method" | "log">) =>
  async (world: () => Promise<DemoWorld>): Promise<void> => {
    const { entries } = await ports.store.list(partitionOf.programmes, ["listing"], { most: 1 });
    if (entries.length > 0) return;
    const demo = await world();
    await loadDemo(ports, loadPlan(ports))(demo);
    ports.log.info("demo.loaded");
  };
