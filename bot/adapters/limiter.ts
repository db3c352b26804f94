/** How much one person may ask for: `burst` at once, and `perSecond` as long as they like. */
export interface Limit {
  burst: number;
  perSecond: number;
}
/** Whether this one may, now. Asking counts. */
export type May = (who: string) => boolean;

/**
 * A bucket for each person that refills by itself. Full buckets are forgotten, and never more than `most` are kept: then
 * the one that was used longest ago goes, so that memory has an end however many people there are.
 */
export function limiter({ burst, perSecond }: Limit, ticks: () => number, most = 10_000): May {
  const buckets = new Map<string, { left: number; at: number }>();
  const fullAfterMs = (burst / perSecond) * 1000;
  return (who) => {
    const now = ticks();
    const known = buckets.get(who);
    const left = known ? Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond) : burst;
    const may = left >= 1;
    buckets.delete(who);
    buckets.set(who, { left: may ? left - 1 : left, at: now });
    // In the order of their last use: the first are the oldest.
    for (const [oldest, { at }] of buckets) {
      if (now - at < fullAfterMs && buckets.size <= most) break;
      if (oldest !== who) buckets.delete(oldest);
    }
    return may;
  };
}
