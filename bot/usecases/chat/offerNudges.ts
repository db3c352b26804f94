import { idOf, partitionOf } from "../../domain/ids.ts";
import { offerIdOf, offerNotice } from "../../domain/delivery/notices.ts";
import { toOffer } from "../../domain/delivery/offer.ts";
import { nextGathering, type Programme } from "../../domain/programme/programme.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { day, later } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { each, everything } from "../everything.ts";

type Needs = Pick<Ports, "store" | "now" | "log">;

/**
 * Once in a while: offers the facilitators of each programme the nudge that it is time for. Asked twice, or by two
 * instances at once, it is offered once.
 */
export const offerNudges =
  (ports: Needs) => async (): Promise<{ programme: string; assignment: string }[]> => {
    const { store, now } = ports;
    const offered: { programme: string; assignment: string }[] = [];
    for await (const page of each(store, partitionOf.programmes, ["listing"], { prefix: "listing:" })) {
      for (const { body: listing } of page) {
        const { programme: id } = listing;
        const partition = partitionOf.programme(id);
        const found =
          listing.ending === undefined && (await store.read(partition, "programme", idOf.programme));
        if (!found || !nextGathering(found.body, now())) continue;
        const assignment = await nextFor(ports, partition, found.body);
        if (assignment === undefined) continue;
        const notice = await intend(ports, found.body, offerNotice(assignment, now()), "new");
        const written = await store.commit(partition, [notice]);
        if (!written.ok) continue;
        offered.push({ programme: id, assignment });
        ports.log.info("nudge.offered", { programme: id, assignment });
      }
    }
    return offered;
  };

/** What is due first and has not been offered; one on a day, for a facilitator's attention has its limit too. */
async function nextFor(ports: Needs, partition: string, programme: Programme): Promise<string | undefined> {
  const [agenda, standings, offers] = await Promise.all([
    ports.store.read(partition, "agenda", idOf.agenda),
    everything(ports, partition, ["standing"], "standing:"),
    everything(ports, partition, ["mailing"], idOf.mailing(offerIdOf(""))),
  ]);
  const now = ports.now();
  if (offers.some(({ body }) => body.decidedAt > later(now, -day))) return undefined;
  const known = new Map(standings.map(({ body }): [string, Standing] => [body.group, body]));
  const before = new Set(offers.map(({ body }) => body.id));
  return toOffer(programme, agenda?.body.items ?? [], known, now).find(({ id }) => !before.has(offerIdOf(id)))
    ?.id;
}
