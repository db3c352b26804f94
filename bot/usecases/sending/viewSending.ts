import type { MailingLine, SendingGroup, SendingTask, SendingView } from "../../contract/sendingViews.ts";
import {
  asksGroup,
  momentOf,
  stateOf,
  takesAnswers,
  type AgendaItem,
} from "../../domain/assignment/assignment.ts";
import { idOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { goesFrom } from "../../domain/delivery/goesFrom.ts";
import { assignmentOf, type Mailing } from "../../domain/delivery/mailing.ts";
import { isSettled } from "../../domain/delivery/message.ts";
import { longestNote } from "../../domain/delivery/nudge.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { isFor, type Person } from "../../domain/programme/person.ts";
import { alphabetical, nextGathering, type Programme } from "../../domain/programme/programme.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { day, later } from "../../domain/time.ts";
import type { Asking } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/** As far back as a page shows what was sent. */
const mostMailings = 40;
/** More than a programme has on its way at once. */
const mostWaiting = 1000;

/** What a nudge can be about and to whom; what was sent and is planned. Groups have answered or not, people never. */
export const viewSending =
  (ports: Pick<Ports, "store" | "now">) =>
  async ({ visitor, programme: id }: Asking): Promise<Outcome<SendingView>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme, language, partition } = allowed.value;
    const now = ports.now();
    const [found, agenda, due] = await Promise.all([
      everything(ports, partition, ["person", "standing", "mailing"]),
      ports.store.read(partition, "agenda", idOf.agenda),
      ports.store.due(partition, "message", later(now, 366 * day), mostWaiting),
    ]);
    const people: Person[] = [];
    const standings: Standing[] = [];
    const mailings: Mailing[] = [];
    for (const { kind, body } of found) {
      if (kind === "person") people.push(body);
      else if (kind === "standing") standings.push(body);
      else mailings.push(body);
    }
    const items = agenda?.body.items ?? [];
    const answered = answeredBy(items, standings);
    const waited = new Set(
      due
        .filter(
          ({ body: { what, group, state } }) => !isSettled(state) && !answered(assignmentOf(what), group),
        )
        .map(({ body }) => body.mailing),
    );
    const next = nextGathering(programme, now);
    return done({
      programme: { id, name: programme.name },
      language,
      longestNote,
      ...(next?.when && { gathering: { number: next.number, startDay: next.when.startDay } }),
      assignments: items
        .filter((item) => takesAnswers(stateOf(item, programme.gatherings, now)))
        .map((item) => taskOf(item, programme, answered, language)),
      groups: groupsOf(programme, people),
      mailings: linesOf(mailings, programme, items, people, language)
        .slice(0, mostMailings)
        // Laid out is not sent: some of it may wait for the morning.
        .map((line) =>
          line.state === "sent" && waited.has(line.id) ? { ...line, state: "sending" as const } : line,
        ),
      asOf: now,
    });
  };

type Answered = (assignment: string | undefined, group: string) => boolean;

/** A group that answers together has answered; where each answers alone, nobody is asked here. */
function answeredBy(items: readonly AgendaItem[], standings: readonly Standing[]): Answered {
  const together = new Set(items.filter((it) => it.answeredBy === "group").map(({ id }) => id));
  const byGroup = new Map(standings.map((it) => [it.group, it.answered]));
  return (assignment = "", group) =>
    together.has(assignment) && byGroup.get(group)?.[assignment] !== undefined;
}

function taskOf(
  item: AgendaItem,
  { gatherings, groups }: Programme,
  answered: Answered,
  language: Language,
): SendingTask {
  const due = momentOf(item.due, gatherings);
  return {
    id: item.id,
    title: item.title[language],
    ...(due && { due }),
    answeredBy: item.answeredBy,
    open: groups.map(({ id }) => id).filter((id) => asksGroup(item, id) && !answered(item.id, id)),
  };
}

const groupsOf = (programme: Programme, people: readonly Person[]): SendingGroup[] =>
  alphabetical(programme.groups).map(({ id, name, language }) => ({
    id,
    name,
    language,
    people: people
      .filter((person) => isFor("whole_group", person, id))
      .sort((a, b) => a.name.localeCompare(b.name, "nb"))
      .map((person) => ({
        id: person.id,
        name: person.name,
        ...(person.title !== undefined && { title: person.title }),
        roles: person.memberships.find((m) => m.group === id)?.roles ?? [],
      })),
  }));

function linesOf(
  mailings: readonly Mailing[],
  programme: Programme,
  items: readonly AgendaItem[],
  people: readonly Person[],
  language: Language,
): MailingLine[] {
  return mailings
    .flatMap((mailing) => lineOf(mailing, programme, items, people, language) ?? [])
    .sort((a, b) => ((a.at ?? "9") > (b.at ?? "9") ? -1 : 1));
}

export function lineOf(
  mailing: Mailing,
  programme: Programme,
  items: readonly Pick<AgendaItem, "id" | "title">[],
  people: readonly Pick<Person, "id" | "name">[],
  language: Language,
): MailingLine | undefined {
  const { what, by, state, id } = mailing;
  if (what.kind !== "nudge" && what.kind !== "assignment" && what.kind !== "notice") return undefined;
  const about = assignmentOf(what);
  const at = goesFrom(mailing, programme);
  const sender = by !== undefined && people.find((person) => person.id === by)?.name;
  return {
    id,
    kind: what.kind,
    title:
      what.kind === "notice" ? what.text : (items.find((item) => item.id === about)?.title[language] ?? ""),
    state,
    ...(at && { at }),
    ...(sender && { by: sender }),
  };
}
