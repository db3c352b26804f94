import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecure, type Server } from "node:https";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { CosmosClient } from "@azure/cosmos";
import { openCosmos, type CosmosOptions } from "../../bot/adapters/cosmos/open.ts";
import { StoreRefusal, type StoreTrouble } from "../../bot/domain/store/limits.ts";
import { moment, type Moment } from "../../bot/domain/time.ts";
import { StoreBusy, type AnyEntry, type Change, type Store } from "../../bot/ports.ts";
import { skip } from "../support/skip.ts";

const { COSMOS_ENDPOINT: endpoint = "", COSMOS_KEY: key = "" } = process.env;
const noon = moment(Date.parse("2027-03-01T11:00:00Z"));
const now = (): Moment => noon;
const listing = (id: string, name: string): AnyEntry => ({
  kind: "listing",
  id,
  body: { programme: id, name },
});

/** The side door of a gateway that fails on command. */
const sideDoor = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${endpoint}/_gateway${path}`, init);
const fail = async (...specs: string[]): Promise<void> => {
  const { ok } = await sideDoor("/faults", { method: "POST", body: specs.join("\n") });
  assert.ok(ok, `the gateway does not know ${specs.join()}`);
};
const struck = async (): Promise<number> => {
  const { totals } = (await (await sideDoor("/counters")).json()) as { totals: { faulted: number } };
  return totals.faulted;
};

describe("Cosmos DB that fails", () => {
  let store: Store;
  const database = `test-${randomBytes(6).toString("hex")}`;
  const open = (more: Partial<CosmosOptions> = {}): Promise<Store> =>
    openCosmos({ endpoint, key, database, now, ...more });
  let p = "";
  let tests = 0;

  before(async function () {
    const can = endpoint !== "" && (await sideDoor("").catch(() => undefined))?.ok;
    if (!can) skip(this, "failures on command need a gateway that offers /_gateway (COSMOS_ENDPOINT)");
    store = await open();
    await store.read("warm", "listing", "up");
  });
  after(async () => {
    await store?.close();
    if (!store) return;
    const client = new CosmosClient({ endpoint, key });
    await client.database(database).delete();
    client.dispose();
  });
  beforeEach(() => {
    p = `programme:t${++tests}`;
  });
  afterEach(() => sideDoor("/faults", { method: "DELETE" }));

  const name = async (id: string): Promise<string | undefined> =>
    (await store.read(p, "listing", id))?.body.name;
  const setUp = async (): Promise<string> => {
    const done = await store.commit(p, [{ put: listing("a", "before") }]);
    assert.ok(done.ok);
    return done.etags[0] ?? "";
  };
  const writes: Record<string, (etag: string) => Change[]> = {
    "a create": () => [{ put: listing("b", "after"), ifMatch: "new" }],
    "a replace": (etag) => [{ put: listing("a", "after"), ifMatch: etag }],
    "an upsert": () => [{ put: listing("a", "after") }],
    "a removal": () => [{ remove: "a" }],
    "a removal with an etag": (etag) => [{ remove: "a", ifMatch: etag }],
    "a batch": (etag) => [
      { put: listing("a", "after"), ifMatch: etag },
      { put: listing("b", "after"), ifMatch: "new" },
      { put: listing("c", "after") },
    ],
    "a batch that removes": (etag) => [
      { remove: "a", ifMatch: etag },
      { put: listing("b", "after"), ifMatch: "new" },
    ],
    "a batch without conditions": () => [
      { put: listing("a", "after") },
      { put: listing("b", "after") },
      { remove: "c" },
    ],
  };
  const faults = [
    "429:count=3,retryAfterMs=30",
    "503:count=2",
    "449:count=1",
    "408:count=1",
    "410:count=1",
    "reset:count=2",
    "drop-answer:count=1",
    "drop-answer:count=3",
    "reset:count=1;drop-answer:count=1;429:count=1,retryAfterMs=5;503:count=1",
  ];
  for (const fault of faults) {
    for (const [what, changes] of Object.entries(writes)) {
      it(`${what} is done once through ${fault}`, async () => {
        const etag = await setUp();
        const before = await struck();
        await fail(fault);
        const done = await store.commit(p, changes(etag));
        assert.ok(done.ok, JSON.stringify(done));
        assert.ok((await struck()) > before, "the fault was met");
        await sideDoor("/faults", { method: "DELETE" });
        for (const [n, change] of changes(etag).entries()) {
          if ("remove" in change) {
            assert.equal(await store.read(p, "listing", change.remove), undefined);
            continue;
          }
          const read = await store.read(p, "listing", change.put.id);
          assert.equal(read?.body.name, "after");
          assert.equal(read?.etag, done.etags[n], "the etag that was given is the one that holds");
        }
      });
    }
  }

  it("tells a real conflict from a lost answer", async () => {
    const etag = await setUp();
    await store.commit(p, [{ put: listing("a", "theirs"), ifMatch: etag }]);
    for (const fault of ["drop-answer:count=1", "reset:count=1", "503:count=1"]) {
      await fail(fault);
      const refused = await store.commit(p, [{ put: listing("a", "mine"), ifMatch: etag }]);
      assert.deepEqual(refused, { ok: false, conflict: ["a"] });
      const taken = await store.commit(p, [{ put: listing("a", "mine"), ifMatch: "new" }]);
      assert.deepEqual(taken, { ok: false, conflict: ["a"] });
    }
    assert.equal(await name("a"), "theirs");
  });

  it("recognises its own write under what others have written on top before it could look", async () => {
    const etag = await setUp();
    await fail("drop-answer:count=1,on=replace", "delay:ms=300,count=1,on=query");
    const mine = store.commit(p, [{ put: listing("a", "mine"), ifMatch: etag }]);
    let theirs = 0;
    while (theirs < 3) {
      const read = await store.read(p, "listing", "a");
      if (read?.body.name === "before" || !read) continue;
      const put = listing("a", `${read.body.name}+`);
      if ((await store.commit(p, [{ put, ifMatch: read.etag }])).ok) theirs++;
    }
    const done = await mine;
    assert.ok(done.ok, "it was done, and nobody is told otherwise");
    assert.equal(await name("a"), "mine+++");
    const late = await store.commit(p, [{ put: listing("a", "late"), ifMatch: done.etags[0] ?? "" }]);
    assert.deepEqual(late, { ok: false, conflict: ["a"] }, "its etag is not that of the others");
  });

  for (const fault of ["drop-answer", "reset", "429", "503", "449"]) {
    it(`six writers on one document count right while every third write meets ${fault}`, async () => {
      await store.commit(p, [{ put: listing("count", "0") }]);
      await fail(`${fault}:every=3,count=always`);
      const addOne = async (who: string): Promise<void> => {
        for (let tries = 0; ; tries++) {
          const read = await store.read(p, "listing", "count");
          assert.ok(read);
          const put = listing("count", String(Number(read.body.name) + 1));
          const mine = { put: listing(`by:${who}:${tries}`, "1"), ifMatch: "new" };
          if ((await store.commit(p, [{ put, ifMatch: read.etag }, mine])).ok) return;
        }
      };
      await Promise.all(
        ["a", "b", "c", "d", "e", "f"].map(async (who) => {
          for (let n = 0; n < 4; n++) await addOne(`${who}${n}`);
        }),
      );
      await sideDoor("/faults", { method: "DELETE" });
      assert.equal(await name("count"), "24");
      assert.equal((await store.list(p, ["listing"], { prefix: "by:" })).entries.length, 24);
    });
  }

  it("reads through failures", async () => {
    await setUp();
    for (const fault of [
      "429:count=3,retryAfterMs=20",
      "503:count=2",
      "408:count=1",
      "410:count=1",
      "449:count=1",
    ]) {
      await fail(`${fault},on=read+query`);
      assert.equal(await name("a"), "before");
      await fail(`${fault},on=read+query`);
      assert.equal((await store.list(p, ["listing"])).entries.length, 1);
    }
    await fail("reset:count=1,on=read+query");
    assert.equal(await name("a"), "before");
  });

  it("says StoreBusy when a storm outlasts its patience, and nothing was done", async () => {
    const hurried = await open({ patienceMs: 400 });
    const etag = await setUp();
    await fail("429:count=always,retryAfterMs=100,on=any");
    const began = performance.now();
    await assert.rejects(hurried.commit(p, [{ put: listing("a", "after"), ifMatch: etag }]), StoreBusy);
    await assert.rejects(hurried.read(p, "listing", "a"), StoreBusy);
    await assert.rejects(hurried.due(p, "wake", noon, 10), StoreBusy);
    assert.ok(performance.now() - began < 3_000);
    await sideDoor("/faults", { method: "DELETE" });
    assert.equal((await store.read(p, "listing", "a"))?.etag, etag);
    await hurried.close();
  });

  it("ends an answer that never comes", async () => {
    const hurried = await open({ patienceMs: 400 });
    await fail("delay-answer:ms=3000,count=1");
    await assert.rejects(hurried.commit(p, [{ put: listing("a", "after") }]), StoreBusy);
    await hurried.close();
  });

  it("refuses a wrong key in one sentence", () =>
    refused(open({ key: "d3Jvbmc=" }), "keyRefused", /refuses the key or token/));
});

describe("Cosmos DB that cannot be opened", () => {
  let stub: Server;
  let status = 404;
  let at = "";
  // A token is only ever sent over TLS, so the stub borrows the self-signed certificate of the stand-in.
  const certificate = (name: string): Buffer =>
    readFileSync(createRequire(import.meta.url).resolve(`@vercel/cosmosdb-server/${name}.pem`));
  const strict = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  before((done) => {
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    stub = createSecure({ key: certificate("key"), cert: certificate("cert") }, (request, response) => {
      const account = request.url === "/";
      response.writeHead(account ? 200 : status, { "content-type": "application/json" });
      response.end(
        JSON.stringify(account ? { writableLocations: [], readableLocations: [] } : { message: "no" }),
      );
    }).listen(0, "127.0.0.1", () => {
      at = `https://127.0.0.1:${(stub.address() as AddressInfo).port}`;
      done();
    });
  });
  after((done) => {
    delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    if (strict !== undefined) process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = strict;
    stub.closeAllConnections();
    stub.close(done);
  });
  const credential = { getToken: async () => ({ token: "t", expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
  const open = (more: Partial<CosmosOptions>): Promise<Store> =>
    openCosmos({ endpoint: at, database: "d", now, openingMs: 300, ...more });

  it("says what is missing to a token, and makes nothing", async () => {
    status = 404;
    await refused(open({ credential }), "containerMissing", /deploy infra/);
  });
  it("says that a role or a firewall is in the way", async () => {
    status = 403;
    await refused(open({ credential }), "notAllowed", /role and the firewall/);
  });
  it("says that a token cannot be had", async () => {
    const getToken = async (): Promise<never> => {
      throw Object.assign(new Error("no managed identity here"), { name: "CredentialUnavailableError" });
    };
    await refused(open({ credential: { getToken } }), "notAllowed", /identity/);
  });
  it("says that nobody answers at the address", () =>
    refused(open({ endpoint: "http://127.0.0.1:9", key: "a2V5" }), "unreachable", /does not answer/));
  it("says that the address is none", () =>
    refused(open({ endpoint: "myaccount", key: "a2V5" }), "endpointInvalid", /not an address/));
  it("says that whoever answers is not Cosmos DB", async () => {
    status = 200;
    const html = createServer((_request, response) => response.end("<html>")).listen(0, "127.0.0.1");
    await new Promise((listening) => html.once("listening", listening));
    const { port } = html.address() as AddressInfo;
    await refused(
      open({ endpoint: `http://127.0.0.1:${port}`, key: "a2V5" }),
      "unreachable",
      /does not answer/,
    );
    html.closeAllConnections();
    html.close();
  });
});

async function refused(opening: Promise<Store>, code: StoreTrouble, sentence: RegExp): Promise<void> {
  await assert.rejects(opening, (error) => {
    assert.ok(error instanceof StoreRefusal, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, sentence);
    assert.doesNotMatch(error.message, /\n/);
    return true;
  });
}
