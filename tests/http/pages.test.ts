import { deepEqual, equal, match, ok } from "node:assert/strict";
import { request as rawRequest } from "node:http";
import { asIngrid, testHouse, type TestHouse } from "./house.ts";

describe("the pages", () => {
  let house: TestHouse;
  afterEach(() => house.close());
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(house.url + path, { headers, redirect: "manual" });

  it("may be framed by Teams and run nothing but their own files", async () => {
    house = await testHouse();
    const answer = await get("/tab/board?programme=p1&group=fjordvik");
    equal(answer.status, 200);
    match(await answer.text(), /<title>Tavle/);
    const policy = answer.headers.get("content-security-policy") ?? "";
    for (const part of [
      "script-src 'self';",
      "default-src 'none';",
      "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft " +
        "https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com",
    ]) {
      ok(policy.includes(part), part);
    }
    ok(!policy.includes("unsafe"));
    equal(answer.headers.get("x-frame-options"), null);
    equal(answer.headers.get("referrer-policy"), "no-referrer");
    equal(answer.headers.get("cache-control"), "no-cache");
  });

  it("have the theme of the address before the first paint, and no other words of it", async () => {
    house = await testHouse();
    match(await (await get("/tab/board?theme=dark")).text(), /<html data-theme="dark" lang="nb">/);
    const hostile = await (await get("/tab/board?theme=%22%3E%3Cscript%3E")).text();
    match(hostile, /<html lang="nb">/);
  });

  it("keeps hashed files for a year, packed, and answers 304", async () => {
    house = await testHouse();
    const path = "/tab/assets/board-1a2b3c4d.js";
    const packed = await get(path, { "accept-encoding": "br" });
    equal(packed.headers.get("content-encoding"), "br");
    equal(packed.headers.get("cache-control"), "public, max-age=31536000, immutable");
    match(await packed.text(), /tavle tavle/);
    const etag = packed.headers.get("etag") ?? "";
    equal((await get(path, { "if-none-match": etag })).status, 304);
  });

  for (const path of [
    "/tab/nothing",
    "/nothing",
    "/tab/../package.json",
    "/tab/%2e%2e%2fpackage.json",
    "/tab/",
  ]) {
    it(`answers ${path} with a kind page`, async () => {
      house = await testHouse();
      const answer = await get(path, { "accept-language": "en" });
      equal(answer.status, 404);
      match(answer.headers.get("content-type") ?? "", /^text\/html/);
      const page = await answer.text();
      match(page, /<html lang="en">/);
      match(page, /<h1>This page does not exist, or it is not yours<\/h1>/);
    });
  }

  it("says where Ledergaloppen is, when it is not local", async () => {
    house = await testHouse();
    const answer = await get("/", { "accept-language": "nn" });
    equal(answer.status, 200);
    match(await answer.text(), /<h1>Ledergaloppen bur i Teams<\/h1>/);
  });

  it("says what to do when the tab has not been built", async () => {
    house = await testHouse();
    const other = await testHouse({ pages: "no/such/folder" });
    const answer = await fetch(`${other.url}/tab/board`);
    equal(answer.status, 503);
    match(await answer.text(), /npm start/);
    await other.close();
  });

  for (const [path, title] of [
    ["/personvern", "Personvern i Ledergaloppen"],
    ["/vilkar", "Vilkår for bruk av Ledergaloppen"],
    ["/tilgjengelighet", "Tilgjengelegheitserklæring for Ledergaloppen"],
  ] as const) {
    it(`has ${path}, as a draft, in three languages`, async () => {
      house = await testHouse();
      const lang = path === "/tilgjengelighet" ? "nn" : "nb";
      const page = await (await get(`${path}?lang=${lang}`)).text();
      ok(page.includes(`<html lang="${lang}">`));
      ok(page.includes(`<h1>${title}</h1>`));
      match(page, /class="note">Dette er ei?t utkast/);
      match(page, /<a href="[^"]+\?lang=en" lang="en" hreflang="en">English<\/a>/);
    });
  }

  it("answers HEAD", async () => {
    house = await testHouse();
    for (const path of ["/", "/tab/board", "/personvern", "/healthz", "/readyz", "/paper.css"]) {
      const answer = await fetch(house.url + path, { method: "HEAD" });
      equal(answer.status, 200, path);
      equal(await answer.text(), "");
    }
  });

  it("says whether the service is ready", async () => {
    let ready = false;
    house = await testHouse({ ready: () => ready });
    equal((await get("/readyz")).status, 503);
    deepEqual(
      await (await get("/healthz")).json(),
      { alive: true },
      "an instance that lives is not replaced",
    );
    ready = true;
    deepEqual(await (await get("/readyz")).json(), { ready: true });
  });

  it("tells browsers to stay on https where it is served so", async () => {
    house = await testHouse({ https: true });
    ok((await get("/healthz")).headers.get("strict-transport-security"));
  });
});

describe("bodies", () => {
  let house: TestHouse;
  const people = () =>
    Promise.resolve([{ tenant: "t1", object: "ingrid", name: "Ingrid Solheim", facilitator: false }]);
  beforeEach(async () => (house = await testHouse({ local: { people } })));
  afterEach(() => house.close());
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${house.url}/api/local/identity`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
    });

  it("refuses what is not JSON", async () => {
    for (const body of ['{"tenant":', "\u0000", "[", "nonsense"]) {
      const answer = await post(body);
      equal(answer.status, 400, body);
      match(answer.headers.get("content-type") ?? "", /json/);
    }
  });

  it("refuses JSON of another shape", async () => {
    for (const body of [
      "[]",
      "null",
      "3",
      '"a"',
      "{}",
      '{"tenant":1,"object":{}}',
      '{"__proto__":{"tenant":"t1"}}',
    ])
      equal((await post(body)).status, 400, body);
  });

  it("refuses what is too large, told or untold", async () => {
    equal((await post("x".repeat(1024 * 1024 + 1))).status, 413);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = rawRequest(`${house.url}/api/local/identity`, {
        method: "POST",
        headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
      });
      call.on("response", (answer) => resolve(answer.resume().statusCode));
      call.on("error", reject);
      for (let i = 0; i < 20; i++) call.write("x".repeat(100_000));
      call.end();
    });
    equal(status, 413);
  });

  it("never unpacks a body", async () => {
    equal((await post("{}", { "content-encoding": "gzip" })).status, 415);
  });
});

describe("the local identity", () => {
  let house: TestHouse;
  afterEach(() => house.close());
  const people = () =>
    Promise.resolve([
      {
        tenant: "t1",
        object: "ingrid",
        name: "Ingrid Solheim",
        where: "Fjordvik kommune",
        facilitator: false,
      },
    ]);
  const choose = (account: object, headers: Record<string, string> = {}) =>
    fetch(`${house.url}/api/local/identity`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(account),
    });

  it("is chosen from the people, and kept in a cookie that scripts cannot read", async () => {
    house = await testHouse({ local: { people, chat: "http://127.0.0.1:56150" } });
    const first = await fetch(`${house.url}/api/local/people`);
    deepEqual(await first.json(), { people: await people(), chat: "http://127.0.0.1:56150" });
    const answer = await choose({ tenant: "t1", object: "ingrid" });
    equal(answer.status, 204);
    const cookie = answer.headers.get("set-cookie") ?? "";
    match(cookie, /^local-person=t1%2Fingrid; Path=\/; HttpOnly; SameSite=Strict/);
    const again = await fetch(`${house.url}/api/local/people`, {
      headers: { cookie: `other=1; ${cookie.split(";")[0]}` },
    });
    deepEqual(((await again.json()) as { current: object }).current, { tenant: "t1", object: "ingrid" });
  });

  it("is nobody else, and not chosen by another origin", async () => {
    house = await testHouse({ local: { people } });
    equal((await choose({ tenant: "t1", object: "stranger" })).status, 400);
    const foreign = await choose({ tenant: "t1", object: "ingrid" }, { origin: "https://evil.example" });
    equal(foreign.status, 400);
    const own = await choose({ tenant: "t1", object: "ingrid" }, { origin: house.url });
    equal(own.status, 204);
  });

  it("does not exist in a deployment", async () => {
    house = await testHouse();
    equal((await fetch(`${house.url}/api/local/people`)).status, 404);
    equal((await choose({ tenant: "t1", object: "ingrid" })).status, 404);
    equal((await fetch(`${house.url}/api/me`, { headers: { "x-local-person": "t1/ingrid" } })).status, 401);
  });

  it("shows the first page, and tells the use cases that it is local", async () => {
    house = await testHouse({ local: { people } });
    match(await (await fetch(`${house.url}/`)).text(), /<title>Hvem er du/);
    const me = await fetch(`${house.url}/api/me`, { headers: asIngrid });
    equal(((await me.json()) as { local: boolean }).local, true);
    const nobody = (await (await fetch(`${house.url}/api/me`)).json()) as { message: string };
    match(nobody.message, /forsiden/);
  });
});
