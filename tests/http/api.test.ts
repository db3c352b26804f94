import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { request } from "node:http";
import { StoreBusy } from "../../bot/ports.ts";
import { refuse, type RefusalKind } from "../../bot/domain/outcome.ts";
import { deeds } from "../../bot/contract/deeds.ts";
import { actHeader } from "../../bot/contract/paths.ts";
import type { BoardView, RefusalView } from "../../bot/contract/views.ts";
import {
  asIngrid,
  asOf,
  boardPath,
  boardView,
  testHouse,
  usesWith,
  visitor,
  type TestHouse,
} from "./house.ts";

describe("the API", () => {
  let house: TestHouse;
  afterEach(() => house.close());
  const get = (path: string, headers: Record<string, string> = asIngrid) =>
    fetch(house.url + path, { headers });

  it("answers with the view, and tells nobody else about it", async () => {
    house = await testHouse();
    const answer = await get(boardPath);
    equal(answer.status, 200);
    match(answer.headers.get("content-type") ?? "", /^application\/json/);
    equal(answer.headers.get("cache-control"), "private, no-cache");
    equal(answer.headers.get("x-content-type-options"), "nosniff");
    deepEqual(await answer.json(), boardView());
  });

  it("answers 304 while nothing has changed, though its clock has", async () => {
    let view = boardView();
    const uses = usesWith({
      board: () => Promise.resolve({ ok: true, value: view }),
    });
    house = await testHouse({ uses });
    const etag = (await get(boardPath)).headers.get("etag") ?? "";
    const again = () => get(boardPath, { ...asIngrid, "if-none-match": etag });
    view = boardView({ asOf: "2026-11-24T15:00:00.000Z" });
    const same = await again();
    equal(same.status, 304);
    equal(await same.text(), "");
    view = boardView({ asOf: "2026-11-25T12:00:00.000Z" });
    equal((await again()).status, 200, "a new day has new words");
    view = boardView({ asOf, writes: false });
    equal((await again()).status, 200);
  });

  it("packs what is large", async () => {
    const lanes: BoardView["lanes"] = Array.from({ length: 200 }, () => ({ lane: "insight", notes: [] }));
    const uses = usesWith({
      board: () => Promise.resolve({ ok: true, value: boardView({ lanes }) }),
    });
    house = await testHouse({ uses });
    const answer = await get(boardPath, { ...asIngrid, "accept-encoding": "gzip" });
    equal(answer.headers.get("content-encoding"), "gzip");
    deepEqual(((await answer.json()) as BoardView).lanes, lanes);
  });

  it("packs the same answer once, and another answer anew", async () => {
    let view = boardView({ lanes: Array.from({ length: 200 }, () => ({ lane: "insight", notes: [] })) });
    house = await testHouse({ uses: usesWith({ board: () => Promise.resolve({ ok: true, value: view }) }) });
    const got = async (): Promise<BoardView> => {
      const answer = await get(boardPath, { ...asIngrid, "accept-encoding": "gzip" });
      equal(answer.headers.get("content-encoding"), "gzip");
      return (await answer.json()) as BoardView;
    };
    const first = await got();
    view = { ...view, asOf: "2026-11-24T15:00:00.000Z" };
    deepEqual(await got(), first, "its clock counts by its day");
    view = { ...view, writes: !view.writes };
    deepEqual(await got(), view);
  });

  it("asks who it is before anything else", async () => {
    house = await testHouse();
    const answer = await get(boardPath, { "accept-language": "nn-NO" });
    equal(answer.status, 401);
    deepEqual(await answer.json(), {
      refusal: "notSignedIn",
      message: "Opne sida i Teams, så veit vi kven du er.",
      language: "nn",
    });
  });

  it("says the same of what is not yours as of what is not there, in the group's written form", async () => {
    const uses = usesWith({
      board: ({ group }) => Promise.resolve(refuse({ is: group === "vestdal" ? "notYours" : "notFound" })),
    });
    house = await testHouse({ uses });
    const answers = await Promise.all(
      ["vestdal", "atlantis"].map((group) => get(`/api/programmes/p1/groups/${group}/board`)),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    deepEqual(
      answers.map((answer) => answer.status),
      [404, 404],
    );
    equal(bodies[0], bodies[1]);
    match(bodies[0] ?? "", /Adressa er feil/, "the person's group writes nynorsk");
  });

  const statuses: [RefusalKind, number][] = [
    ["unknownPerson", 401],
    ["leftProgramme", 403],
    ["notYours", 404],
    ["notFound", 404],
    ["tryLater", 503],
    ["tooOften", 429],
    ["tooLarge", 413],
    ["closed", 409],
    ["changedMeanwhile", 409],
  ];
  for (const is of ["closed", "changedMeanwhile"] as const) {
    it(`does not promise to try again by itself what is ${is}`, async () => {
      house = await testHouse({ uses: usesWith({ me: () => Promise.resolve(refuse({ is })) }) });
      const { message } = (await (await get("/api/me")).json()) as RefusalView;
      match(message, /Last sid(en|a) på nytt/);
    });
  }
  for (const [is, status] of statuses) {
    it(`answers ${status} to ${is}, with words`, async () => {
      const refusal = { is } as Parameters<typeof refuse>[0];
      const uses = usesWith({ me: () => Promise.resolve(refuse(refusal)) });
      house = await testHouse({ uses });
      const answer = await get("/api/me");
      equal(answer.status, status);
      const view = (await answer.json()) as RefusalView;
      ok(view.message.length > 20);
      equal(answer.headers.get("retry-after"), status === 503 ? "5" : status === 429 ? "10" : null);
    });
  }

  for (const bad of ["%00", "a%2Fb", "%C3%A6", "x".repeat(101), "..", "%E0%A4"]) {
    it(`does not take ${bad.slice(0, 8)} for an id`, async () => {
      house = await testHouse();
      const answer = await get(`/api/programmes/${bad}/overview`);
      ok([400, 404].includes(answer.status), String(answer.status));
      match(answer.headers.get("content-type") ?? "", /json/);
      ok(((await answer.json()) as RefusalView).message);
      deepEqual(house.logged, []);
    });
  }

  it("says that it will be better later when the store is away", async () => {
    const uses = usesWith({ me: () => Promise.reject(new StoreBusy("429")) });
    house = await testHouse({ uses });
    const answer = await get("/api/me");
    equal(answer.status, 503);
    const { refusal, message } = (await answer.json()) as RefusalView;
    equal(refusal, "tryLater");
    match(message, /prøver igjen av oss selv/);
    deepEqual(house.logged, []);
  });

  it("does not promise to do by itself what somebody was doing when the store was away", async () => {
    const uses = usesWith({ chooseSettings: () => Promise.reject(new StoreBusy("429")) });
    house = await testHouse({ uses });
    const answer = await fetch(house.url + deeds.chooseSettings.path, {
      method: "POST",
      headers: { ...asIngrid, "content-type": "application/json", [actHeader]: "act-settings-01" },
      body: JSON.stringify({ language: "nb" }),
    });
    equal(answer.status, 503);
    match(((await answer.json()) as RefusalView).message, /Prøv igjen om litt/);
  });

  it("catches a fault once, with a reference and without its words", async () => {
    const uses = usesWith({
      me: () => Promise.reject(new Error("secret of the house")),
    });
    house = await testHouse({ uses });
    const answer = await get("/api/me");
    equal(answer.status, 500);
    const view = (await answer.json()) as RefusalView;
    match(view.reference ?? "", /^[0-9a-f]{8}$/);
    ok(view.message.includes(view.reference ?? "-"));
    ok(!JSON.stringify(view).includes("secret"));
    equal(house.logged.length, 1);
    deepEqual(house.logged[0]?.facts, { reference: view.reference, path: "/api/me" });
  });

  it("answers HEAD like GET without the body", async () => {
    house = await testHouse();
    const answer = await fetch(house.url + boardPath, { method: "HEAD", headers: asIngrid });
    equal(answer.status, 200);
    notEqual(answer.headers.get("etag"), null);
    equal(await answer.text(), "");
  });

  it("knows the methods of its paths", async () => {
    house = await testHouse();
    const answer = await fetch(house.url + boardPath, { method: "DELETE", headers: asIngrid });
    equal(answer.status, 405);
    equal(((await answer.json()) as RefusalView).refusal, "notAllowed");
  });

  it("answers an unknown path under /api with JSON", async () => {
    house = await testHouse();
    const answer = await get("/api/nothing/here");
    equal(answer.status, 404);
    equal(((await answer.json()) as RefusalView).refusal, "notFound");
    match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  });

  it("hands the whole visitor and the parsed ids to the use case", async () => {
    const heard: object[] = [];
    const uses = usesWith({
      board: (input) => {
        heard.push(input);
        return Promise.resolve(refuse({ is: "notFound" }));
      },
    });
    house = await testHouse({ uses });
    await get(`${boardPath}?group=other`);
    deepEqual(heard, [{ visitor, language: "nn", local: false, programme: "p1", group: "fjordvik" }]);
  });

  it("closes while an answer is under way, after giving it", async () => {
    let give: () => void = () => {};
    const waiting = new Promise<void>((resolve) => (give = resolve));
    const uses = usesWith({
      board: async () => {
        await waiting;
        return { ok: true, value: boardView() };
      },
    });
    house = await testHouse({ uses });
    const answer = get(boardPath);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = house.http.close();
    give();
    equal((await answer).status, 200);
    await closed;
  });

  it("survives a caller who hangs up", async () => {
    house = await testHouse();
    await new Promise<void>((resolve) => {
      const call = request(house.url + boardPath, { headers: asIngrid });
      call.on("error", () => resolve());
      call.on("close", () => resolve());
      call.end();
      call.destroy();
    });
    equal((await get(boardPath)).status, 200);
  });
});
