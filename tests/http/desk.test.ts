/** The facilitator's desk over HTTP: who is let in, what is refused, and what comes as a file. */
import assert from "node:assert/strict";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { deskDoor } from "../../bot/adapters/http/deskDoor.ts";
import { createHttp, type HttpServer } from "../../bot/adapters/http/server.ts";
import { identifyLocally } from "../../bot/adapters/http/local.ts";
import { usesOf } from "../../bot/adapters/http/uses.ts";
import { deckOf } from "../../bot/adapters/slides/deck.ts";
import { workbookDesk } from "../../bot/adapters/workbook/desk.ts";
import { reportBook } from "../../bot/adapters/workbook/reportBook.ts";
import { actHeader } from "../../bot/contract/acts.ts";
import { deskActs, deskFiles, deskReads } from "../../bot/contract/desk.ts";
import type { PlanToldView } from "../../bot/contract/deskAnswers.ts";
import { localHeader } from "../../bot/contract/local.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { memoryHouse, type MemoryHouse } from "../support/memoryHouse.ts";

describe("the facilitator's desk over HTTP", () => {
  let demo: MemoryHouse;
  let http: HttpServer;
  let url: string;
  const as = async (person: string): Promise<Record<string, string>> => {
    const { tenant, object } = (await demo.as(person)).account;
    return { [localHeader]: `${tenant}/${object}` };
  };
  const fill = (path: string): string =>
    url +
    path
      .replace(":programme", demo.programme)
      .replace(":group", "fjordvik")
      .replace(":for", "own")
      .replace(":visit", "h1")
      .replace(":page", "first");
  const post = (headers: Record<string, string>, path: string, body: string, id = "an-act-id") =>
    fetch(fill(path), {
      method: "POST",
      headers: { "content-type": "application/json", [actHeader]: id, ...headers },
      body,
    });

  before(async () => {
    demo = await memoryHouse();
    http = createHttp({
      uses: usesOf(demo.house),
      desk: deskDoor(demo.house.desk, workbookDesk(demo.ports.method), {
        slides: deckOf,
        reportWorkbook: reportBook,
      }),
      identify: identifyLocally((account) => demo.house.arrive({ account })),
      bell: demo.ports.bell,
      log: demo.ports.log,
      now: demo.ports.now,
      pages: "no-such-folder",
      local: { people: demo.house.listDemoPeople },
    });
    url = `http://127.0.0.1:${await http.listen(0, "127.0.0.1")}`;
  });
  after(() => http.close());

  it("every page is for those it is for, and tells the others nothing", async () => {
    const forAll = ["visits", "experiences", "asks", "feedback", "calendar"];
    for (const [name, { path }] of Object.entries({ ...deskReads, ...deskFiles })) {
      assert.equal((await fetch(fill(path))).status, 401, name);
      assert.equal((await fetch(fill(path), { headers: await as("rv-kari") })).status, 200, name);
      const expected = forAll.includes(name) ? 200 : 404;
      assert.equal((await fetch(fill(path), { headers: await as("fj-jonas") })).status, expected, name);
    }
  });

  it("an act without an id, with a body that cannot be one, or from a foreign page is refused; none is a fault", async () => {
    const kari = await as("rv-kari");
    const path = deskActs.remark.path;
    const good = JSON.stringify({ group: "fjordvik", text: "Ring dem" });
    assert.equal((await post(kari, path, good)).status, 200);
    assert.equal((await post({}, path, good)).status, 401);
    assert.equal((await post(kari, path, good, "x")).status, 400);
    assert.equal((await post(kari, path, "{")).status, 400);
    assert.equal((await post({ ...kari, origin: "https://elsewhere.example" }, path, good)).status, 403);
    assert.equal((await post({ ...kari, "content-type": "text/plain" }, path, good)).status, 415);
    for (const { path: anyPath } of Object.values(deskActs)) {
      for (const bad of [
        "[]",
        "{}",
        "null",
        '{"group":"../x"}',
        '{"gathering":-1,"dryRun":1}',
        '{"__proto__":1}',
      ])
        assert.equal((await post(kari, anyPath, bad)).status, 400, `${anyPath} ${bad}`);
    }
  });

  it("words are kept as people see them, and what nobody can see are no words", async () => {
    const jonas = await as("fj-jonas");
    const text = "  Vi kjørte\u202e med\u200b\r\n\r\n\r\n\r\nog spurte e\u0301n\ud83d ";
    const story = { phase: 2, theme: "Ruter", situation: text, did: text, wentWrong: text, mayContact: true };
    const tell = { group: "fjordvik", ...story, wouldDoToday: text, circle: "group" };
    const told = await post(jonas, deskActs.tell.path, JSON.stringify(tell), "act-tidy-0001");
    assert.equal(told.status, 200);
    const { situation } = (await told.json()) as { situation: string };
    assert.equal(situation, "Vi kjørte med\n\nog spurte \u00e9n");
    const kari = await as("rv-kari");
    for (const [name, body] of [
      ["remark", { group: "fjordvik", text: "\u200b\u200b" }],
      ["ask", { group: "fjordvik", phase: 2, text: "\u2066\u2069", circle: "ks" }],
      ["addPerson", { name: "\ufeff", email: "usynlig@example.com" }],
    ] as const)
      assert.equal((await post(kari, deskActs[name].path, JSON.stringify(body))).status, 400, name);
  });

  it("what a plan does is said in the language of whoever asks, and nothing is said in codes", async () => {
    const wish = { id: "nytt-lop", name: "Nytt løp", language: "nb", startDay: "2028-02-01", gatherings: 2 };
    const path = deskActs.makeProgramme.path;
    const asked = await post(await as("rv-endre"), path, JSON.stringify({ ...wish, dryRun: true }));
    const told = (await asked.json()) as PlanToldView;
    assert.deepEqual([asked.status, told.problems], [200, []]);
    assert.match(told.changes.join("\n"), /Nytt løp.*ny/);
    const made = await post(
      await as("rv-kari"),
      path,
      JSON.stringify({ ...wish, dryRun: false }),
      "made-once",
    );
    assert.equal(made.status, 200);
    const again = await post(
      await as("rv-kari"),
      path,
      JSON.stringify({ ...wish, dryRun: true }),
      "made-twice",
    );
    assert.equal(again.status, 409);
  });

  it("the pack is downloaded as slides, and that it was is kept", async () => {
    const response = await fetch(fill(deskFiles.slides.path), { headers: await as("rv-kari") });
    assert.match(response.headers.get("content-disposition") ?? "", /^attachment; filename="[\w.-]+\.pptx"$/);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    assert.ok(strFromU8(files["ppt/presentation.xml"] ?? new Uint8Array()).includes("sldSz"));
    const { entries } = await demo.store.list(demo.partition, ["act"]);
    assert.ok(entries.some(({ body }) => body.what === "pack.ownExported"));
  });

  it("the report is a workbook, and a text that begins as a formula is text, and a deadline is a day", async () => {
    const found = await fetch(fill(deskReads.report.path), { headers: await as("rv-kari") });
    const view = (await found.json()) as Parameters<typeof reportBook>[0];
    const titles = ["=1+1", "+47", "-x", "@b"];
    const due: Moment = "2026-12-08T22:59:00.000Z";
    const assignments = titles.map((title) => ({ id: "a", title, due, estimatedMinutes: 5 }));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await reportBook({ ...view, assignments }, "nn")).buffer as ArrayBuffer);
    const sheet = book.worksheets[1];
    titles.forEach((title, n) => {
      const cell = sheet?.getCell(n + 2, 1);
      assert.deepEqual([cell?.value, cell?.type, cell?.numFmt], [title, ExcelJS.ValueType.String, "@"]);
      const day = sheet?.getCell(n + 2, 2);
      assert.deepEqual([day?.value, day?.numFmt], [new Date("2026-12-08"), "dd.mm.yyyy"]);
    });
  });
});
