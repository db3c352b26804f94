import { taskAddress } from "./addresses.ts";
import { host } from "./host.ts";

/** Where a page leads outside of itself: to the chat with the bot, or to a task on one's own page. */
export type Place = "chat" | { programme: string; group: string; assignment: string };

/** In a browser the chat is reached from the first page. */
export const addressOf = (place: Place): string => (place === "chat" ? "/" : taskAddress(place));

/** In Teams these are other places than the frame that the page is shown in. */
export async function leadTo(place: Place): Promise<void> {
  const { lead } = await host;
  if (lead) lead(place);
  else location.assign(addressOf(place));
}
