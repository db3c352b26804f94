import type { MessageState } from "../../domain/delivery/message.ts";
import { idOf } from "../../domain/ids.ts";
import type { Nudged } from "../../domain/overview/report.ts";
import type { Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { everything, readAll } from "../everything.ts";

/** By assignment: the groups where a facilitator's nudge was accepted for somebody, by itself or on another card. */
export async function nudgedGroups(
  ports: Pick<Ports, "store">,
  partition: string,
): Promise<ReadonlyMap<string, Nudged>> {
  const nudges = await everything(ports, partition, ["message"], idOf.messagesFrom("nudge-"));
  const others = nudges.flatMap(({ body: { state } }) => (state.is === "joined" ? [state.into] : []));
  const carriers = await readAll(ports.store, partition, "message", others);
  const found = new Map<string, Map<string, Moment>>();
  for (const { body } of nudges) {
    const { group, what } = body;
    const at = acceptedAt(
      body.state.is === "joined" ? carriers.get(body.state.into)?.body.state : body.state,
    );
    if (what.kind !== "nudge" || !at) continue;
    const groups = found.get(what.assignment) ?? new Map<string, Moment>();
    const before = groups.get(group);
    if (!before || at < before) groups.set(group, at);
    found.set(what.assignment, groups);
  }
  return found;
}

const acceptedAt = (state: MessageState | undefined): Moment | undefined =>
  state?.is === "accepted" ? state.at : undefined;
