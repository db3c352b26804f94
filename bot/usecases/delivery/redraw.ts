import { idOf, partitionOf } from "../../domain/ids.ts";
import { assignmentOf, type Mailing, type MailingSubject } from "../../domain/delivery/mailing.ts";
import { isSettled } from "../../domain/delivery/message.ts";
import { later, minute, type Moment } from "../../domain/time.ts";
import type { Change, Stored } from "../../ports.ts";
import type { DeliveryDeps } from "./deps.ts";
import { wake } from "../outbox/wake.ts";
import { each, readAll } from "../everything.ts";

type Deps = Pick<DeliveryDeps, "store" | "now">;
/** How long somebody may read their receipt, or go on in their own form. */
export const reading = 10 * minute;
type Correction = Extract<MailingSubject, { kind: "correction" }>;

/**
 * A correction writes to nobody: it marks every card that stands somewhere, and what is marked is drawn again. The cards
 * of whoever has caused it wait a while: what they have just got is not drawn away under their eyes.
 */
export async function redraw(
  deps: Deps,
  programme: string,
  what: Correction,
  causedBy?: string,
): Promise<void> {
  const { store } = deps;
  const partition = partitionOf.programme(programme);
  for await (const mailings of each(store, partition, ["mailing"], { prefix: "mailing:" })) {
    for (const { body } of mailings) {
      const prefix = carriers(body, what);
      if (prefix === undefined) continue;
      for await (const page of each(store, partition, ["message"], { prefix, most: 50 })) {
        await mark(deps, programme, page, causedBy);
      }
    }
  }
}

/** What is open for a group, and where its case is, also stand in its channel. */
function carriers({ id, what: about }: Mailing, what: Correction): string | undefined {
  if (about.kind === "channel") {
    const itsGroup = !about.untied && (what.group === undefined || what.group === about.group);
    return itsGroup ? idOf.messagesOf(id) : undefined;
  }
  if (about.kind === "correction" || assignmentOf(about) !== what.assignment) return undefined;
  return idOf.messagesOf(id, what.group);
}

/** Marks the cards that carry these messages: their own, or the one that they went out on. */
export async function mark(
  deps: Deps,
  programme: string,
  messages: readonly Stored<"message">[],
  causedBy?: string,
): Promise<void> {
  const { store, now } = deps;
  const partition = partitionOf.programme(programme);
  const standing = new Map<string, Stored<"message">>();
  for (const message of messages) {
    const { state } = message.body;
    if (state.is !== "joined") standing.set(message.id, message);
    else {
      const leader = await store.read(partition, "message", state.into);
      if (leader) standing.set(leader.id, leader);
    }
  }
  const [atOnce, soon] = [now(), later(now(), reading)];
  const since = ({ body }: Stored<"message">): Moment => (body.to === causedBy ? soon : atOnce);
  for (let left = [...standing.values()]; left.length > 0;) {
    const changes = left.flatMap((message) => stale(message, since(message)) ?? []);
    for (const at of [atOnce, soon]) {
      const due = left.filter((message) => message.body.sent && since(message) === at);
      for (const lane of new Set(due.map((message) => message.lane)))
        if (lane !== undefined) await wake(deps, lane, programme, at);
    }
    if (changes.length === 0) return;
    const written = await store.commit(partition, changes);
    if (written.ok) return;
    // Something happened to one of them meanwhile: what it became decides.
    left = [...(await readAll(store, partition, "message", standing.keys())).values()];
  }
}

function stale({ etag, ...message }: Stored<"message">, since: Moment): Change | undefined {
  const { body } = message;
  switch (body.state.is) {
    // Untouched, but written: whoever is about to send it has read what no longer holds, and must look again.
    case "waiting":
      return { put: message, ifMatch: etag };
    // In the air with the old words: it is drawn again when it has landed.
    case "sending":
      return { put: { ...message, body: { ...body, stale: { since } } }, ifMatch: etag };
    default:
      if (!body.sent || !isSettled(body.state)) return undefined;
      return { put: { ...message, dueAt: since, body: { ...body, stale: { since } } }, ifMatch: etag };
  }
}
