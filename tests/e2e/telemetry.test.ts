/** What leaves for Azure Monitor: numbers under the names that the alerts look for, and nobody's words. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { refusedService, removeTemporaryFolders, startService } from "../support/service.ts";

interface Envelope {
  name: string;
  data: { baseType: string; baseData: { metrics?: { name: string; value: number }[]; name?: string } };
}

describe("telemetry", function () {
  this.timeout(60_000);
  after(removeTemporaryFolders);

  it("goes to Azure Monitor where it is configured: turns, queue age and errors, and no words", async () => {
    const bodies: string[] = [];
    const ingestion = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks);
        bodies.push((body[0] === 0x1f ? gunzipSync(body) : body).toString("utf8"));
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify({ itemsReceived: 1, itemsAccepted: 1, errors: [] }));
      });
    });
    await new Promise<void>((resolve) => ingestion.listen(0, "127.0.0.1", resolve));
    const at = `http://127.0.0.1:${(ingestion.address() as AddressInfo).port}/`;
    const service = await startService({
      env: {
        APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=11111111-1111-4111-8111-111111111111;IngestionEndpoint=${at};LiveEndpoint=${at}`,
        // The exporter's statistics about itself go to Microsoft's own address, and this test to nobody's.
        APPLICATION_INSIGHTS_NO_STATSBEAT: "true",
        APPLICATIONINSIGHTS_SDKSTATS_DISABLED: "true",
        NODE_OPTIONS: `--import=${new URL("../support/plainHttps.mjs", import.meta.url).href}`,
      },
    });
    await fetch(`${service.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        type: "message",
        text: "MARKER",
        id: "1",
        channelId: "msteams",
        serviceUrl: "http://127.0.0.1:9/",
        from: { id: "29:x", name: "MARKER", aadObjectId: "d0000000-0000-4000-8000-000000000101" },
        recipient: { id: "28:bot" },
        conversation: { id: "a", tenantId: "d0000000-0000-4000-8000-000000000100" },
      }),
    });
    // The heart beats every five seconds, and its first beat looks at the queue.
    await wait(6_000);
    const { status } = await service.stop();
    assert.equal(status, 0);
    ingestion.closeAllConnections();
    ingestion.close();

    const sent = bodies.flatMap((body) => JSON.parse(body) as Envelope[]);
    const metrics = sent.flatMap(({ data }) => data.baseData.metrics ?? []).map(({ name }) => name);
    for (const name of ["ledergaloppen.turns", "ledergaloppen.turn.duration", "ledergaloppen.queue.age"])
      assert.ok(metrics.includes(name), `${name} is not among ${[...new Set(metrics)].join(", ")}`);
    assert.ok(
      sent.some(({ data }) => data.baseType === "RequestData" && data.baseData.name === "turn message"),
    );
    // Nobody answers at the service URL: the turn could not be answered, which is an error.
    assert.ok(sent.some(({ data }) => data.baseType === "ExceptionData"));
    assert.ok(!bodies.join().includes("MARKER"));
  });

  it("has the names that the alerts look for", () => {
    const named = readFileSync("bot/adapters/telemetry/instruments.ts", "utf8");
    const alerts = readFileSync("infra/bicep/modules/alerts.bicep", "utf8");
    const wanted = [...alerts.matchAll(/'(ledergaloppen\.[\w.]+)'/g)].map(([, name]) => name);
    assert.ok(wanted.length > 0);
    for (const name of wanted) assert.ok(named.includes(`"${name}"`), name);
  });

  it("refuses a connection string that is none, without repeating it", async () => {
    const { status, stderr } = await refusedService({
      env: { APPLICATIONINSIGHTS_CONNECTION_STRING: "Key=hemmelig" },
    });
    assert.equal(status, 1);
    assert.match(stderr, /APPLICATIONINSIGHTS_CONNECTION_STRING/);
    assert.doesNotMatch(stderr, /hemmelig/);
  });
});
