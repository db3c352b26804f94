import type { Benefit, Case, Detail, Lane, Note } from "../../domain/case/case.ts";
import type { Circle } from "../../domain/access.ts";
import type { DemoBenefit, DemoCase } from "../../domain/demo/demo.ts";
import type { Moment } from "../../domain/time.ts";
import type { DemoCalendar } from "./calendar.ts";

/** A case of the demo world with everything that was put on its board by hand. */
export function demoCase(
  demo: DemoCase,
  groupOfPerson: (person: string) => string,
  calendar: DemoCalendar,
): Case {
  const home = demo.groups[0] ?? "";
  const note = (
    lane: Lane,
    id: string,
    by: string,
    day: number,
    text: string,
    more: Partial<Note> = {},
  ): Note => ({
    id: `${demo.id}.${lane}.${id}`,
    lane,
    text,
    by,
    group: demo.groups.includes(groupOfPerson(by)) ? groupOfPerson(by) : home,
    at: calendar.on(day),
    origin: { from: "board" },
    circle: "group",
    rev: 1,
    ...more,
  });
  const withDetail = (detail: Detail, circle?: Circle): Partial<Note> => ({
    detail,
    ...(circle && { circle }),
  });
  const start = calendar.on(demo.moves[0]?.day ?? 0);
  const notes: Note[] = [
    ...demo.sources.map((s) =>
      note("need", s.id, s.by, s.day, s.text, withDetail({ kind: "source", source: s.kind }, s.circle)),
    ),
    ...demo.insights.map((i, n) => note("insight", String(n + 1), i.by, i.day, i.text, { circle: i.circle })),
    ...demo.ideaPark.map((i) => note("ideaPark", i.id, i.by, i.day, i.text)),
    ...(demo.solution
      ? [
          note("solution", "1", demo.solution.by, demo.solution.day, demo.solution.text, {
            circle: demo.solution.circle,
          }),
        ]
      : []),
    ...demo.trials.map((t) =>
      note("pilot", t.id, t.by, Math.min(t.from, -1), t.what, {
        track: t.track,
        detail: {
          kind: "trial",
          state: t.state,
          from: calendar.day(t.from),
          to: calendar.day(t.to),
          measure: t.measure,
          ...(t.result !== undefined && { result: t.result }),
        },
      }),
    ),
    ...demo.decisions.map((d, n) =>
      note(
        "decisions",
        String(n + 1),
        d.by,
        d.day,
        d.text,
        withDetail({ kind: "decision", decided: d.kind, reason: d.reason, on: calendar.day(d.day) }),
      ),
    ),
    ...(demo.nextDecision
      ? [
          note(
            "decisions",
            "next",
            demo.nextDecision.by,
            -1,
            demo.nextDecision.text,
            withDetail({
              kind: "nextDecision",
              on: calendar.day(demo.nextDecision.day),
              decider: demo.nextDecision.by,
            }),
          ),
        ]
      : []),
    ...(demo.nextSteps ?? []).map((s, n) =>
      note(
        "next",
        String(n + 1),
        s.by,
        s.day,
        s.text,
        withDetail({ kind: "step", done: s.done, due: calendar.day(s.due) }),
      ),
    ),
    ...demo.adjacent.map((a, n) =>
      note(
        "adjacent",
        String(n + 1),
        demo.owner,
        -100,
        a.activity,
        withDetail({ kind: "adjacent", owner: a.owner, relation: a.relation, decision: a.decision }),
      ),
    ),
    ...demo.obstacles.map((o, n) =>
      note(
        "obstacles",
        String(n + 1),
        o.by,
        o.day,
        o.text,
        withDetail({
          kind: "obstacle",
          state: o.state,
          ...(o.solvedDay !== undefined && { solvedOn: calendar.day(o.solvedDay) }),
        }),
      ),
    ),
    ...demo.benefits.map((b) =>
      note(
        "benefits",
        b.id,
        b.owner,
        -90,
        b.text,
        withDetail({ kind: "benefit", benefit: benefit(b, calendar) }),
      ),
    ),
  ];
  return {
    id: demo.id,
    groups: demo.groups,
    title: demo.title,
    state: demo.state,
    owner: demo.owner,
    track: demo.track,
    need: {
      who: demo.need.who,
      what: demo.need.what,
      howWeKnow: demo.need.howWeKnow,
      circle: demo.need.circle,
    },
    goal: demo.goal,
    planLink: demo.planLink,
    expectedBenefit: demo.expectedBenefit,
    phase: demo.phase,
    moves: demo.moves.map(({ day, ...move }) => ({ ...move, at: calendar.on(day) })),
    steps: demo.steps,
    // Whatever is told without a day of its own came after the case began.
    notes: notes.map((n) => (n.at < start ? { ...n, at: start satisfies Moment } : n)),
    rev: 1,
  };
}

function benefit(demo: DemoBenefit, calendar: DemoCalendar): Benefit {
  const on = (m: { value: number; day: number }) => ({ value: m.value, on: calendar.day(m.day) });
  const measured = demo.measuredInTrial ? [on(demo.measuredInTrial)] : [];
  return {
    type: demo.type,
    forWhom: demo.forWhom,
    owner: demo.owner,
    indicator: demo.indicator,
    unit: demo.unit,
    baseline: "text" in demo.baseline ? { value: demo.baseline.text } : on(demo.baseline),
    target: on(demo.target),
    achieved: [...measured, ...demo.achieved.map(on)],
    ...(demo.precondition !== undefined && { precondition: demo.precondition }),
    ...(demo.uncertainty !== undefined && { uncertainty: demo.uncertainty }),
  };
}
