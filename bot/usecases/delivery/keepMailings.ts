import { momentOf } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { openingOf, type Mailing } from "../../domain/delivery/mailing.ts";
import type { Change, Ports, Stored } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { each } from "../everything.ts";

/**
 * Every assignment of a programme that is still to come has its mailing, timed as the programme is now. Asked after a
 * plan is loaded or changed, as often as wanted: what is right already is left alone.
 */
export const keepMailings =
  (ports: Pick<Ports, "store" | "now">) =>
  async (programme: string): Promise<{ kept: number; written: number }> => {
    const { store } = ports;
    const now = ports.now();
    const partition = partitionOf.programme(programme);
    const found = await store.read(partition, "programme", idOf.programme);
    if (!found) return { kept: 0, written: 0 };
    const { gatherings } = found.body;
    const tally = { kept: 0, written: 0 };
    for await (const page of each(store, partition, ["assignment"], { prefix: "assignment:" })) {
      const changes: Change[] = [];
      for (const { body: assignment } of page) {
        const wanted = openingOf(assignment, now);
        const known = await store.read(partition, "mailing", idOf.mailing(wanted.id));
        const due = momentOf(assignment.due, gatherings);
        // An assignment whose deadline has passed when the plan comes is history, not news.
        const history = !known && due !== undefined && due < now;
        if (assignment.withdrawnAt || history) continue;
        if (known && isRight(known, wanted, momentOf(wanted.when, gatherings))) tally.kept++;
        else {
          const mailing = known ? { ...known.body, to: wanted.to, when: wanted.when } : wanted;
          changes.push(await intend(ports, found.body, mailing, known?.etag ?? "new"));
        }
      }
      // A conflict: the mailing has begun, or somebody else keeps the plan; both have read it as it is.
      if (changes.length > 0) await store.commit(partition, changes);
      tally.written += changes.length;
    }
    return tally;
  };

function isRight({ body, dueAt }: Stored<"mailing">, wanted: Mailing, at: string | undefined): boolean {
  if (body.state !== "planned") return true;
  const same = JSON.stringify([body.to, body.when]) === JSON.stringify([wanted.to, wanted.when]);
  return same && dueAt === at;
}
