import type { GoneReason } from "../../domain/delivery/message.ts";
import { ms, type Moment } from "../../domain/time.ts";
import type { Reply } from "./post.ts";

/** What an answer of the connector means (Learn: conversation-messages). */
export type Meaning =
  | { is: "accepted"; id: string }
  | { is: "busy"; retryAfterMs: number; only?: "conversation" }
  | { is: "noContact"; retryAfterMs: number }
  | { is: "unknown" }
  | { is: "gone"; because: GoneReason; code: string };

const forbidden: readonly [RegExp, GoneReason][] = [
  [/BotDisabledByAdmin|BotNotAllowed|disabled by (the )?admin/i, "blockedByIt"],
  [/BotNotInConversationRoster|not part of the conversation roster/i, "notInstalled"],
  [/ForbiddenOperation|not installed/i, "notInstalled"],
  [/ConversationBlockedByUser|blocked by (the )?user/i, "blockedByPerson"],
  [/MessageWritesBlocked|writes? (is|are) blocked/i, "blockedByPerson"],
  [/InvalidBotApiHost|TenantNotAllowed|tenant .*(not allowed|blocked)/i, "tenantNotAllowed"],
];
/** How long to leave a limit alone that does not say so itself, or a Teams that is not there. */
export const unsaidWaitMs = 2_000;
const collisionMs = 200;

export function meaningOf(reply: Reply, now: Moment): Meaning {
  if (reply.is === "unsaid") return { is: "noContact", retryAfterMs: unsaidWaitMs };
  if (reply.is === "lost") return { is: "unknown" };
  const { status, headers, text } = reply;
  const said = read(text);
  const words = `${said.code} ${said.message}`;
  const gone = (because: GoneReason): Meaning => ({ is: "gone", because, code: said.code || `${status}` });
  if (status >= 200 && status < 300) return { is: "accepted", id: said.id };
  if (status === 429) return { is: "busy", retryAfterMs: retryAfter(headers["retry-after"], now) };
  // Somebody else is writing in the conversation: soon again, and longer each time (usecases/delivery/settle.ts).
  if (status === 412) return { is: "busy", retryAfterMs: collisionMs, only: "conversation" };
  if (status === 401) return gone("botNotRegistered");
  if (status === 403) {
    if (said.subCode === 209) return gone("blockedByPerson");
    return gone(forbidden.find(([pattern]) => pattern.test(words))?.[1] ?? "refused");
  }
  if (status === 404) return gone(/ActivityNotFound/i.test(words) ? "cardGone" : "conversationGone");
  if (status >= 500 || status === 408) return { is: "unknown" };
  return gone("refused");
}

/** Seconds or a date. */
function retryAfter(header: string | undefined, now: Moment): number {
  const seconds = Number(header);
  if (header !== undefined && header.trim() !== "" && Number.isFinite(seconds)) {
    return Math.max(0, seconds * 1000);
  }
  const until = Date.parse(header ?? "");
  return Number.isNaN(until) ? unsaidWaitMs : Math.max(0, until - ms(now));
}

interface Said {
  id: string;
  code: string;
  message: string;
  subCode?: number;
}
function read(text: string): Said {
  const said: Said = { id: "", code: "", message: "" };
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null) return said;
    if ("id" in body && typeof body.id === "string") said.id = body.id;
    const error = "error" in body && typeof body.error === "object" && body.error ? body.error : body;
    if ("code" in error) said.code = String(error.code);
    if ("message" in error) said.message = String(error.message);
    if ("subCode" in error) said.subCode = Number(error.subCode);
  } catch {
    said.message = text.slice(0, 200);
  }
  return said;
}
