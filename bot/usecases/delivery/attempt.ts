import type { Delivery } from "../../ports.ts";
import type { Consignment } from "./claim.ts";
import type { DeliveryDeps } from "./deps.ts";

/** What became of a card on its way. */
export interface Result {
  consignment: Consignment;
  /** `unsent`: claimed, but nothing was said to Teams. */
  delivery: Delivery | { is: "unsent"; retryAfterMs: number; tried?: true };
}

/** A bug in the words of one letter is looked at this often, and does not stop the others. */
const tries = 5;

/** One attempt at one card. It never throws: whatever happens is something that became of it. */
export async function attempt(
  { teams, letterFor, log }: Pick<DeliveryDeps, "teams" | "letterFor" | "log">,
  { to, parcel, leader }: Consignment,
): Promise<Result["delivery"]> {
  let letter;
  try {
    letter = await letterFor(parcel);
  } catch (error) {
    // Nothing has been said yet, so saying it later is safe; but not for ever.
    log.error("letter.fault", error, { message: leader.id });
    const again = leader.body.attempts < tries;
    return again ? { is: "unsent", retryAfterMs: 60_000, tried: true } : { is: "gone", because: "refused" };
  }
  try {
    const { sent } = leader.body;
    if (!sent) return await teams.send(to, letter, parcel.language);
    // A repeat of a card that is known to stand somewhere draws that card again.
    const drawn = await teams.update(to, sent, letter, parcel.language);
    return parcel.purpose === "send" && cardIsGone(drawn)
      ? await teams.send(to, letter, parcel.language)
      : drawn;
  } catch (error) {
    log.error("delivery.fault", error, { message: leader.id });
    return { is: "unknown" };
  }
}

const cardIsGone = (delivery: Delivery): boolean => delivery.is === "gone" && delivery.because === "cardGone";
