import { momentOf } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import { planMailing, type Foreseen } from "../../domain/delivery/planning.ts";
import type { Moment } from "../../domain/time.ts";
import type { Change, Committed, Entry, Stored } from "../../ports.ts";
import type { DeliveryDeps } from "./deps.ts";
import { entryOf, messageOf } from "../outbox/entries.ts";
import { peopleFacts, programmeFacts } from "./facts.ts";
import { postChannel, redrawChannels } from "./postChannel.ts";
import { redraw } from "./redraw.ts";
import { wake } from "../outbox/wake.ts";
import { each } from "../everything.ts";

type Deps = Pick<DeliveryDeps, "store" | "now" | "log" | "sleep">;

/**
 * Lays out one mailing: a message for each person, page by page. Each page and how far it came are one transaction, so
 * that a crash continues where it was; the ids are the same every time, so that twice is once.
 */
export async function expand(deps: Deps, programme: string, due: Stored<"mailing">): Promise<void> {
  const { store, now, log } = deps;
  const partition = partitionOf.programme(programme);
  const facts = await programmeFacts(store, programme, [due.body]);
  const write = (mailing: Mailing, etag: string, dueAt?: Moment): Promise<Committed> =>
    store.commit(partition, [{ put: entryOf(mailing, dueAt), ifMatch: etag }]);

  if (facts && due.body.what.kind === "channel") return postChannel(deps, facts, due);
  const at = facts && momentOf(due.body.when, facts.programme.gatherings);
  if (!facts || due.body.state === "cancelled" || due.body.state === "sent") {
    await write({ ...due.body, state: facts ? due.body.state : "cancelled" }, due.etag);
    return;
  }
  if (!at || at > now()) {
    // The gathering has moved, or lost its day: the mailing follows it.
    await write(due.body, due.etag, at);
    return;
  }
  if (due.body.what.kind === "correction") {
    await redraw(deps, programme, due.body.what, due.body.by);
    // Every answer makes one of these, and nobody asks for it afterwards.
    await store.commit(partition, [{ remove: due.id, ifMatch: due.etag }]);
    return;
  }

  let { body: mailing, etag } = due;
  const woken = new Map<string, Moment>();
  const start = mailing.doneTo === undefined ? {} : { after: idOf.person(mailing.doneTo) };
  for await (const page of each(store, partition, ["person"], { ...start, prefix: "person:", most: 90 })) {
    const people = page.map(({ body }) => body).filter((person) => !person.removedAt);
    const { rows } = planMailing(mailing, facts, await peopleFacts(store, facts, people), now());
    for (const part of parts(rows)) {
      const messages = part.map((row) => messageOf(mailing, row, at, now()));
      for (const { lane, dueAt } of messages) await rouse(lane, dueAt);
      mailing = { ...mailing, state: "sending", doneTo: part.at(-1)?.person ?? mailing.doneTo ?? "" };
      const written = await lay(deps, partition, { put: entryOf(mailing, at), ifMatch: etag }, messages);
      // Cancelled, moved, or laid out by somebody else meanwhile: what is due then is done then.
      if (!written.ok) return;
      etag = written.etags[0] ?? etag;
      // A store that answers at once would not let anybody else in before the last page.
      await deps.sleep(0);
    }
  }
  const { doneTo: _all, ...laidOut } = mailing;
  await write({ ...laidOut, state: "sent" }, etag);
  if (mailing.what.kind === "assignment") await redrawChannels(deps, facts.programme);
  log.info("mailing.laidOut", { programme, mailing: mailing.id });

  async function rouse(lane: string | undefined, dueAt: Moment | undefined): Promise<void> {
    if (lane === undefined || dueAt === undefined) return;
    const before = woken.get(lane);
    if (before !== undefined && before <= dueAt) return;
    await wake(deps, lane, programme, dueAt);
    woken.set(lane, dueAt);
  }
}

/** What is there already is left as it is: somebody came by and got it, or comes back at this moment. */
async function lay(
  { store }: Deps,
  partition: string,
  progress: Change,
  messages: readonly Entry<"message">[],
): Promise<Committed> {
  const there = new Set<string>();
  for (;;) {
    const missing = messages.filter(({ id }) => !there.has(id));
    const changes = missing.map((put): Change => ({ put, ifMatch: "new" }));
    const written = await store.commit(partition, [progress, ...changes]);
    const known = written.ok ? [] : written.conflict.filter((id) => missing.some((entry) => entry.id === id));
    if (written.ok || known.length === 0 || known.length < written.conflict.length) return written;
    for (const id of known) there.add(id);
  }
}

/** Pages of a transaction's size that never part a person's messages. */
function* parts(rows: readonly Foreseen[]): Generator<Foreseen[], void, undefined> {
  let part: Foreseen[] = [];
  for (const [i, row] of rows.entries()) {
    part.push(row);
    const next = rows[i + 1];
    if (!next || (part.length >= 80 && next.person !== row.person)) {
      yield part;
      part = [];
    }
  }
}
