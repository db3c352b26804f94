import { isFacilitator } from "../../domain/access.ts";
import { momentOf, stateOf } from "../../domain/assignment/assignment.ts";
import { hasTalked } from "../../domain/between/experience.ts";
import { phaseKnown } from "../../domain/overview/groupFacts.ts";
import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { countsOf, isTold, least, numbersOf } from "../../domain/overview/report.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Status } from "../../domain/answer/standing.ts";
import type { ReportView } from "../../contract/deskViews.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { readGroups } from "../overview/readGroups.ts";
import type { Asking } from "../visitor/visitor.ts";
import { atDesk } from "./desk.ts";
import { nudgedGroups } from "./nudgedGroups.ts";
import type { VisitState } from "../../domain/between/visit.ts";

const statuses: readonly Status[] = ["on_track", "stuck", "need_help"];

/**
 * The report to the committee, and the programme's own measurements: for facilitators and readers. Only numbers of the
 * whole, and none that fewer than three groups stand behind.
 */
export const viewReport =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({ visitor, programme: id }: Asking): Promise<Outcome<ReportView>> => {
    const desk = atDesk(visitor, id);
    if (!desk.ok) return desk;
    const { programme, person, partition, language } = desk.value;
    const reads = isFacilitator(person) || person.programmeRoles.includes("reader");
    if (!reads) return refuse({ is: "notFound" });
    const now = ports.now();
    const [{ groups }, agenda, nudged, asks, experiences] = await Promise.all([
      readGroups(ports, programme, person),
      ports.store.read(partition, "agenda", idOf.agenda),
      nudgedGroups(ports, partition),
      // Only counted, so that everybody who reads the report reads the same.
      everything(ports, partition, ["ask"], "ask:"),
      everything(ports, partition, ["experience"], "experience:"),
    ]);
    const standings = groups.map(({ standing }) => standing);
    const framework = ports.method.framework(programme);
    const begun = (agenda?.body.items ?? []).filter(
      (item) => stateOf(item, programme.gatherings, now) !== "planned" && item.answeredBy === "group",
    );
    const visits = new Map(
      groups.flatMap((known) => known.visits.map((visit) => [visit.id, visit] as const)),
    );
    const inState = (...states: VisitState[]): number =>
      [...visits.values()].filter(({ state }) => states.includes(state)).length;
    const phases = groups.flatMap((known) => phaseKnown(known) ?? []);
    const counted = countsOf(
      statuses,
      standings.flatMap(({ lastCheckIn }) => lastCheckIn?.status ?? []),
    );
    const shared = experiences.flatMap(({ body }) => (body.circle === "group" ? [] : [body.group]));
    const matched = new Set(asks.flatMap(({ body }) => (hasTalked(body) ? [body.group] : [])));
    return done({
      programme: { id, name: programme.name },
      language,
      facilitator: isFacilitator(person),
      groups: groups.length,
      assignments: begun.map((item) => {
        const due = momentOf(item.due, programme.gatherings);
        return {
          id: item.id,
          title: item.title[language],
          ...(item.checkIn === true && { checkIn: true }),
          ...(due && { due }),
          estimatedMinutes: item.minutes.do + item.minutes.answer,
          ...numbersOf(item, standings, nudged.get(item.id) ?? new Map(), programme.gatherings, now),
        };
      }),
      // Where the groups are on the road is seen by all of them at each gathering.
      ...(groups.length >= least && {
        phases: framework.phases.map(({ number }) => ({
          number,
          name: phaseOf(framework, number).name[language],
          groups: phases.filter((phase) => phase === number).length,
        })),
      }),
      ...(counted && {
        statuses: [...counted].map(([status, n]) => ({ status, groups: n })),
      }),
      visits: { asked: inState("asked", "proposed"), planned: inState("planned"), done: inState("done") },
      experiences: {
        ...(isTold(shared) && { shared: shared.length }),
        ...(isTold(matched) && { matched: matched.size }),
      },
      least,
      asOf: now,
    });
  };
