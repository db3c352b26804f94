import type { Local } from "../language.ts";
import { done, refuse, type Outcome } from "../outcome.ts";
import { addDays, onTheWall, type Clock, type Day, type Moment } from "../time.ts";

/** A home visit (hjemmebesøk): one for each group as a rule; asked for by the group, or offered by the facilitator. */
export interface Visit {
  id: string;
  group: string;
  /** Other groups of a joint case that take part. */
  withGroups?: string[];
  case?: string;
  state: VisitState;
  /** Who wished for it: a group that asks sends its words to KS by asking. */
  asked: { by: string; at: Moment; offered?: boolean };
  theme: string;
  stuckOn?: string;
  wishedDays: Day[];
  /** Times that the facilitator proposes, for the group to choose from. */
  proposed: VisitTime[];
  planned?: VisitTime & { by: string; at: Moment };
  agenda: string[];
  held?: { at: Moment; by: string; summary?: string };
  followUp: FollowUp[];
  /** The last that was done with it: sent again, it has been done. */
  act?: string;
  rev: number;
}
const visitStates = ["asked", "proposed", "planned", "done", "cancelled"] as const;
export type VisitState = (typeof visitStates)[number];
/** Its own, and those of a joint case that take part. */
export const groupsAt = ({ group, withGroups = [] }: Pick<Visit, "group" | "withGroups">): string[] => [
  group,
  ...withGroups,
];
export const isOpenVisit = ({ state }: Pick<Visit, "state">): boolean =>
  state !== "done" && state !== "cancelled";
export interface VisitTime {
  day: Day;
  clock?: Clock;
  /** How long it lasts, in whole hours. */
  hours?: number;
  place?: string;
}
/** What can be chosen; without a choice a visit takes the usual. */
export const visitHours = [1, 2, 3, 4, 6] as const;
export const usualHours = 3;
export interface FollowUp {
  text: string;
  /** A person of the group, where one was named. */
  owner?: string;
  due: Day;
  doneOn?: Day;
}

export type VisitAct =
  | { is: "propose"; times: VisitTime[] }
  | { is: "choose"; time: VisitTime }
  | { is: "plan"; time: VisitTime; agenda: string[] }
  | { is: "hold"; summary?: string; followUp: FollowUp[] }
  | { is: "tick"; point: number; done: boolean }
  | { is: "take"; point: number; owner?: string }
  | { is: "cancel" };

/** Who may do what, by role: a group chooses, takes and ticks its own points, the facilitator does the rest. */
export const visitActsOf = {
  member: ["choose", "tick", "take", "cancel"],
  facilitator: ["propose", "plan", "hold", "tick", "cancel"],
} as const satisfies Record<string, readonly VisitAct["is"][]>;

/** From each state what can come next; the same act again where it has been done changes nothing. */
const from: Readonly<Record<VisitAct["is"], readonly VisitState[]>> = {
  propose: ["asked", "proposed", "planned"],
  choose: ["proposed"],
  plan: ["asked", "proposed", "planned"],
  hold: ["planned", "done"],
  tick: ["done"],
  take: ["done"],
  cancel: ["asked", "proposed", "planned"],
};

/** What comes of a visit is not written up before it has begun; without a clock, before its day. */
const isPossible = ({ state, planned }: Visit, act: VisitAct["is"], now: Moment): boolean =>
  from[act].includes(state) && (act !== "hold" || state === "done" || hasBegun(planned, now));
const hasBegun = (planned: Visit["planned"], now: Moment): boolean =>
  planned !== undefined && onTheWall(planned.day, planned.clock ?? "00:00") <= now;

/** What each role can do with a visit as it stands. */
export const visitMay = (
  visit: Visit,
  roles: readonly (keyof typeof visitActsOf)[],
  now: Moment,
): VisitAct["is"][] => [
  ...new Set(roles.flatMap((role) => visitActsOf[role]).filter((act) => isPossible(visit, act, now))),
];

export function actOnVisit(visit: Visit, act: VisitAct, by: string, now: Moment, today: Day): Outcome<Visit> {
  if (!isPossible(visit, act.is, now)) return refuse({ is: "closed" });
  const next = { ...visit, rev: visit.rev + 1 };
  switch (act.is) {
    case "propose":
      if (act.times.length === 0) return missing(timesLabel);
      return done({ ...next, state: "proposed", proposed: act.times });
    case "choose": {
      const offered = visit.proposed.find(
        ({ day, clock }) => day === act.time.day && clock === act.time.clock,
      );
      if (!offered) return refuse({ is: "notFound" });
      return done({ ...next, state: "planned", planned: { ...offered, by, at: now } });
    }
    case "plan":
      return done({ ...next, state: "planned", planned: { ...act.time, by, at: now }, agenda: act.agenda });
    case "hold":
      return done({
        ...next,
        state: "done",
        held: visit.held ?? { at: now, by, ...(act.summary !== undefined && { summary: act.summary }) },
        ...(visit.held && act.summary !== undefined && { held: { ...visit.held, summary: act.summary } }),
        followUp: act.followUp.map((point) => ({ ...ownerOf(visit, point), ...point })),
      });
    case "tick": {
      if (!visit.followUp[act.point]) return refuse({ is: "notFound" });
      return done({
        ...next,
        followUp: visit.followUp.map((point, n) =>
          n === act.point ? ticked(point, act.done, today) : point,
        ),
      });
    }
    case "take": {
      if (!visit.followUp[act.point]) return refuse({ is: "notFound" });
      return done({
        ...next,
        followUp: visit.followUp.map((point, n) => (n === act.point ? taken(point, act.owner) : point)),
      });
    }
    case "cancel":
      return done({ ...next, state: "cancelled" });
  }
}

const timesLabel: Local = { nb: "Tidspunkter", nn: "Tidspunkt", en: "Times" };
const missing = (label: Local) => refuse({ is: "invalid", problems: [{ is: "missing", label }] });

function ticked({ doneOn: _before, ...point }: FollowUp, isDone: boolean, today: Day): FollowUp {
  return isDone ? { ...point, doneOn: today } : point;
}

const taken = ({ owner: _before, ...point }: FollowUp, owner: string | undefined): FollowUp =>
  owner === undefined ? point : { ...point, owner };

/** Who has what is the group's own: a facilitator who writes up a visit again does not see it, and does not change it. */
function ownerOf({ followUp }: Visit, { text }: FollowUp): Pick<FollowUp, "owner"> {
  const owner = followUp.find((point) => point.text === text)?.owner;
  return owner === undefined ? {} : { owner };
}

/** Points that come back as questions: those whose day has come and which nobody has ticked. */
export const duePoints = (visits: readonly Visit[], today: Day): { visit: Visit; point: number }[] =>
  visits.flatMap((visit) =>
    visit.followUp.flatMap((followUp, point) =>
      visit.state === "done" && !followUp.doneOn && followUp.due <= today ? [{ visit, point }] : [],
    ),
  );

/** Where its calendar entry ends: on the same day, or after midnight on the next. */
export function visitEnd({ day, clock, hours = usualHours }: VisitTime): { day: Day; clock?: Clock } {
  if (!clock) return { day };
  const [hour = 0] = clock.split(":").map(Number);
  const ends = hour + hours;
  const at = `${String(ends % 24).padStart(2, "0")}${clock.slice(2)}` as Clock;
  return { day: addDays(day, Math.floor(ends / 24)), clock: at };
}

/** 10:00–13:00, or only when it begins where nobody has said how long. */
export const visitClocks = (time: VisitTime): string | undefined =>
  time.clock && (time.hours === undefined ? time.clock : `${time.clock}–${visitEnd(time).clock}`);
