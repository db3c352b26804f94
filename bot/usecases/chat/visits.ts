import { isMember } from "../../domain/access.ts";
import { partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { VisitFacts } from "../../domain/letter/desk.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { dayOf } from "../../domain/time.ts";
import {
  groupsAt,
  isOpenVisit,
  type Visit,
  type VisitAct,
  type VisitTime,
} from "../../domain/between/visit.ts";
import type { Ports } from "../../ports.ts";
import { actOnVisit } from "../desk/actOnVisit.ts";
import { everything } from "../everything.ts";
import { nothingFor, type Seat, type Visitor } from "../visitor/visitor.ts";
import { askForHelp } from "./askForHelp.ts";
import { readVisit, visitLetter, type VisitKey } from "./visitLetter.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
type Said = Promise<Outcome<Letter>>;
type ActKey = VisitKey & { rev: number };

export const showVisit =
  (ports: Needs) =>
  async (key: VisitKey): Said => {
    const read = await readVisit(ports, key);
    return read.ok ? done(await visitLetter(ports, read.value)) : read;
  };

/** "hjemmebesøk": a member's own, or the way to ask for one; for a facilitator those of all groups. */
export const showVisits =
  (ports: Needs) =>
  async (visitor: Visitor): Said => {
    const inGroup = visitor.seats.filter(({ person }) => person.memberships.length > 0);
    if (inGroup.length > 0) return ownVisit(ports, visitor, inGroup);
    const carries = visitor.seats.filter(({ person }) => person.programmeRoles.includes("facilitator"));
    const [first] = carries;
    if (!first) return refuse(visitor.seats.length > 0 ? { is: "noGroup" } : nothingFor(visitor));
    const lists = await Promise.all(
      carries.map(async ({ programme }) =>
        (await visitsIn(ports, programme.id)).filter(isOpenVisit).map((visit) => ({ programme, visit })),
      ),
    );
    return done({
      kind: "visits",
      visits: lists
        .flat()
        .sort((a, b) => rank(a.visit) - rank(b.visit) || (a.visit.asked.at < b.visit.asked.at ? -1 : 1))
        .map(({ programme, visit }) => ({
          programme: programme.id,
          visit: visit.id,
          groupName: groupOf(programme, visit.group)?.name ?? "",
          state: visit.state,
          theme: visit.theme,
          ...(visit.planned && { planned: visit.planned }),
        })),
      overviewUrl: ports.links.overview(first.programme.id),
    });
  };

/** What waits for the facilitator comes first. */
const rank = ({ state }: Visit): number => ["asked", "proposed", "planned"].indexOf(state);

async function ownVisit(ports: Needs, visitor: Visitor, seats: readonly Seat[]): Said {
  const all = await Promise.all(
    seats.map(async ({ programme: { id: programme }, person }) =>
      (await visitsIn(ports, programme))
        .filter((visit) => isMember(person, groupsAt(visit)))
        .map((visit) => ({ programme, visit })),
    ),
  );
  const latest = all.flat().sort((a, b) => (a.visit.asked.at > b.visit.asked.at ? -1 : 1));
  const found =
    latest.find(({ visit }) => isOpenVisit(visit)) ?? latest.find(({ visit }) => visit.state === "done");
  if (found) return showVisit(ports)({ visitor, programme: found.programme, visit: found.visit.id });
  const [first] = seats;
  return askForHelp(ports)({
    visitor,
    programme: first?.programme.id ?? "",
    group: first?.person.memberships[0]?.group ?? "",
    what: "visit",
    sends: false,
  });
}

const visitsIn = async (ports: Needs, programme: string): Promise<Visit[]> =>
  (await everything(ports, partitionOf.programme(programme), ["visit"], "visit:")).map(({ body }) => body);

/** Up to a few times in days to come, for the group to choose from. */
export const proposeTimes =
  (ports: Needs) =>
  (key: ActKey & { times: readonly VisitTime[] }): Said =>
    act(ports, key, () => {
      const times = key.times.filter(({ day }) => day > dayOf(ports.now()));
      return times.length > 0 ? { is: "propose", times } : { said: "noDay" };
    });

/** `time`: which of those that were proposed. */
export const chooseTime =
  (ports: Needs) =>
  (key: ActKey & { time: number | undefined }): Said =>
    act(ports, key, ({ proposed }) => {
      const time = key.time === undefined ? undefined : proposed[key.time];
      return time ? { is: "choose", time } : { said: "noTime" };
    });

export const tickPoint =
  (ports: Needs) =>
  (key: ActKey & { point: number }): Said =>
    act(ports, key, () => ({ is: "tick", point: key.point, done: true }));

export const cancelVisit =
  (ports: Needs) =>
  (key: ActKey): Said =>
    act(ports, key, () => ({ is: "cancel" }));

/** Pressed twice, or on a card that others have been faster than: what stands is shown, and nothing more is done. */
async function act(
  ports: Needs,
  key: ActKey,
  wanted: (visit: Visit) => VisitAct | { said: VisitFacts["said"] & string },
): Said {
  const read = await readVisit(ports, key);
  if (!read.ok) return read;
  const { visit } = read.value;
  if (visit.rev !== key.rev) return done(await visitLetter(ports, read.value));
  const deed = wanted(visit);
  if ("said" in deed) return done(await visitLetter(ports, read.value, deed.said));
  const { visitor, programme } = key;
  const body = { visit: visit.id, rev: visit.rev, act: deed };
  const acted = await actOnVisit(ports)({
    visitor,
    programme,
    act: `${deed.is}-${visit.id}-${visit.rev}`,
    body,
  });
  if (!acted.ok && acted.refusal.is !== "changedMeanwhile") return acted;
  return showVisit(ports)(key);
}
