import { isFacilitator, mayOpenBoard, mayWrite } from "../../domain/access.ts";
import { writersOf, type Case } from "../../domain/case/case.ts";
import { nameFor } from "../../domain/store/former.ts";
import { isFor, type Person } from "../../domain/programme/person.ts";
import { asksGroup, momentOf, stateOf, type AgendaItem } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import { mayApprove } from "../../domain/answer/sharing.ts";
import { emptyStanding, type Standing } from "../../domain/answer/standing.ts";
import type { Moment } from "../../domain/time.ts";
import type { BoardView, DeskView, Task } from "../../contract/views.ts";
import type { Ports } from "../../ports.ts";
import { caseView } from "./caseView.ts";
import { laneViews } from "./laneViews.ts";
import { gatheringView, roadmapView } from "../programmeViews.ts";
import { nothingFor, type Seat, seatIn, type Visitor } from "../visitor/visitor.ts";

export interface BoardInput {
  visitor: Visitor;
  programme: string;
  group: string;
}

/**
 * The board of one group, in the group's own written form (SP3). Members see everything; others only what was sent or
 * shared with them. It is drawn from three or four documents however much has been answered over the year.
 */
export const viewBoard =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({ visitor, programme, group: id }: BoardInput): Promise<Outcome<BoardView>> => {
    const seat = seatIn(visitor, programme);
    const group = seat && groupOf(seat.programme, id);
    if (!seat || !group) return refuse(nothingFor(visitor, programme));
    const partition = partitionOf.programme(programme);
    const standing =
      (await ports.store.read(partition, "standing", idOf.standing(id)))?.body ?? emptyStanding(id);
    const main = standing.mainCase;
    const theCase =
      main === undefined ? undefined : (await ports.store.read(partition, "case", idOf.case(main)))?.body;
    if (!mayOpenBoard(seat.person, theCase?.groups ?? [id])) return refuse({ is: "notFound" });
    const names = { ...(theCase && (await partnersNames(ports, partition, theCase, id))), ...standing.names };
    const language = group.language;
    const name = (person: string): string => nameFor(names, person, seat.person.language ?? language);
    const member = mayWrite(seat.person, [id]);
    const gathering = gatheringView(seat.programme, ports.now(), language);
    const agenda = (await ports.store.read(partition, "agenda", idOf.agenda))?.body.items ?? [];
    const title = (assignment: string): string | undefined =>
      agenda.find((item) => item.id === assignment)?.title[language];
    const invitations = Object.entries(member ? (standing.invitations ?? {}) : {});
    return done({
      programme: { id: programme, name: seat.programme.name },
      group: { id, name: group.name, language },
      writes: member,
      ...(isFacilitator(seat.person) && { facilitates: true }),
      language: seat.person.language ?? language,
      roadmap: roadmapView(ports.method, seat.programme, theCase, language),
      ...(theCase && { case: caseView(theCase, standing, seat, group, member, name) }),
      ...(gathering && { gathering }),
      remaining: member ? remaining(agenda, ports.now(), seat, standing, name, language) : [],
      lanes: theCase ? laneViews(theCase, seat.person, { name, title }) : [],
      ...(invitations.length > 0 && {
        invitations: invitations.map(([asked, { from }]) => ({
          case: asked,
          from: groupOf(seat.programme, from)?.name ?? "",
        })),
      }),
      ...(member && { desk: deskView(seat, group, names) }),
      asOf: ports.now(),
    });
  };

/** What goes with writing: who can own the case, and whether sharing waits for the chief executive. */
function deskView({ person }: Seat, group: Group, names: Record<string, string>): DeskView {
  const sharing = group.approvesSharing ? (mayApprove(group, person) ? "approves" : "asks") : "free";
  const colleagues = Object.values(names).sort((a, b) => a.localeCompare(b, "nb"));
  return { colleagues, sharing, ownWord: group.ownWord };
}

async function partnersNames(
  { store }: Pick<Ports, "store">,
  partition: string,
  theCase: Case,
  self: string,
): Promise<Record<string, string>> {
  const partners = writersOf(theCase).filter((group) => group !== self);
  const standings = await Promise.all(
    partners.map((group) => store.read(partition, "standing", idOf.standing(group))),
  );
  return Object.assign({}, ...standings.map((standing) => standing?.body.names ?? {})) as Record<
    string,
    string
  >;
}

/** What is left before the next gathering: what is open now, and what was answered among it. */
function remaining(
  agenda: readonly AgendaItem[],
  now: Moment,
  seat: Seat,
  standing: Standing,
  name: (person: string) => string,
  language: Language,
): Task[] {
  const taskOf = (assignment: AgendaItem): Task | undefined => {
    const state = stateOf(assignment, seat.programme.gatherings, now);
    if (state !== "open" && state !== "overdue") return undefined;
    if (!isForGroup(assignment, seat.person, standing.group)) return undefined;
    const answered = standing.answered[assignment.id];
    const due = momentOf(assignment.due, seat.programme.gatherings);
    const by = answered ?? standing.drafts[assignment.id];
    return {
      assignment: assignment.id,
      title: assignment.title[language],
      checkIn: assignment.checkIn ?? false,
      work: assignment.minutes.do,
      minutes: assignment.minutes.answer,
      ...(due && { due }),
      state: answered ? "answered" : standing.drafts[assignment.id] ? "draft" : state,
      ...(by && { by: name(by.by), at: by.at }),
    };
  };
  return agenda
    .flatMap((item) => taskOf(item) ?? [])
    .sort((a, b) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1));
}

/** The board is the same for all members: what is asked of one role is shown as the group's. */
const isForGroup = (assignment: AgendaItem, person: Person, group: string): boolean =>
  asksGroup(assignment, group) &&
  (assignment.answeredBy === "group" || isFor(assignment.audience, person, group));
