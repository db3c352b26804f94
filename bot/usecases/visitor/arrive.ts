import type { Address, KnownAccount } from "../../domain/delivery/account.ts";
import type { ChannelPlace } from "../../domain/delivery/channel.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Account } from "../../domain/programme/person.ts";
import { day, later, type Moment } from "../../domain/time.ts";
import { isOver } from "../../domain/programme/programme.ts";
import type { Ports, Stored } from "../../ports.ts";
import { link, type Profile, type Seats } from "./link.ts";
import type { Seat, Visitor } from "./visitor.ts";

export interface Arrival {
  account: Account;
  /** Where the person can be reached, when this came through a personal chat. */
  address?: Omit<Address, "seenAt">;
  /** The channel that this came through. */
  channel?: ChannelPlace;
  /** It came through a channel or a group chat. */
  inCompany?: true;
  /** A card of a programme was pressed in their own chat: it was sent there when that programme knew them. */
  hadCard?: boolean;
  profile?: () => Promise<Profile | undefined>;
}

/**
 * Recognises who has come, refreshes where they can be reached, and at the first contact links the roster's e-mail or
 * UPN to the account: by Teams' own member record, never by what a client says. A stranger is remembered as a knock;
 * whoever only presses a card of a programme that has let them go leaves nothing behind.
 */
export const arrive =
  (ports: Pick<Ports, "store" | "now" | "log">) =>
  async (arrival: Arrival): Promise<Visitor> => {
    const { store } = ports;
    const { account } = arrival;
    const now = ports.now();
    const known = await store.read(
      partitionOf.tenant(account.tenant),
      "account",
      idOf.account(account.object),
    );
    const mayHaveMore = (known?.body.people ?? []).length === 0 || known?.body.lookAgain === true;
    const profile = mayHaveMore ? await arrival.profile?.() : undefined;
    const found = profile ? await link(ports, account, profile) : [];
    const people = withSeats(known?.body.people, found);
    if (profile && people.length === 0 && !arrival.hadCard) await knock(ports, account, profile, now);
    const isBack =
      (known !== undefined || people.length > 0 || !arrival.hadCard) &&
      (await remember(ports, known, { ...arrival, found, now, looked: profile !== undefined }));
    const { channel, inCompany } = arrival;
    return {
      account,
      ...(await seats(ports, people)),
      ...(isBack && { isBack }),
      ...(channel && { channel }),
      ...(inCompany && { inCompany }),
    };
  };

const withSeats = (before: Seats = [], found: Seats): Seats => [
  ...before,
  ...found.filter((seat) => !before.some((it) => it.programme === seat.programme)),
];

interface Remembered extends Arrival {
  /** The seats that were linked just now. */
  found: Seats;
  now: Moment;
  /** Teams has just said who they are. */
  looked: boolean;
}
/**
 * Chat and page may bring the same person at once: neither writes over what the other has found. True for the one by
 * which they can be reached again: of the two events of an install it is one, and that one comes first to the welcome.
 */
async function remember(
  { store }: Pick<Ports, "store">,
  known: Stored<"account"> | undefined,
  { account, address, found, now, looked }: Remembered,
): Promise<boolean> {
  const [partition, id] = [partitionOf.tenant(account.tenant), idOf.account(account.object)];
  for (let stands = known; ; stands = await store.read(partition, "account", id)) {
    const before = stands?.body;
    const people = withSeats(before?.people, found);
    const sameAddress = !address || (before?.address && sameConversation(before.address, address));
    const samePeople = before && before.people.length === people.length;
    const asked = looked && before?.lookAgain === true;
    const reachedAgain = address !== undefined && before?.unreachable !== undefined;
    if (before && sameAddress && samePeople && !reachedAgain && !asked) return false;
    const { unreachable, lookAgain, ...kept } = before ?? { ...account, people };
    const again = lookAgain === true && !looked;
    const body: KnownAccount = {
      ...kept,
      people,
      // A page says nothing of the chat.
      ...(unreachable && !reachedAgain && { unreachable }),
      ...(again && { lookAgain }),
      ...(address && { address: { ...address, seenAt: now } }),
    };
    // Whom nobody has given a seat is forgotten again, as the knock is.
    const expiry = people.length === 0 && { expiresAt: stands?.expiresAt ?? later(now, remembered) };
    const put = { kind: "account", id, body, ...expiry } as const;
    if ((await store.commit(partition, [{ put, ifMatch: stands?.etag ?? "new" }])).ok)
      return reachedAgain || (address !== undefined && !before?.address);
  }
}

const sameConversation = (a: Address, b: Omit<Address, "seenAt">): boolean =>
  a.conversation === b.conversation && a.serviceUrl === b.serviceUrl && a.user === b.user && a.bot === b.bot;

/** The programmes that run come first: the chat speaks of the first where it speaks of one. */
async function seats(
  { store, now }: Pick<Ports, "store" | "now">,
  people: Seats,
): Promise<Pick<Visitor, "seats" | "left">> {
  const found = await Promise.all(
    people.map(async ({ programme, person }) => {
      const partition = partitionOf.programme(programme);
      const [p, who] = await Promise.all([
        store.read(partition, "programme", idOf.programme),
        store.read(partition, "person", idOf.person(person)),
      ]);
      return p && who ? { programme: p.body, person: who.body } : undefined;
    }),
  );
  const known = found.filter((seat) => seat !== undefined);
  const last = ({ programme }: Seat): number => Number(isOver(programme, now()));
  known.sort((a, b) => last(a) - last(b));
  const left = known.filter(hasLeft);
  return { seats: known.filter((seat) => !hasLeft(seat)), ...(left.length > 0 && { left }) };
}

const hasLeft = ({ person }: Seat): boolean => person.removedAt !== undefined;
const remembered = 90 * day;

/** Somebody whom no roster knows: kept for a while where every facilitator can see it. */
async function knock(
  { store, log }: Pick<Ports, "store" | "log">,
  account: Account,
  profile: Profile,
  now: Moment,
): Promise<void> {
  const id = idOf.knock(account.tenant, account.object);
  const before = await store.read(partitionOf.programmes, "knock", id);
  await store.commit(partitionOf.programmes, [
    {
      put: {
        kind: "knock",
        id,
        expiresAt: later(now, remembered),
        body: {
          ...account,
          name: profile.name,
          ...(profile.addresses[0] !== undefined && { email: profile.addresses[0] }),
          firstAt: before?.body.firstAt ?? now,
          lastAt: now,
          times: (before?.body.times ?? 0) + 1,
        },
      },
    },
  ]);
  log.info("stranger.knocked", { tenant: account.tenant });
}
