import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { programmeFacts } from "./facts.ts";
import { forecast } from "./forecast.ts";
import { headOf, type PlannedMailing } from "./plannedMailing.ts";
import { each } from "../everything.ts";
import { planLaidOut } from "./planLaidOut.ts";

export interface ProgrammePlan {
  programme: string;
  name: string;
  groups: Programme["groups"];
  mailings: PlannedMailing[];
}

type Needs = Pick<Ports, "store" | "now">;

/** What would be sent until a moment, to whom, and every silence with its reason. It reads, and writes nothing. */
export const plan =
  (ports: Needs) =>
  async (until: Moment, only?: string): Promise<ProgrammePlan[]> => {
    const plans: ProgrammePlan[] = [];
    for await (const page of each(ports.store, partitionOf.programmes, ["listing"], { prefix: "listing:" })) {
      for (const { body } of page) {
        const { programme, name } = body;
        if (only !== undefined && programme !== only) continue;
        const partition = partitionOf.programme(programme);
        const found = await ports.store.read(partition, "programme", idOf.programme);
        if (!found) continue;
        const mailings = [
          ...(await coming(ports, programme, until)),
          ...(await planLaidOut(ports, programme, until)),
        ];
        plans.push({ programme, name, groups: found.body.groups, mailings });
      }
    }
    return plans;
  };

/** At most this many of what is due are looked at: a plan of the next days, not of the year. */
const most = 10_000;

async function coming(ports: Needs, programme: string, until: Moment): Promise<PlannedMailing[]> {
  const due = await ports.store.due(partitionOf.programme(programme), "mailing", until, most);
  const planned: PlannedMailing[] = [];
  for (const { body } of due) {
    // A card that stands in a channel is only drawn again.
    const drawnAgain =
      body.what.kind === "correction" || (body.what.kind === "channel" && body.state === "sent");
    const facts = drawnAgain ? undefined : await programmeFacts(ports.store, programme, [body]);
    if (!facts) continue;
    const told = await forecast(ports, body, facts);
    planned.push({ ...(await headOf(ports, programme, body)), laidOut: false, had: 0, ...told });
  }
  return planned;
}
