import { deepEqual, equal, match, ok } from "node:assert/strict";
import { actHeader } from "../../bot/contract/acts.ts";
import type { RefusalView } from "../../bot/contract/views.ts";
import type { ActInput } from "../../bot/usecases/board/acting.ts";
import { asIngrid, testHouse, usesWith, type TestHouse } from "./house.ts";

const path = "/api/programmes/p1/groups/fjordvik/acts/addNote";
const body = { lane: "insight", text: "De ringer før åtte" };

describe("an act over HTTP", () => {
  let house: TestHouse;
  let heard: ActInput<"addNote">[] = [];
  beforeEach(async () => {
    heard = [];
    const uses = usesWith({
      addNote: (input) => {
        heard.push(input);
        return Promise.resolve({ ok: true, value: { case: "c1", rev: 2 } });
      },
    });
    house = await testHouse({ uses });
  });
  afterEach(() => house.close());

  const send = (
    given: {
      body?: string;
      headers?: Record<string, string>;
      path?: string;
    } = {},
  ) =>
    fetch(house.url + (given.path ?? path), {
      method: "POST",
      body: given.body ?? JSON.stringify(body),
      headers: {
        ...asIngrid,
        "content-type": "application/json",
        [actHeader]: "0190f7a0-act-one",
        ...given.headers,
      },
    });

  it("hands the parsed body, the ids and the act's id to the use case, and is never kept by a cache", async () => {
    const answer = await send();
    equal(answer.status, 200);
    equal(answer.headers.get("cache-control"), "no-store");
    deepEqual(await answer.json(), { case: "c1", rev: 2 });
    const [given] = heard;
    ok(given);
    const { visitor, ...rest } = given;
    equal(visitor.account.object, "ingrid");
    deepEqual(rest, { programme: "p1", group: "fjordvik", act: "0190f7a0-act-one", body });
  });

  const refused: [what: string, given: Parameters<typeof send>[0], status: number][] = [
    ["nobody", { headers: { authorization: "" } }, 401],
    ["a form", { headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
    ["plain text", { headers: { "content-type": "text/plain" } }, 415],
    ["packed text", { headers: { "content-encoding": "gzip" } }, 415],
    ["half a body", { body: '{"lane":' }, 400],
    ["no body", { body: "" }, 400],
    ["a list", { body: "[]" }, 400],
    ["null", { body: "null" }, 400],
    ["a missing text", { body: '{"lane":"insight"}' }, 400],
    ["a text that is none", { body: '{"lane":"insight","text":7}' }, 400],
    ["an unknown lane", { body: '{"lane":"attic","text":"x"}' }, 400],
    ["an inherited lane", { body: '{"lane":"constructor","text":"x"}' }, 400],
    ["a field too many", { body: '{"lane":"insight","text":"x","circle":"all"}' }, 400],
    ["a field of another person", { body: '{"lane":"insight","text":"x","by":"terje"}' }, 400],
    ["a prototype", { body: '{"lane":"insight","text":"x","__proto__":{"circle":"all"}}' }, 400],
    ["no act id", { headers: { [actHeader]: "" } }, 400],
    ["an act id with a path", { headers: { [actHeader]: "../../other" } }, 400],
    ["a long act id", { headers: { [actHeader]: "x".repeat(41) } }, 400],
    ["a large body", { body: JSON.stringify({ ...body, text: "x".repeat(70_000) }) }, 413],
    ["a huge body", { body: "x".repeat(1_100_000) }, 413],
    ["an id that cannot be one", { path: path.replace("fjordvik", "%00") }, 400],
    ["a verb that is none", { path: path.replace("addNote", "dropAll") }, 404],
  ];
  for (const [what, given, status] of refused) {
    it(`answers ${status} to ${what}, with words, and does nothing`, async () => {
      const answer = await send(given);
      equal(answer.status, status);
      match(answer.headers.get("content-type") ?? "", /^application\/json/);
      ok(((await answer.json()) as RefusalView).message.length > 10);
      deepEqual(heard, []);
      deepEqual(house.logged, []);
    });
  }

  it("is a POST and nothing else", async () => {
    for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
      const answer = await fetch(house.url + path, { method, headers: asIngrid });
      equal(answer.status, 405, method);
    }
    deepEqual(heard, []);
  });

  it("takes emoji and our letters, and a charset", async () => {
    const text = "Blåbær 🫐 på brønnen";
    const answer = await send({
      body: JSON.stringify({ ...body, text }),
      headers: { "content-type": "application/json; charset=utf-8" },
    });
    equal(answer.status, 200);
    equal(heard[0]?.body.text, text);
  });
});

describe("an act from another page", () => {
  let house: TestHouse;
  afterEach(() => house.close());
  const from = (origin: string | undefined) =>
    fetch(house.url + path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: {
        ...asIngrid,
        "content-type": "application/json",
        [actHeader]: "0190f7a0-act-two",
        ...(origin !== undefined && { origin }),
      },
    });
  const uses = usesWith({ addNote: () => Promise.resolve({ ok: true, value: { case: "c1", rev: 2 } }) });

  it("is refused where a cookie says who it is, and our own page is not", async () => {
    house = await testHouse({ uses, local: { people: () => Promise.resolve([]) } });
    equal((await from("https://evil.example")).status, 403);
    equal((await from("null")).status, 403);
    equal((await from("http://127.0.0.1:1")).status, 403);
    equal((await from(house.url)).status, 200);
    equal((await from(undefined)).status, 200);
  });
  it("needs no such check with a token, which no other page has", async () => {
    house = await testHouse({ uses });
    equal((await from("https://tab.behind-a-proxy.example")).status, 200);
  });
});

describe("an act that cannot be done", () => {
  let house: TestHouse;
  afterEach(() => house.close());
  it("gives who was first, what stands now, and the person's own words", async () => {
    const details = { by: "Amina", yours: body };
    const uses = usesWith({
      addNote: () => Promise.resolve({ ok: false, refusal: { is: "changedMeanwhile" }, details }),
    });
    house = await testHouse({ uses });
    const answer = await fetch(house.url + path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { ...asIngrid, "content-type": "application/json", [actHeader]: "0190f7a0-act-three" },
    });
    equal(answer.status, 409);
    const view = (await answer.json()) as RefusalView;
    equal(view.refusal, "changedMeanwhile");
    match(view.message, /^Amina endra dette/);
    deepEqual(view.details, details);
  });
});
