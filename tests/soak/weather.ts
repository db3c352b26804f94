import type { Moment } from "../../bot/domain/time.ts";
import { later, moment, ms } from "../../bot/domain/time.ts";
import { StoreBusy, type Store } from "../../bot/ports.ts";
import type { Chance } from "./chance.ts";

/** What goes wrong now, in percent of the calls. */
export interface Weather {
  /** The store is throttled or away (429, 503, a timeout): nothing was done. */
  storeBusy: number;
  /** The store has done it, and the answer is lost. */
  answerLost: number;
  /** The connector: nothing taken, nobody knows, taken and nobody knows. */
  throttled: number;
  failed: number;
  takenThenReset: number;
  /** The clock leaps while something is in the air. */
  clockLeaps: number;
}
export const calm: Weather = {
  storeBusy: 0,
  answerLost: 0,
  throttled: 0,
  failed: 0,
  takenThenReset: 0,
  clockLeaps: 0,
};
export const rough: Weather = {
  storeBusy: 1,
  answerLost: 0.5,
  throttled: 10,
  failed: 6,
  takenThenReset: 4,
  clockLeaps: 1,
};
export const storm: Weather = {
  storeBusy: 10,
  answerLost: 4,
  throttled: 30,
  failed: 20,
  takenThenReset: 12,
  clockLeaps: 2,
};

/** A clock on the wall that can be set and leap, and ticks that only grow. */
export interface Clock {
  now: () => Moment;
  ticks: () => number;
  pass: (ms: number) => void;
  leap: (ms: number) => void;
  /** How often it has leapt. */
  leaps: () => number;
}
export function clockAt(start: Moment): Clock {
  let [wall, ticks, leaps] = [ms(start), 0, 0];
  return {
    now: () => moment(wall),
    ticks: () => ticks,
    pass: (by) => {
      wall += by;
      ticks += by;
    },
    leap: (by) => {
      wall = ms(later(moment(wall), by));
      leaps++;
    },
    leaps: () => leaps,
  };
}

/** One instance's way to the outside: when the instance is dead, nothing that it does comes through or back. */
export interface Wire {
  /** Dies at the so-manieth call from now. */
  dieIn: (calls: number) => void;
  died: Promise<void>;
  through: <T>(call: () => Promise<T>) => Promise<T>;
}
export function wire(): Wire {
  let left = Infinity;
  let tell = (): void => {};
  const died = new Promise<void>((resolve) => (tell = resolve));
  const forever = (): Promise<never> => new Promise<never>(() => {});
  return {
    died,
    dieIn: (calls) => void (left = calls),
    through: async (call) => {
      if (left <= 0) return forever();
      left--;
      // Before the call or after it: what it did may stand although its caller is gone.
      if (left === 0) {
        tell();
        return forever();
      }
      const given = await call();
      return left <= 0 ? forever() : given;
    },
  };
}

/** The store as an instance sees it in this weather. */
export function stormy(store: Store, line: Wire, weather: () => Weather, chance: Chance): Store {
  const busy = (): void => {
    if (chance.percent(weather().storeBusy)) throw new StoreBusy("soak: throttled");
  };
  const turns = async (): Promise<void> => {
    for (let n = chance.between(0, 3); n > 0; n--) await Promise.resolve();
  };
  const asked = <T>(call: () => Promise<T>): Promise<T> =>
    line.through(async () => {
      await turns();
      busy();
      return call();
    });
  return {
    read: (partition, kind, id) => asked(() => store.read(partition, kind, id)),
    list: (partition, kinds, page) => asked(() => store.list(partition, kinds, page)),
    due: (partition, kind, by, most, lane) => asked(() => store.due(partition, kind, by, most, lane)),
    commit: (partition, changes) =>
      asked(async () => {
        const written = await store.commit(partition, changes);
        await turns();
        if (chance.percent(weather().answerLost)) throw new StoreBusy("soak: the answer was lost");
        return written;
      }),
    close: store.close,
  };
}
