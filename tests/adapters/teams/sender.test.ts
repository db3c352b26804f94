import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import type { Address } from "../../../bot/domain/delivery/account.ts";
import type { Letter } from "../../../bot/domain/letter/letter.ts";
import { openSender } from "../../../bot/adapters/teams/sender.ts";
import { hostRule } from "../../../bot/adapters/teams/serviceUrl.ts";
import type { Log } from "../../../bot/ports.ts";

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };
const letter: Letter = { kind: "notice", text: "Hei" };

describe("the way out to Teams", () => {
  let server: Server;
  let serviceUrl = "";
  let answer: RequestListener = (_request, response) => response.end();
  let seen: {
    method?: string | undefined;
    url?: string | undefined;
    token?: string | undefined;
    body: string;
  }[] = [];
  const to = (changes: Partial<Address> = {}): Address => ({
    serviceUrl,
    conversation: "a:1/æ",
    bot: "28:bot",
    user: "29:user",
    seenAt: "2026-11-24T08:00:00.000Z",
    ...changes,
  });
  const sender = openSender({
    token: async () => "secret",
    render: ({ kind }, language) => ({ card: { type: "AdaptiveCard", kind, language }, summary: "Oppgave" }),
    now: () => "2026-11-24T08:00:00.000Z",
    log: quiet,
    local: true,
    timeoutMs: 300,
  });

  before(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (piece: Buffer) => (body += piece.toString()));
      request.on("end", () => {
        seen.push({ method: request.method, url: request.url, token: request.headers.authorization, body });
        answer(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = server.address();
    serviceUrl = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/emea`;
  });
  beforeEach(() => {
    seen = [];
  });
  after(() => {
    sender.close();
    server.closeAllConnections();
    server.close();
  });
  const says =
    (status: number, body: unknown = {}, headers: Record<string, string> = {}): RequestListener =>
    (_request, response) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    };
  const error = (code: string, more: object = {}) => ({
    error: { code, message: `It says ${code}`, ...more },
  });

  it("posts one card with a summary and no text, and remembers where it is", async () => {
    answer = says(201, { id: "f:9" });
    assert.deepEqual(await sender.send(to(), letter, "nn"), {
      is: "accepted",
      card: { conversation: "a:1/æ", activity: "f:9", at: "2026-11-24T08:00:00.000Z" },
    });
    const [request] = seen;
    assert.equal(request?.method, "POST");
    assert.equal(request?.url, "/emea/v3/conversations/a%3A1%2F%C3%A6/activities");
    assert.equal(request?.token, "Bearer secret");
    const activity = JSON.parse(request?.body ?? "{}") as Record<string, unknown>;
    assert.equal(activity["text"], undefined);
    assert.equal(activity["summary"], "Oppgave");
  });

  it("draws a card again under the same id", async () => {
    answer = says(200, { id: "something else" });
    const card = { conversation: "a:1", activity: "f:9", at: "2026-11-23T08:00:00.000Z" } as const;
    const drawn = await sender.update(to(), card, letter, "nb");
    assert.deepEqual(drawn.is === "accepted" && drawn.card.activity, "f:9");
    assert.equal(seen[0]?.method, "PUT");
    assert.equal(seen[0]?.url, "/emea/v3/conversations/a%3A1/activities/f%3A9");
  });

  const table: [number, unknown, object][] = [
    [400, error("Bad Argument"), { is: "gone", because: "refused" }],
    [401, error("BotNotRegistered"), { is: "gone", because: "botNotRegistered" }],
    [403, error("BotDisabledByAdmin"), { is: "gone", because: "blockedByIt" }],
    [403, error("BotNotInConversationRoster"), { is: "gone", because: "notInstalled" }],
    [403, error("ConversationBlockedByUser"), { is: "gone", because: "blockedByPerson" }],
    [403, error("ForbiddenOperationException"), { is: "gone", because: "notInstalled" }],
    [403, error("MessageWritesBlocked"), { is: "gone", because: "blockedByPerson" }],
    [403, error("Forbidden", { subCode: 209 }), { is: "gone", because: "blockedByPerson" }],
    [403, error("InvalidBotApiHost"), { is: "gone", because: "tenantNotAllowed" }],
    [403, error("NotEnoughPermissions"), { is: "gone", because: "refused" }],
    [403, "no json at all", { is: "gone", because: "refused" }],
    [404, error("ConversationNotFound"), { is: "gone", because: "conversationGone" }],
    [404, error("ActivityNotFoundInConversation"), { is: "gone", because: "cardGone" }],
    [412, error("PreconditionFailed"), { is: "busy", retryAfterMs: 200, only: "conversation" }],
    [413, error("MessageSizeTooBig"), { is: "gone", because: "refused" }],
    [429, error("Throttled"), { is: "busy", retryAfterMs: 2_000 }],
    [500, error("ServiceError"), { is: "unknown" }],
    [502, "<html>", { is: "unknown" }],
    [503, "", { is: "unknown" }],
    [504, "", { is: "unknown" }],
  ];
  for (const [status, body, delivery] of table) {
    it(`takes ${status} ${typeof body === "string" ? body : JSON.stringify(body)} once, as ${JSON.stringify(delivery)}`, async () => {
      answer = says(status, body);
      assert.deepEqual(await sender.send(to(), letter, "nb"), delivery);
      assert.equal(seen.length, 1);
    });
  }

  it("waits as long as it is told, in seconds or until a date", async () => {
    answer = says(429, {}, { "retry-after": "7" });
    assert.deepEqual(await sender.send(to(), letter, "nb"), { is: "busy", retryAfterMs: 7_000 });
    answer = says(429, {}, { "retry-after": "Tue, 24 Nov 2026 08:01:00 GMT" });
    const busy = await sender.send(to(), letter, "nb");
    assert.ok(busy.is === "busy" && busy.retryAfterMs === 60_000);
  });

  it("does not know what became of a lost connection or a long silence, and does not ask twice", async () => {
    answer = (request) => request.socket.destroy();
    assert.deepEqual(await sender.send(to(), letter, "nb"), { is: "unknown" });
    answer = () => {};
    assert.deepEqual(await sender.send(to(), letter, "nb"), { is: "unknown" });
    assert.equal(seen.length, 2);
  });

  it("knows that nothing was said where there was nobody to say it to", async () => {
    const nowhere = to({ serviceUrl: "http://127.0.0.1:9/" });
    assert.deepEqual(await sender.send(nowhere, letter, "nb"), { is: "noContact", retryAfterMs: 2_000 });
  });

  it("opens a forgotten conversation anew, once, where the tenant is known", async () => {
    answer = (request, response) => {
      if (request.url?.endsWith("/v3/conversations")) says(201, { id: "a:new" })(request, response);
      else if (request.url?.includes("a%3Anew")) says(201, { id: "f:2" })(request, response);
      else says(404, error("ConversationNotFound"))(request, response);
    };
    const sent = await sender.send(to({ tenant: "t1" }), letter, "nb");
    assert.ok(sent.is === "accepted" && sent.card.conversation === "a:new");
    assert.equal(seen.length, 3);
  });

  const opening: [number, unknown, object][] = [
    [429, error("Throttled"), { is: "busy", retryAfterMs: 2_000 }],
    [503, "", { is: "noContact", retryAfterMs: 2_000 }],
    [401, error("BotNotRegistered"), { is: "gone", because: "botNotRegistered" }],
    [403, error("BotDisabledByAdmin"), { is: "gone", because: "blockedByIt" }],
    [400, error("BadArgument"), { is: "gone", because: "conversationGone" }],
    [201, { id: "a:1/æ" }, { is: "gone", because: "conversationGone" }],
  ];
  for (const [status, body, delivery] of opening) {
    it(`takes ${status} ${JSON.stringify(body)} to opening it anew as ${JSON.stringify(delivery)}`, async () => {
      answer = (request, response) => {
        const opens = request.url?.endsWith("/v3/conversations") === true;
        (opens ? says(status, body) : says(404, error("ConversationNotFound")))(request, response);
      };
      assert.deepEqual(await sender.send(to({ tenant: "t1" }), letter, "nb"), delivery);
      assert.equal(seen.length, 2);
    });
  }

  it("sends neither card nor token to a stranger's host", async () => {
    const away = to({ serviceUrl: "https://smba.trafficmanager.net.example.org/" });
    assert.deepEqual(await sender.send(away, letter, "nb"), { is: "gone", because: "refused" });
    assert.equal(seen.length, 0);
    const strict = hostRule({});
    for (const [url, allowed] of [
      ["https://smba.trafficmanager.net/emea/", true],
      ["https://smba.infra.gcc.teams.microsoft.com/", true],
      ["http://smba.trafficmanager.net/emea/", false],
      ["https://user:pass@smba.trafficmanager.net/", false],
      ["https://evil.example/?smba.trafficmanager.net", false],
      ["http://127.0.0.1:3978/", false],
      ["not a url", false],
    ] as const) {
      assert.equal(strict(url), allowed, url);
    }
  });
});
