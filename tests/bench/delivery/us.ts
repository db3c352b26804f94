import { idOf, partitionOf } from "../../../bot/domain/ids.ts";
import type { Message } from "../../../bot/domain/delivery/message.ts";
import type { Tuning } from "../../../bot/usecases/delivery/deps.ts";
import { peakMb } from "./peak.ts";
import { beatUntil, openOffice } from "./run.ts";
import { mailingOf, openTown, populate, type Town, type TownOptions } from "./town.ts";
import { each } from "../../../bot/usecases/everything.ts";

export interface Tally {
  /** From the first heartbeat to the last settlement. */
  ms: number;
  cpuMs: number;
  rssMb: number;
  states: Record<string, number>;
  doubted: number;
}

/** One whole sending by us, in this process. */
export async function us(
  options: TownOptions & {
    tuning?: Partial<Tuning>;
    unlimited?: true;
    /** By another process, so that making the people is not counted. */
    populated?: true;
    /** A tenant whose messages are not waited for. */
    leaveBehind?: string;
  },
): Promise<Tally> {
  const town = openTown(options);
  if (!options.populated) await populate(town, options);
  const { office, close } = openOffice(town, {
    ...options.tuning,
    ...(options.unlimited && { perSecond: Infinity }),
  });
  const cpu = process.cpuUsage();
  const began = performance.now();
  await beatUntil(office, () => nothingWaits(town, options.leaveBehind));
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const states = await count(town, options.kind);
  await office.stop();
  close();
  await town.store.close();
  return { ms, cpuMs: (user + system) / 1000, rssMb: peakMb(), ...states };
}

export async function nothingWaits({ store }: Town, leaveBehind?: string): Promise<boolean> {
  const partition = partitionOf.programme("p1");
  const end = "9999-12-31T00:00:00.000Z";
  const waiting = await store.due(partition, "mailing", end, 1);
  if (waiting.length > 0) return false;
  const left = await store.due(partition, "message", end, leaveBehind === undefined ? 1 : 400);
  return left.every(({ lane }) => lane === leaveBehind);
}

export async function count(
  { store }: Town,
  kind: TownOptions["kind"],
): Promise<Pick<Tally, "states" | "doubted">> {
  const states: Record<string, number> = {};
  let doubted = 0;
  const prefix = idOf.messagesOf(mailingOf(kind));
  for await (const page of each(store, partitionOf.programme("p1"), ["message"], { prefix })) {
    for (const { body } of page as { body: Message }[]) {
      states[body.state.is] = (states[body.state.is] ?? 0) + 1;
      if ((body.doubts ?? 0) > 0) doubted++;
    }
  }
  return { states, doubted };
}
