import { idOf, partitionOf } from "./domain/ids.ts";
import type { Store } from "./ports.ts";

const patienceMs = 2_000;
const freshMs = 2_000;

/**
 * Whether the store answers in time: one small read, at most every two seconds however often somebody asks, so that
 * strangers who knock on /readyz cost nothing.
 */
export function storeAnswers(store: Pick<Store, "read">): () => Promise<boolean> {
  let last: { answer: Promise<boolean>; since: number } | undefined;
  return () => {
    const since = performance.now();
    if (last && since - last.since < freshMs) return last.answer;
    last = { answer: ask(store), since };
    return last.answer;
  };
}

async function ask(store: Pick<Store, "read">): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = AbortSignal.timeout(patienceMs);
  timer.addEventListener("abort", () => resolve(false));
  const answered = store.read(partitionOf.post, "lease", idOf.lease("ready")).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]);
}
