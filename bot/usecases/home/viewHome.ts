import type { HomeSettingsView, HomeView } from "../../contract/homeViews.ts";
import { isFacilitator } from "../../domain/access.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { dayOf, type Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { languageOf, nothingFor } from "../visitor/visitor.ts";
import { openTasks } from "../answer/listTasks.ts";
import { gatheringView } from "../programmeViews.ts";
import { pointsFor } from "./points.ts";
import type { Visitor } from "../visitor/visitor.ts";

/** A leader's own page: everything that is open for this person over all programmes and groups, and nobody else's. */
export const viewHome =
  (ports: Pick<Ports, "store" | "now" | "links">) =>
  async ({ visitor }: { visitor: Visitor }): Promise<Outcome<HomeView>> => {
    const [first] = visitor.seats;
    if (!first) return refuse(nothingFor(visitor));
    const language = languageOf(visitor);
    const now = ports.now();
    const tasks = await openTasks(ports, visitor);
    return done({
      name: first.person.name,
      language,
      tasks: tasks.map(({ seat, group, assignment, due, late, state }) => ({
        programme: seat.programme.id,
        group: { id: group.id, name: group.name },
        assignment: assignment.id,
        title: assignment.title[language],
        checkIn: assignment.checkIn ?? false,
        work: assignment.minutes.do,
        minutes: assignment.minutes.answer,
        ...(due && { due }),
        late,
        state,
      })),
      points: await pointsFor(ports, visitor, now),
      groups: visitor.seats.flatMap(({ programme, person }) =>
        person.memberships.flatMap(({ group: id }) => {
          const group = groupOf(programme, id);
          const gathering = gatheringView(programme, now, language);
          const named = { id: programme.id, name: programme.name };
          return group ? [{ programme: named, id, name: group.name, ...(gathering && { gathering }) }] : [];
        }),
      ),
      facilitates: visitor.seats
        .filter(({ person }) => isFacilitator(person))
        .map(({ programme: { id, name } }) => ({ id, name })),
      reads: visitor.seats
        .filter(({ person }) => !isFacilitator(person) && person.programmeRoles.includes("reader"))
        .map(({ programme: { id, name } }) => ({ id, name })),
      settings: settingsOf(visitor, now),
      asOf: now,
    });
  };

export function settingsOf(visitor: Visitor, now: Moment): HomeSettingsView {
  const person = visitor.seats[0]?.person;
  const until = person?.pausedUntil;
  return {
    language: languageOf(visitor),
    ...(person?.language && { chosen: person.language }),
    ...(until && until > now && { pausedUntil: dayOf(until) }),
  };
}
