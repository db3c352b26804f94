import { momentOf, type Assignment, type When } from "../assignment/assignment.ts";
import { whenDraft, type AssignmentDraft, type WhenDraft } from "./draft.ts";
import { draftFields, type DraftFields } from "./draftFields.ts";
import type { DraftProblem } from "./draftProblem.ts";
import { readQuestions } from "./draftQuestions.ts";
import type { Language } from "../language.ts";
import { frozenFields, type PlannedAssignment } from "./assignments.ts";
import { imagined } from "./workload.ts";
import type { Gathering } from "../programme/programme.ts";
import { same } from "../same.ts";
import { isClock, isDay, onTheWall, type Moment } from "../time.ts";

export interface DraftGiven {
  id: string;
  main: Language;
  gatherings: readonly Gathering[];
  groups: readonly { id: string }[];
  now: Moment;
  /** What stands in the plan: whether people have got it, and whether there are answers to it. */
  stands?: { assignment: Assignment; sent: boolean; answered: boolean };
}
export type DraftRead = { assignment?: PlannedAssignment; problems: DraftProblem[] };

const most = { title: 200, words: 2000 };

/** Makes a draft whole, or says everything that is not right yet, each with its field. */
export function readDraft(draft: AssignmentDraft, given: DraftGiven): DraftRead {
  const fields = draftFields(given.main);
  const [title, why, action] = [
    fields.need("title", draft.title, most.title, "line"),
    fields.need("why", draft.why, most.words),
    fields.need("action", draft.action, most.words),
  ];
  const minutes = {
    do: fields.whole("minutes.do", draft.minutes.do, 0, 10_000),
    answer: fields.whole("minutes.answer", draft.minutes.answer, 1, 240),
  };
  const times = readTimes(draft, given, fields);
  const questions = readQuestions(draft.questions, fields);
  if (draft.questions.length === 0 && !draft.checkIn) fields.wrong("questions", { is: "noQuestions" });
  const groups = readGroups(draft, given, fields);
  const { step, checkIn } = draft;
  const { problems } = fields;
  const assignment =
    title && why && action && times && minutes.do !== undefined && minutes.answer !== undefined
      ? {
          id: given.id,
          title,
          action,
          why,
          phase: draft.phase,
          ...(step !== undefined && { step }),
          ...(draft.draft && { draft: true }),
          ...(checkIn && { checkIn }),
          track: draft.track,
          audience: draft.audience,
          answeredBy: draft.answeredBy,
          ...(groups && { groups }),
          minutes: { do: minutes.do, answer: minutes.answer },
          ...times,
          questions,
          offers: (["ks", "all"] as const).filter((offer) => draft.offers.includes(offer)),
        }
      : undefined;
  if (assignment) keepWhatStands(assignment, given, fields);
  return problems.length === 0 && assignment ? { assignment, problems } : { problems };
}

function readGroups(
  { groups }: AssignmentDraft,
  { groups: known }: DraftGiven,
  fields: DraftFields,
): string[] | undefined {
  if (!groups) return undefined;
  // In the programme's order, so that the same choice is the same assignment.
  const asked = known.map(({ id }) => id).filter((id) => groups.includes(id));
  if (asked.length === 0) fields.wrong("groups", { is: "noGroups" });
  return asked.length === known.length ? undefined : asked;
}

type Times = Pick<PlannedAssignment, "opens" | "due" | "closes">;
function readTimes(draft: AssignmentDraft, given: DraftGiven, fields: DraftFields): Times | undefined {
  const read = (field: "opens" | "due" | "closes"): When | undefined => {
    const when = draft[field];
    const stands = given.stands?.assignment[field];
    // What nobody has touched is kept to the second.
    if (stands && same(whenDraft(stands), when)) return stands;
    return when && readWhen(field, when, given, fields);
  };
  const [opens, due, closes] = [read("opens"), read("due"), read("closes")];
  if (!opens || !due || (draft.closes && !closes)) return undefined;
  const at = (when: When): Moment | undefined => momentOf(when, imagined(given.gatherings));
  const before = (first: When, last: When): boolean => {
    const [from, to] = [at(first), at(last)];
    return from !== undefined && to !== undefined && from >= to;
  };
  if (before(opens, due)) fields.wrong("due", { is: "dueBeforeOpens" });
  if (closes && before(due, closes)) fields.wrong("closes", { is: "closesBeforeDue" });
  const ends = momentOf(due, given.gatherings);
  // A deadline that has passed already may stand; nobody is given one.
  const known = given.stands && same(given.stands.assignment.due, due);
  if (ends && ends < given.now && !known) fields.wrong("due", { is: "duePassed" });
  return { opens, due, ...(closes && { closes }) };
}

function readWhen(
  field: string,
  when: WhenDraft,
  { gatherings }: DraftGiven,
  fields: DraftFields,
): When | undefined {
  const { clock } = when;
  if (!isClock(clock)) fields.wrong(`${field}.clock`, { is: "notAClock" });
  if ("day" in when) {
    if (!isDay(when.day)) fields.wrong(`${field}.day`, { is: "notADay" });
    return isDay(when.day) && isClock(clock) ? { at: onTheWall(when.day, clock) } : undefined;
  }
  const { gathering, side } = when;
  if (!gatherings.some(({ number }) => number === gathering))
    fields.wrong(`${field}.gathering`, { is: "unknownGathering" });
  // The day before a gathering is one before, and never none; the day on which it ends is none after.
  const days = fields.whole(`${field}.days`, when.days, side === "before" ? 1 : 0, 365);
  if (days === undefined || !isClock(clock)) return undefined;
  return { gathering, days: side === "before" ? -days : days, clock };
}

const fixedOnceSent = ["opens", "audience", "answeredBy", "groups", "checkIn"] as const;

function keepWhatStands(assignment: PlannedAssignment, { stands }: DraftGiven, fields: DraftFields): void {
  if (stands?.sent) {
    for (const field of fixedOnceSent)
      if (!same(assignment[field], stands.assignment[field])) fields.wrong(field, { is: "alreadySent" });
  }
  if (!stands?.answered) return;
  const frozen = frozenFields(assignment, stands.assignment);
  if (frozen.includes("answeredBy") && !stands.sent) fields.wrong("answeredBy", { is: "answersStand" });
  assignment.questions.forEach(({ id }, at) => {
    const own = frozen.filter((field) => field === `questions.${id}` || field.startsWith(`questions.${id}.`));
    if (own.length > 0) fields.wrong(`questions.${at}.type`, { is: "answersStand" });
  });
}
