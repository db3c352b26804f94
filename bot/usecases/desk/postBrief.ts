import { idOf, partitionOf } from "../../domain/ids.ts";
import { briefReach } from "../../domain/overview/brief.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { nextGathering } from "../../domain/programme/programme.ts";
import type { BriefView } from "../../contract/packViews.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { Change, Ports } from "../../ports.ts";
import { tellChannel } from "../channel/tellChannel.ts";
import { actLine, type DeskInput } from "./desk.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";
import { untilWritten } from "../untilWritten.ts";

/** The pack of the next gathering is ready: said on the card in each group's channel, with a way to the shared pages. */
export const postBrief =
  (ports: Pick<Ports, "store" | "now">) =>
  ({ visitor, programme: id, act, body }: DeskInput<DeskBody<"postBrief">>): Promise<Outcome<BriefView>> =>
    untilWritten(async () => {
      const allowed = facilitatorIn(visitor, id);
      if (!allowed.ok) return allowed;
      const partition = partitionOf.programme(id);
      const found = await ports.store.read(partition, "programme", idOf.programme);
      const gathering = found && nextGathering(found.body, ports.now());
      if (!found || gathering?.number !== body.gathering) return refuse({ is: "noGathering" });
      const { groups } = found.body;
      const brief = { gathering: gathering.number, at: ports.now() };
      const told: Change[] = [];
      for (const group of groups) told.push(...(await tellChannel(ports, found.body, group, brief)));
      const written = await ports.store.commit(partition, [
        ...told,
        actLine(ports, allowed.value, act, "brief.posted", { gathering: `${gathering.number}` }),
      ]);
      return written.ok ? done({ gathering: gathering.number, ...briefReach(groups) }) : "again";
    });
