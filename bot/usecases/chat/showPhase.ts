import type { Letter } from "../../domain/letter/letter.ts";
import type { PhaseFacts } from "../../domain/letter/chat.ts";
import type { GatedPhase } from "../../domain/roadmap.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Ports } from "../../ports.ts";
import { groupFacts } from "../answer/taskLetters.ts";
import type { GroupKey } from "../board/openCase.ts";
import { readCase, type OwnCase } from "./ownCase.ts";

type Needs = Pick<Ports, "store" | "method" | "links">;

/** Where the case is and where it may go: on, with what to talk about first, or back, which is as normal. */
export const showPhase =
  (ports: Needs) =>
  async (key: GroupKey): Promise<Outcome<Letter>> => {
    const read = await readCase(ports, key);
    return read.ok ? done(phaseLetter(ports, read.value)) : read;
  };

export function phaseLetter(
  ports: Pick<Ports, "method" | "links">,
  { seat, group, case: of }: OwnCase,
  again: Pick<PhaseFacts, "chosen" | "reason" | "said" | "backTo"> = { chosen: {} },
): Letter {
  const framework = ports.method.framework(seat.programme);
  const { softGates } = ports.method.library(seat.programme);
  const next = framework.phases.find(({ number }) => number === of.phase + 1);
  const named = ({ number, name }: ReturnType<typeof phaseOf>) => ({ number, name });
  return {
    kind: "phase",
    ...groupFacts(ports, seat.programme.id, group),
    title: of.title,
    now: named(phaseOf(framework, of.phase)),
    ...(next && {
      next: {
        ...named(next),
        points: softGates.to[next.number as GatedPhase],
        answers: softGates.answers,
        draft: softGates.draft,
      },
    }),
    back: framework.phases.filter(({ number }) => number < of.phase).map(named),
    ...again,
  };
}
