/**
 * Microsoft's Agents Playground as the Teams client of a test: it is started against one service, and driven
 * through the same HTTP and websocket doors as its own page uses.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parse, stringify } from "yaml";
import { freePort, keepTrack, temporaryFolder } from "./service.ts";

const configPath = resolve("infra/playground/.m365agentsplayground.yml");

interface Person {
  id: string;
  name: string;
  aadObjectId: string;
}
interface Config {
  tenantId: string;
  bot: { id: string; name: string };
  currentUser: Person;
  users: Person[];
  personalChat: { id: string };
  groupChat: { id: string };
  team: { id: string; channels: { id: string }[] };
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Card = { [key: string]: Json };

/** What lies in a chat. An updated message is the same object with new content. */
export interface Message {
  id: string;
  conversation: string;
  fromBot: boolean;
  text: string;
  cards: Card[];
}

/** What a bot answers to a card action: a new card, a short message, or an error. The status code is not told. */
export interface CardAnswer {
  type: string;
  value: Json;
}

export interface CardAction {
  verb: string;
  /** What the button carries and what the person filled in; Teams sends them as one. */
  data?: Card;
}

interface StreamEvent {
  action: "createMessage" | "updateMessage" | "typing";
  actionConversationId: string;
  message?: {
    messageId: string;
    postConversationId?: string;
    from: { id: string };
    text?: string;
    attachments: { content: Card }[];
  };
}

export interface Playground {
  url: string;
  config: Config;
  chats: { personal: string; group: string; general: string; channel: string };
  /** A message from the current user. In a group or a channel the bot hears it only with `mention`. */
  say: (text: string, where?: { chat?: string; mention?: boolean }) => Promise<void>;
  /** Action.Execute. The answer replaces the card, as in Teams, when it is a card. */
  execute: (on: Message, action: CardAction, as?: string) => Promise<CardAnswer>;
  /** Action.Submit, which arrives at the bot as a message with a value. */
  submit: (on: Message, data: Card, as?: string) => Promise<void>;
  /** A card from the bot by the connector's door, whoever made it. */
  speaksAsBot: (card: object, chat?: string) => Promise<void>;
  /** The app is installed in a chat: installationUpdate and conversationUpdate. */
  install: (chat?: string) => Promise<void>;
  messages: (chat?: string) => Message[];
  /** The first message of the bot that fits and that nobody has waited for before. */
  nextFromBot: (fits?: (message: Message) => boolean, patienceMs?: number) => Promise<Message>;
  /** Waits until something is true of a message that is updated. */
  until: (isTrue: () => boolean, patienceMs?: number) => Promise<void>;
  stop: () => Promise<void>;
}

/** The Playground shows the personal chat of its current user only, so a test may choose who that is. */
async function configFor(person: string | undefined): Promise<{ path: string; config: Config }> {
  const config = parse(await readFile(configPath, "utf8")) as Config;
  if (person === undefined) return { path: configPath, config };
  const everybody = [config.currentUser, ...config.users];
  const chosen = everybody.find(({ id }) => id === person);
  if (!chosen) throw new Error(`${person} is not in ${configPath}`);
  const others = everybody.filter((it) => it !== chosen);
  const own = { ...config, currentUser: chosen, users: others, personalChat: { id: `a:${person.slice(3)}` } };
  const path = join(await temporaryFolder(), "playground.yml");
  await writeFile(path, stringify(own));
  return { path, config: own };
}

async function launch(serviceUrl: string, path: string): Promise<{ child: ChildProcess; port: number }> {
  const cli = "node_modules/@microsoft/m365agentsplayground/cli.js";
  const to = ["-e", `${serviceUrl}/api/messages`, "-c", "msteams", "-p", String(await freePort())];
  const child = keepTrack(
    spawn(process.execPath, [cli, "start", ...to, "--disable-telemetry"], {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: "none",
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: path,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(await temporaryFolder(), "playground.log"),
      },
    }),
  );
  if (!child.stdout) throw new Error("The Playground has no output to read.");
  for await (const line of createInterface(child.stdout)) {
    const listening = /^Listening on (\d+)$/.exec(line);
    if (listening) return { child, port: Number(listening[1]) };
  }
  throw new Error("The Playground ended before it listened.");
}

/** Keeps what the stream tells as the chats that a person would see. */
function follow(stream: WebSocket, botId: string): { chats: Map<string, Message[]>; changed: EventTarget } {
  const chats = new Map<string, Message[]>();
  const changed = new EventTarget();
  stream.addEventListener("message", ({ data }) => {
    const { action, actionConversationId, message } = JSON.parse(String(data)) as StreamEvent;
    if (!message || action === "typing") return;
    const conversation = message.postConversationId ?? actionConversationId;
    const chat = chats.get(actionConversationId) ?? [];
    chats.set(actionConversationId, chat);
    const content = { text: message.text ?? "", cards: message.attachments.map((it) => it.content) };
    const known = chat.find(({ id }) => id === message.messageId);
    if (known) Object.assign(known, content);
    else chat.push({ id: message.messageId, conversation, fromBot: message.from.id === botId, ...content });
    changed.dispatchEvent(new Event("change"));
  });
  return { chats, changed };
}

export interface PlaygroundOptions {
  /** Whose Teams this is: an id of the settings, as `29:fj-terje`. */
  as?: string;
}

export async function startPlayground(
  serviceUrl: string,
  options: PlaygroundOptions = {},
): Promise<Playground> {
  const { path, config } = await configFor(options.as);
  const { child, port } = await launch(serviceUrl, path);
  const url = `http://127.0.0.1:${port}`;
  const stream = new WebSocket(`ws://127.0.0.1:${port}/_ws_conversation/v1/conversations/stream`);
  await new Promise((done, fail) => {
    stream.addEventListener("open", done);
    stream.addEventListener("error", fail);
  });
  const { chats, changed } = follow(stream, config.bot.id);
  const me = config.currentUser.id;
  const personal = config.personalChat.id;

  async function post(door: string, body: object): Promise<string> {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${url}${door}`, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The Playground answered ${answer.status} on ${door}: ${text}`);
    return text;
  }

  function until(isTrue: () => boolean, patienceMs = 10_000): Promise<void> {
    if (isTrue()) return Promise.resolve();
    return new Promise((done, fail) => {
      const look = (): void => {
        if (isTrue()) end(done);
      };
      const timer = setTimeout(() => {
        const seen = JSON.stringify([...chats.values()].flat(), null, 1).slice(0, 4000);
        end(() => fail(new Error(`Nothing came in ${patienceMs} ms. The chats so far: ${seen}`)));
      }, patienceMs);
      const end = (how: () => void): void => {
        clearTimeout(timer);
        changed.removeEventListener("change", look);
        how();
      };
      changed.addEventListener("change", look);
    });
  }

  const waitedFor = new Set<Message>();
  return {
    url,
    config,
    chats: {
      personal,
      group: config.groupChat.id,
      general: config.team.id,
      channel: config.team.channels[0]?.id ?? config.team.id,
    },
    until,
    messages: (chat = personal) => chats.get(chat) ?? [],

    async say(text, { chat = personal, mention = false } = {}) {
      const name = `<at>${config.bot.name}</at>`;
      const mentions = mention ? [{ mentioned: { id: config.bot.id }, text: name }] : [];
      const body = {
        from: { id: me },
        text: mention ? `${name} ${text}` : text,
        textFormat: "plain",
        mentions,
      };
      await post(`/_conversation/v1/conversations/${encodeURIComponent(chat)}/messages`, body);
    },

    async execute(on, { verb, data = {} }, as = me) {
      const action = { type: "Action.Execute", verb, data };
      const value = { action, trigger: "manual" };
      const about = { from: { id: as }, conversation: { id: on.conversation }, replyToId: on.id };
      const body = { name: "adaptiveCard/action", value, ...about };
      const answer = JSON.parse(await post("/_conversation/v1/invoke", body)) as CardAnswer;
      if (answer.type === "application/vnd.microsoft.card.adaptive") on.cards = [answer.value as Card];
      return answer;
    },

    async submit(on, value, as = me) {
      const about = { from: { id: as }, conversation: { id: on.conversation }, replyToId: on.id };
      await post("/_conversation/v1/submit", { value, ...about });
    },

    async speaksAsBot(content, chat = personal) {
      const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content }];
      const body = { type: "message", from: config.bot, conversation: { id: chat }, attachments };
      await post(`/_connector/v3/conversations/${encodeURIComponent(chat)}/activities`, body);
    },

    async install(chat = personal) {
      await post(`/_debug/conversation/${encodeURIComponent(chat)}/installation`, {});
    },

    async nextFromBot(fits = () => true, patienceMs) {
      const find = (): Message | undefined =>
        [...chats.values()].flat().find((it) => it.fromBot && !waitedFor.has(it) && fits(it));
      await until(() => find() !== undefined, patienceMs);
      const found = find();
      if (!found) throw new Error("The message has gone again.");
      waitedFor.add(found);
      return found;
    },

    async stop() {
      stream.close();
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
