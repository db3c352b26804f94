import { deepEqual, equal, match, ok } from "node:assert/strict";
import { newsPathTo } from "../../bot/contract/pathTo.ts";
import { refuse } from "../../bot/domain/outcome.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { asIngrid, asOf, testHouse, usesWith, type TestHouse } from "./house.ts";

const path = newsPathTo({ programme: "p1", group: "fjordvik" });
const topic = "board:p1:fjordvik";

describe("news of a board", () => {
  let house: TestHouse;
  afterEach(() => house.close());

  async function listen(headers: Record<string, string> = {}) {
    const stop = new AbortController();
    const answer = await fetch(house.url + path, {
      headers: { ...asIngrid, ...headers },
      signal: stop.signal,
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const heard = async (what: RegExp): Promise<string> => {
      let text = "";
      while (!what.test(text)) {
        const next = await reader?.read();
        if (!next || next.done) return `${text}<end>`;
        text += next.value;
      }
      return text;
    };
    return { answer, heard, stop: () => stop.abort() };
  }
  const until = async (is: () => boolean): Promise<void> => {
    while (!is()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it("says that something happened, and never what", async () => {
    house = await testHouse();
    const { answer, heard, stop } = await listen();
    match(answer.headers.get("content-type") ?? "", /^text\/event-stream/);
    equal(answer.headers.get("cache-control"), "no-store");
    await until(() => house.listeners() === 1);
    const at: Moment = "2026-11-24T12:00:01.000Z";
    house.ring("board:p1:vestdal", { at, what: "note" });
    house.ring(topic, { at, by: "Ingrid", what: "answer", note: "n1" });
    const text = await heard(/data:.*\n\n/);
    ok(text.includes(`id: ${at}\nevent: news\ndata: {"at":"${at}"}\n\n`), text);
    equal(text.match(/event:/g)?.length, 1);
    ok(!text.includes("Ingrid"));
    stop();
    await until(() => house.listeners() === 0);
  });

  it("asks whoever comes back to look again", async () => {
    house = await testHouse();
    const { heard, stop } = await listen({ "last-event-id": "2026-11-24T11:00:00.000Z" });
    ok((await heard(/data:.*\n\n/)).includes(`id: ${asOf}`));
    stop();
  });

  it("keeps a silent line open", async () => {
    house = await testHouse({ heartbeatMs: 20 });
    const { heard, stop } = await listen();
    match(await heard(/(: still here\n\n){2}/), /still here/);
    stop();
  });

  it("asks for access first, and hangs nobody on", async () => {
    house = await testHouse({ uses: usesWith({ board: () => Promise.resolve(refuse({ is: "notYours" })) }) });
    const { answer } = await listen();
    equal(answer.status, 404);
    equal((await fetch(house.url + path)).status, 401);
    equal(house.listeners(), 0);
  });

  it("says goodbye when the service stops", async () => {
    house = await testHouse();
    const { heard } = await listen();
    await until(() => house.listeners() === 1);
    const closed = house.http.close();
    match(await heard(/never/), /<end>$/);
    await closed;
    deepEqual(house.listeners(), 0);
  });
});
