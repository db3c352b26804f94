import { addressOf } from "./addresses.ts";
import { host } from "./host.ts";
import type { Place } from "./hosting.ts";

/** In Teams these are other places than the frame that the page is shown in. */
export async function leadTo(place: Place): Promise<void> {
  const { lead } = await host;
  if (lead) lead(place);
  else location.assign(addressOf(place));
}
