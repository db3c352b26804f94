import type { Group, GroupChannel } from "../programme/programme.ts";
import type { Mailing } from "./mailing.ts";
import type { Person } from "../programme/person.ts";
import type { Moment } from "../time.ts";

/** Where somebody has spoken to us in company: a channel of a team, by Teams' own word. */
export interface ChannelPlace {
  id: string;
  name?: string;
  serviceUrl: string;
  /** The Teams id of the bot there, `28:…`. */
  bot: string;
}

/** What their objects begin with. */
export const channelObjects = "channel.";

/**
 * A channel takes cards as a person does, so it has an account of its own (`object`): where it is reached, and that it
 * is not. `undefined` for an id that no document can be named after.
 */
export const channelObject = (id: string): string | undefined => {
  const object = `${channelObjects}${id.replaceAll(":", ".")}`;
  return /^[A-Za-z0-9._@+=-]{9,200}$/.test(object) ? object : undefined;
};

const mark = "@channel.";
const personIdOf = (group: string): string => `${mark}${group}`;
export const isChannel = (person: string): boolean => person.startsWith(mark);

/** The group's channel in the place of a person: it has no language of its own, and no pause. */
export function channelAsPerson({ id: group, channel }: Group): Person | undefined {
  const object = channel && channelObject(channel.id);
  if (!channel || object === undefined) return undefined;
  return {
    id: personIdOf(group),
    name: channel.name,
    email: "",
    memberships: [{ group, roles: [] }],
    programmeRoles: [],
    ...(channel.tenant !== undefined && { account: { tenant: channel.tenant, object } }),
  };
}

/** Where the card of a channel stands: in the group's own, or in the one that it has just been untied from. */
export const placeOfCard = (group: Group, { what }: Pick<Mailing, "what">): Person | undefined =>
  channelAsPerson(what.kind === "channel" && what.untied ? { ...group, channel: what.untied } : group);

/** What a plan says of a channel, with what only Teams can tell; a plan that names none leaves what the group has chosen. */
export const channelKept = (
  planned: GroupChannel | undefined,
  known: GroupChannel | undefined,
): GroupChannel | undefined =>
  planned && planned.id !== known?.id ? planned : known && { ...known, ...planned };

export const channelPostId = (group: string): string => `channel-${group}`;

/** The one card in a group's channel. It is written again when something in it has changed, and never posted twice. */
export const channelPostOf = (group: string, now: Moment): Mailing => ({
  id: channelPostId(group),
  what: { kind: "channel", group },
  to: { audience: "whole_group", groups: [group], people: [personIdOf(group)] },
  when: { at: now },
  state: "planned",
  decidedAt: now,
  rev: 1,
});
