import type { Case } from "../../domain/case/case.ts";
import { channelPostId, channelPostOf } from "../../domain/delivery/channel.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Brief } from "../../domain/delivery/mailing.ts";
import { sharedWithAll } from "../../domain/overview/brief.ts";
import type { Group, Programme } from "../../domain/programme/programme.ts";
import { same } from "../../domain/same.ts";
import type { Change, Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";

type Needs = Pick<Ports, "store" | "now">;

/**
 * Something in the card of the group's channel has changed: the change that belongs in the same transaction as the
 * cause. A group without a channel has nothing to be told.
 */
export async function tellChannel(
  ports: Needs,
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

/** Where the case is, is told in the channels of its groups; and what is shared with all, where a brief tells it. */
export async function tellOfCase(
  ports: Needs,
  programme: Programme,
  before: Case,
  after: Case,
): Promise<Change[]> {
  const phased = before.phase !== after.phase;
  if (!phased && same(sharedWithAll(before), sharedWithAll(after))) return [];
  const tell = phased ? tellChannel : tellBrief;
  const groups = programme.groups.filter(({ id }) => after.groups.includes(id));
  return (await Promise.all(groups.map((group) => tell(ports, programme, group)))).flat();
}

async function tellBrief(ports: Needs, programme: Programme, group: Group): Promise<Change[]> {
  if (!group.channel) return [];
  const id = idOf.mailing(channelPostId(group.id));
  const known = await ports.store.read(partitionOf.programme(programme.id), "mailing", id);
  return known && briefIn(known.body.what).brief ? tellChannel(ports, programme, group) : [];
}

const briefIn = (what: { kind: string; brief?: Brief } | undefined): { brief?: Brief } =>
  what?.brief ? { brief: what.brief } : {};
