import { channelPostOf } from "../../domain/delivery/channel.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Brief } from "../../domain/delivery/mailing.ts";
import type { Group, Programme } from "../../domain/programme.ts";
import type { Change, Ports } from "../../ports.ts";
import { intend } from "../delivery/intend.ts";

/**
 * Something in the card of the group's channel has changed: the change that belongs in the same transaction as the
 * cause. A group without a channel has nothing to be told.
 */
export async function tellChannel(
  ports: Pick<Ports, "store" | "now">,
  programme: Pick<Programme, "id" | "gatherings">,
  group: Group,
  brief?: Brief,
): Promise<Change[]> {
  if (!group.channel) return [];
  const post = channelPostOf(group.id, ports.now());
  const known = await ports.store.read(partitionOf.programme(programme.id), "mailing", idOf.mailing(post.id));
  const what = {
    kind: "channel" as const,
    group: group.id,
    ...briefIn(known?.body.what),
    ...(brief && { brief }),
  };
  return [await intend(ports, programme, { ...post, what }, known?.etag ?? "new")];
}

const briefIn = (what: { kind: string; brief?: Brief } | undefined): { brief?: Brief } =>
  what?.brief ? { brief: what.brief } : {};
