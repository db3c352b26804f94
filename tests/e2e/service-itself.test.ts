/** What an operator and `npm start` rely on: the service says when it is ready, ends when asked, and refuses in words. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { refusedService, removeTemporaryFolders, startService, temporaryFolder } from "../support/service.ts";
import { skip } from "../support/skip.ts";

const quiet = { DEMO: "off" };

describe("the service as a process", function () {
  this.timeout(60_000);
  before(function () {
    if (!existsSync("bot/main.ts")) skip(this, "bot/main.ts is not written yet");
  });
  after(removeTemporaryFolders);

  it("answers /healthz when it is ready, logs lines of JSON, and ends with status 0 when asked", async () => {
    const service = await startService({ env: quiet });
    assert.equal((await fetch(`${service.url}/healthz`)).status, 200);
    const { status, stdout, stderr } = await service.stop();
    assert.equal(status, 0);
    assert.equal(stderr, "");
    for (const line of stdout.split("\n").filter(Boolean)) assert.equal(typeof JSON.parse(line), "object");
  });

  it("starts again on the same data after the plug was pulled", async () => {
    const first = await startService({ env: quiet });
    const { dataDir } = first;
    await first.kill();
    const second = await startService({ env: quiet, dataDir });
    assert.equal((await second.stop()).status, 0);
  });

  it("refuses a setting that it cannot use: a plain sentence that names it, and status 1", async () => {
    const { status, stderr } = await refusedService({ env: { PORT: "many", DEMO: "perhaps" } });
    assert.equal(status, 1);
    assert.match(stderr, /PORT must be/);
    assert.match(stderr, /DEMO must be on or off/);
    assert.doesNotMatch(stderr, /^\s+at /m);
  });

  it("refuses a port that is taken in one sentence, before it has written anything", async () => {
    const there = createServer().listen(0, "127.0.0.1");
    await once(there, "listening");
    const { port } = there.address() as AddressInfo;
    const dataDir = join(await temporaryFolder(), "data");
    const { status, stdout, stderr } = await refusedService({ port, dataDir });
    there.close();
    assert.equal(status, 1);
    assert.equal(stderr, `Port ${port} is taken by another program: set PORT to a free one.\n`);
    assert.equal(stdout, "");
    assert.equal(existsSync(dataDir), false);
  });
});
