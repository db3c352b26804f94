import { deepEqual, equal, match, ok } from "node:assert/strict";
import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import { accessibilityProblems, closeBrowser } from "../support/browser.ts";
import { fjordvik, lanesOf, note, withAnswer } from "./fixtures.ts";
import { tabHouse, type TabHouse } from "./house.ts";
import { open, tabThrough, themes, tooWide, widths, type Opened } from "./pages.ts";

const solveig = "t1/solveig";
const board = (group = "fjordvik"): string => `/tab/board?programme=vestkysten&group=${group}`;
/** React alone weighs about 67 kB. */
const mostKilobytes = 100;

describe("the board in a browser", function () {
  this.timeout(60_000);
  let house: TabHouse;
  let opened: Opened;
  before(async () => (house = await tabHouse()));
  after(async () => {
    await house.close();
    await closeBrowser();
  });
  afterEach(async () => {
    house.boards.set("fjordvik", fjordvik);
    await opened.close();
  });
  const show = async (path: string, options: Parameters<typeof open>[1] = {}): Promise<Opened> =>
    (opened = await open(house.url + path, { as: solveig, ...options }));

  for (const theme of themes) {
    it(`fits and can be read with help in ${theme}, from 1440 to 320`, async () => {
      const { page, complaints } = await show(`${board()}&theme=${theme}`);
      await page.getByRole("button", { name: "Gå dypere" }).click();
      await page.getByText("Vis som tabell").click();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        equal(await tooWide(page), 0, `${width}`);
        deepEqual(await accessibilityProblems(page), [], `${width}`);
      }
      deepEqual(complaints, []);
    });
  }

  it("has the same words in the colours that the system forces", async () => {
    const { page } = await show(`${board()}&theme=contrast`, { forcedColors: "active" });
    equal(await page.getByText("Her er vi").isVisible(), true);
    equal(await tooWide(page), 0);
  });

  it("reflows at 200 and 400 per cent", async () => {
    for (const zoom of [2, 4]) {
      const { page, close } = await show(board(), { width: 1280 / zoom, deviceScaleFactor: zoom });
      equal(await tooWide(page), 0);
      await close();
    }
  });

  it("breaks no name of a phase in two", async () => {
    const { page } = await show(board());
    for (const width of [1440, 900, 768, 640]) {
      await page.setViewportSize({ width, height: 900 });
      const height = await page
        .locator(".here .name")
        .evaluate((name) => name.getBoundingClientRect().height);
      ok(height < 30, `${width}: ${height}`);
    }
  });

  it("says where the group is, what it wants and what is left, in words", async () => {
    const { page } = await show(board());
    equal(await page.getByRole("heading", { level: 1 }).textContent(), fjordvik.case?.need.what);
    match((await page.getByRole("banner").textContent()) ?? "", /Fjordvik kommune/);
    const here = page.locator("[aria-current=step]");
    match((await here.textContent()) ?? "", /Tjenesteutvikling.*Her er vi/);
    const next = page.getByRole("complementary");
    match((await next.textContent()) ?? "", /28 dager igjen.*Samling 3, tirsdag 22\.\u00a0desember/);
    match((await next.textContent()) ?? "", /Utkast lagret av Amina Yusuf Hagen/);
    const insight = page.locator("li.note", { hasText: "Ruta lages på nytt" });
    for (const word of [
      /Svar på oppgave 20\.\u00a0november kl\. 10:12/,
      /Amina Yusuf Hagen/,
      /Hva har dere funnet ut\?/,
      /endret av Solveig Nordmo 22\.\u00a0november/,
      /Synlig for: Ledergruppen og KS/,
    ]) {
      match((await insight.textContent()) ?? "", word);
    }
    const track = page.getByRole("img", { name: "Mindre tid i bil: nullpunkt 127, oppnådd 104, mål 95." });
    equal(await track.isVisible(), true);
  });

  it("shows who sees it on every note", async () => {
    const { page } = await show(board());
    const count = await page.locator("[id^=note-]").count();
    equal(await page.locator("[id^=note-] .vis").count(), count);
    equal(count, Object.values(fjordvik.lanes).flatMap(({ notes }) => notes).length);
  });

  it("shows an answer from the chat without being loaded again, and says so once", async () => {
    const { page } = await show(board());
    const asked = house.asked.length;
    await page.evaluate("window.same = true");
    await page.waitForFunction(() => true);
    while (house.listeners() === 0) await page.waitForTimeout(20);
    house.change("fjordvik", withAnswer(fjordvik));
    const live = page.getByRole("status");
    await live.getByText("Ingrid Solheim svarte i chatten. Nytt notat under Innsikt.").waitFor();
    equal(await page.evaluate("window.same"), true);
    equal(await page.locator("#note-fresh[data-new]").isVisible(), true);
    ok(house.asked.length > asked);
    await live.getByRole("link", { name: "Vis det" }).press("Enter");
    equal(await page.evaluate("location.hash"), "#note-fresh");
  });

  it("stays where it is when it has been asked for a little too often", async () => {
    const { page } = await show(board());
    while (house.listeners() === 0) await page.waitForTimeout(20);
    const refusal = { refusal: "tooOften", message: "Det gikk litt fort.", language: "nb" };
    await page.route(/\/board$/, (route) => route.fulfill({ status: 429, json: refusal }));
    const asked = page.waitForResponse(/\/board$/);
    house.change("fjordvik", withAnswer(fjordvik));
    await asked;
    await page.waitForTimeout(200);
    equal(await page.getByRole("heading", { level: 1 }).textContent(), fjordvik.case?.need.what);
    await page.unroute(/\/board$/);
    house.change("fjordvik", withAnswer(fjordvik));
    await page.locator("#note-fresh").waitFor();
  });

  it("says nothing when there is nothing new for the reader", async () => {
    const { page } = await show(board());
    while (house.listeners() === 0) await page.waitForTimeout(20);
    house.change("fjordvik", fjordvik);
    await page.waitForTimeout(200);
    equal(await page.getByRole("status").textContent(), "");
  });

  it("comes back by itself when the service has been away", async () => {
    const own = await tabHouse();
    opened = await open(own.url + board(), { as: solveig });
    const { page } = opened;
    while (own.listeners() === 0) await page.waitForTimeout(20);
    const port = Number(new URL(own.url).port);
    await own.close();
    await page.waitForTimeout(200);
    equal(await page.getByRole("heading", { level: 1 }).textContent(), fjordvik.case?.need.what);
    const again = await tabHouse(port);
    again.boards.set("fjordvik", withAnswer(fjordvik));
    await page.locator("#note-fresh").waitFor({ timeout: 30_000 });
    await again.close();
  });

  it("can be used with the keyboard alone, and shows where one is", async () => {
    const { page } = await show(board());
    const { reached, unseen, missed } = await tabThrough(page);
    deepEqual(missed, []);
    deepEqual(unseen, []);
    equal(reached[0], "a:Gå til caset");
    await page.getByRole("button", { name: /Pilotering/ }).focus();
    await page.keyboard.press("Enter");
    equal(await page.getByRole("heading", { name: "Fase 4: Pilotering" }).isVisible(), true);
    await page.keyboard.press("Enter");
    equal(await page.getByRole("heading", { name: "Fase 4: Pilotering" }).count(), 0);
  });

  it("marks what is a draft of ours", async () => {
    const { page } = await show(board());
    await page.getByRole("button", { name: "Gå dypere" }).click();
    equal(await page.locator(".deeper .tag", { hasText: "Utkast" }).count(), 2);
    equal(await page.getByText("ikke en del av KS’ metode").isVisible(), true);
  });

  it("speaks the group's written form, whoever looks, and marks words in another", async () => {
    const { page, close } = await show(board("vestdal"), { locale: "en-GB" });
    equal(await page.getAttribute("html", "lang"), "nn");
    equal(await page.getByRole("heading", { level: 1 }).textContent(), "De har ikkje valt case enno");
    match((await page.textContent("body")) ?? "", /Her kjem gevinstane/);
    // What stands around it is for one reader, and is in their language.
    for (const around of ["header.top", "footer"]) equal(await page.getAttribute(around, "lang"), "en");
    ok(await page.getByRole("link", { name: "My page" }).isVisible());
    ok(await page.getByRole("link", { name: "Privacy" }).isVisible());
    equal(await tooWide(page), 0);
    deepEqual(await accessibilityProblems(page), []);
    await close();
    house.boards.set("fjordvik", {
      ...fjordvik,
      lanes: lanesOf({ insight: [note("Ho visste ikkje kven som kom.", { language: "nn" }), note("Likt.")] }),
    });
    const other = await show(board());
    equal(await other.page.getAttribute("html", "lang"), "nb");
    deepEqual(
      await other.page
        .locator(".note .words")
        .evaluateAll((all) => all.map((one) => one.getAttribute("lang"))),
      ["nn", null],
    );
  });

  it("opens menus and sheets in the reader's language, with the lanes' own names", async () => {
    house.boards.set("fjordvik", { ...fjordvik, language: "en" });
    const { page } = await show(board());
    await page.locator("[data-lane=insight] .more").first().click();
    await page.getByRole("menuitem", { name: "Edit", exact: true }).waitFor();
    equal(
      await page.locator("[role=menu]").evaluate((menu) => menu.closest("[lang]")?.getAttribute("lang")),
      "en",
    );
    await page.getByRole("menuitem", { name: /^Move to/ }).click();
    await page.getByRole("menuitem", { name: "Idéparkering" }).waitFor();
    deepEqual(await accessibilityProblems(page), []);
    house.boards.set("fjordvik", fjordvik);
  });

  it("prints the case on a page of its own, and the notes on one or two more", async () => {
    const { page } = await show(`${board()}&theme=dark`);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    ok(pages === 2 || pages === 3, `${pages} pages; it depends on the letters that the machine has`);
    await page.emulateMedia({ media: "print" });
    equal(await page.getByRole("button", { name: "Skriv ut" }).isVisible(), false);
    equal(await page.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)");
    equal(await page.getByText("Det vi får ut av det").isVisible(), true);
    equal(await page.evaluate("getComputedStyle(document.querySelector('.board')).breakBefore"), "page");
    // An A4 page less its margins is 182 by 273 mm.
    await page.setViewportSize({ width: 688, height: 1032 });
    const top = await page.evaluate<number>("document.querySelector('.board').getBoundingClientRect().top");
    ok(top < 1100, `the case ends at ${top} of about 1032`);
  });

  it("follows the theme of the system in a browser", async () => {
    const { page } = await show(board(), { colorScheme: "dark" });
    equal(await page.getAttribute("html", "data-theme"), "dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.waitForSelector("html[data-theme=light]");
  });

  it("shows the latest of three hundred notes, and the rest when asked", async () => {
    const { page } = await show(board("crowded"));
    const lane = page.locator("section.lane", { hasText: "Innsikt" });
    equal(await lane.locator("li.note").count(), 8);
    await page.getByRole("button", { name: "Vis 292 til" }).click();
    equal(await lane.locator("li.note").count(), 300);
  });

  it("says the same kind words of a board that is not there as of one that is not mine", async () => {
    const { page } = await show(board("atlantis"));
    equal(await page.getAttribute("html", "lang"), "nn");
    match((await page.textContent("h1")) ?? "", /Denne sida finst ikkje, eller er ikkje di/);
    deepEqual(await accessibilityProblems(page), []);
  });

  it("tells somebody who has left so, and that what they wrote stays", async () => {
    const { page } = await show(board("former"));
    await page.getByRole("heading", { name: "Du er ikkje lenger med i løpet" }).waitFor();
    match((await page.textContent("main")) ?? "", /Det du skreiv for leiargruppa, ligg der framleis/);
    deepEqual(await accessibilityProblems(page), []);
  });

  it("sends somebody who has not said who they are to the first page", async () => {
    opened = await open(house.url + board());
    match((await opened.page.textContent("h1")) ?? "", /Vi vet ikke hvem du er ennå/);
    equal(await opened.page.getByRole("link", { name: "Til forsiden" }).getAttribute("href"), "/");
  });

  it("opens the only board there is when nothing was chosen", async () => {
    const { page } = await show("/tab/board");
    await page.getByText("Neste samling").waitFor();
    match(page.url(), /group=fjordvik/);
  });

  it(`carries at most ${mostKilobytes} kB of script, packed, and only one language`, async () => {
    const { page } = await show("/personvern");
    const scripts: Promise<[string, Buffer]>[] = [];
    page.on("response", (response: Response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith(".js")) scripts.push(response.body().then((body) => [pathname, body]));
    });
    await page.goto(house.url + board());
    await page.getByText("Neste samling").waitFor();
    const loaded = await Promise.all(scripts);
    const bytes = loaded.reduce((sum, [, body]) => sum + gzipSync(body, { level: 9 }).length, 0);
    const kilobytes = bytes / 1000;
    console.log(
      `      the board's first load: ${kilobytes.toFixed(1)} kB of script (gzip), ${loaded.length} files`,
    );
    ok(kilobytes <= mostKilobytes);
    const names = loaded.map(([path]) => path);
    deepEqual(
      names.filter((path) => /\/(nn|en|teams|overview|local|config)-/.test(path)),
      [],
    );
  });
});
