import type { Change } from "../../ports.ts";

/** What fits in one transaction, with room to spare under what a store takes. */
const most = { changes: 100, bytes: 1_500_000 };
const encoder = new TextEncoder();

/** As few transactions as it takes, in order; what stands together is written together. */
export function chunks(units: readonly (readonly Change[])[]): Change[][] {
  const found: Change[][] = [];
  let room = { changes: 0, bytes: 0 };
  for (const unit of units) {
    const bytes = unit.reduce((sum, change) => sum + sizeOf(change), 0);
    if (room.changes < unit.length || room.bytes < bytes) {
      found.push([]);
      room = { ...most };
    }
    found.at(-1)?.push(...unit);
    room = { changes: room.changes - unit.length, bytes: room.bytes - bytes };
  }
  return found;
}

const sizeOf = (change: Change): number =>
  "put" in change ? encoder.encode(JSON.stringify(change.put.body)).length : 0;
