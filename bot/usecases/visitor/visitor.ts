import type { ChannelPlace } from "../../domain/delivery/channel.ts";
import type { Account, Person } from "../../domain/person.ts";
import type { Programme } from "../../domain/programme.ts";

/** Somebody at a door: their account, and their seats in the programmes that know them. A stranger has none. */
export interface Visitor {
  account: Account;
  seats: Seat[];
  /** They could not be reached until now: what waited for them may go. */
  isBack?: boolean;
  /** Where they speak from, when that is a channel. */
  channel?: ChannelPlace;
}
export interface Seat {
  programme: Programme;
  person: Person;
}

export const seatIn = (visitor: Visitor, programme: string): Seat | undefined =>
  visitor.seats.find((seat) => seat.programme.id === programme);
