import type { AdaptiveCard } from "../../cards/index.ts";
import type { ChannelPlace } from "../../domain/delivery/channel.ts";
import type { SeenCard } from "./seenCard.ts";
import type { Language } from "../../domain/language.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { Refusal } from "../../domain/outcome.ts";
import type { Log } from "../../ports.ts";
import type { Inbound } from "./activity.ts";
import type { ChatHouse } from "./handlers.ts";

export interface Arriving {
  account: { tenant: string; object: string };
  activity: Pick<Inbound, "id" | "type">;
  address?: { serviceUrl: string; conversation: string; bot: string; user: string };
  channel?: ChannelPlace;
  hadCard?: boolean;
  profile: () => Promise<{ name: string; addresses: string[] } | undefined>;
}
/** What a turn needs of the house, beside the chat itself. */
export interface TurnHouse<Visitor> extends ChatHouse<Visitor> {
  arrive: (arriving: Arriving) => Promise<Visitor>;
  /** True the first time an activity is seen; Teams sends one again when it does not get an answer in time. */
  isNew: (tenant: string, activityId: string) => Promise<boolean>;
  leave: (account: { tenant: string; object: string }) => Promise<void>;
  welcome: (visitor: Visitor) => Promise<Letter[]>;
  welcomeChannel: (visitor: Visitor, language: Language, addedBy: string | undefined) => Letter;
  leaveChannel: (tenant: string, channel: ChannelPlace) => Promise<void>;
  languageOf: (visitor: Visitor, hint: Language | undefined) => Language;
  /** Why they are not at home: in this programme, or in any when none is meant. */
  notAtHome: (visitor: Visitor, programme?: string) => Refusal | undefined;
  /** Whoever could not be reached until now gets what still matters, through the outbox; so does a channel. */
  comeBack: (visitor: Visitor) => Promise<void>;
  cardSeen: (visitor: Visitor, card: SeenCard) => Promise<void>;
  delivered: (
    visitor: Visitor,
    letter: Letter,
    card: { conversation: string; activity: string },
  ) => Promise<void>;
}
export interface TurnOptions<Visitor> {
  house: TurnHouse<Visitor>;
  render: (letter: Letter, language: Language) => { card: AdaptiveCard; summary: string };
  /** Tenants that may write; `undefined` where all may (local mode). */
  tenants: ReadonlySet<string> | undefined;
  log: Log;
  reference: () => string;
  /** Whether this person may be answered now, or writes faster than a person can. */
  may?: (account: { tenant: string; object: string }) => boolean;
}
