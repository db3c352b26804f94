import { meaningOf } from "../../bot/adapters/teams/verdicts.ts";
import type { Address } from "../../bot/domain/delivery/account.ts";
import type { Letter } from "../../bot/domain/letter/letter.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { hour, minute } from "../../bot/domain/time.ts";
import type { Delivery, Teams } from "../../bot/ports.ts";
import type { Parcel } from "../../bot/domain/delivery/parcel.ts";
import type { World } from "./instance.ts";
import type { Wire } from "./weather.ts";

/** A card that came through, whoever knows of it. */
export interface Arrived {
  parcel: Parcel;
  conversation: string;
  at: Moment;
  ticks: number;
  /** Who sent it, and whether they were told that it came. */
  by: string;
  told: boolean;
  /** The clock had leapt since the last step. */
  leapt: boolean;
}
/** Everybody's chats, and what stands in them. It lives on when an instance dies. */
export interface Chats {
  arrived: Arrived[];
  cards: Map<string, Map<string, Letter>>;
  /** Conversations whose people have blocked the bot. */
  blocked: Set<string>;
  leapsBefore: number;
}
export const openChats = (): Chats => ({
  arrived: [],
  cards: new Map(),
  blocked: new Set(),
  leapsBefore: 0,
});

const answered = (status: number, code = "", headers: Record<string, string> = {}) =>
  ({ is: "answer", status, headers, text: JSON.stringify({ error: { code, message: code } }) }) as const;

/** Teams as one instance meets it. What each answer means is read by the product's own reader of answers. */
export function stormyTeams(
  { chats, clock, weather, chance }: Pick<World, "chats" | "clock" | "weather" | "chance">,
  by: string,
  line: Wire,
  parcelOf: (letter: Letter) => Parcel,
): Teams {
  let ids = 0;
  const meant = (reply: Parameters<typeof meaningOf>[0]): Delivery => {
    const meaning = meaningOf(reply, clock.now());
    if (meaning.is === "accepted") throw new Error("a fault that is none");
    return meaning.is === "gone" ? { is: "gone", because: meaning.because } : meaning;
  };
  function trouble(conversation: string): Delivery | undefined {
    const { throttled, failed } = weather();
    if (chats.blocked.has(conversation)) return meant(answered(403, "ConversationBlockedByUser"));
    if (chance.percent(throttled)) {
      const wait = { "retry-after": `${chance.between(1, 30)}` };
      return meant(chance.percent(50) ? answered(429, "Throttled", wait) : answered(412, "Precondition"));
    }
    if (!chance.percent(failed)) return undefined;
    return meant(chance.percent(50) ? answered(chance.one([500, 502, 503, 504])) : { is: "lost" });
  }
  async function go(to: Address, letter: Letter, card?: string): Promise<Delivery> {
    for (let n = chance.between(0, 4); n > 0; n--) await Promise.resolve();
    const { takenThenReset, clockLeaps } = weather();
    if (chance.percent(clockLeaps)) clock.leap(chance.one([2 * hour, -20 * minute, 9 * hour]));
    const { conversation } = to;
    const wrong = trouble(conversation);
    if (wrong) return wrong;
    const chat = chats.cards.get(conversation) ?? new Map<string, Letter>();
    chats.cards.set(conversation, chat);
    if (card !== undefined && !chat.has(card)) return meant(answered(404, "ActivityNotFoundInConversation"));
    const told = !chance.percent(takenThenReset);
    const activity = card ?? `card-${chats.arrived.length}-${++ids}`;
    chat.set(activity, letter);
    if (card === undefined) {
      const leapt = clock.leaps() !== chats.leapsBefore;
      const when = { at: clock.now(), ticks: clock.ticks() };
      chats.arrived.push({ parcel: parcelOf(letter), conversation, ...when, by, told, leapt });
    }
    if (!told) return meant({ is: "lost" });
    return { is: "accepted", card: { conversation, activity, at: clock.now() } };
  }
  return {
    send: (to, letter) => line.through(() => go(to, letter)),
    update: (to, sent, letter) =>
      line.through(() => go({ ...to, conversation: sent.conversation }, letter, sent.activity)),
  };
}
