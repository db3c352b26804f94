import type { DeskBody } from "../../contract/desk.ts";
import { channelPostOf } from "../../domain/delivery/channel.ts";
import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { intend } from "../outbox/intend.ts";
import { actLine, type DeskInput } from "./desk.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";
import { untilWritten } from "../untilWritten.ts";

/** A group has no channel any more: the card in it says so and is left, and another channel can be chosen. */
export const untieChannel =
  (ports: Pick<Ports, "store" | "now">) =>
  ({
    visitor,
    programme: id,
    act,
    body,
  }: DeskInput<DeskBody<"untieChannel">>): Promise<Outcome<{ group: string }>> =>
    untilWritten(async () => {
      const allowed = facilitatorIn(visitor, id);
      if (!allowed.ok) return allowed;
      const { partition } = allowed.value;
      const stored = await ports.store.read(partition, "programme", idOf.programme);
      const group = stored && groupOf(stored.body, body.group);
      if (!stored || !group) return refuse({ is: "notFound" });
      const { channel: untied, ...rest } = group;
      if (!untied) return done({ group: group.id });
      const post = channelPostOf(group.id, ports.now());
      const known = await ports.store.read(partition, "mailing", idOf.mailing(post.id));
      const what = { kind: "channel" as const, group: group.id, untied };
      const groups = stored.body.groups.map((it) => (it.id === group.id ? rest : it));
      const { etag, ...entry } = stored;
      const written = await ports.store.commit(partition, [
        { put: { ...entry, body: { ...stored.body, groups } }, ifMatch: etag },
        ...(known ? [await intend(ports, stored.body, { ...post, what }, known.etag)] : []),
        actLine(ports, allowed.value, act, "channel.untied", { group: group.id }),
      ]);
      return written.ok ? done({ group: group.id }) : "again";
    });
