import { isFacilitator } from "../domain/access.ts";
import { momentOf, stateOf, takesAnswers } from "../domain/assignment.ts";
import { idOf, partitionOf } from "../domain/ids.ts";
import { done, refuse, type Outcome } from "../domain/outcome.ts";
import { phaseOf } from "../domain/roadmap.ts";
import { emptyStanding, type Standing } from "../domain/standing.ts";
import type { GroupRow, OverviewView } from "../contract/views.ts";
import type { Ports } from "../ports.ts";
import { gatheringView } from "./programmeViews.ts";
import { seatIn, type Visitor } from "./visitor.ts";

/**
 * Where the groups stand, alphabetically and never ranked (PV1). It shows that a group has answered and the status it
 * chose, not the words (OF4), and never a person's part in it.
 */
export const viewOverview =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({
    visitor,
    programme: id,
  }: {
    visitor: Visitor;
    programme: string;
  }): Promise<Outcome<OverviewView>> => {
    const seat = seatIn(visitor, id);
    if (!seat || !isFacilitator(seat.person)) {
      return refuse({ is: visitor.seats.length > 0 ? "notFound" : "unknownPerson" });
    }
    const { programme, person } = seat;
    const language = person.language ?? programme.language;
    const now = ports.now();
    const partition = partitionOf.programme(id);
    const [found, agenda, knocks] = await Promise.all([
      ports.store.list(partition, ["standing"]),
      ports.store.read(partition, "agenda", idOf.agenda),
      ports.store.list(partitionOf.programmes, ["knock"]),
    ]);
    const standings = new Map(found.entries.map(({ body }) => [body.group, body]));
    const open = (agenda?.body.items ?? [])
      .filter((item) => takesAnswers(stateOf(item, programme.gatherings, now)))
      .map((item) => {
        const due = momentOf(item.due, programme.gatherings);
        return { id: item.id, title: item.title[language], ...(due && { due }) };
      });
    const framework = ports.method.framework(programme.framework.id, programme.framework.version);
    const rowOf = (group: (typeof programme.groups)[number]): GroupRow => {
      const standing = standings.get(group.id) ?? emptyStanding(group.id);
      const { phase, phaseSince, lastCheckIn } = standing;
      return {
        id: group.id,
        name: group.name,
        language: group.language,
        ...(phase && {
          phase: {
            number: phase,
            name: phaseOf(framework, phase).name[language],
            ...(phaseSince && { since: phaseSince }),
          },
        }),
        ...(lastCheckIn && { status: { status: lastCheckIn.status, at: lastCheckIn.at } }),
        tasks: Object.fromEntries(open.map((task) => [task.id, stateIn(standing, task.id)])),
      };
    };
    const gathering = gatheringView(programme, now, language);
    return done({
      programme: { id, name: programme.name },
      language,
      ...(gathering && { gathering }),
      assignments: open,
      groups: [...programme.groups].sort((a, b) => a.name.localeCompare(b.name, "nb")).map(rowOf),
      knocks: knocks.entries.map(({ body }) => ({
        name: body.name,
        ...(body.email !== undefined && { email: body.email }),
        at: body.lastAt,
        times: body.times,
      })),
      asOf: now,
    });
  };

function stateIn(standing: Standing, assignment: string): GroupRow["tasks"][string] {
  const answered = standing.answered[assignment];
  if (!answered) return "open";
  return answered.late ? "late" : "answered";
}
