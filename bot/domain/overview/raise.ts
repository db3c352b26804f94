import { tellsDisagreement } from "./disagreement.ts";
import { phaseKnown, troubleOf, visitNow, waitingAsks, wordsKnown, type GroupKnown } from "./groupFacts.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Status } from "../answer/standing.ts";
import { addDays, dayOf, type Day, type Moment } from "../time.ts";

/** What a facilitator may raise at the next gathering: plain rules over what is known, each with what it rests on. */
export type Suggestion =
  | { is: "disagreement"; groups: string[]; text: string }
  | { is: "ask"; groups: string[]; ask: string; text: string; since: Moment }
  | { is: "baseline"; groups: string[] }
  | { is: "gate"; groups: string[]; phase: PhaseNumber; reason: string }
  | { is: "decision"; groups: string[]; text: string; on: Day }
  | { is: "samePhase"; groups: string[]; phase: PhaseNumber };

const decisionsWithin = 45;

export function whatToRaise(groups: readonly GroupKnown[], now: Moment): Suggestion[] {
  const today = dayOf(now);
  const disagreements = groups.flatMap((known): Suggestion[] => {
    const said = wordsKnown(known).find(tellsDisagreement) ?? known.digest?.obstacles.find(tellsDisagreement);
    return said ? [{ is: "disagreement", groups: [known.group], text: said.text }] : [];
  });
  const asks = groups.flatMap((known) =>
    waitingAsks(known).map(({ id, text, at }): Suggestion => ({
      is: "ask",
      groups: [known.group],
      ask: id,
      text,
      since: at,
    })),
  );
  const gates = groups.flatMap((known): Suggestion[] => {
    // Once per gate: the reason for the phase where the group is.
    const gate = known.digest?.gates.find(({ phase }) => phase === phaseKnown(known));
    return gate ? [{ is: "gate", groups: [known.group], phase: gate.phase, reason: gate.reason }] : [];
  });
  const decisions = groups.flatMap((known) =>
    (known.digest?.decisions ?? [])
      .filter(({ on }) => on >= today && on <= addDays(today, decisionsWithin))
      .map(({ text, on }): Suggestion => ({ is: "decision", groups: [known.group], text, on })),
  );
  return [...disagreements, ...asks, ...baseline(groups), ...gates, ...decisions, ...samePhase(groups)];
}

/**
 * Nullpunkt must be measured before the pilot has an effect. Said of every group that is near, unless it has shown that
 * it has measured: so it tells nothing of what a group keeps to itself.
 */
function baseline(groups: readonly GroupKnown[]): Suggestion[] {
  const near = groups.filter((known) => {
    const phase = phaseKnown(known);
    return (phase === 3 || phase === 4) && (known.digest?.benefits.measured ?? 0) === 0;
  });
  return near.length > 0 ? [{ is: "baseline", groups: near.map(({ group }) => group) }] : [];
}

function samePhase(groups: readonly GroupKnown[]): Suggestion[] {
  const together = Map.groupBy(groups, phaseKnown);
  return [...together]
    .flatMap(([phase, all]): (Suggestion & { is: "samePhase" })[] =>
      phase !== undefined && all.length > 1
        ? [{ is: "samePhase", phase, groups: all.map(({ group }) => group) }]
        : [],
    )
    .sort((a, b) => a.phase - b.phase);
}

/** Whom to visit, and why: asked for first, then help, then stuck twice, then those without a visit. */
export type VisitHint =
  | { is: "asked"; group: string; visit: string; since: Moment; wishedDays: Day[] }
  | { is: "help" | "stuck"; group: string; status: Status; since: Moment }
  | { is: "none"; group: string };

export function whomToVisit(groups: readonly GroupKnown[]): VisitHint[] {
  const hints = groups.flatMap((known): VisitHint[] => {
    const { group } = known;
    const visit = visitNow(known.visits);
    if (visit?.state === "asked" && !visit.asked.offered) {
      return [{ is: "asked", group, visit: visit.id, since: visit.asked.at, wishedDays: visit.wishedDays }];
    }
    if (visit && visit.state !== "done") return [];
    const trouble = troubleOf(known.standing);
    if (trouble?.status === "need_help")
      return [{ is: "help", group, status: trouble.status, since: trouble.since }];
    if (trouble && trouble.times > 1)
      return [{ is: "stuck", group, status: trouble.status, since: trouble.since }];
    return visit ? [] : [{ is: "none", group }];
  });
  return order.flatMap((is) => hints.filter((hint) => hint.is === is));
}
const order: readonly VisitHint["is"][] = ["asked", "help", "stuck", "none"];
