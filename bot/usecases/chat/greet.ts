import { isFacilitator } from "../../domain/access.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { WelcomeFacts } from "../../domain/letter/bot.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { channelOffers } from "../channel/useChannel.ts";
import { openTasks } from "../answer/listTasks.ts";
import { languageOf, type Seat, type Visitor } from "../visitor/visitor.ts";

/** The personal welcome, once: `undefined` when it has been given. A personal install comes as two events. */
export const welcome =
  (ports: Pick<Ports, "store" | "now" | "links">) =>
  async (visitor: Visitor): Promise<Letter | undefined> => {
    const { tenant, object } = visitor.account;
    const partition = partitionOf.tenant(tenant);
    for (;;) {
      const known = await ports.store.read(partition, "account", idOf.account(object));
      if (!known || known.body.welcomedAt) return undefined;
      const { etag, ...entry } = known;
      const put = { ...entry, body: { ...known.body, welcomedAt: ports.now() } };
      const marked = await ports.store.commit(partition, [{ put, ifMatch: etag }]);
      if (marked.ok) return personalWelcome(ports, visitor);
    }
  };

function personalWelcome(ports: Pick<Ports, "links">, visitor: Visitor): Letter {
  const first = visitor.seats[0];
  return {
    kind: "welcome",
    place: "personal",
    ...(first && { name: first.person.name }),
    groups: visitor.seats.flatMap(placesOf),
    language: languageOf(visitor),
    ...firstPage(ports, visitor),
    privacyUrl: ports.links.privacy,
  };
}

function placesOf({ programme, person }: Seat): WelcomeFacts["groups"] {
  const groups = person.memberships.flatMap((membership) => {
    const group = groupOf(programme, membership.group);
    return group ? [{ name: group.name, role: "member" as const }] : [];
  });
  return [...groups, ...person.programmeRoles.map((role) => ({ name: programme.name, role }))];
}

/** What they come to first: the board of their group, or the page of whoever is in none. */
function firstPage(
  ports: Pick<Ports, "links">,
  { seats: [seat] }: Visitor,
): Pick<WelcomeFacts, "boardUrl" | "page"> {
  if (!seat) return {};
  const { programme, person } = seat;
  const group = person.memberships[0]?.group;
  if (group !== undefined) return { boardUrl: ports.links.board(programme.id, group) };
  return isFacilitator(person)
    ? { boardUrl: ports.links.overview(programme.id), page: "overview" }
    : { boardUrl: ports.links.report(programme.id), page: "report" };
}

/** In a channel: says who added it and never writes to the members one by one. */
export const welcomeChannel =
  (ports: Pick<Ports, "links">) =>
  (visitor: Visitor, language: Language, calls?: string): Letter => {
    // Teams does not always say what whoever added it is called.
    const addedBy = calls ?? visitor.seats[0]?.person.name;
    const offers = channelOffers(visitor).map(({ programme, group }) => ({
      programme: programme.id,
      group: group.id,
      name: group.name,
    }));
    return {
      kind: "welcome",
      place: "channel",
      groups: [],
      language,
      ...(addedBy !== undefined && { addedBy }),
      ...(offers.length > 0 && { offers }),
      privacyUrl: ports.links.privacy,
    };
  };

export const help =
  (ports: Pick<Ports, "store" | "now" | "links">) =>
  async (visitor: Visitor, notUnderstood: boolean): Promise<Letter> => {
    const open = await openTasks(ports, visitor);
    return {
      kind: "help",
      language: languageOf(visitor),
      ...(notUnderstood && { notUnderstood }),
      openTasks: open.filter((task) => task.state !== "answered").length,
      ...firstPage(ports, visitor),
      privacyUrl: ports.links.privacy,
      accessibilityUrl: ports.links.accessibility,
    };
  };
