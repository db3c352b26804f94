import { channelAsPerson, channelPostId } from "../../domain/delivery/channel.ts";
import { idOf, laneOf, partitionOf } from "../../domain/ids.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Message } from "../../domain/delivery/message.ts";
import { planMailing, type PersonFacts, type ProgrammeFacts } from "../../domain/delivery/planning.ts";
import { groupOf, nextGathering, type Programme } from "../../domain/programme/programme.ts";
import { addDays, onTheWall, type Moment } from "../../domain/time.ts";
import type { Stored } from "../../ports.ts";
import type { DeliveryDeps } from "./deps.ts";
import { entryOf, messageOf } from "../outbox/entries.ts";
import { peopleFacts } from "./facts.ts";
import { mark } from "./redraw.ts";
import { wake } from "../outbox/wake.ts";
import { readAll } from "../everything.ts";

type Deps = Pick<DeliveryDeps, "store" | "now">;

/**
 * The one card in a group's channel: posted where none stands, drawn again where one does. It is due again when the
 * gathering that it tells of is over.
 */
export async function postChannel(deps: Deps, facts: ProgrammeFacts, due: Stored<"mailing">): Promise<void> {
  const { store, now } = deps;
  const { programme } = facts;
  const partition = partitionOf.programme(programme.id);
  if (due.body.what.kind === "channel" && due.body.what.untied) return lastWord(deps, programme.id, due);
  const [channel] = await channelsReached(store, facts, due.body);
  if (channel?.account) {
    const known = await store.read(partition, "message", messageId(due.body, channel));
    if (known && stands(known.body, placeOf(programme, due.body))) await mark(deps, programme.id, [known]);
    else {
      const { at = now(), rows } = planMailing(due.body, facts, [channel], now());
      const [put] = rows.map((row) => messageOf(due.body, row, at, now()));
      if (put?.dueAt) await wake(deps, laneOf.tenant(channel.account.tenant), programme.id, put.dueAt);
      // Drawn or posted meanwhile: the mailing is still due, and finds what it has become.
      if (put && !(await store.commit(partition, [{ put, ifMatch: known?.etag ?? "new" }])).ok) return;
    }
  }
  const next = isOver(programme, now());
  if (next) await wake(deps, laneOf.programme(programme.id), programme.id, next);
  await store.commit(partition, [{ put: entryOf({ ...due.body, state: "sent" }, next), ifMatch: due.etag }]);
}

/** The channel is the group's no more: the card that stands there says so, and nothing is posted. */
async function lastWord(deps: Deps, programme: string, due: Stored<"mailing">): Promise<void> {
  const partition = partitionOf.programme(programme);
  const { entries } = await deps.store.list(partition, ["message"], { prefix: idOf.messagesOf(due.body.id) });
  const waits = entries.filter(({ body: { state, sent } }) => state.is === "waiting" && !sent);
  await mark(
    deps,
    programme,
    entries.filter((it) => !waits.includes(it)),
  );
  await deps.store.commit(partition, [
    { put: entryOf({ ...due.body, state: "sent" }), ifMatch: due.etag },
    ...waits.map(({ id, etag }) => ({ remove: id, ifMatch: etag })),
  ]);
}

/** Something new is open: the cards that stand in channels say so. */
export async function redrawChannels(deps: Deps, programme: Programme): Promise<void> {
  const ids = programme.groups.flatMap((group) => {
    const channel = channelAsPerson(group);
    return channel?.account ? idOf.message(channelPostId(group.id), channel.id, group.id) : [];
  });
  const cards = await readAll(deps.store, partitionOf.programme(programme.id), "message", ids);
  await mark(deps, programme.id, [...cards.values()]);
}

/** Whom such a mailing reaches: the channel, or nobody where nobody has said which it is. */
export async function channelsReached(
  store: Deps["store"],
  facts: ProgrammeFacts,
  { what }: Pick<Mailing, "what">,
): Promise<PersonFacts[]> {
  const group = what.kind === "channel" ? groupOf(facts.programme, what.group) : undefined;
  const channel = group && channelAsPerson(group);
  return channel ? peopleFacts(store, facts, [channel]) : [];
}

const messageId = ({ id, to }: Mailing, { person }: PersonFacts): string =>
  idOf.message(id, person.id, to.groups?.[0] ?? "");

/**
 * What was taken away, by Teams or by somebody there, is posted anew when there is something to tell; so is what stands
 * in a channel that is the group's no more.
 */
const stands = ({ state: { is }, sent }: Message, place: string | undefined): boolean =>
  is !== "notReached" && is !== "dropped" && (sent === undefined || sent.conversation === place);

const placeOf = (programme: Programme, { what }: Mailing): string | undefined =>
  what.kind === "channel" ? groupOf(programme, what.group)?.channel?.id : undefined;

function isOver(programme: Programme, now: Moment): Moment | undefined {
  const when = nextGathering(programme, now)?.when;
  return when && onTheWall(addDays(when.endDay, 1), "07:00");
}
