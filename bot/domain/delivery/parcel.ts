import type { Assignment } from "../assignment/assignment.ts";
import type { Language } from "../language.ts";
import type { Person } from "../programme/person.ts";
import type { Group, Programme } from "../programme/programme.ts";
import type { Mailing } from "./mailing.ts";
import type { Message } from "./message.ts";

/** One card to one person, about one thing or several. */
export interface Parcel {
  /** `copy`: a second copy of a card that stands elsewhere in the chat, to be replaced by a word about that. */
  purpose: "send" | "update" | "copy";
  programme: Programme;
  person: Person;
  language: Language;
  /** The most important first. */
  items: readonly ParcelItem[];
}
export interface ParcelItem {
  message: Message;
  mailing: Mailing;
  group: Group | undefined;
  assignment: Assignment | undefined;
}
