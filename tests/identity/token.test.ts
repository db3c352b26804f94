import assert from "node:assert/strict";
import { base64url, SignJWT, UnsecuredJWT, type JWTPayload } from "jose";
import { microsoftKeys } from "../../bot/adapters/identity/keys.ts";
import {
  bearerOf,
  isRefusal,
  teamsClients,
  verifyTeamsToken,
  type Reason,
  type TokenOptions,
} from "../../bot/adapters/identity/token.ts";
import * as at from "./issuer.ts";

let key: at.Key;
let foreign: at.Key;
let consumer: at.Key;
let issuer: at.Issuer;
let reasons: Reason[];

before(async () => {
  key = await at.makeKey("key-1", "https://login.microsoftonline.com/{tenantid}/v2.0");
  foreign = await at.makeKey("foreign");
  consumer = await at.makeKey("consumer", at.issuerOf(at.stranger));
  issuer = await at.startIssuer([key.jwk, consumer.jwk]);
});
after(() => issuer.close());
beforeEach(() => {
  reasons = [];
});

const verifier = (change: Partial<TokenOptions> = {}) =>
  verifyTeamsToken({
    appId: at.appId,
    appIdUri: at.appIdUri,
    keys: microsoftKeys(issuer.url),
    now: () => at.now,
    allows: (tenant) => tenant === at.tenant,
    clients: teamsClients,
    log: (reason) => reasons.push(reason),
    ...change,
  });
const token = (change: JWTPayload = {}, header: Record<string, unknown> = {}) =>
  at.sign(key, { ...at.claims(), ...change }, header);
const without = (name: string) => {
  const { [name]: _, ...rest } = at.claims();
  return at.sign(key, rest);
};
const withParts = async (change: (parts: string[]) => string[]) =>
  change((await token()).split(".")).join(".");

const account = { tenant: at.tenant, object: at.person };
const right: Record<string, () => Promise<string>> = {
  "a version 2 token of Teams": () => token(),
  "a version 1 token of Teams": () =>
    token({
      aud: at.appIdUri,
      iss: `https://sts.windows.net/${at.tenant}/`,
      ver: "1.0",
      azp: undefined,
      appid: at.teamsDesktop,
    }),
  "a token of Teams on the web": () => token({ azp: teamsClients[1] }),
  "a token with more scopes than ours": () => token({ scp: "openid access_as_user profile" }),
  "a token of a guest": () => token({ acct: 1 }),
  "a token that does not say what kind it is": () => token({ idtyp: undefined }),
  "a token that ran out half a minute ago by our clock": () => token({ exp: at.seconds - 30 }),
  "a token that begins in half a minute by our clock": () => token({ nbf: at.seconds + 30 }),
  "ids in capitals, which are the same ids": () =>
    token({
      tid: at.tenant.toUpperCase(),
      oid: at.person.toUpperCase(),
      iss: at.issuerOf(at.tenant.toUpperCase()),
    }),
};

describe("a token from Teams is believed", () => {
  for (const [name, make] of Object.entries(right)) {
    it(`when it is ${name}`, async () => {
      assert.deepEqual(await verifier()(await make()), account);
      assert.deepEqual(reasons, []);
    });
  }

  it("as (tenant, object) and nothing more: no name, no address", async () => {
    const result = await verifier()(await token({ upn: "kari@example.no", name: "Kari Nordmann" }));
    assert.deepEqual(Object.keys(result), ["tenant", "object"]);
  });

  it("when an allow-list that is asked for answers yes", async () => {
    assert.deepEqual(await verifier({ allows: () => Promise.resolve(true) })(await token()), account);
  });
});

type Wrong = [reason: Reason, status: 401 | 403, make: () => Promise<string> | string];
const wrong: Record<string, Wrong> = {
  "no token": ["malformed", 401, () => ""],
  words: ["malformed", 401, () => "not a token"],
  "two parts": ["malformed", 401, () => withParts((parts) => parts.slice(0, 2))],
  "five parts, as encrypted": ["malformed", 401, () => withParts((parts) => [...parts, "x", "y"])],
  "a header that is no JSON": [
    "malformed",
    401,
    () => withParts(([, b, c]) => [base64url.encode("{"), b ?? "", c ?? ""]),
  ],
  "contents that are a list": [
    "malformed",
    401,
    async () => {
      const { CompactSign } = await import("jose");
      const list = new TextEncoder().encode("[]");
      return new CompactSign(list).setProtectedHeader({ alg: "RS256", kid: key.kid }).sign(key.privateKey);
    },
  ],
  "20 000 characters": ["malformed", 401, () => token({ padding: "x".repeat(20_000) })],
  "no key id": ["malformed", 401, () => token({}, { kid: undefined })],
  "an empty key id": ["malformed", 401, () => token({}, { kid: "" })],
  "a demand that we do not know": [
    "malformed",
    401,
    () => token({}, { crit: ["exp2"], exp2: 1 }).catch(crit),
  ],
  "no signature, alg none": [
    "algorithm",
    401,
    () => new UnsecuredJWT(at.claims()).encode().replace(/^[^.]+/, none),
  ],
  "HS256 with our public key as secret": ["algorithm", 401, () => shared("HS256")],
  HS512: ["algorithm", 401, () => shared("HS512")],
  RS512: ["algorithm", 401, () => withParts((parts) => [head({ alg: "RS512" }), ...parts.slice(1)])],
  PS256: ["algorithm", 401, () => withParts((parts) => [head({ alg: "PS256" }), ...parts.slice(1)])],
  "a key that nobody knows": ["unknownKey", 401, () => at.sign(foreign, at.claims())],
  "a stranger's signature under a known key id": [
    "signature",
    401,
    () => at.sign({ ...foreign, kid: key.kid }, at.claims()),
  ],
  "its own key in the header": [
    "signature",
    401,
    () => at.sign({ ...foreign, kid: key.kid }, at.claims(), { jwk: foreign.jwk }),
  ],
  "contents changed after signing": [
    "signature",
    401,
    () =>
      withParts(([a, , c]) => [
        a ?? "",
        base64url.encode(JSON.stringify({ ...at.claims(), oid: at.stranger })),
        c ?? "",
      ]),
  ],
  "an empty signature": ["signature", 401, () => withParts(([a, b]) => [a ?? "", b ?? "", ""])],
  "run out two minutes ago": ["expired", 401, () => token({ exp: at.seconds - 120 })],
  "beginning in two minutes": ["notYetValid", 401, () => token({ nbf: at.seconds + 120 })],
  "no end": ["claims", 401, () => without("exp")],
  "an end that is a word": ["claims", 401, () => token({ exp: "2099" as unknown as number })],
  "no audience": ["claims", 401, () => without("aud")],
  "another app's audience": ["audience", 401, () => token({ aud: at.stranger })],
  "Microsoft Graph's audience": ["audience", 401, () => token({ aud: "https://graph.microsoft.com" })],
  "our domain with another bot": [
    "audience",
    401,
    () => token({ aud: at.appIdUri.replace(at.appId, at.stranger) }),
  ],
  "our audience among several": ["audience", 401, () => token({ aud: [at.appId, at.stranger] })],
  "no issuer": ["claims", 401, () => without("iss")],
  "the issuer of another tenant": ["issuer", 401, () => token({ iss: at.issuerOf(at.stranger) })],
  "the issuer for everybody": [
    "issuer",
    401,
    () => token({ iss: "https://login.microsoftonline.com/common/v2.0" }),
  ],
  "an issuer that only begins right": ["issuer", 401, () => token({ iss: `${at.issuerOf(at.tenant)}/x` })],
  "an issuer on another host": [
    "issuer",
    401,
    () => token({ iss: `https://login.microsoftonline.com.example.org/${at.tenant}/v2.0` }),
  ],
  "the bot framework's issuer": ["issuer", 401, () => token({ iss: "https://api.botframework.com" })],
  "a key that signs for another tenant": ["keyIssuer", 401, () => at.sign(consumer, at.claims())],
  "no tenant": ["claims", 401, () => without("tid")],
  "a tenant that is a domain": [
    "claims",
    401,
    () => token({ tid: "kommune.no", iss: at.issuerOf("kommune.no") }),
  ],
  "a tenant that is a list": ["claims", 401, () => token({ tid: [at.tenant] })],
  "no person": ["claims", 401, () => without("oid")],
  "a person who is an address": ["claims", 401, () => token({ oid: "kari@example.no" })],
  "an app asking for itself": [
    "appOnly",
    403,
    () => token({ idtyp: "app", scp: undefined, roles: ["access_as_user"] }),
  ],
  "an app that claims our scope": ["appOnly", 403, () => token({ idtyp: "app" })],
  "no scope": ["scope", 403, () => without("scp")],
  "another scope": ["scope", 403, () => token({ scp: "User.Read" })],
  "a scope that only contains ours": ["scope", 403, () => token({ scp: "not_access_as_user" })],
  "a scope that is a list": ["scope", 403, () => token({ scp: ["access_as_user"] })],
  "asked for by another application": ["client", 401, () => token({ azp: at.stranger })],
  "asked for by nobody": ["client", 401, () => without("azp")],
  "a tenant outside the allow-list": [
    "tenant",
    403,
    () => token({ tid: at.stranger, iss: at.issuerOf(at.stranger) }),
  ],
};

const head = (change: object) => base64url.encode(JSON.stringify({ alg: "RS256", kid: "key-1", ...change }));
const none = head({ alg: "none" });
/** `crit` cannot be signed with jose unless it is understood, so it is put in afterwards; the header is read first. */
const crit = () => withParts((parts) => [head({ crit: ["exp2"], exp2: 1 }), ...parts.slice(1)]);
const shared = (alg: string) =>
  new SignJWT(at.claims())
    .setProtectedHeader({ alg, kid: "key-1" })
    .sign(new TextEncoder().encode(JSON.stringify(key.jwk)));

describe("a token is refused", () => {
  for (const [name, [reason, refused, make]] of Object.entries(wrong)) {
    it(`with ${refused} when it is, or has, ${name}`, async () => {
      const result = await verifier()(await make());
      assert.deepEqual(result, { refused });
      assert.ok(isRefusal(result));
      assert.deepEqual(reasons, [reason]);
    });
  }

  it("in more than 25 ways, none of which says why", () => {
    assert.ok(Object.keys(wrong).length >= 25);
  });

  it("when it was right an hour ago: the clock is ours", async () => {
    const good = await token();
    assert.deepEqual(await verifier({ now: () => "2026-11-24T11:30:00.000Z" })(good), { refused: 401 });
  });
});

describe("the keys of Microsoft", () => {
  const unavailable: Record<string, { status: number; body: string }> = {
    "an error": { status: 500, body: "sorry" },
    "a page instead of keys": { status: 200, body: "<html>" },
    "no list of keys": { status: 200, body: "{}" },
    "a redirection": { status: 302, body: "" },
  };
  for (const [name, broken] of Object.entries(unavailable)) {
    it(`answered with ${name} let nobody in, and blame nobody`, async () => {
      issuer.broken = broken;
      try {
        assert.deepEqual(await verifier()(await token()), { refused: 503 });
        assert.deepEqual(reasons, ["keysUnavailable"]);
      } finally {
        delete issuer.broken;
      }
    });
  }

  it("are out of reach", async () => {
    const verify = verifier({ keys: microsoftKeys("http://127.0.0.1:1/keys") });
    assert.deepEqual(await verify(await token()), { refused: 503 });
  });

  it("are fetched once for many tokens, and not for every stranger", async () => {
    const verify = verifier();
    const before = issuer.asked;
    for (let i = 0; i < 5; i++) await verify(await token());
    for (let i = 0; i < 5; i++) await verify(await at.sign(foreign, at.claims()));
    assert.equal(issuer.asked - before, 1);
  });

  it("are found when they have been changed", async () => {
    const next = await at.makeKey("key-2");
    issuer.keys.push(next.jwk);
    assert.deepEqual(await verifier()(await at.sign(next, at.claims())), account);
  });
});

describe("the authorization header", () => {
  it("gives the token of a bearer", () => {
    assert.equal(bearerOf("Bearer a.b.c"), "a.b.c");
    assert.equal(bearerOf("bearer a-b_c.d.e"), "a-b_c.d.e");
  });
  for (const header of [
    undefined,
    "",
    "Bearer",
    "Bearer ",
    "Basic a.b.c",
    "a.b.c",
    "Bearer a.b.c d",
    "Bearer a\nb",
  ]) {
    it(`gives nothing from ${JSON.stringify(header)}`, () => assert.equal(bearerOf(header), undefined));
  }
});
