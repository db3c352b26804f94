import { momentOf, stateOf, takesAnswers, type AgendaItem } from "../../domain/assignment/assignment.ts";
import { isNear } from "../../domain/programme/expiry.ts";
import { wordsKnown } from "../../domain/overview/groupFacts.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { whatToRaise, whomToVisit } from "../../domain/overview/raise.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Moment } from "../../domain/time.ts";
import type { OverviewView } from "../../contract/views.ts";
import type { Ports } from "../../ports.ts";
import { readGroups } from "./readGroups.ts";
import { rowsOf, wordsView } from "./rows.ts";
import { gatheringView } from "../programmeViews.ts";
import type { Asking } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/** What they said: the newest words of each group and not everything of the loudest. */
const mostSaid = 8;
const mostEach = 2;

/**
 * Where the groups stand, alphabetically and never ranked (PV1), and five questions answered by plain rules. It shows
 * that a group has answered and the status it chose; words only when they were sent (OF4), and never a person's part.
 * Three reads, however much has been answered over the year.
 */
export const viewOverview =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({ visitor, programme: id }: Asking): Promise<Outcome<OverviewView>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme, person, language } = allowed.value;
    const now = ports.now();
    const [{ groups }, agenda, knocks] = await Promise.all([
      readGroups(ports, programme, person),
      ports.store.read(partitionOf.programme(id), "agenda", idOf.agenda),
      ports.store.list(partitionOf.programmes, ["knock"]),
    ]);
    const open = openItems(agenda?.body.items ?? [], programme, now);
    const framework = ports.method.framework(programme);
    const gathering = gatheringView(programme, now, language);
    const said = groups
      .flatMap((known) =>
        wordsKnown(known)
          .slice(0, mostEach)
          .map((words) => wordsView(words, known.of.language)),
      )
      .sort((a, b) => (a.at > b.at ? -1 : 1));
    const { deleteOn: on } = programme;
    const expiry = isNear(on, now)
      ? ((await ports.store.read(partitionOf.programme(id), "expiry", idOf.expiry))?.body ?? { notices: [] })
      : undefined;
    return done({
      programme: { id, name: programme.name },
      language,
      ...(gathering && { gathering }),
      assignments: open.map((item) => taskView(item, programme, language)),
      groups: rowsOf(groups, open, framework, language),
      said: said.slice(0, mostSaid),
      raise: whatToRaise(groups, now),
      visit: whomToVisit(groups),
      knocks: knocks.entries.map(({ body }) => ({
        name: body.name,
        ...(body.email !== undefined && { email: body.email }),
        at: body.lastAt,
        times: body.times,
      })),
      ...(expiry && { deletion: { on, archived: expiry.archivedAt !== undefined } }),
      asOf: now,
    });
  };

const openItems = (items: readonly AgendaItem[], { gatherings }: Programme, now: Moment): AgendaItem[] =>
  items.filter((item) => takesAnswers(stateOf(item, gatherings, now)));

function taskView(
  item: AgendaItem,
  { gatherings }: Programme,
  language: Language,
): OverviewView["assignments"][number] {
  const due = momentOf(item.due, gatherings);
  return { id: item.id, title: item.title[language], ...(due && { due }) };
}
