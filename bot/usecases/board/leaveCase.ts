import { leaveJointCase } from "../../domain/board/decision.ts";
import type { Case } from "../../domain/case/case.ts";
import { idOf } from "../../domain/ids.ts";
import { refuse } from "../../domain/outcome.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { doerAt, type AtBoard } from "./atBoard.ts";
import { persistently, settle, type ActInput, type ActNeeds } from "./acting.ts";
import { told, type ActOutcome } from "./outcome.ts";

/**
 * Out of a joint case, with the reason, which stays as a decision there. The words of the group stay with the others;
 * the group itself goes back to the case that it had before it joined, if it had one.
 */
export const leaveCase =
  (ports: ActNeeds) =>
  async (input: ActInput<"leaveCase">): Promise<ActOutcome> => {
    const { case: id, reason } = input.body;
    // The desk is the group's own: sent again, the case that was left is not the group's any more.
    return persistently(ports, { ...input, what: "leaveCase" }, async (own) => {
      const { group, partition } = own;
      const found = await ports.store.read(partition, "case", idOf.case(id));
      const mine = own.standings.get(group.id);
      if (!mine || !found?.body.groups.includes(group.id)) return refuse({ is: "notFound" });
      const desk: AtBoard = {
        ...own,
        case: found.body,
        caseTag: found.etag,
        standings: new Map([[group.id, mine]]),
      };
      const doer = doerAt(desk, ports, input.act);
      const left = leaveJointCase(found.body, { reason, own: Object.keys(mine.body.names) }, doer);
      if (!left.ok) return told(own, left.refusal, input.body);
      const cases = mine.body.cases.filter((it) => it !== id);
      const back = cases.find((it) => it === mine.body.mainBefore);
      const next =
        back === undefined ? undefined : await ports.store.read(partition, "case", idOf.case(back));
      const standings = new Map([[group.id, afterLeaving(id, cases, next?.body)]]);
      const main = next && mine.body.mainCase === id;
      const alsoCases = main ? [{ before: next.body, after: next.body, etag: next.etag }] : [];
      const facts = { id: input.act, what: "leaveCase", at: doer.at, subject: { group: group.id } } as const;
      return settle(ports, desk, left.performed, facts, { standings, alsoCases, yours: input.body });
    });
  };

const afterLeaving =
  (left: string, cases: string[], next: Case | undefined) =>
  (before: Standing): Standing => {
    if (before.mainCase !== left) return { ...before, cases };
    const { mainCase: _left, mainBefore: _back, phase: _its, phaseSince: _since, ...kept } = before;
    if (!next) return { ...kept, cases };
    const since = next.moves.at(-1)?.at;
    return {
      ...kept,
      cases,
      mainCase: next.id,
      phase: next.phase,
      ...(since !== undefined && { phaseSince: since }),
    };
  };
