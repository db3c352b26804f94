import { maySee } from "../../domain/access.ts";
import { digestFrom, type Digest } from "../../domain/case/digest.ts";
import type { Ask, Experience } from "../../domain/between/experience.ts";
import type { GroupKnown } from "../../domain/overview/groupFacts.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Person } from "../../domain/programme/person.ts";
import { alphabetical, type Group, type Programme } from "../../domain/programme/programme.ts";
import { emptyStanding, type Standing } from "../../domain/answer/standing.ts";
import { groupsAt, type Visit } from "../../domain/between/visit.ts";
import type { Ports } from "../../ports.ts";
import { everything, readAll } from "../everything.ts";

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
  const found = await everything(ports, partition, ["standing", "visit", "ask", "experience"]);
  const standings = new Map<string, Standing>();
  const visits: Visit[] = [];
  const asks: Ask[] = [];
  const experiences: Experience[] = [];
  for (const entry of found) {
    if (entry.kind === "standing") standings.set(entry.body.group, entry.body);
    else if (entry.kind === "visit") visits.push(entry.body);
    else if (entry.kind === "ask") asks.push(entry.body);
    else if (maySee(viewer, { groups: [entry.body.group], circle: entry.body.circle })) {
      experiences.push(entry.body);
    }
  }
  const former = await formerDigests(ports, partition, standings.values());
  const known = (group: Group): KnownGroup => {
    const standing = standings.get(group.id) ?? emptyStanding(group.id);
    const digest = standing.digest ?? former.get(group.id);
    return {
      of: group,
      group: group.id,
      standing,
      ...(digest && { digest }),
      visits: visits.filter((visit) => groupsAt(visit).includes(group.id)),
      asks: asks.filter(
        (ask) => ask.group === group.id && maySee(viewer, { groups: [group.id], circle: ask.circle }),
      ),
    };
  };
  return { groups: alphabetical(programme.groups).map(known), experiences };
}

/** By group, of those whose case has not been written since their standings tell it themselves: none in most stores. */
async function formerDigests(
  { store }: Pick<Ports, "store">,
  partition: string,
  standings: Iterable<Standing>,
): Promise<Map<string, Digest>> {
  const mainOf = [...standings].flatMap(({ group, mainCase, digest }) =>
    mainCase === undefined || digest ? [] : [{ group, id: idOf.digest(mainCase) }],
  );
  const found = await readAll(
    store,
    partition,
    "digest",
    mainOf.map(({ id }) => id),
  );
  return new Map(
    mainOf.flatMap(({ group, id }) => {
      const former = found.get(id);
      return former ? [[group, digestFrom(former.body, group)] as const] : [];
    }),
  );
}
