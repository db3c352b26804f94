import type { Digest, Words } from "../case/digest.ts";
import { isOpenAsk, type Ask } from "../between/experience.ts";
import type { PhaseNumber } from "../roadmap.ts";
import type { Standing, Status } from "../answer/standing.ts";
import type { Moment } from "../time.ts";
import { isOpenVisit, type Visit } from "../between/visit.ts";

/** What KS knows of one group, and nothing else: a standing, the digest of its case, its visits and what it asks. */
export interface GroupKnown {
  group: string;
  standing: Standing;
  digest?: Digest;
  visits: readonly Visit[];
  /** Only those that have been sent. */
  asks: readonly Ask[];
}

export const phaseKnown = ({ standing, digest }: GroupKnown): PhaseNumber | undefined =>
  digest?.phase ?? standing.phase;

/** Everything that the group has sent or shared, the newest first. */
export function wordsKnown({ group, standing, digest }: GroupKnown): Words[] {
  const said = Object.entries(standing.said ?? {}).flatMap(([assignment, parts]) =>
    parts.map((part): Words => ({ ...part, group, assignment })),
  );
  return [...(digest?.words ?? []), ...said].sort((a, b) => (a.at > b.at ? -1 : 1));
}

export interface Trouble {
  status: Exclude<Status, "on_track">;
  /** When it first said so, without having been on track since. */
  since: Moment;
  /** How many checks in a row. */
  times: number;
}
/** A group that has said that it is stuck or needs help. The status is the group's, never a person's (PV1). */
export function troubleOf({ lastCheckIn, earlier = [] }: Standing): Trouble | undefined {
  if (!lastCheckIn || lastCheckIn.status === "on_track") return undefined;
  const before = earlier.slice(earlier.findLastIndex(({ status }) => status === "on_track") + 1);
  return { status: lastCheckIn.status, since: before[0]?.at ?? lastCheckIn.at, times: before.length + 1 };
}

/** The visit that matters now: what is open, else the last one held. */
export function visitNow(visits: readonly Visit[]): Visit | undefined {
  const open = visits.filter(isOpenVisit);
  const held = visits.filter(({ state }) => state === "done");
  return open.at(-1) ?? held.sort((a, b) => ((a.held?.at ?? "") < (b.held?.at ?? "") ? -1 : 1)).at(-1);
}

export const waitingAsks = ({ asks }: GroupKnown): Ask[] => asks.filter((ask) => isOpenAsk(ask));
