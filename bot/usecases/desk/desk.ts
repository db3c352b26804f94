import { isFacilitator, isMember } from "../../domain/access.ts";
import type { Act } from "../../domain/store/documents.ts";
import { partitionOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import type { Change, Ports } from "../../ports.ts";
import { languageOf, nothingFor, type Seat, seatIn, type Visitor } from "../visitor/visitor.ts";
import { actPut } from "../actPut.ts";
import type { ActCode } from "../../domain/act.ts";

/** What every act at the facilitator's desk carries. `act` is made by the page: the same act twice is one. */
export interface DeskInput<Body> {
  visitor: Visitor;
  programme: string;
  act: string;
  body: Body;
}
export interface AtDesk extends Seat {
  partition: string;
  facilitator: boolean;
  /** What this person reads. */
  language: Language;
}

/** Anybody of the programme; what they may do is asked of each act. */
export function atDesk(visitor: Visitor, programme: string): Outcome<AtDesk> {
  const seat = seatIn(visitor, programme);
  if (!seat || seat.person.removedAt) return refuse(nothingFor(visitor, programme));
  return done({
    ...seat,
    partition: partitionOf.programme(programme),
    facilitator: isFacilitator(seat.person),
    language: languageOf({ ...visitor, seats: [seat] }),
  });
}

/** A group of the programme for which this person may speak, or of which the facilitator is. */
export function groupAt(desk: AtDesk, id: string): Outcome<Group & { member: boolean }> {
  const group = groupOf(desk.programme, id);
  const member = group !== undefined && isMember(desk.person, [id]);
  return group && (member || desk.facilitator) ? done({ ...group, member }) : refuse({ is: "notFound" });
}

/** What somebody did at the desk; `act` is the page's id of it. */
export const actLine = (
  ports: Pick<Ports, "now">,
  { person }: Pick<AtDesk, "person">,
  act: string,
  what: ActCode,
  subject: Act["subject"],
): Change => actPut(act, { at: ports.now(), by: person.id, what, subject });
