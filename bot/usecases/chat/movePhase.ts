import { idOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter.ts";
import { follow, move, type Move } from "../../domain/moving.ts";
import { longestNote, plainNote } from "../../domain/nudge.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { phaseOf, type PhaseNumber } from "../../domain/roadmap.ts";
import type { Change, Ports } from "../../ports.ts";
import { roleIn } from "../acts.ts";
import { boardTopic } from "../news.ts";
import { groupFacts } from "../taskLetters.ts";
import { readCase, type CaseKey, type OwnCase } from "./ownCase.ts";
import { phaseLetter } from "./showPhase.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links" | "bell">;
export interface MoveInput extends CaseKey {
  from: PhaseNumber;
  to: PhaseNumber | undefined;
  reason?: string | undefined;
  chosen: Readonly<Record<string, string>>;
}

/** Moves the case: one act, with its history, and the standings of all its groups follow in the same commit. */
export const movePhase =
  (ports: Needs) =>
  async (input: MoveInput): Promise<Outcome<Letter>> => {
    for (let tries = 0; tries < 4; tries++) {
      const read = await readCase(ports, input);
      if (!read.ok) return read;
      const outcome = await tryMove(ports, read.value, input);
      if (outcome !== "again") return outcome;
    }
    return refuse({ is: "changedMeanwhile" });
  };

async function tryMove(ports: Needs, own: OwnCase, input: MoveInput): Promise<Outcome<Letter> | "again"> {
  const { seat, partition, group } = own;
  const reason = plainNote(input.reason)?.slice(0, longestNote);
  const again = { chosen: input.chosen, ...(reason && { reason }) };
  if (input.to === undefined) return done(phaseLetter(ports, own, again));
  const wish: Move = {
    from: input.from,
    to: input.to,
    by: seat.person.id,
    at: ports.now(),
    points: input.chosen,
    ...(reason && { reason }),
  };
  const moved = move(own.case, ports.method.library.softGates, wish);
  if (moved.is === "elsewhere") return refuse({ is: "changedMeanwhile" });
  if (moved.is === "why") {
    const said = input.to < input.from ? "backReason" : "forwardReason";
    return done(phaseLetter(ports, own, { ...again, said }));
  }
  if (moved.is === "moved") {
    const subject = {
      case: own.case.id,
      group: group.id,
      role: roleIn(seat.person, group.id),
      to: String(input.to),
    };
    const act = { at: wish.at, by: wish.by, what: `phase.${moved.move.move}`, subject };
    const committed = await ports.store.commit(partition, [
      { put: { kind: "case", id: idOf.case(moved.case.id), body: moved.case }, ifMatch: own.etags.case },
      ...(await standings(ports, own, moved.move)),
      { put: { kind: "act", id: idOf.act(wish.at, `phase-${own.case.id}-${input.to}`), body: act } },
    ]);
    if (!committed.ok) return "again";
    for (const id of own.case.groups) {
      ports.bell.ring(boardTopic(seat.programme.id, id), {
        at: wish.at,
        by: seat.person.name,
        what: "phase",
      });
    }
  }
  const framework = ports.method.framework(seat.programme.framework.id, seat.programme.framework.version);
  const { name, number } = phaseOf(framework, moved.move.phase);
  return done({
    kind: "done",
    ...groupFacts(ports, seat.programme.id, group),
    what: "moved",
    at: moved.move.at,
    phase: { number, name },
    back: moved.move.move === "back",
    openPoints: moved.move.openPoints?.length ?? 0,
    ...(moved.move.reason !== undefined && { reason: moved.move.reason }),
  });
}

/** A joint case (felles case) takes all its groups along. */
async function standings(
  { store }: Needs,
  { partition, standing, case: of, etags }: OwnCase,
  moved: Parameters<typeof follow>[1],
): Promise<Change[]> {
  const partners = of.groups.filter((id) => id !== standing.group);
  const others = await Promise.all(
    partners.map((id) => store.read(partition, "standing", idOf.standing(id))),
  );
  const all = [
    { body: standing, etag: etags.standing },
    ...others.flatMap((found) => (found?.body.mainCase === of.id ? [found] : [])),
  ];
  return all.map(({ body, etag }) => ({
    put: { kind: "standing", id: idOf.standing(body.group), body: follow(body, moved) },
    ifMatch: etag,
  }));
}
