import type { DeedBody } from "../../bot/contract/deeds.ts";
import type { SendingTask, SendingView } from "../../bot/contract/sendingViews.ts";
import type { Audience } from "../../bot/domain/programme/person.ts";
import { addDays, dayOf, isClock, isDay } from "../../bot/domain/time.ts";

/** A nudge while it is being composed. */
export interface Draft {
  assignment: string;
  whom: "all" | "groups" | "people";
  groups: string[];
  people: string[];
  audience: Audience;
  when: "now" | "gathering" | "time";
  days: number;
  day: string;
  clock: string;
  note: string;
}

export function firstDraft(view: SendingView, asked: { assignment?: string; group?: string }): Draft {
  const task = view.assignments.find(({ id }) => id === asked.assignment) ?? view.assignments[0];
  return {
    assignment: task?.id ?? "",
    whom: asked.group === undefined ? "all" : "groups",
    groups: asked.group === undefined ? [] : [asked.group],
    people: [],
    audience: "whole_group",
    when: "now",
    days: 3,
    day: addDays(dayOf(view.asOf), 1),
    clock: "08:30",
    note: "",
  };
}

export const taskOf = (view: SendingView, draft: Draft): SendingTask | undefined =>
  view.assignments.find(({ id }) => id === draft.assignment);

/** What goes to the service; `undefined` while nobody is chosen or the time is not whole. */
export function bodyOf(view: SendingView, draft: Draft): DeedBody<"sendNudge"> | undefined {
  const task = taskOf(view, draft);
  if (!task) return undefined;
  const to = recipients(task, draft);
  const when = timing(view, draft);
  if (!to || when === "missing") return undefined;
  const note = draft.note.trim();
  return { assignment: task.id, to, ...(when && { when }), ...(note !== "" && { note }) };
}

function recipients(task: SendingTask, draft: Draft): DeedBody<"sendNudge">["to"] | undefined {
  const alone = task.answeredBy === "person";
  const audience = alone ? "whole_group" : draft.audience;
  if (draft.whom === "people" && !alone) {
    return draft.people.length > 0 ? { audience: "whole_group", people: draft.people } : undefined;
  }
  const groups = draft.whom === "groups" ? draft.groups : task.open;
  return groups.length > 0 ? { audience, groups } : undefined;
}

function timing(view: SendingView, draft: Draft): DeedBody<"sendNudge">["when"] | "missing" {
  const { when, days, day, clock } = draft;
  if (when === "now") return undefined;
  if (!isClock(clock)) return "missing";
  if (when === "gathering") {
    if (!view.gathering || !Number.isInteger(days) || days < 1 || days > 90) return "missing";
    return { gathering: view.gathering.number, days: -days, clock };
  }
  return isDay(day) ? { day, clock } : "missing";
}
