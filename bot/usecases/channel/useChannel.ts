import { isFacilitator, mayWrite } from "../../domain/access.ts";
import { channelObject, type ChannelPlace } from "../../domain/delivery/channel.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Group, type Programme } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { groupFacts } from "../answer/taskLetters.ts";
import { seatIn, type Seat, type Visitor } from "../visitor/visitor.ts";
import { tellChannel } from "./tellChannel.ts";
import { actPut } from "../actPut.ts";
import { untilWritten } from "../untilWritten.ts";

type Needs = Pick<Ports, "store" | "now" | "log">;

/** A group says that the channel it speaks from is its own. Which channel that is, is Teams' word and not the card's. */
export const useChannel =
  (ports: Needs & Pick<Ports, "links">) =>
  async (input: { visitor: Visitor; programme: string; group: string }): Promise<Outcome<Letter>> => {
    const { visitor } = input;
    const seat = seatIn(visitor, input.programme);
    const group = seat && groupOf(seat.programme, input.group);
    if (!visitor.channel) return refuse({ is: "oldCard" });
    if (!group) return refuse({ is: "notFound" });
    if (!mayWrite(seat.person, [group.id]) && !isFacilitator(seat.person)) return refuse({ is: "notYours" });
    const tied = await untilWritten(() => tie(ports, visitor, seat, group.id));
    if (!tied.ok) return tied;
    return done({
      kind: "done",
      ...groupFacts(ports, seat.programme.id, group),
      what: "channelChosen",
      at: ports.now(),
    });
  };

/**
 * Somebody speaks in a channel: where it is reached is refreshed, and a channel that the workbook names as a group's is
 * known from then on.
 */
export const channelHere =
  (ports: Needs) =>
  async (visitor: Visitor): Promise<void> => {
    const { channel, account } = visitor;
    if (!channel) return;
    for (const seat of visitor.seats) {
      const named = seat.programme.groups.find((group) => group.channel?.id === channel.id);
      if (!named) continue;
      if (named.channel?.tenant !== account.tenant) await tie(ports, visitor, seat, named.id);
      else if (await remember(ports, account.tenant, channel))
        await tellAgain(ports, seat.programme.id, named);
    }
  };

/** The groups of theirs that have no channel yet: offered where the bot has just been added. */
export const channelOffers = ({ seats, channel }: Visitor): { programme: Programme; group: Group }[] =>
  channel === undefined
    ? []
    : seats.flatMap(({ programme, person }) =>
        programme.groups
          .filter((group) => mayWrite(person, [group.id]) && mayBeOf(group, channel))
          .map((group) => ({ programme, group })),
      );

/** What the workbook names needs no asking. */
const mayBeOf = ({ channel: its }: Group, here: ChannelPlace): boolean =>
  its?.tenant === undefined && its?.id !== here.id;

async function tie(
  ports: Needs,
  visitor: Visitor,
  { programme, person }: Seat,
  id: string,
): Promise<Outcome<Group> | "again"> {
  const { store, now, log } = ports;
  const { channel, account } = visitor;
  if (!channel || channelObject(channel.id) === undefined) return refuse({ is: "notFound" });
  await remember(ports, account.tenant, channel);
  const partition = partitionOf.programme(programme.id);
  const known = await store.read(partition, "programme", idOf.programme);
  const before = known && groupOf(known.body, id);
  if (!known || !before) return refuse({ is: "notFound" });
  // The card in its channel would stand there as if it were kept: a facilitator unties that one first.
  if (before.channel?.tenant !== undefined && before.channel.id !== channel.id)
    return refuse({ is: "hasChannel" });
  const name = channel.name ?? before.channel?.name ?? before.name;
  const group = { ...before, channel: { id: channel.id, name, tenant: account.tenant } };
  const groups = known.body.groups.map((one) => (one.id === id ? group : one));
  const at = now();
  const { etag, ...entry } = known;
  const written = await store.commit(partition, [
    { put: { ...entry, body: { ...known.body, groups } }, ifMatch: etag },
    actPut(`channel-${id}`, { at, by: person.id, what: "channel.chosen", subject: { group: id } }),
    ...(await tellChannel(ports, known.body, group)),
  ]);
  if (!written.ok) return "again";
  log.info("channel.chosen", { programme: programme.id, group: id });
  return done(group);
}

/** What could not be posted while the app was away. */
async function tellAgain(ports: Needs, programme: string, group: Group): Promise<void> {
  const partition = partitionOf.programme(programme);
  const found = await ports.store.read(partition, "programme", idOf.programme);
  if (found) await ports.store.commit(partition, await tellChannel(ports, found.body, group));
}

/** True when nothing could reach it until now. */
async function remember(
  { store, now }: Needs,
  tenant: string,
  { id, serviceUrl, bot }: ChannelPlace,
): Promise<boolean> {
  const object = channelObject(id);
  if (object === undefined) return false;
  const partition = partitionOf.tenant(tenant);
  const known = await store.read(partition, "account", idOf.account(object));
  const before = known?.body.address;
  const same = before?.serviceUrl === serviceUrl && before.bot === bot && !known?.body.unreachable;
  if (same) return false;
  const address = { serviceUrl, conversation: id, bot, user: "", seenAt: now() };
  // Two who speak at once write the same.
  await store.commit(partition, [
    {
      put: { kind: "account", id: idOf.account(object), body: { tenant, object, people: [], address } },
      ...(known && { ifMatch: known.etag }),
    },
  ]);
  return known?.body.unreachable !== undefined;
}

/** The app was taken out of the channel: nothing is posted until it is back. */
export const leaveChannel =
  ({ store, now }: Needs) =>
  async (tenant: string, { id }: ChannelPlace): Promise<void> => {
    const object = channelObject(id);
    const partition = partitionOf.tenant(tenant);
    const known = object && (await store.read(partition, "account", idOf.account(object)));
    if (!known) return;
    const { etag, ...entry } = known;
    const unreachable = { because: "notInstalled" as const, since: now() };
    await store.commit(partition, [
      { put: { ...entry, body: { ...known.body, unreachable } }, ifMatch: etag },
    ]);
  };
