import type { Container } from "@azure/cosmos";
import type { Schema } from "../../domain/store/upgrades.ts";
import type { Moment } from "../../domain/time.ts";
import type { Memory } from "./memory.ts";

/** What the store is made of: its container, its clock, and who is told what it costs. */
export interface Given {
  container: Container;
  now: () => Moment;
  schema: Schema;
  patienceMs: number;
  charged: (ru: number, operation: string) => void;
  memory: Memory;
}
