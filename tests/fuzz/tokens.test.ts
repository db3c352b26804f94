/** Tokens changed at random at both doors, Teams' tab and Teams' bot: never believed, never a 500, and no word of why. */
import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { base64url } from "jose";
import restify from "restify";
import { microsoftKeys } from "../../bot/adapters/identity/keys.ts";
import { identifyByToken } from "../../bot/adapters/identity/request.ts";
import { teamsIdentity } from "../../bot/adapters/teams/authentication.ts";
import { TeamsDoor } from "../../bot/adapters/teams/door.ts";
import { moment } from "../../bot/domain/time.ts";
import type { Log } from "../../bot/ports.ts";
import { testHouse, visitor, type TestHouse } from "../http/house.ts";
import * as at from "../identity/issuer.ts";
import { startChannelIssuer, type ChannelIssuer } from "../support/channelIssuer.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 400);
const seed = process.env["FUZZ_SEED"] ? { seed: Number(process.env["FUZZ_SEED"]) } : {};
const serviceUrl = "https://smba.trafficmanager.net/emea/";

const odd = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: false }),
  fc.constantFrom<unknown>(
    "none",
    "HS256",
    "RS512",
    "",
    null,
    -1,
    1e300,
    [],
    {},
    "../key",
    "\u0000",
    "x".repeat(3_000),
  ),
);
const headers = fc.dictionary(
  fc.constantFrom("alg", "kid", "typ", "crit", "jwk", "jku", "x5u", "x5c", "b64", "zip", "__proto__"),
  odd,
  { maxKeys: 4 },
);
const claims = fc.dictionary(
  fc.constantFrom("aud", "iss", "tid", "oid", "scp", "azp", "exp", "nbf", "serviceurl", "idtyp", "__proto__"),
  odd,
  { maxKeys: 4 },
);
type Change = (parts: string[]) => string;
const encoded = (value: unknown): string => base64url.encode(JSON.stringify(value) ?? "");
const merged = (part: string, more: object): string => {
  const now = JSON.parse(new TextDecoder().decode(base64url.decode(part))) as object;
  return encoded({ ...now, ...more });
};
/** Each takes a right token apart and puts something else together; the signature is never of what it is with. */
const change: fc.Arbitrary<Change> = fc.oneof(
  headers.map(
    (more): Change =>
      ([h = "", p = "", s = ""]) =>
        [merged(h, { "x-fuzz": 1, ...more }), p, s].join("."),
  ),
  claims.map(
    (more): Change =>
      ([h = "", p = "", s = ""]) =>
        [h, merged(p, { "x-fuzz": 1, ...more }), s].join("."),
  ),
  fc.tuple(fc.nat({ max: 2 }), fc.string({ maxLength: 80 })).map(
    ([n, text]): Change =>
      (parts) =>
        parts.with(n, base64url.encode(`${text}!`)).join("."),
  ),
  fc.nat({ max: 2 }).map(
    (n): Change =>
      (parts) =>
        parts.toSpliced(n, 1).join("."),
  ),
  fc
    .tuple(fc.nat(), fc.constantFrom("A", "B", "-", "_", "=", "."))
    .map(([where, sign]): Change => (parts) => {
      const text = parts.join(".");
      const place = where % (text.length - 2);
      return `${text.slice(0, place)}${text[place] === sign ? "Q" : sign}${text.slice(place + 1)}`;
    }),
  fc.string({ maxLength: 200 }).map(
    (text): Change =>
      () =>
        text,
  ),
  fc.constant<Change>(() => "a".repeat(60_000)),
);

describe(`${runs} tokens that nobody has signed`, function () {
  this.timeout(20_000 + runs * 40);
  let house: TestHouse;
  let channel: ChannelIssuer;
  let bot: restify.Server;
  let botUrl = "";
  let good = "";
  let heard = 0;
  const faults: unknown[] = [];
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (event, error) => void faults.push([event, error]),
  };

  before(async () => {
    const key = await at.makeKey("key-1", "https://login.microsoftonline.com/{tenantid}/v2.0");
    const issuer = await at.startIssuer([key.jwk]);
    good = await at.sign(key, at.claims());
    house = await testHouse({
      identify: identifyByToken(
        { app: { id: at.appId }, domain: "ledergaloppen.example.no", tenants: [at.tenant] },
        () => at.now,
        log,
        () => Promise.resolve(visitor),
        microsoftKeys(issuer.url),
      ),
    });
    channel = await startChannelIssuer(serviceUrl);
    bot = restify.createServer();
    const identity = { id: at.appId, tenant: at.tenant, proof: { managedIdentity: at.person } };
    new TeamsDoor(
      teamsIdentity(identity, () => moment(Date.now()), channel.issuer),
      log,
    ).mount(bot, async () => {
      await Promise.resolve();
      heard++;
    });
    await new Promise<void>((resolve) => bot.listen(0, "127.0.0.1", resolve));
    botUrl = `http://127.0.0.1:${(bot.server.address() as AddressInfo).port}/api/messages`;
    after(async () => {
      bot.server.closeAllConnections();
      bot.close();
      await channel.close();
      await issuer.close();
      await house.close();
    });
  });
  afterEach(() => assert.deepEqual(faults, []));

  /** What a header can carry. */
  const bearer = (token: string): string => `Bearer ${token.replaceAll(/[^\x20-\x7e]/g, "~")}`;
  const askTab = (authorization: string): Promise<Response> =>
    fetch(`${house.url}/api/me`, { headers: { authorization } });
  const askBot = (authorization: string): Promise<Response> =>
    fetch(botUrl, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({
        type: "message",
        id: "1",
        channelId: "msteams",
        serviceUrl,
        from: { id: "29:x", aadObjectId: at.person },
        recipient: { id: `28:${at.appId}` },
        conversation: { id: "a:1", conversationType: "personal", tenantId: at.tenant },
        text: "hjelp",
      }),
    });

  it("are not believed at the tab", async () => {
    assert.equal((await askTab(bearer(good))).status, 200);
    await fc.assert(
      fc.asyncProperty(change, async (make) => {
        const answer = await askTab(bearer(make(good.split("."))));
        assert.ok([401, 403, 431].includes(answer.status), `${answer.status}`);
        assert.doesNotMatch(await answer.text(), /signature|audience|issuer|kid|jwk/i);
      }),
      { numRuns: runs, ...seed },
    );
  });

  it("are not believed at the bot", async () => {
    const right = await channel.token();
    assert.equal((await askBot(bearer(right))).status, 200);
    assert.equal(heard, 1);
    await fc.assert(
      fc.asyncProperty(change, async (make) => {
        const { status } = await askBot(bearer(make(right.split("."))));
        assert.ok([401, 403, 431].includes(status), `${status}`);
      }),
      { numRuns: runs, ...seed },
    );
    assert.equal(heard, 1);
  });
});

describe("the tab, when Microsoft's keys cannot be fetched", () => {
  it("says to try again later, in the language that is asked for, and not to sign in", async () => {
    const key = await at.makeKey("key-1");
    const token = await at.sign(key, at.claims());
    const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };
    const house = await testHouse({
      identify: identifyByToken(
        { app: { id: at.appId }, domain: "ledergaloppen.example.no", tenants: [at.tenant] },
        () => at.now,
        quiet,
        () => Promise.resolve(visitor),
        microsoftKeys("http://127.0.0.1:1/keys"),
      ),
    });
    try {
      for (const [language, words] of [
        ["nb", /ikke du som har gjort/],
        ["nn", /ikkje du som har gjort/],
        ["en", /done nothing wrong/],
      ] as const) {
        const answer = await fetch(`${house.url}/api/me`, {
          headers: { authorization: `Bearer ${token}`, "accept-language": language },
        });
        assert.equal(answer.status, 503);
        const { refusal, message } = (await answer.json()) as { refusal: string; message: string };
        assert.equal(refusal, "tryLater");
        assert.match(message, words);
      }
      assert.equal(
        (await fetch(`${house.url}/api/me`)).status,
        401,
        "without a token it is still who are you",
      );
      assert.deepEqual(house.logged, [], "it is no fault of ours");
    } finally {
      await house.close();
    }
  });
});
