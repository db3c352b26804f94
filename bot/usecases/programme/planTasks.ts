import { momentOf, type Assignment } from "../../domain/assignment/assignment.ts";
import { idOf } from "../../domain/ids.ts";
import { correctionOf, openingIdOf, type Mailing } from "../../domain/delivery/mailing.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { dueOf, isStale, nextMailing } from "../../domain/plan/assignments.ts";
import type { Gathering } from "../../domain/programme/programme.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change, Stored } from "../../ports.ts";
import { entryOf } from "../outbox/entries.ts";
import { changed, find } from "./changed.ts";
import type { StoredPlan } from "./storedPlan.ts";

/** Assignments that may be forgotten altogether, since nobody has seen them. */
export type Unseen = ReadonlySet<string>;

export interface Given {
  plan: Plan;
  stored: StoredPlan;
  unseen: Unseen;
  now: Moment;
}

/** The programme's own plan made it; what a person decided carries their name. */
export const isPlanned = ({ id }: { id: string }, stored: StoredPlan): boolean =>
  openingIn(stored, id)?.body.by === undefined;
export const openingIn = ({ mailings }: StoredPlan, assignment: string): Stored<"mailing"> | undefined =>
  find(mailings, idOf.mailing(openingIdOf(assignment)));

/** Each assignment with its mailing; and every other mailing that waits for a gathering which may have moved. */
export function tasks(given: Given, assignments: readonly Assignment[]): Change[][] {
  const { plan, stored, unseen } = given;
  const { gatherings } = plan.programme;
  const own = new Set([...assignments.map(({ id }) => id), ...unseen].map(openingIdOf));
  const both = assignments.map((body): Change[] => {
    const before = find(stored.assignments, idOf.assignment(body.id));
    return [
      ...changed({ kind: "assignment", id: idOf.assignment(body.id), body }, before).flat(),
      ...opening(given, body),
      ...corrections(given, [body], "words"),
    ];
  });
  const others = stored.mailings
    .filter(({ body }) => !own.has(body.id))
    .map((mailing) => mail(mailing.body, mailing, gatherings));
  const forgotten = [...unseen].map((id): Change[] =>
    [find(stored.assignments, idOf.assignment(id)), openingIn(stored, id)].flatMap((it) =>
      it ? [{ remove: it.id, ifMatch: it.etag }] : [],
    ),
  );
  return [...both, ...others, ...forgotten];
}

function opening({ plan, stored, now }: Given, assignment: Assignment): Change[] {
  const { gatherings } = plan.programme;
  const mailing = openingIn(stored, assignment.id);
  if (assignment.withdrawnAt) return cancel(mailing);
  const due = momentOf(assignment.due, gatherings);
  // An assignment whose deadline has passed when the plan comes is history, not news.
  if (!mailing && due !== undefined && due < now) return [];
  return mail(nextMailing(assignment, mailing?.body, now), mailing, gatherings);
}

/** What is out already is drawn again, with what holds now. */
export function corrections(
  { plan, stored, now }: Given,
  assignments: readonly Assignment[],
  because: Stale,
): Change[] {
  const gatherings = stored.programme?.body.gatherings ?? [];
  return assignments.flatMap((assignment): Change[] => {
    const state = openingIn(stored, assignment.id)?.body.state;
    const before = find(stored.assignments, idOf.assignment(assignment.id))?.body;
    if (!before || (state !== "sending" && state !== "sent")) return [];
    const after = { assignment, gatherings: plan.programme.gatherings };
    if (isStale({ before: { assignment: before, gatherings }, after }) !== because) return [];
    return [{ put: entryOf(correctionOf(assignment.id, now), now) }];
  });
}
type Stale = ReturnType<typeof isStale>;

function mail(
  body: Mailing,
  stored: Stored<"mailing"> | undefined,
  gatherings: readonly Gathering[],
): Change[] {
  if (stored && stored.body.state !== "planned") return [];
  const dueAt = dueOf(body, gatherings);
  return changed(entryOf(body, dueAt), stored).flat();
}

/** Whatever has not gone out of a withdrawn assignment does not go out. */
function cancel(stored: Stored<"mailing"> | undefined): Change[] {
  if (!stored || stored.body.state !== "planned") return [];
  const { etag, dueAt: _never, ...entry } = stored;
  return [{ put: { ...entry, body: { ...stored.body, state: "cancelled" } }, ifMatch: etag }];
}
