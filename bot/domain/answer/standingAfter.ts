import type { Version } from "./answer.ts";
import type { Assignment } from "../assignment/assignment.ts";
import { checkInOf } from "./checkIn.ts";
import { excerpt } from "../excerpt.ts";
import { lanesOf } from "./landing.ts";
import type { Language } from "../language.ts";
import type { Question } from "../assignment/question.ts";
import type { Answered, CheckIn, Said, Standing } from "./standing.ts";
import { dayOf } from "../time.ts";
import { inWords } from "./wording.ts";

/** A handful: the overview is about now, and the answers themselves are kept. */
const most = { said: 4, earlier: 6, checkIns: 24 } as const;
const length = 400;

/** What a group's answer changes in where it stands: that it answered, its status, and the words that were sent. */
export function afterAnswer(
  standing: Standing,
  assignment: Assignment,
  version: Version,
  language: Language,
): Standing {
  const { [assignment.id]: _done, ...drafts } = standing.drafts;
  const { at, by, late } = version;
  return {
    ...standing,
    drafts,
    answered: {
      ...standing.answered,
      [assignment.id]: answered(standing.answered[assignment.id], { at, by, ...(late && { late }) }),
    },
    ...saidAfter(standing, assignment, version, language),
    ...(assignment.checkIn && checkInAfter(standing, checkInOf(assignment.questions, version))),
  };
}

/** Given now, or changed: whether it came late is settled by when it came first. */
export function answered(before: Answered | undefined, now: Answered): Answered {
  if (!before) return now;
  const { at, by } = now;
  return { ...before, at, by, firstAt: before.firstAt ?? before.at };
}

/** Who may see it has changed, and nothing else: the words and the confidence that others read follow. */
export function afterSharing(
  standing: Standing,
  assignment: Assignment,
  version: Version,
  language: Language,
): Standing {
  const now = assignment.checkIn ? checkInOf(assignment.questions, version) : undefined;
  const same = (one: CheckIn): CheckIn => (now && one.at === now.at && one.by === now.by ? now : one);
  const { lastCheckIn, checkIns } = standing;
  return {
    ...standing,
    ...saidAfter(standing, assignment, version, language),
    ...(lastCheckIn && { lastCheckIn: same(lastCheckIn) }),
    ...(checkIns && { checkIns: checkIns.map(same) }),
  };
}

/** The words have been taken back: others read what stands now, or nothing. */
export function afterUndo(
  standing: Standing,
  assignment: Assignment,
  version: Version | undefined,
  language: Language,
): Standing {
  if (version) return afterSharing(standing, assignment, version, language);
  const { [assignment.id]: _gone, ...said } = standing.said ?? {};
  return { ...standing, ...(standing.said && { said }) };
}

function checkInAfter(
  { lastCheckIn, earlier, checkIns = [] }: Standing,
  now: CheckIn | undefined,
): Pick<Standing, "lastCheckIn" | "earlier" | "checkIns"> | undefined {
  if (!now || (lastCheckIn && lastCheckIn.at > now.at)) return undefined;
  // Changed on the same day it is still one check.
  const today = ({ at }: CheckIn): boolean => dayOf(at) === dayOf(now.at);
  const before = lastCheckIn && !today(lastCheckIn) ? [lastCheckIn] : [];
  const kept = [...(earlier ?? []), ...before.map((last) => ({ status: last.status, at: last.at }))];
  const others = checkIns.filter((one) => !today(one));
  const all = [...others, now].slice(-most.checkIns);
  return { lastCheckIn: now, checkIns: all, ...(kept.length > 0 && { earlier: kept.slice(-most.earlier) }) };
}

function saidAfter(
  { said = {} }: Standing,
  assignment: Assignment,
  version: Version,
  language: Language,
): Pick<Standing, "said"> {
  const { [assignment.id]: _before, ...others } = said;
  // Where each answers alone, the words are one person's: they are read in the answers, never as the group's.
  const now =
    assignment.answeredBy === "group"
      ? assignment.questions.flatMap((q) => saidTo(q, version, language))
      : [];
  const all = Object.entries({ ...others, ...(now.length > 0 && { [assignment.id]: now }) });
  const newest = all.sort(([, a], [, b]) => ((a[0]?.at ?? "") > (b[0]?.at ?? "") ? -1 : 1));
  // Nothing left is written too: what is no longer shared must not stay here.
  return all.length === 0 && Object.keys(said).length === 0
    ? {}
    : { said: Object.fromEntries(newest.slice(0, most.said)) };
}

function saidTo(question: Question, { values, circles, at }: Version, language: Language): Said[] {
  const value = values[question.id];
  const circle = circles[question.id] ?? "group";
  const isText = ["short_text", "long_text", "rows"].includes(question.type);
  if (!isText || value === undefined || circle === "group" || lanesOf([question]).length > 0) return [];
  const text = excerpt(inWords(question, value, language).filter(Boolean).join("\n"), length);
  return text ? [{ question: question.id, heading: question.label[language], text, circle, at }] : [];
}
