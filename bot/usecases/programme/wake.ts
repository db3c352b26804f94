import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";

/** The lane in which all mailings of a programme are looked after. */
export const laneOf = (programme: string): string => `programme.${programme}`;

const tries = 4;

/**
 * Asks that somebody looks at the programme's outbox no later than `at`. An earlier wish stands. Written before what
 * it is for, so that a mailing is never there without anybody coming for it.
 */
export async function askToWake(
  { store, now }: Pick<Ports, "store" | "now">,
  programme: string,
  at: Moment,
): Promise<boolean> {
  const lane = laneOf(programme);
  const id = idOf.wake(lane, programme);
  for (let n = 0; n < tries; n++) {
    const before = await store.read(partitionOf.post, "wake", id);
    if (before?.dueAt !== undefined && before.dueAt <= at) return true;
    const done = await store.commit(partitionOf.post, [
      {
        put: { kind: "wake", id, lane, body: { lane, programme, writtenAt: now() }, dueAt: at },
        ifMatch: before?.etag ?? "new",
      },
    ]);
    if (done.ok) return true;
  }
  return false;
}
