import assert from "node:assert/strict";
import type { Json, PlayedTeams, Thing } from "./teamsPlayed.ts";

export interface Played {
  url: string;
  teams: PlayedTeams;
}
export interface Known {
  id: string;
  name: string;
  email: string;
  tenant: string;
  object: string;
}

/** Somebody with Teams on their phone: what they do arrives at the bot's door, what they get lies in their chat. */
export interface Who extends Known {
  installs: () => Promise<void>;
  uninstalls: () => Promise<void>;
  writes: (text: string, activity?: Thing) => Promise<void>;
  /** The button with this verb on the newest card that has one, with what stands in the inputs. */
  presses: (verb: string, inputs?: Thing, carrying?: Thing) => Promise<Thing>;
  /** A button as it was once, wherever its card is now. */
  pressesOld: (data: Thing, inputs?: Thing) => Promise<Thing>;
  button: (verb: string, carrying?: Thing) => Thing;
  has: (verb: string, carrying?: Thing) => boolean;
  card: () => Thing;
  sees: (...words: string[]) => void;
  seesNot: (...words: string[]) => void;
  activity: (more: Thing) => Thing;
  /** The same person, speaking in a channel of a team. */
  inChannel: (id: string) => Who;
}

/** What can be read on a card, on screen or in its inputs. */
function words(card: Json): string {
  if (typeof card !== "object" || card === null) return "";
  const own = Array.isArray(card) ? [] : ["text", "title", "label", "value"].map((name) => card[name]);
  const read = own.filter((it) => typeof it === "string" || typeof it === "number").join(" | ");
  return [read, ...Object.values(card).map(words)]
    .filter(Boolean)
    .join("\n")
    .replace(/\u00a0/g, " ");
}

export function buttonsOn(card: Json): Thing[] {
  if (typeof card !== "object" || card === null) return [];
  if (!Array.isArray(card) && card["type"] === "Action.Execute") return [card["data"] as Thing];
  return Object.values(card).flatMap(buttonsOn);
}

let count = 0;
export async function post(
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

export function personIn(played: Played, known: Known, channel?: string): Who {
  const { url, teams } = played;
  const { id, name, email, tenant, object } = known;
  const member = { id: `29:${id}`, aadObjectId: object, name, email, userPrincipalName: email };
  teams.members.set(member.id, member);
  const conversation = channel ?? `a:${id}`;
  /** What the person looks at: the newest of what was sent, or what their own press has put in its place. */
  let pressed: { after: number; card: Thing } | undefined;
  const mine = () => teams.sent.filter(({ conversation: at, how }) => at === conversation && how === "sent");

  const card = (): Thing => {
    const all = mine();
    if (pressed && pressed.after === all.length) return pressed.card;
    // What is updated stays where it is in the chat.
    const found = teams.cardsIn(conversation).at(-1);
    assert.ok(found, `${name} has no card`);
    return found;
  };
  const activity = (more: Thing): Thing => ({
    id: `in-${++count}`,
    channelId: "msteams",
    serviceUrl: `${teams.url}/`,
    from: { id: member.id, name, aadObjectId: object },
    recipient: { id: "28:bot" },
    conversation: {
      id: channel === undefined ? conversation : `${channel};messageid=1700000000000`,
      conversationType: channel === undefined ? "personal" : "channel",
      tenantId: tenant,
    },
    ...(channel !== undefined && { channelData: { channel: { id: channel }, team: { id: channel } } }),
    ...more,
  });
  const says = async (more: Thing): Promise<Response> => {
    const answer = await post(url, JSON.stringify(activity(more)));
    assert.equal(answer.status, 200);
    return answer;
  };
  const matching = (verb: string, carrying: Thing = {}): Thing | undefined =>
    buttonsOn(card()).find(
      (data) =>
        data["verb"] === verb && Object.entries(carrying).every(([key, value]) => data[key] === value),
    );
  const button = (verb: string, carrying?: Thing): Thing => {
    const found = matching(verb, carrying);
    assert.ok(found, `no button ${verb} ${JSON.stringify(carrying ?? {})} on ${words(card())}`);
    return found;
  };
  const pressesOld = async (data: Thing, inputs: Thing = {}): Promise<Thing> => {
    const value = {
      action: { type: "Action.Execute", verb: data["verb"] ?? "", data: { ...data, ...inputs } },
    };
    const answer = await says({ type: "invoke", name: "adaptiveCard/action", value });
    const got = (await answer.json()) as { statusCode: number; value: Thing };
    assert.equal(got.statusCode, 200);
    pressed = { after: mine().length, card: got.value };
    return got.value;
  };

  return {
    ...known,
    installs: async () => {
      await says({ type: "installationUpdate", action: "add" });
      await says({ type: "conversationUpdate", membersAdded: [{ id: "28:bot" }] });
    },
    uninstalls: async () => void (await says({ type: "installationUpdate", action: "remove" })),
    writes: async (text, more = {}) => {
      pressed = undefined;
      await says({ type: "message", text, ...more });
    },
    presses: (verb, inputs, carrying) => pressesOld(button(verb, carrying), inputs),
    pressesOld,
    button,
    has: (verb, carrying) => matching(verb, carrying) !== undefined,
    card,
    sees: (...expected) => {
      const shown = words(card());
      for (const text of expected)
        assert.ok(shown.includes(text), `${name} does not see "${text}": ${shown}`);
    },
    seesNot: (...unexpected) => {
      const shown = words(card());
      for (const text of unexpected) assert.ok(!shown.includes(text), `${name} sees "${text}": ${shown}`);
    },
    activity,
    inChannel: (at) => personIn(played, known, at),
  };
}
