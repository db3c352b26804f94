import type { PhaseMove } from "../../domain/case/case.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { consider } from "../../domain/case/movePhase.ts";
import { longestNote, plainNote } from "../../domain/delivery/nudge.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { phaseOf, type PhaseNumber } from "../../domain/roadmap.ts";
import type { Ports } from "../../ports.ts";
import { doAct } from "../board/doAct.ts";
import { groupFacts } from "../answer/taskLetters.ts";
import type { GroupKey } from "../board/openCase.ts";
import { readCase, type OwnCase } from "./ownCase.ts";
import { phaseLetter } from "./showPhase.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links" | "bell" | "log">;
export interface MoveInput extends GroupKey {
  from: PhaseNumber;
  to: PhaseNumber | undefined;
  reason?: string | undefined;
  chosen: Readonly<Record<string, string>>;
}

/**
 * Moves the case from the chat: what is open at the soft gate is asked about first; the move itself is the board's own
 * act, with its history and with the standings of all the groups of the case.
 */
export const movePhase =
  (ports: Needs) =>
  async (input: MoveInput): Promise<Outcome<Letter>> => {
    const read = await readCase(ports, input);
    if (!read.ok) return read;
    const own = read.value;
    const { from, to, chosen } = input;
    const reason = plainNote(input.reason)?.slice(0, longestNote);
    const again = { chosen, ...(reason && { reason }) };
    if (to === undefined) return done(phaseLetter(ports, own, again));
    const by = own.seat.person.id;
    const wish = { from, to, by, chosen, ...(reason && { reason }) };
    const considered = consider(own.case, ports.method.library(own.seat.programme).softGates, wish);
    switch (considered.is) {
      case "elsewhere":
        return refuse({ is: "changedMeanwhile" });
      case "why":
        return done(
          phaseLetter(ports, own, {
            ...again,
            ...(to < from ? { said: "backReason", backTo: to } : { said: "forwardReason" }),
          }),
        );
      case "movedBefore":
        return done(movedLetter(ports, own, considered.move));
      case "goes":
        return moved(ports, input, own, { to, openPoints: considered.openPoints, ...(reason && { reason }) });
    }
  };

async function moved(
  ports: Needs,
  { visitor, programme, group }: MoveInput,
  { case: of }: OwnCase,
  { to, openPoints, reason }: { to: PhaseNumber; openPoints: string[]; reason?: string },
): Promise<Outcome<Letter>> {
  const act = `chat-${of.id}-${of.rev}-${to}`;
  const body = { case: of.id, rev: of.rev, phase: to, openPoints, ...(reason !== undefined && { reason }) };
  const acted = await doAct(ports, "movePhase")({ visitor, programme, group, act, body });
  const after = await readCase(ports, { visitor, programme, group });
  if (!after.ok) return after;
  const last = after.value.case.moves.at(-1);
  if (!acted.ok || last?.phase !== to) return refuse({ is: "changedMeanwhile" });
  return done(movedLetter(ports, after.value, last));
}

function movedLetter(ports: Needs, { seat, group }: OwnCase, move: PhaseMove): Letter {
  const framework = ports.method.framework(seat.programme);
  const { name, number } = phaseOf(framework, move.phase);
  return {
    kind: "done",
    ...groupFacts(ports, seat.programme.id, group),
    what: "moved",
    at: move.at,
    phase: { number, name },
    back: move.move === "back",
    openPoints: move.openPoints?.length ?? 0,
    ...(move.reason !== undefined && { reason: move.reason }),
  };
}
