import { decideCase } from "../../domain/board/decision.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { dayOf, onTheWall } from "../../domain/time.ts";
import { doerAt } from "./atBoard.ts";
import { persistently, settle, type ActInput, type ActNeeds } from "./acting.ts";
import { told, type ActOutcome } from "./outcome.ts";

/** The group chooses which case it works on in the programme. The others stay beside it, with all that they hold. */
export const chooseCase =
  (ports: ActNeeds) =>
  async (input: ActInput<"chooseCase">): Promise<ActOutcome> =>
    persistently(ports, { ...input, case: input.body.case, what: "chooseCase" }, async (desk) => {
      const doer = doerAt(desk, ports, input.act);
      const decided = decideCase(desk.case, { is: "startCase", reason: input.body.reason }, doer);
      if (!decided.ok) return told(desk, decided.refusal, input.body);
      const { candidate: _one, outside: _other, ...chosen } = decided.performed.case;
      const { phase, moves, id } = chosen;
      const phaseSince = moves.at(-1)?.at ?? onTheWall(dayOf(doer.at), "00:00");
      const standings = new Map([
        [desk.group.id, (before: Standing): Standing => ({ ...before, mainCase: id, phase, phaseSince })],
      ]);
      const facts = {
        id: input.act,
        what: "chooseCase",
        at: doer.at,
        subject: { group: desk.group.id },
      } as const;
      const performed = { ...decided.performed, case: chosen };
      return settle(ports, desk, performed, facts, { standings, yours: input.body });
    });
