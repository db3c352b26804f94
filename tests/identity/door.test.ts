/** Teams at the bot's door, with botbuilder's authentication on and an issuer on loopback. */
import assert from "node:assert/strict";
import { base64url, SignJWT, UnsecuredJWT, type JWTPayload } from "jose";
import restify from "restify";
import type { AddressInfo } from "node:net";
import { teamsIdentity } from "../../bot/adapters/teams/authentication.ts";
import type { DoorReason } from "../../bot/adapters/teams/channelToken.ts";
import { TeamsDoor } from "../../bot/adapters/teams/door.ts";
import type { Inbound } from "../../bot/adapters/teams/activity.ts";
import { moment } from "../../bot/domain/time.ts";
import type { Log } from "../../bot/ports.ts";
import { startChannelIssuer, tokenIssuer, type ChannelIssuer } from "../support/channelIssuer.ts";
import * as at from "./issuer.ts";

const serviceUrl = "https://smba.trafficmanager.net/emea/";
const bot = { id: at.appId, tenant: at.tenant, proof: { managedIdentity: at.person } };
const inSeconds = (n: number): number => Math.floor(Date.now() / 1000) + n;

let channel: ChannelIssuer;
let unlisted: at.Key;
let server: restify.Server;
let url: string;
let refused: unknown[];
let heard: Inbound[];
const log: Log = {
  info: () => {},
  warn: (event, facts) => event === "door.refused" && refused.push(facts?.["reason"]),
  error: (event, error) => refused.push([event, error]),
};

const activity = (change: object = {}): object => ({
  type: "message",
  id: "1",
  channelId: "msteams",
  serviceUrl,
  from: { id: "29:x", aadObjectId: at.person },
  recipient: { id: `28:${at.appId}` },
  conversation: { id: "a:1", conversationType: "personal", tenantId: at.tenant },
  text: "hjelp",
  ...change,
});
const post = (authorization: string | undefined, body: object | string = activity()): Promise<Response> =>
  fetch(`${url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization !== undefined && { authorization }) },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

async function openDoor(): Promise<void> {
  server = restify.createServer();
  new TeamsDoor(
    teamsIdentity(bot, () => moment(Date.now()), channel.issuer),
    log,
  ).mount(server, async (inbound) => {
    await Promise.resolve();
    heard.push(inbound);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

before(async () => {
  channel = await startChannelIssuer(serviceUrl);
  unlisted = await at.makeKey("unlisted");
  await channel.publish("of-nobody");
  await openDoor();
});
after(async () => {
  server.server.closeAllConnections();
  server.close();
  await channel.close();
});
beforeEach(() => {
  refused = [];
  heard = [];
});

const bearer = async (token: Promise<string> | string): Promise<string> => `Bearer ${await token}`;
const withParts = async (change: (parts: string[]) => string[]): Promise<string> =>
  bearer(change((await channel.token()).split(".")).join("."));
const head = (change: object): string =>
  base64url.encode(JSON.stringify({ alg: "RS256", kid: "channel-1", ...change }));
const without = (...names: string[]): Promise<string> =>
  bearer(channel.token(Object.fromEntries(names.map((name) => [name, undefined]))));
const plain = (): JWTPayload => ({
  iss: tokenIssuer,
  aud: at.appId,
  serviceurl: serviceUrl,
  exp: inSeconds(600),
});

type Wrong = [reason: DoorReason, header: () => Promise<string> | string | undefined, body?: object];
const wrong: Record<string, Wrong> = {
  "no header": ["noToken", () => undefined],
  "an empty header": ["noToken", () => ""],
  "another scheme": ["malformed", async () => `Basic ${await channel.token()}`],
  "a token without a scheme": ["malformed", () => channel.token()],
  "a word": ["malformed", () => "Bearer word"],
  "two parts": ["malformed", () => withParts((parts) => parts.slice(0, 2))],
  "four parts": ["malformed", () => withParts((parts) => [...parts, "x"])],
  "a header that is no JSON": [
    "malformed",
    () => withParts(([, b = "", c = ""]) => [base64url.encode("{"), b, c]),
  ],
  "contents that are no JSON": [
    "signature",
    () => withParts(([a = "", , c = ""]) => [a, base64url.encode("{"), c]),
  ],
  "10 000 characters": ["malformed", () => bearer(channel.token({ padding: "x".repeat(8_000) }))],
  "run out ten minutes ago": ["expired", () => bearer(channel.token({ exp: inSeconds(-600) }))],
  "beginning in ten minutes": ["notYetValid", () => bearer(channel.token({ nbf: inSeconds(600) }))],
  "no end": ["claims", () => without("exp")],
  "another issuer": ["issuer", () => bearer(channel.token({ iss: "https://api.botframework.com.example" }))],
  "the issuer of a tenant, as the tab's token": [
    "issuer",
    () => bearer(channel.token({ iss: at.issuerOf(at.tenant) })),
  ],
  "the emulator's issuer": [
    "issuer",
    () =>
      bearer(
        channel.token({
          iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
          ver: "1.0",
          appid: at.appId,
        }),
      ),
  ],
  "a skill's claims": [
    "audience",
    () => bearer(channel.token({ ver: "1.0", aud: at.stranger, appid: at.appId })),
  ],
  "no issuer": ["issuer", () => without("iss")],
  "another bot's audience": ["audience", () => bearer(channel.token({ aud: at.stranger }))],
  "our audience among several": ["audience", () => bearer(channel.token({ aud: [at.appId, at.stranger] }))],
  "no audience": ["claims", () => without("aud")],
  "a key that nobody publishes": ["unknownKey", () => bearer(channel.token({}, {}, unlisted))],
  "a stranger's signature under a published key's name": [
    "signature",
    () => bearer(channel.token({}, {}, { ...unlisted, kid: "channel-1" })),
  ],
  "its own key in the header": [
    "signature",
    () => bearer(channel.token({}, { jwk: unlisted.jwk }, { ...unlisted, kid: "channel-1" })),
  ],
  "contents changed after signing": [
    "signature",
    () =>
      withParts(([a = "", , c = ""]) => [
        a,
        base64url.encode(JSON.stringify({ ...plain(), serviceurl: "https://evil.example" })),
        c,
      ]),
  ],
  "an empty signature": ["signature", () => withParts(([a = "", b = ""]) => [a, b, ""])],
  "alg none": [
    "algorithm",
    () => bearer(new UnsecuredJWT(plain()).encode().replace(/^[^.]+/, head({ alg: "none" }))),
  ],
  "HS256 with the public key as secret": [
    "algorithm",
    () =>
      bearer(
        new SignJWT(plain())
          .setProtectedHeader({ alg: "HS256", kid: "channel-1" })
          .sign(new TextEncoder().encode(JSON.stringify(channel.key.jwk))),
      ),
  ],
  RS512: ["algorithm", () => withParts((parts) => [head({ alg: "RS512" }), ...parts.slice(1)])],
  "another service URL": [
    "serviceUrl",
    () => bearer(channel.token({ serviceurl: "https://smba.trafficmanager.net/amer/" })),
  ],
  "no service URL": ["claims", () => without("serviceurl")],
  "an activity that names another service URL": [
    "serviceUrl",
    () => bearer(channel.token()),
    activity({ serviceUrl: "https://evil.example/" }),
  ],
  "an activity of another channel": [
    "channel",
    () => bearer(channel.token()),
    activity({ channelId: "webchat" }),
  ],
  "an activity that says it is from Azure's own extension": [
    "channel",
    () => bearer(channel.token()),
    activity({ channelId: "AseChannel" }),
  ],
  "an activity that names no channel": [
    "channel",
    () => bearer(channel.token()),
    activity({ channelId: undefined }),
  ],
  "a key endorsed for another channel": [
    "endorsement",
    async () => bearer(channel.token({}, {}, endorsedForAnother)),
  ],
  "a key endorsed for nobody": ["endorsement", async () => bearer(channel.token({}, {}, endorsedForNobody))],
};
let endorsedForAnother: at.Key;
let endorsedForNobody: at.Key;

describe("Teams at the bot's door", () => {
  before(async () => {
    server.server.closeAllConnections();
    server.close();
    endorsedForAnother = await channel.publish("other-channel", ["webchat"]);
    endorsedForNobody = await channel.publish("nobody");
    await openDoor();
  });

  it("is let in with the right token, and the turn gets what it said", async () => {
    const answer = await post(await bearer(channel.token()));
    assert.equal(answer.status, 200);
    assert.equal(heard.length, 1);
    assert.equal(heard[0]?.serviceUrl, serviceUrl);
    assert.deepEqual(refused, []);
  });

  it("is let in though the clocks differ by four minutes", async () => {
    assert.equal((await post(await bearer(channel.token({ exp: inSeconds(-240) })))).status, 200);
    assert.equal((await post(await bearer(channel.token({ nbf: inSeconds(240) })))).status, 200);
  });

  for (const [name, [reason, header, body]] of Object.entries(wrong)) {
    it(`is turned away with 401 and nothing more for ${name}`, async () => {
      const answer = await post(await header(), body ?? activity());
      assert.equal(answer.status, 401);
      assert.equal(await answer.text(), "");
      assert.equal(answer.headers.get("www-authenticate"), null);
      assert.deepEqual(heard, []);
      assert.deepEqual(refused, [reason]);
    });
  }

  it("is turned away in more than 25 ways", () => assert.ok(Object.keys(wrong).length > 25));

  const malformed: Record<string, string> = {
    "no body": "",
    "a word": "hei",
    "half of an activity": '{"type":"message",',
    "a list": "[]",
    null: "null",
    "a number": "7",
    "no type": JSON.stringify(activity({ type: undefined })),
    "no conversation": JSON.stringify(activity({ conversation: undefined })),
    "a conversation that is a word": JSON.stringify(activity({ conversation: "a:1" })),
    "a service URL that is none": JSON.stringify(activity({ serviceUrl: "here" })),
    "a sender that is a list": JSON.stringify(activity({ from: [] })),
    "a tenant that is an object": JSON.stringify(activity({ channelData: { tenant: { id: {} } } })),
  };
  for (const [name, body] of Object.entries(malformed)) {
    it(`answers 400 to ${name}, with a right token as without one`, async () => {
      assert.equal((await post(await bearer(channel.token()), body)).status, 400);
      assert.equal((await post(undefined, body)).status, 400);
      assert.deepEqual(heard, []);
    });
  }

  it("asks Teams to come again when the keys cannot be asked for, and believes nobody meanwhile", async () => {
    const mute = await startChannelIssuer(serviceUrl);
    const token = await mute.token();
    mute.silence();
    const own = restify.createServer();
    new TeamsDoor(
      teamsIdentity(bot, () => moment(Date.now()), mute.issuer),
      log,
    ).mount(own, async (inbound) => {
      await Promise.resolve();
      heard.push(inbound);
    });
    await new Promise<void>((resolve) => own.listen(0, "127.0.0.1", resolve));
    const { port } = own.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(activity()),
    });
    assert.equal(answer.status, 503);
    assert.equal(await answer.text(), "");
    assert.deepEqual(heard, []);
    own.close();
    await mute.close();
  });

  it("learns of no token, no name and no key through the console", async () => {
    const written: unknown[] = [];
    const real = console.error;
    console.error = (...what: unknown[]) => written.push(what);
    try {
      for (const [, header] of Object.values(wrong)) await post(await header());
    } finally {
      console.error = real;
    }
    assert.deepEqual(written, []);
  });
});
