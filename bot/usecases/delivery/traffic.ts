import { conversationWindows, margins, remember, tenantWindows, waitFor } from "../../domain/pace.ts";
import type { Delivery } from "../../ports.ts";

/**
 * The limits of Teams for one tenant, kept on this side of the wire so that they are hardly ever met on the other.
 * Counted in ticks, which do not jump.
 */
export interface Traffic {
  /** How long until the tenant takes one more. */
  tenantWait: (now: number) => number;
  conversationWait: (conversation: string, now: number) => number;
  sent: (conversation: string, now: number) => void;
  /** Teams would not take what was sent at `sentAt`: over a limit, it did not count. */
  refused: (conversation: string, busy: Busy, sentAt: number, now: number) => void;
}

type Busy = Pick<Extract<Delivery, { is: "busy" }>, "retryAfterMs" | "only">;

/** After this much silence a conversation cannot come near any limit. */
const forgottenMs = 30_000;

export function traffic(perSecond: number): Traffic {
  let margin: number = margins.first;
  let windows = tenantWindows(perSecond, margin);
  let marginSince = -Infinity;
  const tenant: number[] = [];
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

  function widen(to: number, now: number): void {
    margin = to;
    marginSince = now;
    windows = tenantWindows(perSecond, margin);
  }

  return {
    tenantWait: (now) => Math.max(pausedUntil - now, waitFor(windows, tenant, now)),
    conversationWait: (conversation, now) => {
      const log = open(conversation);
      return Math.max(0, log.pausedUntil - now, waitFor(conversationWindows, log.sent, now));
    },
    sent: (conversation, now) => {
      if (margin > margins.first && now - marginSince > margins.calmMs) widen(margins.first, now);
      if (windows.length > 0) remember(windows, tenant, now);
      const log = open(conversation);
      remember(conversationWindows, log.sent, now);
      use(conversation, log, now);
    },
    refused: (conversation, { retryAfterMs, only }, sentAt, now) => {
      const until = now + retryAfterMs;
      const log = open(conversation);
      log.pausedUntil = Math.max(log.pausedUntil, until);
      use(conversation, log, now);
      if (only === "conversation") return;
      // Ours was too close to the limit: a little wider until it has been calm for a while.
      if (now - marginSince > 1000) widen(Math.min(margins.most, margin + margins.step), now);
      const counted = tenant.indexOf(sentAt);
      if (counted >= 0) tenant.splice(counted, 1);
      // Teams does not say whose limit it was. One conversation may be at its own; two at once are the tenant.
      if (witness && witness.conversation !== conversation && witness.until > now) {
        pausedUntil = Math.max(pausedUntil, until);
      }
      witness = { conversation, until };
    },
  };
}
