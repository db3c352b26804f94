import type { AssignmentsView, PlannedLine } from "../../contract/programmeViews.ts";
import {
  asksGroup,
  momentOf,
  opensAt,
  stateOf,
  type AgendaItem,
  type When,
} from "../../domain/assignment/assignment.ts";
import { idOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { weeklyLoad } from "../../domain/delivery/load.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { dayOf, type Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import type { Asking } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/** What is asked and when, what one person is asked for week by week, and what can be chosen from the library. */
export const viewAssignments =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({ visitor, programme: id }: Asking): Promise<Outcome<AssignmentsView>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme, language, partition } = allowed.value;
    const now = ports.now();
    const [agenda, found] = await Promise.all([
      ports.store.read(partition, "agenda", idOf.agenda),
      everything(ports, partition, ["standing", "mailing"]),
    ]);
    const items = agenda?.body.items ?? [];
    const standings = found.flatMap((it) => (it.kind === "standing" ? [it.body] : []));
    const mailings = found.flatMap((it) => (it.kind === "mailing" ? [it.body] : []));
    const library = ports.method.library(programme);
    const framework = ports.method.framework(programme);
    const used = new Set(items.map((item) => item.title.nb));
    return done({
      programme: { id, name: programme.name },
      language,
      assignments: items
        .map((item) => planned(item, programme, standings, language, now))
        .sort((a, b) => ((a.opens ?? "9") < (b.opens ?? "9") ? -1 : 1)),
      load: weeklyLoad({ items, mailings }, programme, language, { first: dayOf(now), weeks }),
      weeklyBudget: programme.settings.weeklyBudget,
      library: library.assignments.map((it) => {
        const phase = phaseOf(framework, it.phase);
        const step = phase.steps.find(({ id: of }) => of === it.step);
        return {
          id: it.id,
          title: it.title[language],
          why: it.why[language],
          phase: { number: it.phase, name: phase.name[language] },
          ...(step && { step: { id: step.id, name: step.name[language] } }),
          minutes: it.minutes,
          draft: it.draft,
          used: used.has(it.title.nb),
        };
      }),
      asOf: now,
    });
  };

function planned(
  item: AgendaItem,
  { gatherings, groups }: Programme,
  standings: readonly Standing[],
  language: Language,
  now: Moment,
): PlannedLine {
  const [opens, due] = [opensAt(item, gatherings), momentOf(item.due, gatherings)];
  const [opensSaid, dueSaid] = [said(item.opens), said(item.due)];
  return {
    id: item.id,
    title: item.title[language],
    checkIn: item.checkIn ?? false,
    state: stateOf(item, gatherings, now),
    audience: item.audience,
    answeredBy: item.answeredBy,
    minutes: item.minutes,
    ...(opens && { opens }),
    ...(due && { due }),
    ...(opensSaid && { opensSaid }),
    ...(dueSaid && { dueSaid }),
    answered: standings.filter((it) => it.answered[item.id]).length,
    groups: groups.filter(({ id }) => asksGroup(item, id)).length,
    ...(item.groups && { only: item.groups.length }),
  };
}
const said = (when: When) => ("at" in when ? undefined : { gathering: when.gathering, days: when.days });

/** This week and the next ones. */
const weeks = 8;
