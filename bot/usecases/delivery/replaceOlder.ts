import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Message, Sent } from "../../domain/delivery/message.ts";
import { visitMailings } from "../../domain/delivery/notices.ts";
import { later } from "../../domain/time.ts";
import type { DeliveryDeps } from "./deps.ts";
import { everything } from "../everything.ts";
import { wake } from "../outbox/wake.ts";
import { reading } from "./redraw.ts";

/**
 * A new card about a home visit has come: those before it in the same chat are drawn a last time, and lead to it. They
 * are left a while, so that nothing is drawn away under somebody's eyes. What is lost to a crash here is two cards that
 * say the same.
 */
export async function replaceOlder(
  { store, now }: Pick<DeliveryDeps, "store" | "now">,
  programme: string,
  newest: Message,
  card: Sent,
): Promise<void> {
  if (newest.what.kind !== "visit") return;
  const partition = partitionOf.programme(programme);
  const all = await everything(
    { store },
    partition,
    ["message"],
    idOf.messagesFrom(visitMailings(newest.what.visit)),
  );
  const older = all.filter(
    ({ body: { to, mailing, sent, replaced } }) =>
      to === newest.to && sent && !replaced && order(sent, mailing) < order(card, newest.mailing),
  );
  const since = later(now(), reading);
  for (const { etag, ...message } of older) {
    if (message.lane !== undefined) await wake({ store, now }, message.lane, programme, since);
    const body = { ...message.body, stale: { since }, replaced: true as const };
    // A conflict: it is being drawn at this moment, and says what holds.
    await store.commit(partition, [{ put: { ...message, dueAt: since, body }, ifMatch: etag }]);
  }
}

const order = ({ at }: Sent, mailing: string): string => `${at} ${mailing}`;
