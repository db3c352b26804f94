import {
  conversationWindows,
  forget,
  move,
  remember,
  tenantWindows,
  waitFor,
} from "../../domain/delivery/pace.ts";

/**
 * The limits of Teams for one tenant, kept on this side of the wire so that they are hardly ever met on the other.
 * Counted in ticks, which do not jump.
 */
export interface Traffic {
  /** How long until the tenant takes one more. */
  tenantWait: (now: number) => number;
  conversationWait: (conversation: string, now: number) => number;
  sent: (conversation: string, now: number) => void;
  /** Teams has answered what was sent at that tick: the slower, the later it may have arrived. */
  landed: (sentAt: number, now: number) => void;
  /** Teams would not take what was sent at `sentAt`: over a limit, it did not count. */
  refused: (conversation: string, busy: Busy, sentAt: number, now: number) => void;
}

interface Busy {
  retryAfterMs: number;
  only?: "conversation";
}

/** After this much silence a conversation cannot come near any limit. */
const forgottenMs = 30_000;
/** After a refusal the limit is counted from when cards have arrived, as far as that can be told, for this long. */
const carefulMs = 20_000;
/** A slow answer is mostly Teams' own work: no more of it than this is taken for a late arrival. */
const latest = 150;
/** So much longer an answer may become the usual one with each card. */
const forgetQuickest = 0.5;

export function traffic(perSecond: number): Traffic {
  const windows = tenantWindows(perSecond);
  const tenant = {
    sent: [] as number[],
    arrived: [] as number[],
    quickest: Infinity,
    carefulUntil: -Infinity,
  };
  let pausedUntil = 0;
  let witness: { conversation: string; until: number } | undefined;
  /** In the order of their last use. */
  const conversations = new Map<string, { sent: number[]; pausedUntil: number }>();
  const open = (conversation: string): { sent: number[]; pausedUntil: number } =>
    conversations.get(conversation) ?? { sent: [], pausedUntil: 0 };

  function use(conversation: string, log: { sent: number[]; pausedUntil: number }, now: number): void {
    conversations.delete(conversation);
    conversations.set(conversation, log);
    for (const [id, { sent, pausedUntil }] of conversations) {
      if ((sent.at(-1) ?? 0) > now - forgottenMs || pausedUntil > now) break;
      conversations.delete(id);
    }
  }

  return {
    tenantWait: (now) => {
      const log = now < tenant.carefulUntil ? tenant.arrived : tenant.sent;
      return Math.max(pausedUntil - now, waitFor(windows, log, now));
    },
    conversationWait: (conversation, now) => {
      const log = open(conversation);
      return Math.max(0, log.pausedUntil - now, waitFor(conversationWindows, log.sent, now));
    },
    sent: (conversation, now) => {
      if (windows.length > 0) {
        remember(windows, tenant.sent, now);
        remember(windows, tenant.arrived, now);
      }
      const log = open(conversation);
      remember(conversationWindows, log.sent, now);
      use(conversation, log, now);
    },
    landed: (sentAt, now) => {
      const took = now - sentAt;
      tenant.quickest = Math.min(took, tenant.quickest + forgetQuickest);
      move(tenant.arrived, sentAt, sentAt + Math.min(latest, took - tenant.quickest));
    },
    refused: (conversation, { retryAfterMs, only }, sentAt, now) => {
      const until = now + retryAfterMs;
      const log = open(conversation);
      log.pausedUntil = Math.max(log.pausedUntil, until);
      use(conversation, log, now);
      if (only === "conversation") return;
      // On a machine that stumbles our cards arrive later than we think, and the next ones too soon after them.
      tenant.carefulUntil = now + carefulMs;
      forget(tenant.sent, sentAt);
      forget(tenant.arrived, sentAt);
      // Teams does not say whose limit it was. One conversation may be at its own; two at once are the tenant.
      if (witness && witness.conversation !== conversation && witness.until > now) {
        pausedUntil = Math.max(pausedUntil, until);
      }
      witness = { conversation, until };
    },
  };
}
