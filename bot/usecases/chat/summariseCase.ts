import { inWordsOfNeed, type Case } from "../../domain/case/case.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { gatheringAhead } from "../../domain/programme/programme.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import type { Ports } from "../../ports.ts";
import { groupFacts } from "../answer/taskLetters.ts";
import { nothingFor, type Visitor } from "../visitor/visitor.ts";
import { groupsHere, type OwnGroupHere } from "./groupsHere.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
interface Shown extends OwnGroupHere {
  standing: Standing;
  case: Case;
}

/**
 * Where a group's case stands, in the chat: the one that is asked for, or the first of the groups one is a member of
 * that has a case. Whoever is in several groups is shown the way to the next.
 */
export const summariseCase =
  (ports: Needs) =>
  async (
    visitor: Visitor,
    of: { programme?: string | undefined; group?: string | undefined } = {},
  ): Promise<Outcome<Letter>> => {
    if (visitor.seats.length === 0) return refuse(nothingFor(visitor));
    const mine = groupsHere(visitor);
    const inGroup = visitor.seats.some(({ person }) => person.memberships.length > 0);
    if (!inGroup) return refuse({ is: "noGroup" });
    const isAsked = ({ programme, group }: OwnGroupHere): boolean =>
      of.group === undefined || (programme.id === of.programme && group.id === of.group);
    if (!mine.some(isAsked)) return refuse({ is: "notYours" });
    const found = await Promise.all(mine.map((own) => withCase(ports, own)));
    const cases = found.filter((one) => one !== "none" && one !== "gone");
    const n = cases.findIndex(isAsked);
    const shown = cases[n];
    if (!shown) return refuse({ is: found.includes("gone") ? "notFound" : "noCase" });
    // Where others read along, nobody is led from one group's case to another's.
    const next = visitor.inCompany ? undefined : cases[(n + 1) % cases.length];
    return done(caseLetter(ports, shown, next));
  };

async function withCase({ store }: Needs, own: OwnGroupHere): Promise<Shown | "none" | "gone"> {
  const partition = partitionOf.programme(own.programme.id);
  const standing = (await store.read(partition, "standing", idOf.standing(own.group.id)))?.body;
  if (standing?.mainCase === undefined) return "none";
  const found = await store.read(partition, "case", idOf.case(standing.mainCase));
  return found ? { ...own, standing, case: found.body } : "gone";
}

function caseLetter(ports: Needs, shown: Shown, next: Shown | undefined): Letter {
  const { programme, group, standing, case: of } = shown;
  const need = inWordsOfNeed(of);
  const ahead = gatheringAhead(programme, ports.now());
  const { lastCheckIn, phaseSince } = standing;
  return {
    kind: "caseSummary",
    ...groupFacts(ports, programme.id, group),
    title: of.title,
    member: true,
    ...(need !== undefined && { need }),
    phase: {
      number: of.phase,
      name: phaseOf(ports.method.framework(programme), of.phase).name,
      ...(phaseSince && { since: phaseSince }),
    },
    ...(lastCheckIn && { status: { status: lastCheckIn.status, at: lastCheckIn.at } }),
    ...(ahead && { nextGathering: ahead }),
    ...(next &&
      next !== shown && {
        next: { programme: next.programme.id, group: next.group.id, groupName: next.group.name },
      }),
  };
}
