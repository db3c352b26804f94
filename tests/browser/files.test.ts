/** What the links on the cards open, clicked: each is a real file or page, for as long as it was promised. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { hour, minute } from "../../bot/domain/time.ts";
import { skip } from "../support/skip.ts";
import type { ChatPage } from "./chatPage.ts";
import { kariAnne, openTown, type Town } from "./town.ts";

describe("the links on the cards", function () {
  this.timeout(60_000);
  let town: Town<"fj-solveig">;
  let solveig: ChatPage;

  before(async function () {
    if (process.env["STORE"] === "cosmos") skip(this, "the service of this file has the embedded store");
    if (!existsSync("dist/tab/board.html"))
      skip(this, "the pages of the tab are not built: npx vite build tab");
    town = await openTown("fj-solveig");
    solveig = town.chats["fj-solveig"];
  });
  after(() => town?.close());
  afterEach(() => assert.deepEqual(town.service.wrong, []));

  it("the next gathering is a file for the calendar", async () => {
    await solveig.says("samling", "Åpent fram til da");
    const file = await solveig.follows("Åpent fram til da", "Legg i kalenderen");
    assert.deepEqual(
      { status: file.status, type: file.type, saved: file.saved },
      { status: 200, type: "text/calendar", saved: "samling-3.ics" },
    );
    assert.match(file.text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.match(file.text, /\r\nDTSTART[^:]*:20261222T/);
    assert.match(file.text, /\r\nSUMMARY[^:]*:.*[Ss]amling 3/);
  });

  it("what is stored about her is a file for an hour, and then says kindly that it is not there", async () => {
    await solveig.says("mine data", "Dette er lagret om deg");
    const file = await solveig.follows("Dette er lagret om deg", "Last ned alt");
    assert.deepEqual(
      { status: file.status, type: file.type, saved: file.saved },
      { status: 200, type: "application/json", saved: "mine-data.json" },
    );
    const data = JSON.parse(file.text) as { programmes: { programme: { name: string } }[] };
    assert.deepEqual(
      data.programmes.map(({ programme }) => programme.name),
      ["Ledergaloppen Vestkysten (demo)"],
    );
    assert.ok(file.text.includes("solveig.nesmyr@fjordvik.example.com"));
    town.service.passes(hour + minute);
    const later = await solveig.follows("Dette er lagret om deg", "Last ned alt");
    assert.equal(later.status, 404);
    assert.match(later.text, /<h1>Lenken virker ikke lenger<.h1>[^]*«mine data»/);
  });

  it("the statements are pages that anybody can read", async () => {
    await solveig.says("hjelp", "Dette kan du skrive til meg:");
    for (const [link, path, title] of [
      ["Personvern", "/personvern", /<h1[^>]*>Personvern/],
      ["Tilgjengelighetserklæring", "/tilgjengelighet", /<h1[^>]*>Tilgjengelighetserklæring/],
    ] as const) {
      const page = await solveig.follows("Dette kan du skrive til meg:", link);
      assert.deepEqual([page.path, page.status, page.type], [path, 200, "text/html"]);
      assert.match(page.text, title);
    }
  });

  it("the board of the group is opened from any card that leads to it", async () => {
    const board = "/tab/board?programme=vestkysten-demo&group=fjordvik";
    await solveig.says("case", "Flytt caset");
    for (const card of ["Flytt caset", "Åpent fram til da", "Hei, Solveig Nesmyr"]) {
      const page = await solveig.follows(card, "Åpne tavla");
      assert.deepEqual([page.path, page.status, page.type], [board, 200, "text/html"]);
    }
  });

  it("the brief is opened from the card in the channel", async () => {
    await solveig.goesToChannel();
    // The card of the group comes a while after the app is in the channel, so the clock waits for that.
    await solveig.sees("Lagt til av Solveig Nesmyr");
    town.service.passes(15 * minute);
    await solveig.sees("Ledergaloppen i Fjordvik kommune");
    await town.does(kariAnne, "/desk/postBrief", { gathering: 3 });
    town.service.passes(2 * minute);
    await solveig.sees("Samlingspakken er klar");
    const page = await solveig.follows("Samlingspakken er klar", "Åpne samlingspakken");
    assert.deepEqual(
      [page.path, page.status, page.type],
      ["/tab/pack?programme=vestkysten-demo", 200, "text/html"],
    );
  });
});
