import { limits } from "../../domain/board/act.ts";
import { decideCase } from "../../domain/board/decision.ts";
import { idOf } from "../../domain/ids.ts";
import { refuse } from "../../domain/outcome.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { doerAt, standingOf, type AtBoard } from "./atBoard.ts";
import { persistently, settle, type ActInput, type ActNeeds } from "./acting.ts";
import { withoutInvitation } from "./invitation.ts";
import { told, type ActOutcome } from "./outcome.ts";

/**
 * Says yes to a joint case, with the reason. The case becomes the one that the group works on in the programme. Whom the
 * others had asked before a chief executive had a say is asked no more, where this is the first group that wants it so.
 */
export const joinCase =
  (ports: ActNeeds) =>
  async (input: ActInput<"joinCase">): Promise<ActOutcome> => {
    const { case: id, reason } = input.body;
    // The desk is the group's own: the case that is joined is not there yet.
    return persistently(ports, { ...input, what: "joinCase" }, async (own) => {
      const mine = own.standings.get(own.group.id)?.body;
      const found = await ports.store.read(own.partition, "case", idOf.case(id));
      const invited = mine?.invitations?.[id] !== undefined && found?.body.invited?.[own.group.id];
      if (!mine || !found || !invited) return refuse({ is: "notFound" });
      const desk: AtBoard = { ...own, case: found.body, caseTag: found.etag };
      const doer = doerAt(own, ports, input.act);
      const { [own.group.id]: _answered, ...others } = found.body.invited ?? {};
      const bringsApproval =
        doer.approvesSharing(own.group.id) && !found.body.groups.some(doer.approvesSharing);
      const stillAsked = bringsApproval ? {} : others;
      const joint = { ...found.body, groups: [...found.body.groups, own.group.id], invited: stillAsked };
      if (joint.groups.length > limits.groupsInCase) return told(own, { is: "wrongKind" }, input.body);
      const decided = decideCase(joint, { is: "startCase", reason }, doer);
      if (!decided.ok) return told(own, decided.refusal, input.body);
      const { [id]: _accepted, ...invitations } = mine.invitations ?? {};
      const now = decided.performed.case;
      const touched = new Map([...own.standings].filter(([group]) => group === own.group.id));
      const standings = new Map<string, (before: Standing) => Standing>([
        [
          own.group.id,
          (before) => ({
            ...before,
            mainCase: id,
            ...(before.mainCase !== undefined && { mainBefore: before.mainCase }),
            cases: [...new Set([...mine.cases, id])],
            invitations,
            phase: now.phase,
            phaseSince: now.moves.at(-1)?.at ?? doer.at,
          }),
        ],
      ]);
      for (const guest of bringsApproval ? Object.keys(others) : []) {
        touched.set(guest, await standingOf(ports, own.partition, guest));
        standings.set(guest, withoutInvitation(found.body, guest).standing);
      }
      const facts = {
        id: input.act,
        what: "joinCase",
        at: doer.at,
        subject: { group: own.group.id },
      } as const;
      const performed = { ...decided.performed, case: { ...now, state: found.body.state } };
      return settle(ports, { ...desk, standings: touched }, performed, facts, {
        standings,
        yours: input.body,
      });
    });
  };
