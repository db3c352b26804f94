import { idOf, partitionOf } from "../domain/ids.ts";
import { later, minute } from "../domain/time.ts";
import type { Bell, Log, News, Ports } from "../ports.ts";
import { each } from "../usecases/everything.ts";

export interface SharedBellOptions extends Pick<Ports, "store" | "now"> {
  /** This instance, so that it does not hear itself. */
  owner: string;
  log: Log;
  /** The bell within this process. */
  here: Bell;
  everyMs?: number;
}
/** A ring stands this long; whoever has not looked for so long is told to look at everything. */
const lifeMs = 2 * minute;

/**
 * News over several instances: a ring is a small document that expires, and whoever has listeners looks every three
 * seconds at the rings that stand. It says that a board has changed and never what (docs/decisions/0051).
 */
export function sharedBell(
  options: SharedBellOptions,
): Bell & { look: () => Promise<void>; close: () => void } {
  const { store, now, owner, log, here, everyMs = 3_000 } = options;
  const listeners = new Map<string, number>();
  const writing = new Map<string, "once" | "again">();
  let seen = new Map<string, string>();
  let lookedAt: number | undefined;
  let looking: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const told = (topic: string, at: News["at"]): void => here.ring(topic, { at, what: "plan" });

  /** Ten rings in a moment are one or two documents. */
  async function write(topic: string): Promise<void> {
    if (writing.has(topic)) return void writing.set(topic, "again");
    try {
      do {
        writing.set(topic, "once");
        const body = { at: now(), by: owner };
        const expiresAt = later(body.at, lifeMs);
        await store.commit(partitionOf.bells, [
          { put: { kind: "ring", id: idOf.ring(topic), body, expiresAt } },
        ]);
      } while (writing.get(topic) === "again");
    } catch (error) {
      log.error("bell.unheard", error);
    } finally {
      writing.delete(topic);
    }
  }

  async function read(): Promise<void> {
    const standing = new Map<string, string>();
    const began = performance.now();
    for await (const page of each(store, partitionOf.bells, ["ring"])) {
      for (const { id, etag, body } of page) {
        standing.set(id, etag);
        if (body.by !== owner && seen.get(id) !== etag) told(id.slice(idOf.ring("").length), body.at);
      }
    }
    const wasAway = lookedAt !== undefined && began - lookedAt > lifeMs / 2;
    if (wasAway) for (const topic of listeners.keys()) told(topic, now());
    seen = standing;
    lookedAt = began;
  }

  const look = (): Promise<void> => {
    looking ??= read()
      .catch((error: unknown) => log.error("bell.deaf", error))
      .finally(() => (looking = undefined));
    return looking;
  };

  function begin(): void {
    lookedAt = undefined;
    timer = setInterval(() => void look(), everyMs);
    timer.unref();
  }

  return {
    look,
    close: () => clearInterval(timer),
    ring: (topic, news) => {
      here.ring(topic, news);
      void write(topic);
    },
    listen: (topic, heard) => {
      const stop = here.listen(topic, heard);
      if (listeners.size === 0) begin();
      listeners.set(topic, (listeners.get(topic) ?? 0) + 1);
      return () => {
        stop();
        const left = (listeners.get(topic) ?? 1) - 1;
        if (left > 0) listeners.set(topic, left);
        else listeners.delete(topic);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
  };
}
