import type { Address } from "../../domain/delivery/account.ts";
import type { Language } from "../../domain/language.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { Moment } from "../../domain/time.ts";
import type { Delivery, Log, Teams } from "../../ports.ts";
import { openWire } from "./post.ts";
import { hostRule } from "./serviceUrl.ts";
import { meaningOf, unsaidWaitMs, type Meaning } from "./verdicts.ts";

export interface SenderOptions {
  /** `undefined` in local mode, where nobody asks for one. */
  token: () => Promise<string | undefined>;
  render: (letter: Letter, language: Language) => { card: unknown; summary: string };
  now: () => Moment;
  log: Log;
  /** Loopback over http is allowed, for the playground and the tests. */
  local?: boolean;
  /** Hosts beside Teams' own to which cards and our token may go. */
  hosts?: readonly string[];
  timeoutMs?: number;
}

/**
 * The way out to Teams. Every request is made once: what to do again, and when, is decided where the limits are kept.
 * (docs/decisions/0009-own-connector-client.md: why this is not the connector's own client.)
 */
export function openSender(options: SenderOptions): Teams & { close: () => void } {
  const { token, render, now, log } = options;
  const wire = openWire(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs });
  const allowed = hostRule(options);

  async function ask(method: "POST" | "PUT", to: Address, path: string, body: unknown): Promise<Meaning> {
    const url = new URL(path, to.serviceUrl.endsWith("/") ? to.serviceUrl : `${to.serviceUrl}/`);
    const text = JSON.stringify(body);
    return meaningOf(await wire.ask(method, url, text, await token()), now());
  }

  async function deliver(
    method: "POST" | "PUT",
    to: Address,
    path: string,
    body: unknown,
  ): Promise<Delivery> {
    if (!allowed(to.serviceUrl)) {
      log.error("teams.hostNotAllowed", new Error("service URL outside the list"), {
        host: hostOf(to.serviceUrl),
      });
      return { is: "gone", because: "refused" };
    }
    const meaning = await ask(method, to, path, body);
    switch (meaning.is) {
      case "accepted":
        return { is: "accepted", card: { conversation: to.conversation, activity: meaning.id, at: now() } };
      case "gone":
        log.warn("teams.gone", { because: meaning.because, code: meaning.code });
        return { is: "gone", because: meaning.because };
      default:
        return meaning;
    }
  }

  const activity = (to: Address, letter: Letter, language: Language): object => {
    const { card, summary } = render(letter, language);
    return {
      type: "message",
      from: { id: to.bot },
      ...(to.user !== "" && { recipient: { id: to.user } }),
      conversation: { id: to.conversation },
      // Never text beside the card: Teams splits that in two and gives no id.
      summary,
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
      channelData: { notification: { alert: true } },
    };
  };

  const post = (to: Address, body: object): Promise<Delivery> =>
    deliver("POST", to, `v3/conversations/${encodeURIComponent(to.conversation)}/activities`, body);

  /** Teams has forgotten the conversation: it is opened anew once, and the card goes there. */
  async function anew(to: Address, letter: Letter, language: Language): Promise<Delivery> {
    const opened = await ask("POST", to, "v3/conversations", {
      isGroup: false,
      bot: { id: to.bot },
      members: [{ id: to.user }],
      tenantId: to.tenant,
      channelData: { tenant: { id: to.tenant } },
    });
    switch (opened.is) {
      case "busy":
      case "noContact":
        return opened;
      case "unknown":
        // Opened or not, nothing was said in it: it can be opened again.
        return { is: "noContact", retryAfterMs: unsaidWaitMs };
      case "gone":
        return { is: "gone", because: opened.because === "refused" ? "conversationGone" : opened.because };
      case "accepted": {
        if (opened.id === "" || opened.id === to.conversation)
          return { is: "gone", because: "conversationGone" };
        const there = { ...to, conversation: opened.id };
        return post(there, activity(there, letter, language));
      }
    }
  }

  return {
    send: async (to, letter, language) => {
      const delivery = await post(to, activity(to, letter, language));
      const forgotten = delivery.is === "gone" && delivery.because === "conversationGone";
      return forgotten && to.tenant !== undefined && to.user !== "" ? anew(to, letter, language) : delivery;
    },
    update: async (to, sent, letter, language) => {
      const there = { ...to, conversation: sent.conversation };
      const path = `v3/conversations/${encodeURIComponent(sent.conversation)}/activities/${encodeURIComponent(sent.activity)}`;
      const body = { ...activity(there, letter, language), id: sent.activity };
      const delivery = await deliver("PUT", there, path, body);
      // An updated card keeps its id, whatever the answer calls it.
      return delivery.is === "accepted"
        ? { is: "accepted", card: { ...sent, at: delivery.card.at } }
        : delivery;
    },
    close: wire.close,
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "unreadable");
