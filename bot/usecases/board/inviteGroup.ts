import { limits } from "../../domain/board/act.ts";
import { maySpeakForAll } from "../../domain/board/sharing.ts";
import { refuse } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { doerAt, standingOf } from "./atBoard.ts";
import { persistently, settle, type ActInput, type ActNeeds } from "./acting.ts";
import { told, type ActOutcome } from "./outcome.ts";

/**
 * Asks another group of the programme to make this a joint case. Until it says yes it sees the title and nothing more;
 * when it does, it sees the whole case. So where one of its groups wants it, a chief executive does this.
 */
export const inviteGroup =
  (ports: ActNeeds) =>
  async (input: ActInput<"inviteGroup">): Promise<ActOutcome> => {
    const { guest, case: onCase } = input.body;
    const key = { ...input, ...(onCase !== undefined && { case: onCase }), what: "inviteGroup" as const };
    return persistently(ports, key, async (desk) => {
      const { groups, invited = {} } = desk.case;
      const doer = doerAt(desk, ports, input.act);
      if (!groupOf(desk.seat.programme, guest)) return refuse({ is: "notFound" });
      if (groups.includes(guest) || groups.length >= limits.groupsInCase || desk.caseTag === "new")
        return told(desk, { is: "wrongKind" }, input.body);
      if (!maySpeakForAll(desk.case, doer)) return told(desk, { is: "chiefExecutiveOnly" }, input.body);
      const theirs = await standingOf(ports, desk.partition, guest);
      const mark = { by: doer.person, at: doer.at };
      const asked = { ...desk.case, rev: desk.case.rev + 1, invited: { ...invited, [guest]: mark } };
      const invitation = { from: desk.group.id, at: doer.at };
      const facts = {
        id: input.act,
        what: "inviteGroup",
        at: doer.at,
        subject: { group: desk.group.id, guest },
      } as const;
      const at = { ...desk, standings: new Map([...desk.standings, [guest, theirs] as const]) };
      const standings = new Map([
        [
          guest,
          (before: Standing): Standing => ({
            ...before,
            invitations: { ...before.invitations, [desk.case.id]: invitation },
          }),
        ],
      ]);
      return settle(ports, at, { case: asked }, facts, { standings, yours: input.body });
    });
  };
