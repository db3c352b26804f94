import type { Case } from "../../domain/case/case.ts";
import type { DemoHomeVisit, DemoNudge, DemoWorld } from "../../domain/demo/demo.ts";
import type { Ask, Experience } from "../../domain/between/experience.ts";
import { idOf } from "../../domain/ids.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Visit } from "../../domain/between/visit.ts";
import type { AnyEntry } from "../../ports.ts";
import type { DemoCalendar } from "./calendar.ts";
import type { Act } from "../../domain/store/documents.ts";

/** What happens between the gatherings beside the answers: visits, experiences, asks, remarks, nudges, and who did it. */
export function betweenGatherings(
  world: DemoWorld,
  cases: ReadonlyMap<string, Case>,
  calendar: DemoCalendar,
): AnyEntry[] {
  const groupOfExperience = new Map(world.experiences.map(({ id, group }) => [id, group] as const));
  return [
    ...world.homeVisits.map((it): AnyEntry => ({
      kind: "visit",
      id: idOf.visit(it.id),
      body: visit(it, calendar),
    })),
    ...world.experiences.map((it): AnyEntry => {
      const { day, shared: _acts, case: caseId, ...told } = it;
      const body: Experience = { ...told, case: caseId, at: calendar.on(day), rev: 1 };
      return { kind: "experience", id: idOf.experience(it.id), body };
    }),
    ...world.asks.map((it): AnyEntry => {
      const { day, shared: _acts, approved: _by, matched, outcome, case: caseId, ...asked } = it;
      const body: Ask = {
        ...asked,
        case: caseId,
        at: calendar.on(day),
        ...(matched && {
          match: {
            experience: matched.experience,
            group: groupOfExperience.get(matched.experience) ?? "",
            by: matched.by,
            at: calendar.on(matched.day),
            ...(outcome && {
              asker: { by: asked.by, at: calendar.on(matched.day), yes: true },
              teller: {
                by: world.experiences.find(({ id }) => id === matched.experience)?.by ?? "",
                at: calendar.on(matched.day),
                yes: true,
              },
            }),
          },
        }),
        ...(outcome && { outcome: { by: asked.by, at: calendar.on(outcome.day), text: outcome.text } }),
        rev: 1,
      };
      return { kind: "ask", id: idOf.ask(it.id), body };
    }),
    ...world.facilitatorNotes.map(({ group, by, day, text }, n): AnyEntry => ({
      kind: "remark",
      id: idOf.remark(group, `demo${n + 1}`),
      body: { group, by, at: calendar.on(day), text },
    })),
    ...world.nudges.flatMap((it) => nudge(it, world.groups, calendar)),
    ...gates(cases),
  ];
}

function visit(demo: DemoHomeVisit, calendar: DemoCalendar): Visit {
  const { planned, held } = demo;
  const day = calendar.day(held?.day ?? planned?.day ?? 0);
  const time = { day, ...(held && { clock: held.time, place: held.place }) };
  return {
    id: demo.id,
    group: demo.group,
    ...(demo.withGroups && { withGroups: demo.withGroups }),
    case: demo.case,
    state: demo.state,
    asked: { by: demo.asked.by, at: calendar.at(demo.asked) },
    theme: demo.theme,
    stuckOn: demo.stuckOn,
    wishedDays: (demo.wishedDays ?? []).map(calendar.day),
    proposed: [],
    ...(planned && { planned: { ...time, by: planned.by, at: calendar.on(planned.day) } }),
    agenda: demo.agenda ?? [],
    ...(held && {
      held: {
        at: calendar.at({ day: held.day, time: held.time }),
        by: held.facilitator,
        ...(demo.summary !== undefined && { summary: demo.summary }),
      },
    }),
    followUp: (demo.followUp ?? []).map(({ text, by, due, done }) => ({
      text,
      owner: by,
      due: calendar.day(due),
      ...(done !== undefined && { doneOn: calendar.day(done) }),
    })),
    rev: 1,
  };
}

/** A nudge that went out in the past, and whom it came to: what came of it is read from the answers. */
function nudge(demo: DemoNudge, groups: DemoWorld["groups"], calendar: DemoCalendar): AnyEntry[] {
  if (demo.state !== "sent") return [];
  const at = calendar.at(demo.sent);
  const what: Mailing["what"] = { kind: "nudge", assignment: demo.subject };
  const body: Mailing = {
    id: `nudge-demo-${demo.id}`,
    what,
    to: { groups: demo.groups, audience: "whole_group" },
    when: { at },
    state: "sent",
    by: demo.sent.by,
    decidedAt: at,
    rev: 1,
  };
  const missed = new Set(demo.notReached.map(({ person }) => person));
  const came = { is: "accepted", at } as const;
  const lost = { is: "notReached", at, because: "blockedByPerson" } as const;
  const act: Act = { at, by: demo.sent.by, what: "nudge.sent", subject: { mailing: body.id } };
  return [
    { kind: "mailing", id: idOf.mailing(body.id), body },
    ...groups
      .filter(({ id }) => demo.groups.includes(id))
      .flatMap(({ id: group, people }) =>
        people.map(({ id: to }): AnyEntry => ({
          kind: "message",
          id: idOf.message(body.id, to, group),
          body: {
            to,
            group,
            mailing: body.id,
            what,
            state: missed.has(to) ? lost : came,
            notBefore: at,
            attempts: 1,
          },
        })),
      ),
    { kind: "act", id: idOf.act(at, body.id), body: act },
  ];
}

const gates = (cases: ReadonlyMap<string, Case>): AnyEntry[] =>
  [...cases.values()].flatMap(({ id, groups: [group = ""], moves }) =>
    moves.slice(1).map(({ at, by, phase }, n): AnyEntry => ({
      kind: "act",
      id: idOf.act(at, `phase-${id}-${n}`),
      body: { at, by, what: "board.movePhase", subject: { case: id, group, phase: `${phase}` } },
    })),
  );
