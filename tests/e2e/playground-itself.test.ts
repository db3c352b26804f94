/** The tool before the tests that use it: a bot of ten lines, and Microsoft's Playground as its Teams. */
import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import botbuilder, { type Request, type Response, type TurnContext } from "botbuilder";
import restify from "restify";
import { startPlayground, type Playground } from "../support/playground.ts";
import { removeTemporaryFolders } from "../support/service.ts";

const { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = botbuilder;

const card = (text: string, buttons: object[]): object => ({
  type: "AdaptiveCard",
  version: "1.4",
  body: [
    { type: "TextBlock", text },
    { type: "Input.Text", id: "note", label: "Note" },
  ],
  actions: buttons,
});
const question = card("How is it?", [{ type: "Action.Execute", title: "Save", verb: "save" }]);

const seen: TurnContext["activity"][] = [];
const turns: Promise<void>[] = [];
async function logic(context: TurnContext): Promise<void> {
  seen.push(context.activity);
  const { type, text, value } = context.activity;
  if (type === "message" && text) {
    await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(question)));
  } else if (type === "message") {
    await context.sendActivity(`submitted ${JSON.stringify(value)}`);
  } else if (type === "invoke") {
    const { verb, data } = (value as { action: { verb: string; data: { note: string } } }).action;
    const answer = card(`${verb}: ${data.note}`, []);
    const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: answer };
    await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
  } else if (type === "installationUpdate") {
    const sent = await context.sendActivity("installed");
    await context.updateActivity({ ...MessageFactory.text("installed, and corrected"), id: sent?.id ?? "" });
  }
}

describe("the Playground as a Teams client", () => {
  const server = restify.createServer();
  let playground: Playground;
  let address = "";

  before(async () => {
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    server.use(restify.plugins.bodyParser());
    server.post("/api/messages", async (request, response) => {
      const turn = adapter.process(request as unknown as Request, response as unknown as Response, logic);
      turns.push(turn);
      await turn;
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    address = `http://127.0.0.1:${port}`;
    playground = await startPlayground(address);
  });
  after(async () => {
    await Promise.all(turns);
    await playground.stop();
    server.close();
    await removeTemporaryFolders();
  });

  it("carries a message to the bot, and its card with an input back", async () => {
    await playground.say("hei");
    const answer = await playground.nextFromBot();
    assert.deepEqual(answer.cards, [question]);
    assert.equal(answer.conversation, playground.chats.personal);
    const { from, conversation, channelData } = seen.at(-1) ?? {};
    assert.equal(from?.aadObjectId, playground.config.currentUser.aadObjectId);
    assert.equal(conversation?.tenantId, playground.config.tenantId);
    assert.equal(channelData.tenant.id, playground.config.tenantId);
  });

  it("replaces a card by what the bot answers to Action.Execute", async () => {
    await playground.say("once more");
    const asked = await playground.nextFromBot();
    const answer = await playground.execute(asked, { verb: "save", data: { note: "better" } });
    assert.equal(answer.type, "application/vnd.microsoft.card.adaptive");
    assert.deepEqual(asked.cards, [card("save: better", [])]);
  });

  it("lets another person press a button in a chat that they share", async () => {
    await playground.say("who?", { chat: playground.chats.group, mention: true });
    const asked = await playground.nextFromBot();
    await playground.execute(asked, { verb: "save", data: { note: "from Terje" } }, "29:fj-terje");
    assert.equal(seen.at(-1)?.from.aadObjectId, "d0000000-0000-4000-8000-000000000102");
    assert.equal(seen.at(-1)?.conversation.conversationType, "groupChat");
  });

  it("carries Action.Submit as a message with a value", async () => {
    await playground.say("and submit");
    await playground.submit(await playground.nextFromBot(), { note: "gone" });
    const answer = await playground.nextFromBot(({ text }) => text.startsWith("submitted"));
    assert.equal(answer.text, 'submitted {"note":"gone"}');
  });

  it("answers in the thread of a channel", async () => {
    await playground.say("hello", { chat: playground.chats.channel, mention: true });
    const answer = await playground.nextFromBot();
    assert.match(answer.conversation, /^19:.+;messageid=/);
    assert.equal(seen.at(-1)?.channelData.team.id, playground.chats.general);
    assert.equal(seen.at(-1)?.channelData.channel.id, playground.chats.channel);
  });

  it("installs the app, and shows a message that the bot has corrected", async () => {
    await playground.install();
    const welcome = await playground.nextFromBot();
    await playground.until(() => welcome.text === "installed, and corrected");
    assert.ok(seen.some(({ type }) => type === "conversationUpdate"));
  });

  it("can be another person's Teams", async () => {
    const hers = await startPlayground(address, { as: "29:rv-kari" });
    try {
      await hers.say("hei");
      assert.equal((await hers.nextFromBot()).conversation, "a:rv-kari");
      assert.equal(seen.at(-1)?.from.name, "Kari-Anne Lunderud");
    } finally {
      await Promise.all(turns);
      await hers.stop();
    }
  });
});
