import { latest } from "../domain/latest.ts";

/** How much one person may ask for: `burst` at once, and `perSecond` as long as they like. */
export interface Limit {
  burst: number;
  perSecond: number;
}
/** Whether this one may, now. Asking counts. */
export type May = (who: string) => boolean;

/** A bucket for each person that refills by itself, for so many people that memory has an end. */
export function limiter({ burst, perSecond }: Limit, ticks: () => number, most = 10_000): May {
  const buckets = latest<{ left: number; at: number }>(most);
  return (who) => {
    const now = ticks();
    const known = buckets.find(who);
    const left = known ? Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond) : burst;
    const may = left >= 1;
    buckets.put(who, { left: may ? left - 1 : left, at: now });
    return may;
  };
}
