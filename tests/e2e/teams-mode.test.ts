/** The whole service as it runs in Teams: tokens at both doors, one list of tenants for everything that comes in. */
import assert from "node:assert/strict";
import https from "node:https";
import { teamsIdentity } from "../../bot/adapters/teams/authentication.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { moment } from "../../bot/domain/time.ts";
import { appId, stranger } from "../identity/issuer.ts";
import { removeTemporaryFolders } from "../support/service.ts";
import { fjordvik, home, openTeamsMode, solveig, type TeamsMode } from "../support/teamsMode.ts";

const from = { id: "29:solveig", aadObjectId: solveig, name: "Solveig" };
const bot = { id: `28:${appId}` };
const chat = (tenantId: string) => ({ id: "a:solveig", conversationType: "personal", tenantId });
const channelChat = (tenantId: string) => ({
  id: "19:x@thread.tacv2",
  conversationType: "channel",
  tenantId,
});

/** One of everything that Teams sends, from a tenant. */
const kinds = (tenantId: string): Record<string, object> => ({
  message: { type: "message", text: "hjelp" },
  "a pressed button": { type: "invoke", name: "adaptiveCard/action", value: { action: { verb: "tasks" } } },
  "a submitted card": { type: "message", value: { verb: "tasks" } },
  "another invoke": { type: "invoke", name: "task/fetch", value: {} },
  "the app is installed": { type: "installationUpdate", action: "add" },
  "the app is upgraded": { type: "installationUpdate", action: "add-upgrade" },
  "the app is taken away": { type: "installationUpdate", action: "remove" },
  "the bot is added": { type: "conversationUpdate", membersAdded: [bot] },
  "somebody is added": { type: "conversationUpdate", membersAdded: [from] },
  "installed in a team": {
    type: "installationUpdate",
    action: "add",
    conversation: channelChat(tenantId),
    channelData: { tenant: { id: tenantId } },
  },
  "a reaction": { type: "messageReaction", reactionsAdded: [{ type: "like" }] },
  "something new": { type: "event", name: "x" },
});

describe("the service as it runs in Teams", function () {
  this.timeout(30_000);
  let teams: TeamsMode;
  let count = 0;
  const activity = (tenantId: string, change: object = {}): object => ({
    id: `activity-${++count}`,
    from,
    recipient: bot,
    conversation: chat(tenantId),
    ...change,
  });
  const addressOf = (tenantId: string) =>
    teams.look(async (store) => {
      const found = await store.read(partitionOf.tenant(tenantId), "account", idOf.account(solveig));
      return found?.body.address;
    });

  before(async () => {
    teams = await openTeamsMode();
  });
  after(async () => {
    await teams?.close();
    await removeTemporaryFolders();
  });

  for (const [name, change] of Object.entries(kinds(stranger))) {
    it(`does nothing for a tenant that is not on the list: ${name}`, async () => {
      const before = teams.sent.length;
      const answer = await teams.post(activity(stranger, change));
      assert.ok([200, 403].includes(answer.status), String(answer.status));
      assert.equal(await answer.text(), "");
      assert.equal(teams.sent.length, before, "nothing goes out");
      assert.equal(await addressOf(stranger), undefined, "nothing is kept");
    });
  }

  it("is not talked round by the other field that names a tenant", async () => {
    const before = teams.sent.length;
    const change = { type: "message", text: "hjelp", channelData: { tenant: { id: fjordvik } } };
    await teams.post(activity(stranger, change));
    assert.equal(teams.sent.length, before);
  });

  it("keeps where a person is reached only from an activity with a right token", async () => {
    const hello = { type: "message", text: "hjelp" };
    const evil = { ...activity(fjordvik, hello), serviceUrl: "https://evil.example/" };
    assert.equal((await teams.post(evil)).status, 401, "the token names another");
    assert.equal((await teams.post(evil, null)).status, 401, "there is no token");
    assert.equal(await addressOf(fjordvik), undefined);
    assert.equal((await teams.post(activity(fjordvik, hello))).status, 200);
    assert.equal((await addressOf(fjordvik))?.serviceUrl, teams.serviceUrl);
    assert.equal((await teams.post(evil)).status, 401);
    assert.equal((await addressOf(fjordvik))?.serviceUrl, teams.serviceUrl);
  });

  for (const [name, change] of Object.entries(kinds(fjordvik))) {
    it(`answers a tenant on the list without a fault: ${name}`, async () => {
      const answer = await teams.post(activity(fjordvik, change));
      assert.ok([200, 501].includes(answer.status), String(answer.status));
    });
  }

  it("answers with a token from the home tenant, whichever tenant wrote", () => {
    assert.ok(teams.sent.length > 3);
    for (const { authorization } of teams.sent)
      assert.equal(authorization, "Bearer token-of-the-home-tenant");
    for (const { appId: id, audience } of teams.channel.asked)
      assert.deepEqual([id, audience], [appId, "https://api.botframework.com"]);
  });

  it("lets a person into the tab by their token, and nobody without one", async () => {
    assert.equal((await teams.get("/api/me")).status, 200);
    assert.equal((await fetch(`${teams.url}/api/me`)).status, 401);
    assert.equal((await teams.get("/api/me", { tenant: stranger, object: solveig })).status, 401);
    const asLocal = { headers: { "x-local-person": `${fjordvik}/${solveig}` } };
    assert.equal(
      (await fetch(`${teams.url}/api/me`, asLocal)).status,
      401,
      "nobody chooses who they are here",
    );
    assert.equal((await fetch(`${teams.url}/api/local/people`)).status, 404);
  });

  it("answers a loop with one sentence instead of work, and everybody else as ever", async () => {
    const loop = { ...from, aadObjectId: "d0000000-0000-4000-8000-000000000999" };
    const press = { type: "invoke", name: "adaptiveCard/action", value: { action: { verb: "tasks" } } };
    const answers = await Promise.all(
      Array.from({ length: 80 }, () => teams.post(activity(fjordvik, { ...press, from: loop }))),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    const refused = texts.filter((text) => text.includes("Det gikk litt fort"));
    assert.ok(refused.length >= 15 && refused.length <= 20, String(refused.length));
    const other = await (await teams.post(activity(fjordvik, press))).text();
    assert.ok(!other.includes("Det gikk litt fort"));
    const left = await teams.post(
      activity(fjordvik, { type: "installationUpdate", action: "remove", from: loop }),
    );
    assert.equal(left.status, 200, "coming and going is heard in any case");
  });

  it("lets an operator look at the status, and nobody else", async () => {
    assert.equal((await teams.get("/api/status")).status, 404);
    const operated = await openTeamsMode({ OPERATORS: `${fjordvik}/${solveig}` });
    const answer = await operated.get("/api/status");
    assert.equal(answer.status, 200);
    const status = (await answer.json()) as Record<string, unknown>;
    assert.deepEqual([status["mode"], status["store"], status["storeAnswers"]], ["teams", "embedded", true]);
    assert.ok(!JSON.stringify(status).includes(solveig));
    await operated.close();
  });

  it("logs no fault, and no word or name of anybody", () => {
    const faults = teams.lines().filter((line) => line.includes('"error"'));
    assert.deepEqual(faults, []);
    assert.ok(!teams.lines().some((line) => /Solveig|hjelp/.test(line)));
  });
});

describe("the token for what the bot sends", () => {
  it("is asked for at the home tenant and nowhere else", async () => {
    const asked: string[] = [];
    const real = https.request;
    // Every https request of this process is looked at and refused: nothing leaves the machine.
    https.request = ((...given: unknown[]) => {
      asked.push(given.map((it) => (it instanceof URL ? it.href : JSON.stringify(it))).join(" "));
      throw new Error("refused by the test");
    }) as typeof https.request;
    try {
      const proof = { secret: "secret-of-the-test" };
      const identity = teamsIdentity({ id: appId, tenant: home, proof }, () => moment(Date.now()));
      await assert.rejects(identity.token());
    } finally {
      https.request = real;
    }
    assert.ok(asked.length > 0, "it was asked for");
    for (const url of asked) {
      assert.ok(url.includes(home), url);
      assert.ok(!url.includes(fjordvik) && !url.includes("botframework.com/"), url);
    }
  });
});
