import { isFacilitator, maySee } from "../../domain/access.ts";
import type { Digest } from "../../domain/overview/digest.ts";
import type { Ask, Experience } from "../../domain/overview/experience.ts";
import type { GroupKnown } from "../../domain/overview/groupFacts.ts";
import type { Language } from "../../domain/language.ts";
import { partitionOf } from "../../domain/ids.ts";
import type { Person } from "../../domain/person.ts";
import type { Group, Programme } from "../../domain/programme.ts";
import { emptyStanding, type Standing } from "../../domain/answer/standing.ts";
import type { Visit } from "../../domain/overview/visit.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { seatIn, type Seat, type Visitor } from "../visitor/visitor.ts";

export interface Facilitating extends Seat {
  partition: string;
  /** What they read. */
  language: Language;
}
/** Everybody else is told that there is nothing, so that nobody learns which programmes exist. */
export function facilitatorIn(visitor: Visitor, programme: string): Outcome<Facilitating> {
  const seat = seatIn(visitor, programme);
  if (!seat || !isFacilitator(seat.person)) {
    return refuse({ is: visitor.seats.length > 0 ? "notFound" : "unknownPerson" });
  }
  const language = seat.person.language ?? seat.programme.language;
  return done({ ...seat, partition: partitionOf.programme(seat.programme.id), language });
}

export interface KnownGroup extends GroupKnown {
  of: Group;
}
export interface KnownProgramme {
  groups: KnownGroup[];
  experiences: Experience[];
}

/** What a facilitator may know of the groups, alphabetically (PV1): one query, however much has been answered. */
export async function readGroups(
  ports: Pick<Ports, "store">,
  programme: Programme,
  viewer: Person,
): Promise<KnownProgramme> {
  const partition = partitionOf.programme(programme.id);
  const found = await everything(ports, partition, ["standing", "digest", "visit", "ask", "experience"]);
  const standings = new Map<string, Standing>();
  const digests = new Map<string, Digest>();
  const visits: Visit[] = [];
  const asks: Ask[] = [];
  const experiences: Experience[] = [];
  for (const entry of found) {
    if (entry.kind === "standing") standings.set(entry.body.group, entry.body);
    else if (entry.kind === "digest") digests.set(entry.body.case, entry.body);
    else if (entry.kind === "visit") visits.push(entry.body);
    else if (entry.kind === "ask") asks.push(entry.body);
    else if (maySee(viewer, { groups: [entry.body.group], circle: entry.body.circle })) {
      experiences.push(entry.body);
    }
  }
  const known = (group: Group): KnownGroup => {
    const standing = standings.get(group.id) ?? emptyStanding(group.id);
    const digest = standing.mainCase === undefined ? undefined : digests.get(standing.mainCase);
    return {
      of: group,
      group: group.id,
      standing,
      ...(digest && { digest }),
      visits: visits.filter((visit) => visit.group === group.id || visit.withGroups?.includes(group.id)),
      asks: asks.filter(
        (ask) => ask.group === group.id && maySee(viewer, { groups: [group.id], circle: ask.circle }),
      ),
    };
  };
  return { groups: alphabetical(programme.groups).map(known), experiences };
}

/** By the Norwegian alphabet, whatever the reader's language: æ, ø and å come last. */
export const alphabetical = (groups: readonly Group[]): Group[] =>
  [...groups].sort((a, b) => a.name.localeCompare(b.name, "nb"));
