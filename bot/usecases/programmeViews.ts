import type { Case, PhaseMove } from "../domain/case/case.ts";
import type { Language } from "../domain/language.ts";
import { nextGathering, type Programme } from "../domain/programme/programme.ts";
import type { PhaseNumber } from "../domain/roadmap.ts";
import { dayOf, daysBetween, type Day, type Moment } from "../domain/time.ts";
import type { BoardView, GatheringView, PhaseStep } from "../contract/views.ts";
import type { Method } from "../ports.ts";

export function gatheringView(
  programme: Programme,
  now: Moment,
  language: Language,
): GatheringView | undefined {
  const gathering = nextGathering(programme, now);
  if (!gathering?.when) return undefined;
  return {
    number: gathering.number,
    ...(gathering.theme && { theme: gathering.theme[language] }),
    ...(gathering.place !== undefined && { place: gathering.place }),
    ...(gathering.speakers !== undefined && { speakers: gathering.speakers }),
    ...gathering.when,
    daysLeft: Math.max(0, daysBetween(dayOf(now), gathering.when.startDay)),
  };
}

/** The road: where the case is, where it has been and how often. Time in a phase is information, not a measure. */
export function roadmapView(
  method: Method,
  programme: Programme,
  theCase: Case | undefined,
  language: Language,
): BoardView["roadmap"] {
  const framework = method.framework(programme);
  const here = theCase?.phase ?? 1;
  const stays = theCase ? staysIn(theCase.moves) : [];
  return {
    name: framework.name[language],
    draft: framework.phases.some((phase) => phase.purposeSource === "draft"),
    phases: framework.phases.map((phase): PhaseStep => {
      const visits = stays.filter((stay) => stay.phase === phase.number);
      const from = visits[0]?.from;
      const to = visits.at(-1)?.to;
      return {
        number: phase.number,
        name: phase.name[language],
        state: phase.number === here ? "here" : visits.length > 0 && phase.number < here ? "done" : "ahead",
        ...(from && { from: phase.number === here ? (visits.at(-1)?.from ?? from) : from }),
        ...(to && { to }),
        rounds: visits.length,
        purpose: phase.purpose[language],
        link: phase.link,
        steps: phase.steps.map((step) => ({
          id: step.id,
          name: step.name[language],
          ...(theCase?.steps.done.includes(step.id) && { state: "done" as const }),
          ...(theCase?.steps.open.includes(step.id) && { state: "open" as const }),
          draft: step.source === "draft",
        })),
        tools: phase.tools.map((tool) => ({ name: tool.name[language], link: tool.link })),
        doneWhen: phase.doneWhen.map((text) => text[language]),
      };
    }),
  };
}

interface Stay {
  phase: PhaseNumber;
  from: Day;
  to?: Day;
}
const staysIn = (moves: readonly PhaseMove[]): Stay[] =>
  moves.map((move, i) => {
    const next = moves[i + 1];
    return { phase: move.phase, from: dayOf(move.at), ...(next && { to: dayOf(next.at) }) };
  });
