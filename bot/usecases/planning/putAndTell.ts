import type { DraftPlanView } from "../../contract/planningViews.ts";
import { agendaItem, momentOf, type Assignment } from "../../domain/assignment/assignment.ts";
import type { DraftProblem } from "../../domain/plan/draftProblem.ts";
import type { AssignmentFacts } from "../../domain/letter/letter.ts";
import type { Language } from "../../domain/language.ts";
import { mondayOf, weeklyLoad, within, type WeekLoad } from "../../domain/delivery/load.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { PlannedAssignment } from "../../domain/plan/assignments.ts";
import type { PlanWarning } from "../../domain/plan/problem.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { addDays, dayOf, type Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { unreachable } from "../overview/viewReach.ts";
import { blankCard } from "./blankCard.ts";
import { putAssignment, type PutInput, type PutShown } from "./putAssignment.ts";
import { borrowsOf, whoGets } from "./whoGets.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
export interface DraftPlanShown {
  problems: DraftProblem[];
  warnings: PlanWarning[];
  opens?: Moment;
  due?: Moment;
  moves: { which: "opens" | "due" | "closes"; from?: Moment; to?: Moment }[];
  people: number;
  /** So many of these are reached by nothing, as things stand. */
  unreached: number;
  groups: number;
  borrows: DraftPlanView["borrows"];
  corrects: boolean;
  load: (WeekLoad & { own: boolean })[];
  weeklyBudget: number;
  letters: { language: Language; group: string; facts: AssignmentFacts }[];
  saved?: { assignment: string; version: string };
}

/** Puts a draft in the plan, and tells what it comes to: when, for how many, with how much else, and how it looks to those who get it. */
export const putAndTell =
  (ports: Needs, { dryRun }: { dryRun: boolean }) =>
  async (input: PutInput & { language: Language }): Promise<Outcome<DraftPlanShown>> => {
    const outcome = await putAssignment(ports, { dryRun })(input);
    if (!outcome.ok) return outcome;
    const { programme, problems, warnings, assignment, before, corrects, version } = outcome.value;
    const { weeklyBudget } = programme.settings;
    if (!assignment)
      return done({
        problems,
        warnings,
        moves: [],
        people: 0,
        unreached: 0,
        groups: 0,
        borrows: [],
        corrects,
        weeklyBudget,
        load: loadWith(outcome.value, before, input.language, ports.now()),
        letters: [],
      });
    const { gatherings } = programme;
    const [opens, due] = [momentOf(assignment.opens, gatherings), momentOf(assignment.due, gatherings)];
    const reached = whoGets(outcome.value, assignment);
    return done({
      problems,
      warnings,
      ...(opens && { opens }),
      ...(due && { due }),
      moves: before ? movesOf(before, assignment, programme) : [],
      people: reached.people.length,
      unreached: (await unreachable(ports, programme, reached.people)).size,
      groups: reached.groups.length,
      borrows: borrowsOf(input.body.draft, programme, reached),
      corrects,
      load: loadWith(outcome.value, assignment, input.language, ports.now()),
      weeklyBudget,
      letters: reached.samples.map(({ language, group }) => ({
        language,
        group: group.name,
        facts: blankCard(ports, programme, assignment, group),
      })),
      ...(version !== undefined && { saved: { assignment: assignment.id, version } }),
    });
  };

const timesOf = ["opens", "due", "closes"] as const;
function movesOf(
  before: Assignment,
  after: PlannedAssignment,
  { gatherings }: Programme,
): DraftPlanShown["moves"] {
  return timesOf.flatMap((which) => {
    const [from, to] = [before[which], after[which]].map((when) => when && momentOf(when, gatherings));
    return from === to ? [] : [{ which, ...(from && { from }), ...(to && { to }) }];
  });
}

/** Eight weeks: this one and the next, or those around the week in which it opens. */
const weeks = 8;
function loadWith(
  { programme, stored }: PutShown,
  own: PlannedAssignment | undefined,
  language: Language,
  now: Moment,
): DraftPlanShown["load"] {
  const others = (stored.agenda?.body.items ?? []).filter(({ id }) => id !== own?.id);
  const items = own ? [...others, agendaItem({ ...own, rev: 0 })] : others;
  const opens = own && momentOf(own.opens, programme.gatherings);
  const around = opens && addDays(dayOf(opens), -14);
  const first = around && around > mondayOf(dayOf(now)) ? around : dayOf(now);
  const mailings = stored.mailings.map(({ body }) => body);
  return weeklyLoad({ items, mailings }, programme, language, { first, weeks }).map((week) => ({
    ...week,
    own: opens !== undefined && within(dayOf(opens), week.from),
  }));
}
