import type { AdaptiveCard } from "../../cards/index.ts";
import { isPersonal, type Inbound } from "./activity.ts";

/**
 * Without ids, a card is asked for anew by everybody who looks at it, which in a chat with one person is that person.
 * Where others read along, it is drawn anew for the one it was drawn for; ids are Teams' own, at most 60.
 */
export function forViewer(card: AdaptiveCard, activity: Inbound): AdaptiveCard {
  if (!card.refresh || isPersonal(activity)) return card;
  return { ...card, refresh: { ...card.refresh, userIds: activity.from ? [activity.from.id] : [] } };
}
