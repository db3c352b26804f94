import { stateOf, type Assignment } from "../../domain/assignment/assignment.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Moment } from "../../domain/time.ts";

/** People have it in their chat, or can answer it on their page: whom it is for and when it opened stands. */
export const isOut = (
  assignment: Assignment,
  opening: Mailing | undefined,
  { gatherings }: Programme,
  now: Moment,
): boolean => opening?.state !== "planned" || stateOf(assignment, gatherings, now) !== "planned";
