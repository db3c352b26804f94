import { isMember } from "../../domain/access.ts";
import { idOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { VisitFacts } from "../../domain/letter/desk.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import { groupsAt, visitMay, type FollowUp, type Visit } from "../../domain/between/visit.ts";
import type { Ports } from "../../ports.ts";
import { atDesk, type AtDesk } from "../desk/desk.ts";
import { groupFacts } from "../answer/taskLetters.ts";
import type { Visitor } from "../visitor/visitor.ts";

type Needs = Pick<Ports, "store" | "links" | "now">;
export interface VisitKey {
  visitor: Visitor;
  programme: string;
  visit: string;
}
export interface OwnVisit {
  desk: AtDesk;
  group: Group;
  visit: Visit;
  member: boolean;
}

/** A visit for those who are to be there: the members of its groups, and the facilitators. */
export async function readVisit(
  { store }: Pick<Ports, "store">,
  { visitor, programme, visit: id }: VisitKey,
): Promise<Outcome<OwnVisit>> {
  const desk = atDesk(visitor, programme);
  if (!desk.ok) return desk;
  const visit = (await store.read(desk.value.partition, "visit", idOf.visit(id)))?.body;
  const group = visit && groupOf(desk.value.programme, visit.group);
  if (!visit || !group) return refuse({ is: "notFound" });
  const member = isMember(desk.value.person, groupsAt(visit));
  return member || desk.value.facilitator
    ? done({ desk: desk.value, group, visit, member })
    : refuse({ is: "notFound" });
}

export async function visitLetter(
  ports: Needs,
  { desk, group, visit, member }: OwnVisit,
  said?: VisitFacts["said"],
): Promise<Letter & { kind: "visit" }> {
  const { id, asked, held, theme, stuckOn, planned, state, wishedDays, proposed, agenda, rev } = visit;
  return {
    kind: "visit",
    ...groupFacts(ports, desk.programme.id, group),
    visit: id,
    rev,
    state,
    offered: asked.offered ?? false,
    askedAt: asked.at,
    theme,
    ...(stuckOn !== undefined && { stuckOn }),
    wishedDays,
    proposed,
    ...(planned && { planned }),
    agenda,
    ...(held?.summary !== undefined && { summary: held.summary }),
    followUp: await Promise.all(visit.followUp.map((point) => named(ports, desk, point, member))),
    member,
    may: visitMay(
      visit,
      [
        // A group that only takes part reads along.
        ...(isMember(desk.person, [visit.group]) ? (["member"] as const) : []),
        ...(desk.facilitator ? (["facilitator"] as const) : []),
      ],
      ports.now(),
    ),
    ...(said && { said }),
  };
}

/** Who has what is the group's own (PV1). */
async function named(
  { store }: Needs,
  { partition }: AtDesk,
  { owner, ...point }: FollowUp,
  member: boolean,
): Promise<FollowUp> {
  if (!member || owner === undefined) return point;
  const found = await store.read(partition, "person", idOf.person(owner));
  return found && !found.body.removedAt ? { ...point, owner: found.body.name } : point;
}
