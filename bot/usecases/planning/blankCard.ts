import { momentOf } from "../../domain/assignment/assignment.ts";
import { askedIn, followsPhase } from "../../domain/answer/checkIn.ts";
import type { AssignmentFacts } from "../../domain/letter/letter.ts";
import type { PlannedAssignment } from "../../domain/plan/assignments.ts";
import type { Group, Programme } from "../../domain/programme/programme.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Ports } from "../../ports.ts";

/** What the card of an assignment says in a group before anybody has written in it. */
export function blankCard(
  { method, links }: Pick<Ports, "method" | "links">,
  programme: Pick<Programme, "id" | "framework" | "gatherings">,
  planned: PlannedAssignment,
  group: Group,
): AssignmentFacts {
  const { id, gatherings } = programme;
  const follows = followsPhase({ ...planned, rev: 0 });
  const it = follows ? askedIn({ ...planned, rev: 0 }, planned.phase, method.library(programme)) : planned;
  const phase = phaseOf(method.framework(programme), it.phase);
  const step = phase.steps.find((one) => one.id === it.step);
  const due = momentOf(it.due, gatherings);
  return {
    programme: id,
    group: group.id,
    groupName: group.name,
    ownWord: group.ownWord,
    boardUrl: links.board(id, group.id),
    assignment: it.id,
    checkIn: it.checkIn ?? false,
    ...(follows && { askedIn: planned.phase }),
    title: it.title,
    action: it.action,
    why: it.why,
    phase: { number: phase.number, name: phase.name },
    ...(step && { step: { name: step.name, draft: step.source === "draft" } }),
    draftText: it.draft ?? false,
    work: it.minutes.do,
    minutes: it.minutes.answer,
    ...(due && { due }),
    late: false,
    forGroup: it.answeredBy === "group",
    questions: it.questions,
    values: {},
    rev: 0,
    circle: "group",
    offers: it.offers,
  };
}
