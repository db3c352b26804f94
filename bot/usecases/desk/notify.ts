import type { Ask } from "../../domain/between/experience.ts";
import { hearOfVisit, inGroup, matchNotice, membersAt, visitNotice } from "../../domain/delivery/notices.ts";
import type { Visit, VisitAct } from "../../domain/between/visit.ts";
import type { Change, Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { everything } from "../everything.ts";
import type { AtDesk } from "./desk.ts";

type Needs = Pick<Ports, "store" | "now">;

/** The cards that tell the others what was done with a visit: for the same transaction as the deed. */
export async function tellOfVisit(
  ports: Needs,
  { programme, person, partition }: AtDesk,
  visit: Visit,
  did: VisitAct["is"] | "ask" | "offer",
  member: boolean,
): Promise<Change[]> {
  const sides = hearOfVisit(did, member);
  const people = sides.includes("group") ? await everything(ports, partition, ["person"], "person:") : [];
  const members = membersAt(
    visit,
    people.map(({ body }) => body),
  );
  const others = inGroup(visit, members).filter((id) => id !== person.id);
  const doing = { by: person.id, at: ports.now() };
  const notices = sides
    .filter((side) => side === "facilitators" || others.length > 0)
    .map((side) => visitNotice(visit, side, others, doing));
  return Promise.all(notices.map((notice) => intend(ports, programme, notice)));
}

/** Both sides are asked, and both hear it when they have agreed; after a no, those who may look further. */
export async function tellOfMatch(
  ports: Needs,
  { programme, person }: AtDesk,
  ask: Ask,
  teller: string | undefined,
  what: "ask.matched" | "ask.agreed" | "ask.declined",
): Promise<Change[]> {
  const { match } = ask;
  if (!match) return [];
  const doing = { by: person.id, at: ports.now() };
  const asker = { group: ask.group, person: match.asker?.by ?? ask.by };
  const sides = [asker, ...(teller === undefined ? [] : [{ group: match.group, person: teller }])];
  const both = match.asker?.yes === true && match.teller?.yes === true;
  const to =
    what === "ask.declined"
      ? [undefined]
      : what === "ask.matched" || both
        ? sides.filter((side) => side.person !== person.id)
        : [];
  return Promise.all(to.map((side) => intend(ports, programme, matchNotice(ask, side, doing))));
}
