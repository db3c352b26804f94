import { idOf } from "../../domain/ids.ts";
import { refuse } from "../../domain/outcome.ts";
import type { AtBoard } from "./atBoard.ts";
import { persistently, settle, type ActInput, type ActNeeds } from "./acting.ts";
import { withoutInvitation } from "./invitation.ts";
import type { ActOutcome } from "./outcome.ts";

/** Says no to a joint case: no reason is asked for, and the case is as it was. */
export const declineCase =
  (ports: ActNeeds) =>
  async (input: ActInput<"declineCase">): Promise<ActOutcome> => {
    const { case: id } = input.body;
    return persistently(ports, { ...input, what: "declineCase" }, async (own) => {
      const { group } = own;
      const found = await ports.store.read(own.partition, "case", idOf.case(id));
      if (!found?.body.invited?.[group.id]) return refuse({ is: "notFound" });
      const mine = new Map([...own.standings].filter(([it]) => it === group.id));
      const desk: AtBoard = { ...own, case: found.body, caseTag: found.etag, standings: mine };
      const { case: without, standing } = withoutInvitation(found.body, group.id);
      const at = ports.now();
      const facts = { id: input.act, what: "declineCase", at, subject: { group: group.id } } as const;
      const standings = new Map([[group.id, standing]]);
      return settle(ports, desk, { case: without }, facts, { standings, yours: input.body });
    });
  };
