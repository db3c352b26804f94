/** Two instances of the service on one Cosmos DB, as in Azure: what goes in at one comes out at the other, once. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { openCosmos } from "../../bot/adapters/cosmos/open.ts";
import { isPublicHoliday } from "../../bot/domain/programme/holidays.ts";
import { partitionOf } from "../../bot/domain/ids.ts";
import { moment, wallClock, type Moment } from "../../bot/domain/time.ts";
import type { BoardView } from "../../bot/contract/views.ts";
import type { Store } from "../../bot/ports.ts";
import { startConnector, type Connector } from "../support/connector.ts";
import { enrol, tenant } from "../support/enrol.ts";
import { removeTemporaryFolders, startService, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";
import { dropDatabase } from "../support/storyStore.ts";

const { COSMOS_ENDPOINT: endpoint = "", COSMOS_KEY: key = "" } = process.env;
const boardPath = "/api/programmes/vestkysten-demo/groups/fjordvik/board";
const now = (): Moment => moment(Date.now());

describe("two instances side by side", function () {
  this.timeout(120_000);
  const place = { endpoint, key, database: `two-${randomBytes(6).toString("hex")}` };
  const env = { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: place.database };
  let store: Store | undefined;
  let connector: Connector;
  const running: Service[] = [];
  const start = async (demo: "on" | "off", entry?: string): Promise<Service> => {
    const service = await startService({ env: { ...env, DEMO: demo }, ...(entry && { entry }) });
    running.push(service);
    return service;
  };

  before(async function () {
    const gateway = endpoint && (await fetch(new URL("/_gateway", endpoint)).catch(() => undefined));
    if (!gateway || !gateway.ok)
      skip(this, "two instances need a Cosmos DB that answers /_gateway (COSMOS_ENDPOINT, COSMOS_KEY)");
    store = await openCosmos({ ...place, now });
    connector = await startConnector({ latencyMs: 40 });
  });
  after(async () => {
    await Promise.all(running.map((service) => service.stop()));
    await connector?.stop();
    await store?.close();
    if (store) await dropDatabase(place);
    await removeTemporaryFolders();
  });

  describe("answers", () => {
    let one: Service;
    let two: Service;
    const post = (service: Service, who: string, value: object): Promise<Response> =>
      fetch(`${service.url}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          type: "invoke",
          name: "adaptiveCard/action",
          id: `${who}-${Math.round(performance.now() * 1000)}`,
          channelId: "msteams",
          serviceUrl: connector.url,
          from: { id: `29:${who}`, aadObjectId: `d0000000-0000-4000-8000-000000000${who}` },
          recipient: { id: "28:bot" },
          conversation: { id: `a:${who}`, conversationType: "personal", tenantId: tenant },
          value: { action: { type: "Action.Execute", ...value } },
        }),
      });
    const task = { programme: "vestkysten-demo", assignment: "a3", group: "fjordvik" };
    const opened = async (service: Service, who: string): Promise<object> =>
      buttonIn(await (await post(service, who, { verb: "open", data: task })).json(), "answer");
    const answer = async (service: Service, who: string, words: string, carried: object): Promise<string> => {
      const pressed = await post(service, who, {
        verb: "answer",
        data: { ...carried, q1: words, q2: "", q3: "", _circle: "group" },
      });
      assert.equal(pressed.status, 200);
      return pressed.text();
    };
    const board = async (service: Service): Promise<BoardView> => {
      const headers = { "x-local-person": `${tenant}/d0000000-0000-4000-8000-000000000101` };
      return (await (await fetch(service.url + boardPath, { headers })).json()) as BoardView;
    };

    before(async () => {
      one = await start("on");
      two = await start("off");
    });

    it("given at one stand on the board at the other, and whoever listens there hears of it", async () => {
      const headers = { "x-local-person": `${tenant}/d0000000-0000-4000-8000-000000000102` };
      const stop = new AbortController();
      const news = await fetch(`${two.url}${boardPath.replace(/board$/, "news")}`, {
        headers,
        signal: stop.signal,
      });
      assert.equal(news.status, 200);
      const heard = hears(news);
      const receipt = await answer(one, "101", "Vi har ringt to kommuner", await opened(one, "101"));
      assert.match(receipt, /Svaret er lagret/);
      const since = performance.now();
      assert.ok(await heard, "the news came");
      assert.ok(performance.now() - since < 6_000, "within six seconds");
      stop.abort();
      assert.deepEqual((await board(two)).lanes, (await board(one)).lanes);
      assert.ok(JSON.stringify((await board(two)).lanes).includes("Vi har ringt to kommuner"));
    });

    it("given at both at the same moment: one is first, the other is told, and both say the same", async () => {
      const buttons = await Promise.all([opened(one, "101"), opened(two, "102")]);
      const receipts = await Promise.all([
        answer(one, "101", "Fra den ene", buttons[0]),
        answer(two, "102", "Fra den andre", buttons[1]),
      ]);
      assert.equal(receipts.filter((receipt) => receipt.includes("er lagret kl")).length, 1);
      assert.equal(receipts.filter((receipt) => receipt.includes("svarte rett før deg")).length, 1);
      const [lanes, others] = [(await board(one)).lanes, (await board(two)).lanes];
      assert.deepEqual(lanes, others);
    });
  });

  describe("deliveries", () => {
    const people = Array.from({ length: 160 }, (_, i) => `n${String(i).padStart(3, "0")}`);

    before(function () {
      if (isPublicHoliday(wallClock(now()).day)) skip(this, "nothing is sent on a public holiday");
    });

    it("reach everybody once, while both look for what is due", async () => {
      assert.ok(store);
      for (const service of running) assert.match(service.log(), /service\.ready/);
      await enrol({ store, now, connector: connector.url }, "p1", people);
      await until(() => connector.report().reached === people.length);
      await wait(1_000);
      const { accepted, twice } = connector.report();
      assert.deepEqual(twice, []);
      assert.equal(accepted, people.length);
    });

    it("reach everybody though one instance dies in the middle, and nobody is forgotten", async () => {
      await Promise.all(running.splice(0).map((service) => service.stop()));
      assert.ok(store);
      const others = people.map((person) => `x${person}`);
      const hasty = "tests/support/hastyInstance.ts";
      const first = await start("off", hasty);
      const before = connector.report().reached;
      await enrol({ store, now, connector: connector.url }, "p2", others);
      await until(() => connector.report().reached >= before + 40);
      await start("off", hasty);
      assert.equal((await first.kill()).status, null);
      running.splice(running.indexOf(first), 1);
      await until(() => connector.report().reached === before + others.length);
      const states = await statesIn("p2");
      assert.equal(states.length, others.length);
      // What was in the air when it died may have come to somebody twice, and never more.
      assert.ok(connector.report().twice.length <= 64, String(connector.report().twice.length));
    });
  });

  async function statesIn(programme: string): Promise<string[]> {
    const states: string[] = [];
    let after: string | undefined;
    do {
      const page = await store?.list(partitionOf.programme(programme), ["message"], after ? { after } : {});
      states.push(...(page?.entries ?? []).map(({ body }) => body.state.is));
      after = page?.next;
    } while (after !== undefined);
    return states;
  }
});

async function until(isTrue: () => boolean, patienceMs = 60_000): Promise<void> {
  for (const end = performance.now() + patienceMs; !isTrue();) {
    assert.ok(performance.now() < end, "it did not come to that in time");
    await wait(50);
  }
}

async function hears(answer: Response): Promise<boolean> {
  let text = "";
  for await (const chunk of answer.body ?? []) {
    text += Buffer.from(chunk).toString("utf8");
    if (text.includes("event: news")) return true;
  }
  return false;
}

/** What the button with this verb carries, wherever it is in what was answered. */
function buttonIn(value: unknown, verb: string): object {
  if (typeof value !== "object" || value === null) return {};
  if ("type" in value && value.type === "Action.Execute" && "verb" in value && value.verb === verb)
    return "data" in value && typeof value.data === "object" && value.data !== null ? value.data : {};
  const within = Object.values(value).map((part) => buttonIn(part, verb));
  return within.find((found) => Object.keys(found).length > 0) ?? {};
}
