import { standingOf } from "./atBoard.ts";
import { persistently, settle, type ActInput, type ActNeeds } from "./acting.ts";
import { withoutInvitation } from "./invitation.ts";
import { told, type ActOutcome } from "./outcome.ts";

/** Takes back an invitation that nobody has answered: the other group no longer sees the title either. */
export const withdrawInvitation =
  (ports: ActNeeds) =>
  async (input: ActInput<"withdrawInvitation">): Promise<ActOutcome> => {
    const { guest, case: id } = input.body;
    return persistently(ports, { ...input, case: id, what: "withdrawInvitation" }, async (desk) => {
      if (!desk.case.invited?.[guest]) return told(desk, { is: "wrongKind" }, input.body);
      const theirs = await standingOf(ports, desk.partition, guest);
      const { case: without, standing } = withoutInvitation(desk.case, guest);
      const at = ports.now();
      const subject = { group: desk.group.id, guest };
      const facts = { id: input.act, what: "withdrawInvitation", at, subject } as const;
      const asked = { ...desk, standings: new Map([...desk.standings, [guest, theirs] as const]) };
      const standings = new Map([[guest, standing]]);
      return settle(ports, asked, { case: without }, facts, { standings, yours: input.body });
    });
  };
