/** How the process ends: in its own time, in ten seconds at most, at once when told twice, and with 1 after a bug. */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { isPublicHoliday } from "../../bot/domain/programme/holidays.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { moment, wallClock } from "../../bot/domain/time.ts";
import { startConnector, type Connector } from "../support/connector.ts";
import { enrol, tenant } from "../support/enrol.ts";
import { removeTemporaryFolders, startService, temporaryFolder, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";

const now = () => moment(Date.now());
const quiet = { DEMO: "off", COSMOS_ENDPOINT: "" };
const people = ["anne", "bo", "eli"];

describe("the end of the service", function () {
  this.timeout(60_000);
  let slow: Connector;
  before(async () => {
    slow = await startConnector({ latencyMs: 60_000 });
  });
  after(async () => {
    await slow.stop();
    await removeTemporaryFolders();
  });

  /** A service with cards in the air that Teams takes a minute to answer. */
  async function inTheAir(context: Mocha.Context): Promise<Service> {
    if (isPublicHoliday(wallClock(now()).day)) skip(context, "nothing is sent on a public holiday");
    const dataDir = await temporaryFolder();
    const store = openEmbedded(dataDir, { now });
    await enrol({ store, now, connector: slow.url }, "p1", people);
    await store.close();
    const before = slow.report().requests;
    const service = await startService({ dataDir, env: quiet });
    for (let tries = 0; slow.report().requests === before; tries++) {
      assert.ok(tries < 300, "nothing was sent");
      await wait(50);
    }
    return service;
  }

  it("comes in ten seconds though Teams does not answer, and gives back what was held", async function () {
    const service = await inTheAir(this);
    const since = performance.now();
    const { status, stdout } = await service.stop();
    assert.equal(status, 0);
    assert.ok(performance.now() - since < 10_000, "in less than ten seconds");
    assert.match(stdout, /service\.stopping[^]*service\.stopped/);
    const store = openEmbedded(service.dataDir, { now, readOnly: true });
    assert.equal(await store.read(partitionOf.post, "lease", idOf.lease(tenant)), undefined);
    const { entries } = await store.list(partitionOf.programme("p1"), ["message"]);
    assert.equal(entries.length, people.length, "nobody is forgotten");
    await store.close();
  });

  it("comes at once when told twice", async function () {
    const service = await inTheAir(this);
    service.signal("SIGTERM");
    await wait(300);
    const since = performance.now();
    const { status } = await service.stop();
    assert.equal(status, 1);
    assert.ok(performance.now() - since < 1_000);
  });

  it("does not wait for a board that is open, nor for a connection that nobody uses", async () => {
    const service = await startService({ env: { COSMOS_ENDPOINT: "" } });
    const path = "/api/programmes/vestkysten-demo/groups/fjordvik/news";
    const headers = { "x-local-person": `${tenant}/d0000000-0000-4000-8000-000000000101` };
    const news = await fetch(service.url + path, { headers });
    assert.equal(news.status, 200);
    const since = performance.now();
    assert.equal((await service.stop()).status, 0);
    assert.ok(performance.now() - since < 2_000);
    await news.body?.cancel().catch(() => {});
  });

  it("comes with status 1 after a bug that nobody caught, which is in the log without its words", async () => {
    const options = `--import=${new URL("../support/falls.mjs", import.meta.url).href}`;
    const service = await startService({ env: { ...quiet, NODE_OPTIONS: options } });
    service.signal("SIGUSR2");
    const { status, stdout } = await service.ended;
    assert.equal(status, 1);
    const line = stdout.split("\n").find((it) => it.includes("process.fault"));
    assert.ok(line);
    assert.equal((JSON.parse(line) as { kind: string }).kind, "unhandledRejection");
    assert.doesNotMatch(stdout, /MARKER/);
  });
});
