import type { DeskBody } from "../../contract/desk.ts";
import { channelAsPerson, channelPostId } from "../../domain/delivery/channel.ts";
import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { facilitatorIn } from "../overview/readGroups.ts";
import { actLine, type DeskInput } from "./desk.ts";

/** A group has no channel any more: the card in it is left as it is, and another channel can be chosen. */
export const untieChannel =
  (ports: Pick<Ports, "store" | "now">) =>
  async ({
    visitor,
    programme: id,
    act,
    body,
  }: DeskInput<DeskBody<"untieChannel">>): Promise<Outcome<{ group: string }>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { partition } = allowed.value;
    const stored = await ports.store.read(partition, "programme", idOf.programme);
    const group = stored && groupOf(stored.body, body.group);
    if (!stored || !group) return refuse({ is: "notFound" });
    const channel = channelAsPerson(group);
    if (!group.channel) return done({ group: group.id });
    const messageId = channel && idOf.message(channelPostId(group.id), channel.id, group.id);
    const message = messageId && (await ports.store.read(partition, "message", messageId));
    const { channel: _gone, ...rest } = group;
    const groups = stored.body.groups.map((it) => (it.id === group.id ? rest : it));
    const { etag, ...entry } = stored;
    const written = await ports.store.commit(partition, [
      { put: { ...entry, body: { ...stored.body, groups } }, ifMatch: etag },
      ...(message ? [{ remove: message.id, ifMatch: message.etag }] : []),
      actLine(ports, allowed.value, act, "channel.untied", { group: group.id }),
    ]);
    return written.ok ? done({ group: group.id }) : refuse({ is: "changedMeanwhile" });
  };
