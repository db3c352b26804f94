import { languageFor, type Language } from "../../domain/language.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { ChannelPlace } from "../../domain/delivery/channel.ts";
import type { Account, Person } from "../../domain/programme/person.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Refusal } from "../../domain/outcome.ts";

/** Somebody at a door: their account, and their seats in the programmes that know them. A stranger has none. */
export interface Visitor {
  account: Account;
  seats: Seat[];
  /** What they had in programmes that they are no longer in. */
  left?: Seat[];
  /** They could not be reached until now: what waited for them may go. */
  isBack?: boolean;
  /** Where they speak from, when that is a channel. */
  channel?: ChannelPlace;
  /** Others read along where they speak. */
  inCompany?: true;
}
/** Who asks for a page of a programme. */
export interface Asking {
  visitor: Visitor;
  programme: string;
}
export interface Seat {
  programme: Programme;
  person: Person;
}

export const seatIn = (visitor: Visitor, programme: string): Seat | undefined =>
  visitor.seats.find((seat) => seat.programme.id === programme);

/** Why somebody is not at home here: in this programme, or in any when none is meant. */
export function notAtHome({ seats, left = [] }: Visitor, programme?: string): Refusal | undefined {
  if (programme === undefined) {
    if (seats.length > 0) return undefined;
    return { is: left.length > 0 ? "leftProgramme" : "unknownPerson" };
  }
  if (seats.some((seat) => seat.programme.id === programme)) return undefined;
  return { is: left.some((seat) => seat.programme.id === programme) ? "leftProgramme" : "notInProgramme" };
}

/** Instead of what is not theirs: nobody learns what there is, and whoever has left is told that they have. */
export const nothingFor = (visitor: Visitor, programme?: string): Refusal => {
  const away = notAtHome(visitor, programme);
  if (away?.is === "leftProgramme") return away;
  return { is: visitor.seats.length > 0 ? "notFound" : "unknownPerson" };
};

/** The language of what a person reads: their own choice, else their group's written form, else the hint, else bokmål. */
export function languageOf(visitor: Pick<Visitor, "seats" | "left">, hint?: Language): Language {
  const seat = visitor.seats[0] ?? visitor.left?.[0];
  if (!seat) return hint ?? "nb";
  const group = seat.person.memberships[0] && groupOf(seat.programme, seat.person.memberships[0].group);
  return languageFor(seat.person, group ?? { language: seat.programme.language });
}
