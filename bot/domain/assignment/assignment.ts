import type { Circle } from "../access.ts";
import type { Track } from "../case/track.ts";
import type { Local } from "../language.ts";
import type { Audience } from "../programme/person.ts";
import { whenIs, type Gathering, type Timing } from "../programme/programme.ts";
import type { Question } from "./question.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Moment } from "../time.ts";

/** When something happens: relative to a gathering, so that it moves with it, or at a fixed moment. */
export type When = Timing | { at: Moment };

/** Something to do between the gatherings (oppgave), or a status check (statussjekk): questions with a deadline. */
export interface Assignment {
  id: string;
  /** A status check asks where the case stands; its status is seen by the facilitator (OF4). */
  checkIn?: boolean;
  title: Local;
  action: Local;
  why: Local;
  /** A draft of ours that KS has not confirmed. */
  draft?: boolean;
  phase: PhaseNumber;
  step?: string;
  track: Track;
  audience: Audience;
  /** The groups that are asked; all of the programme without it. */
  groups?: string[];
  /** One answer for the group, given by any one member, or one from each person. */
  answeredBy: "group" | "person";
  /** Estimated minutes: for the work, and for the card. */
  minutes: { do: number; answer: number };
  opens: When;
  /** It was out when its gathering moved: it stays open. */
  openedAt?: Moment;
  due: When;
  /** Until when it can be answered, late or not; without it, until somebody closes it. */
  closes?: When;
  questions: Question[];
  /** The acts of sharing that the card may offer. */
  offers: Exclude<Circle, "group">[];
  closedAt?: Moment;
  withdrawnAt?: Moment;
  /** Counts changes of the content, so that those who had answered can see that it changed since. */
  rev: number;
}

export type AssignmentState = "planned" | "open" | "overdue" | "closed" | "withdrawn";

/** Whether this group is asked at all. */
export const asksGroup = ({ groups }: Pick<Assignment, "groups">, group: string): boolean =>
  groups === undefined || groups.includes(group);

export const momentOf = (when: When, gatherings: readonly Gathering[]): Moment | undefined =>
  "at" in when ? when.at : whenIs(when, gatherings);

type Opening = Pick<Assignment, "opens" | "openedAt">;

export const opensAt = ({ opens, openedAt }: Opening, gatherings: readonly Gathering[]): Moment | undefined =>
  openedAt ?? momentOf(opens, gatherings);

/** What is out by now keeps its opening when the gatherings are others: people have it in front of them. */
export const keptOpen = <T extends Opening>(
  item: T,
  opened: Moment | undefined,
  gatherings: readonly Gathering[],
  now: Moment,
): T =>
  opened !== undefined && opened <= now && opensAt(item, gatherings) !== opened
    ? { ...item, openedAt: opened }
    : item;

/** When it takes no more answers: by itself, or because somebody has closed it. */
export function closesAt(
  { closes, closedAt }: Pick<AgendaItem, "closes" | "closedAt">,
  gatherings: readonly Gathering[],
): Moment | undefined {
  const planned = closes && momentOf(closes, gatherings);
  return closedAt && planned ? (closedAt < planned ? closedAt : planned) : (closedAt ?? planned);
}

/** Without a day for its gathering an assignment stays planned. After the deadline it can still be answered, late. */
export function stateOf(
  assignment: AgendaItem,
  gatherings: readonly Gathering[],
  now: Moment,
): AssignmentState {
  if (assignment.withdrawnAt) return "withdrawn";
  const closes = closesAt(assignment, gatherings);
  if (closes && closes <= now) return "closed";
  const opens = opensAt(assignment, gatherings);
  if (!opens || opens > now) return "planned";
  const due = momentOf(assignment.due, gatherings);
  return due && due < now ? "overdue" : "open";
}

export const takesAnswers = (state: AssignmentState): boolean => state === "open" || state === "overdue";

/** What the board, the overview and the list of tasks need to know of an assignment: everything but its words. */
export type AgendaItem = Pick<
  Assignment,
  | "id"
  | "checkIn"
  | "title"
  | "phase"
  | "track"
  | "audience"
  | "groups"
  | "answeredBy"
  | "minutes"
  | "opens"
  | "openedAt"
  | "due"
  | "closes"
  | "closedAt"
  | "withdrawnAt"
  | "rev"
>;

export function agendaItem(assignment: Assignment): AgendaItem {
  const { questions: _q, action: _a, why: _w, offers: _o, step: _s, draft: _d, ...item } = assignment;
  return item;
}
