import { expiryStep, type Expiry, type ExpiryStep } from "../../domain/programme/expiry.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { expiryNoticeOf } from "../../domain/delivery/mailing.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { deleteProgramme } from "./deleteProgramme.ts";
import { actPut } from "../actPut.ts";
import { each } from "../everything.ts";

type Needs = Pick<Ports, "store" | "now" | "log">;
export interface Expired {
  programme: string;
  name: string;
  deleteOn?: string;
  step: ExpiryStep["is"] | "resume";
  days?: number;
  archived: boolean;
  /** Of a deletion. */
  documents?: number;
}

/**
 * Once in a while: says of each programme that it is to be deleted, 30 and 7 days before, and deletes it on its day.
 * Asked twice, or by two instances at once, it is done once. What has nothing to be said about is not in the answer.
 */
export const expireProgrammes =
  (ports: Needs) =>
  async ({ dryRun = false } = {}): Promise<Expired[]> => {
    const { store } = ports;
    const expired: Expired[] = [];
    for await (const page of each(store, partitionOf.programmes, ["listing"], { prefix: "listing:" })) {
      for (const { body: listing } of page) {
        const { programme } = listing;
        if (listing.ending !== undefined) {
          const documents = dryRun ? undefined : await deleteProgramme(ports, programme);
          expired.push({
            programme,
            name: "",
            step: "resume",
            archived: true,
            ...(documents && { documents }),
          });
          continue;
        }
        const partition = partitionOf.programme(programme);
        const found = await store.read(partition, "programme", idOf.programme);
        if (!found) continue;
        const said = await store.read(partition, "expiry", idOf.expiry);
        const before: Expiry = said?.body ?? { notices: [] };
        const step = expiryStep(found.body.deleteOn, before, ports.now());
        if (step.is === "wait") continue;
        const archived = before.archivedAt !== undefined;
        const { name, deleteOn } = found.body;
        const told: Expired = { programme, name, deleteOn, step: step.is, archived };
        if (step.is === "notice") {
          if (!dryRun) await notice(ports, found.body, before, said?.etag, step.days);
          expired.push({ ...told, days: step.days });
        } else {
          if (!archived) ports.log.warn("programme.deletedUnfiled", { programme });
          const documents = dryRun ? undefined : await deleteProgramme(ports, programme);
          expired.push({ ...told, ...(documents !== undefined && { documents }) });
        }
      }
    }
    return expired;
  };

/** The facilitators get it in chat and see it on the overview; that it was said, and when, is kept. */
async function notice(
  { store, now, log }: Needs,
  theProgramme: Programme,
  before: Expiry,
  etag: string | undefined,
  days: 30 | 7,
): Promise<void> {
  const { id: programme, deleteOn } = theProgramme;
  const at = now();
  const archived = before.archivedAt !== undefined;
  const body: Expiry = { ...before, notices: [...before.notices, { days, at }] };
  const subject = { days: String(days), deleteOn, archived: archived ? "yes" : "no" };
  const done = await store.commit(partitionOf.programme(programme), [
    { put: { kind: "expiry", id: idOf.expiry, body }, ifMatch: etag ?? "new" },
    actPut(`expiry-${days}`, { at, what: "programme.deletionNoticed", subject }),
    await intend({ store, now }, theProgramme, expiryNoticeOf(deleteOn, days, at)),
  ]);
  // A conflict: another instance has said it.
  if (done.ok) log.warn("programme.deletedSoon", { programme, days, archived });
}
