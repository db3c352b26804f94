/** What is deployed, as it is started in Azure: the parts and nothing beside them, in Teams mode, in under three seconds. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { contents, isLeftOut, parts } from "../../infra/deployable.ts";
import { appId, person, tenant } from "../identity/issuer.ts";
import { freePort, keepTrack, removeTemporaryFolders, temporaryFolder } from "../support/service.ts";
import { skip } from "../support/skip.ts";

const settings = {
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenant,
  AZURE_CLIENT_ID: person,
  TAB_DOMAIN: "ledergaloppen.example.no",
  ALLOWED_TENANTS: tenant,
  WEBSITE_HOSTNAME: "app.example.net",
};

describe("the deployable", function () {
  this.timeout(60_000);
  let folder: string;

  before(async function () {
    if (!existsSync("dist/tab/board.html")) skip(this, "the tab is not built");
    folder = join(await temporaryFolder(), "deployable");
    mkdirSync(folder);
    for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
    // The packages themselves take `npm ci` half a minute; they are the same editions.
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  });
  after(removeTemporaryFolders);

  function start(env: Record<string, string>) {
    const began = performance.now();
    const child = keepTrack(
      spawn(process.execPath, ["bot/main.ts"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] }),
    );
    const said = { out: "", err: "" };
    child.stdout?.on("data", (part: Buffer) => (said.out += part.toString()));
    child.stderr?.on("data", (part: Buffer) => (said.err += part.toString()));
    const ended = once(child, "close").then(() => ({
      status: child.exitCode,
      ms: performance.now() - began,
    }));
    return { child, said, ended };
  }

  it("starts in Teams mode with what it carries, and lets nobody in without a token", async () => {
    const port = await freePort();
    const { child, said, ended } = start({ ...settings, PORT: String(port), DATA_DIR: join(folder, "data") });
    const url = `http://127.0.0.1:${port}`;
    for (let tries = 0; !said.out.includes("service.ready"); tries++) {
      assert.ok(tries < 600 && child.exitCode === null, said.err);
      await wait(50);
    }
    const statuses = async (...paths: string[]): Promise<number[]> =>
      Promise.all(paths.map(async (path) => (await fetch(url + path)).status));
    assert.deepEqual(await statuses("/healthz", "/readyz", "/tab/board", "/"), [200, 200, 200, 200]);
    assert.deepEqual(await statuses("/api/me", "/status", "/api/local/people"), [401, 401, 404]);
    const body = JSON.stringify({
      type: "message",
      channelId: "msteams",
      serviceUrl: "https://smba.trafficmanager.net/emea/",
      conversation: { id: "a" },
    });
    const headers = { "content-type": "application/json" };
    const knock = await fetch(`${url}/api/messages`, { method: "POST", headers, body });
    assert.equal(knock.status, 401);
    // About a second on a quiet machine (tests/bench/start.ts); one that is busy with other tests is given more.
    const { ms = 0 } = JSON.parse(said.out.split("\n")[0] ?? "{}") as { ms?: number };
    assert.ok(ms > 0 && ms < 15_000, `ready after ${ms} ms`);
    child.kill("SIGTERM");
    assert.equal((await ended).status, 0);
    assert.equal(said.err, "");
  });

  it("says everything that is missing at once, each by name, and does not start half", async () => {
    const { said, ended } = start({ WEBSITE_HOSTNAME: "app.example.net", MicrosoftAppId: appId });
    assert.equal((await ended).status, 1);
    for (const name of ["MicrosoftAppTenantId", "TAB_DOMAIN", "ALLOWED_TENANTS", "AZURE_CLIENT_ID"])
      assert.match(said.err, new RegExp(`^${name} is missing: .*\\.$`, "m"));
    assert.equal(said.out, "");
  });

  it("does not start in Azure as if it were a laptop", async () => {
    const { said, ended } = start({ WEBSITE_HOSTNAME: "app.example.net" });
    assert.equal((await ended).status, 1);
    assert.match(said.err, /^MicrosoftAppId is missing/);
  });

  it("says in one sentence that the store does not answer", async () => {
    const { said, ended } = start({
      ...settings,
      PORT: String(await freePort()),
      COSMOS_ENDPOINT: "http://127.0.0.1:9",
      COSMOS_KEY: "bXlrZXk=",
    });
    assert.equal((await ended).status, 1);
    assert.match(said.err, /^Cosmos DB does not answer at .*\.\n$/);
  });

  it("carries no test, no template, no demo and no setting, and lists what it carries", () => {
    assert.deepEqual(parts, ["bot", "dist/tab", "package.json", "package-lock.json", ".npmrc"]);
    assert.ok(isLeftOut("x/index.d.ts") && isLeftOut("x/index.js.map") && !isLeftOut("x/index.js"));
    const list = contents([
      ["bot/main.ts", 2000],
      ["node_modules/@azure/cosmos/a.js", 3000],
      ["node_modules/@azure/cosmos/b.js", 3000],
      ["node_modules/jose/a.js", 10],
    ]);
    assert.deepEqual(
      list
        .trim()
        .split(/\n/)
        .map((line) => line.trim()),
      ["2 kB  bot/main.ts", "6 kB  node_modules/@azure/cosmos", "1 kB  node_modules/jose"],
    );
  });
});
