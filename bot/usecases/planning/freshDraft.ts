import type { Standing } from "../../domain/answer/standing.ts";
import type { PhaseNumber } from "../../domain/roadmap.ts";
import { isPublicHoliday, isWeekend } from "../../domain/programme/holidays.ts";
import { draftOf, type AssignmentDraft } from "../../domain/plan/draft.ts";
import type { Library } from "../../domain/assignment/library.ts";
import { nextGathering, whenIs, type Programme, type Timing } from "../../domain/programme/programme.ts";
import { addDays, dayOf, daysBetween, type Day, type Moment } from "../../domain/time.ts";

/** Time to do something before the next gathering, and days to read what came of it; less where less is left. */
const usual = { opens: 28, due: 10 };

/** Where most groups are; of two with as many, the earlier. Before any group has a case, the first. */
export function presentPhase(standings: readonly Pick<Standing, "phase">[]): PhaseNumber {
  const counts = new Map<PhaseNumber, number>();
  for (const { phase } of standings) if (phase) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  const [first] = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  return first?.[0] ?? 1;
}

/** An assignment with nothing written, between now and the next gathering. */
export function emptyDraft(programme: Programme, now: Moment, phase: PhaseNumber): AssignmentDraft {
  const times = usualTimes(programme, now);
  return draftOf(
    {
      id: "",
      title: nothing,
      action: nothing,
      why: nothing,
      phase,
      track: "case",
      audience: "whole_group",
      answeredBy: "group",
      minutes: { do: 30, answer: 5 },
      ...times,
      questions: [],
      offers: ["ks", "all"],
    },
    programme.language,
  );
}
const nothing = { nb: "", nn: "", en: "" };

/** The library's status check: it asks the questions of the phase that each group is in. */
export function checkInDraft(
  { checkIn }: Library,
  programme: Programme,
  now: Moment,
  phase: PhaseNumber,
): AssignmentDraft {
  const { title, intro, why, minutes, opens, due, offers, draft } = checkIn;
  const gathering = heldLast(programme, now);
  const times = { opens: { gathering, ...opens }, due: { gathering, ...due } };
  return draftOf(
    {
      id: "",
      checkIn: true,
      title,
      action: intro,
      why,
      ...(draft && { draft }),
      phase,
      track: "both",
      audience: "whole_group",
      answeredBy: "group",
      minutes,
      ...(fits(times, programme, now) ? times : usualTimes(programme, now)),
      questions: [],
      offers,
    },
    programme.language,
  );
}

/** Where what the library proposes has passed, or counts from a gathering that is not there, another time is proposed. */
export function timesFor(
  times: { opens: Timing; due: Timing },
  programme: Programme,
  now: Moment,
): { opens: Timing; due: Timing } {
  const { opens, due } = times;
  return fits(times, programme, now) ? { opens, due } : usualTimes(programme, now);
}

function fits(
  { opens, due }: { opens: Timing; due: Timing },
  { gatherings }: Programme,
  now: Moment,
): boolean {
  const known = [opens, due].every(({ gathering }) => gatherings.some(({ number }) => number === gathering));
  const ends = whenIs(due, gatherings);
  return known && (ends === undefined || ends > now);
}

function usualTimes(programme: Programme, now: Moment): { opens: Timing; due: Timing } {
  const next = nextGathering(programme, now) ?? programme.gatherings.at(-1);
  const gathering = next?.number ?? 1;
  const left = next?.when ? daysBetween(dayOf(now), next.when.startDay) : Infinity;
  const opens = Math.max(2, Math.min(usual.opens, left - 1));
  const due = onAWorkday(
    Math.max(1, Math.min(usual.due, Math.floor(opens / 2))),
    opens,
    next?.when?.startDay,
  );
  return {
    opens: { gathering, days: -opens, clock: "08:30" },
    due: { gathering, days: -due, clock: "15:30" },
  };
}

/** So many days before `start`; where that is a day off, the nearest earlier day that it can be, or else a later. */
function onAWorkday(days: number, opens: number, start: Day | undefined): number {
  if (!start) return days;
  const earlier = Array.from({ length: Math.max(0, opens - days - 1) }, (_, more) => days + more + 1);
  const later = Array.from({ length: days - 1 }, (_, fewer) => days - fewer - 1);
  return [days, ...earlier, ...later].find((it) => !isOff(addDays(start, -it))) ?? days;
}
const isOff = (day: Day): boolean => isWeekend(day) || isPublicHoliday(day);

const heldLast = ({ gatherings }: Programme, now: Moment): number =>
  gatherings.findLast(({ when }) => when && when.endDay < dayOf(now))?.number ?? 1;
