import { isFacilitator } from "../../domain/access.ts";
import { partitionOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { nothingFor, seatIn, type Seat, type Visitor } from "./visitor.ts";

export interface Facilitating extends Seat {
  partition: string;
  /** What they read. */
  language: Language;
}

/** Everybody else is told that there is nothing, so that nobody learns which programmes exist. */
export function facilitatorIn(visitor: Visitor, programme: string): Outcome<Facilitating> {
  const seat = seatIn(visitor, programme);
  if (!seat || !isFacilitator(seat.person)) return refuse(nothingFor(visitor, programme));
  const language = seat.person.language ?? seat.programme.language;
  return done({ ...seat, partition: partitionOf.programme(seat.programme.id), language });
}
