import { isMember } from "../../domain/access.ts";
import { draftAgenda } from "../../domain/overview/visitAgenda.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { dayOf, type Moment } from "../../domain/time.ts";
import { groupsAt, visitMay, type Visit, type VisitTime } from "../../domain/between/visit.ts";
import { inGroup, membersAt } from "../../domain/delivery/notices.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { VisitsView, VisitView } from "../../contract/visitViews.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { readGroups } from "../overview/readGroups.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { placeOf } from "./place.ts";
import { atDesk, type AtDesk } from "./desk.ts";

/** The home visits: all of them for the facilitator, a group's own for its members; the open ones first. */
export const viewVisits =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({ visitor, programme }: { visitor: Visitor; programme: string }): Promise<Outcome<VisitsView>> => {
    const desk = atDesk(visitor, programme);
    if (!desk.ok) return desk;
    const { programme: of, person, facilitator } = desk.value;
    const now = ports.now();
    const { groups } = await readGroups(ports, of, person);
    const framework = ports.method.framework(of);
    const all = new Map(groups.flatMap(({ visits }) => visits).map((visit) => [visit.id, visit] as const));
    const seen = [...all.values()].filter((visit) => facilitator || isMember(person, groupsAt(visit)));
    const everyone = (await everything(ports, desk.value.partition, ["person"], "person:")).map(
      ({ body }) => body,
    );
    const views = seen.map((visit) => {
      const known = groups.find(({ group }) => group === visit.group);
      const language = known?.of.language ?? of.language;
      const planning = facilitator && planningOf(visit, desk.value, everyone);
      const view = { ...visitView(visit, desk.value, now), ...(planning && { planning }) };
      // Drafted from what the group has sent to KS: another group of a joint visit sees it when it is decided.
      const drafts = facilitator || isMember(person, [visit.group]);
      if (!drafts || visit.agenda.length > 0 || visit.state === "done") return view;
      return { ...view, agenda: draftAgenda(visit, known, framework, language), agendaIsDraft: true };
    });
    const isOver = ({ state }: VisitView): number => Number(state === "done" || state === "cancelled");
    const people = nearby(everyone, desk.value, seen);
    const named = views.map((view) => ({
      ...view,
      followUp: view.followUp.map((point) => {
        const name = people.find(({ id }) => id === point.owner)?.name;
        return { ...point, ...(name && { ownerName: name }) };
      }),
    }));
    return done({
      ...placeOf(desk.value, now),
      colleagues: people.flatMap(({ id, name, memberships, removedAt }) =>
        removedAt ? [] : memberships.map(({ group }) => ({ group, id, name })),
      ),
      visits: named.sort((a, b) => isOver(a) - isOver(b) || (a.askedAt < b.askedAt ? -1 : 1)),
    });
  };

/** Who is, or was, in the viewer's own groups and those that they have a visit with; of other groups nobody. */
function nearby(people: readonly Person[], { person: viewer }: AtDesk, visits: readonly Visit[]): Person[] {
  const together = visits.map(groupsAt);
  const near = new Set([
    ...viewer.memberships.map(({ group }) => group),
    ...together.filter((groups) => isMember(viewer, groups)).flat(),
  ]);
  return people
    .map((it) => ({ ...it, memberships: it.memberships.filter(({ group }) => near.has(group)) }))
    .filter(({ memberships }) => memberships.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, "nb"));
}

function planningOf(
  visit: Visit,
  { programme, person: viewer }: AtDesk,
  people: readonly Person[],
): VisitView["planning"] {
  const groups = groupsAt(visit).flatMap((id) => groupOf(programme, id) ?? []);
  const members = membersAt(visit, people);
  const others = (ids: readonly string[]): number => ids.filter((id) => id !== viewer.id).length;
  return {
    quiet: {
      hours: programme.settings.quietHours,
      periods: groups.flatMap(({ quietPeriods }) => quietPeriods.map(({ from, to }) => ({ from, to }))),
    },
    hear: { times: others(inGroup({ ...visit, state: "proposed" }, members)), all: others(members) },
  };
}

export function visitView(visit: Visit, { programme, person, facilitator }: AtDesk, now: Moment): VisitView {
  const group = groupOf(programme, visit.group);
  const today = dayOf(now);
  const member = isMember(person, [visit.group]);
  const { planned, held } = visit;
  return {
    id: visit.id,
    rev: visit.rev,
    group: visit.group,
    groupName: group?.name ?? "",
    withGroups: (visit.withGroups ?? []).map((id) => ({ id, name: groupOf(programme, id)?.name ?? "" })),
    language: group?.language ?? programme.language,
    state: visit.state,
    offered: visit.asked.offered ?? false,
    askedAt: visit.asked.at,
    theme: visit.theme,
    ...(visit.stuckOn !== undefined && { stuckOn: visit.stuckOn }),
    wishedDays: visit.wishedDays,
    proposed: visit.proposed,
    ...(planned && { planned: timeOf(planned) }),
    agenda: visit.agenda,
    agendaIsDraft: false,
    ...(held?.summary !== undefined && { summary: held.summary }),
    followUp: visit.followUp.map(({ owner, ...point }) => ({
      ...point,
      // Who has what is the group's own (PV1).
      ...(member && owner !== undefined && { owner }),
      comesBack: visit.state === "done" && !point.doneOn && point.due <= today,
    })),
    may: visitMay(
      visit,
      [...(member ? (["member"] as const) : []), ...(facilitator ? (["facilitator"] as const) : [])],
      now,
    ),
  };
}

/** Without who settled it. */
const timeOf = ({ by: _by, at: _at, ...time }: NonNullable<Visit["planned"]>): VisitTime => time;
