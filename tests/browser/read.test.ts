/** The pages that are read: the case, on paper too, and the portfolio, where cases are started, paused and stopped. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { accessibilityProblems, closeBrowser } from "../support/browser.ts";
import { removeTemporaryFolders, type Service } from "../support/service.ts";
import { demoService, openBoard, todaysDay, type Who } from "./demo.ts";
import { tabThrough, themes, tooWide, widths, type Opened, type OpenOptions } from "./pages.ts";

const at = (page: string, group = "fjordvik"): string =>
  `/tab/${page}?programme=vestkysten-demo&group=${group}`;

describe("the pages that are read", function () {
  this.timeout(60_000);
  let service: Service;
  let opened: Opened;
  before(async function () {
    service = await demoService(this);
  });
  after(async () => {
    await closeBrowser();
    await service?.stop();
    await removeTemporaryFolders();
  });
  afterEach(() => opened?.close());
  const show = async (path: string, who: Who = "solveig", options: OpenOptions = {}) =>
    (opened = await openBoard(service, who, { path, ...options }));

  for (const name of ["case", "portfolio"]) {
    for (const theme of themes) {
      it(`the ${name} page fits and can be read with help in ${theme}, from 1440 to 320`, async () => {
        const { page, complaints } = await show(`${at(name)}&theme=${theme}`);
        for (const details of await page.locator("summary").all()) await details.click();
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          equal(await tooWide(page), 0, `${width}`);
          deepEqual(await accessibilityProblems(page), [], `${width}`);
        }
        deepEqual(complaints, []);
      });
    }
    it(`the ${name} page can be used with the keyboard alone, in nynorsk`, async () => {
      const { page } = await show(at(name, "vestdal"), "chief");
      equal(await page.getAttribute("html", "lang"), "nn");
      const { unseen, missed } = await tabThrough(page);
      deepEqual(missed, []);
      deepEqual(unseen, []);
    });
    it(`the ${name} page reflows at 200 and 400 per cent`, async () => {
      for (const zoom of [2, 4]) {
        const { page, close } = await show(at(name), "solveig", {
          width: 1280 / zoom,
          deviceScaleFactor: zoom,
        });
        equal(await tooWide(page), 0);
        await close();
      }
    });
  }

  it("the same way leads between the group's pages, and to one's own", async () => {
    const { page } = await show(at("board"));
    const nav = page.getByRole("navigation", { name: "Ledergruppens sider" });
    for (const name of ["Casesiden", "Porteføljen", "Hjemmebesøk", "Erfaringer", "Tavla"]) {
      await nav.getByRole("link", { name }).click();
      await nav.locator("[aria-current=page]", { hasText: name }).waitFor();
      equal(await nav.locator("[aria-current]").count(), 1);
    }
    await page.goto(service.url + at("board", "nowhere"));
    await page.getByRole("link", { name: "Til Min side" }).click();
    await page.getByRole("heading", { name: "Ledergruppene mine" }).waitFor();
  });

  it("the way between the pages is one row on a phone, pushed to where one is", async () => {
    for (const page of ["board", "experiences"]) {
      const { page: shown, close } = await show(at(page), "solveig", { width: 360 });
      const nav = shown.getByRole("navigation", { name: "Ledergruppens sider" });
      ok(((await nav.boundingBox())?.height ?? 99) < 60);
      const here = await nav.locator("[aria-current=page]").boundingBox();
      ok(here && here.x >= 0 && here.x + here.width <= 360, page);
      const last = nav.getByRole("link", { name: "Min side" });
      await last.focus();
      const box = await last.boundingBox();
      ok(box && box.x >= 0 && box.x + box.width <= 360, "what has focus is in sight");
      await close();
    }
  });

  it("the case is told in order, and each picture has a table", async () => {
    const { page } = await show(at("case"));
    deepEqual(await page.locator(".chapter > h2").allTextContents(), [
      "Forventet gevinst",
      "Tidslinje",
      "Beslutninger",
      "Gevinster over tid",
      "Slik har caset gått",
      "Notatene",
    ]);
    equal(await page.locator("figure").count(), await page.locator("figure details table").count());
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const phase of ["Forankring", "Innsikt", "Tjenesteutvikling"])
        ok(await page.locator(".t-name", { hasText: phase }).isVisible(), `${phase}, ${width}`);
    }
    const table = page.locator(".timeline table");
    await page.locator(".timeline summary").click();
    for (const kind of [
      "Samling 2",
      "Fase",
      "Oppgave",
      "Beslutning",
      "Utprøving",
      "Statussjekk",
      "Begge spor",
    ]) {
      ok(await table.getByText(kind).first().isVisible(), kind);
    }
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    equal(new Set(ids).size, ids.length, "no id twice");
  });

  it("the case prints on A4: black on white, without buttons, the notes on a page of their own", async () => {
    const { page } = await show(`${at("case")}&theme=dark`);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    ok(pages >= 4 && pages <= 8, `${pages}`);
    await page.emulateMedia({ media: "print" });
    equal(await page.getByRole("button", { name: "Skriv ut" }).isVisible(), false);
    equal(await page.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)");
    equal(await page.locator(".timeline table").isVisible(), true);
  });

  it("in the portfolio a case is paused and started with a reason, and another is added", async () => {
    const { page } = await show(at("portfolio"));
    const card = page.locator("li.c", { hasText: "Samme opplysning" });
    await card.getByRole("button", { name: /Ta pause/ }).click();
    const sheet = page.getByRole("dialog", { name: "Hvorfor tar dere pause?" });
    await sheet.getByText("Samme opplysning tre ganger").waitFor();
    await sheet.getByRole("button", { name: "Lagre" }).click();
    await sheet.getByText("Skriv kort hvorfor.").waitFor();
    deepEqual(await accessibilityProblems(page), []);
    await sheet.getByRole("textbox").fill("Vi venter på budsjettet");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await sheet.waitFor({ state: "detached" });
    await card.getByText(`På pause siden ${todaysDay()}`).waitFor();
    match((await card.textContent()) ?? "", /Begrunnelse.*Vi venter på budsjettet/);
    await card.getByRole("button", { name: /^Start/ }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("Budsjettet er vedtatt");
    await page.getByRole("button", { name: "Lagre" }).click();
    await card.getByText("I gang").waitFor();
    await page.getByRole("button", { name: "Legg til case" }).click();
    await page.getByLabel("Navn på caset").fill("Grønne tak");
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.getByRole("link", { name: "Grønne tak" }).click();
    await page.getByText("Utenfor Ledergaloppen").waitFor();
  });

  it("on the wall the board is large, says who may see it, has no hands, and is turned by keys", async () => {
    const { page, complaints } = await show(`${at("board")}&theme=light`, "solveig", { width: 1440 });
    const button = page.getByRole("button", { name: "Vis på skjerm" });
    await button.focus();
    await page.keyboard.press("Enter");
    const wall = page.getByRole("dialog", { name: "Vises på skjerm" });
    await wall.getByText(/tavla til ledergruppen i Fjordvik kommune/).waitFor();
    for (const height of [720, 810, 1080]) {
      await page.setViewportSize({ width: 1440, height });
      const foot = await wall.getByText(/tavla til ledergruppen/).boundingBox();
      ok(foot && foot.y + foot.height <= height, `who may see it is in sight at ${height} px`);
    }
    const top = () => wall.evaluate((it) => it.scrollTop);
    await page.setViewportSize({ width: 360, height: 320 });
    await page.keyboard.press("ArrowDown");
    ok((await top()) > 0, "what is longer than the screen is read by keys");
    await wall.getByText(/tavla til ledergruppen/).waitFor();
    await page.keyboard.press("ArrowRight");
    equal(await top(), 0, "the next sheet is read from its beginning");
    await page.keyboard.press("ArrowLeft");
    await page.setViewportSize({ width: 1440, height: 900 });
    equal(await wall.locator(".hands, .add, input").count(), 0);
    for (const theme of themes) {
      await page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
      deepEqual(await accessibilityProblems(page), [], theme);
    }
    await page.keyboard.press("ArrowRight");
    await wall.getByText(/\d+ dager igjen/).waitFor();
    await page.keyboard.press("Space");
    await wall.getByRole("heading", { name: "Det vi vet" }).waitFor();
    const size = await wall
      .locator(".words")
      .first()
      .evaluate((it) => parseFloat(it.ownerDocument.defaultView?.getComputedStyle(it).fontSize ?? "0"));
    ok(size >= 22, `${size}`);
    await page.keyboard.press("End");
    await wall.getByRole("heading", { name: "Det vi får ut av det" }).waitFor();
    for (const [width, height] of [
      [1280, 720],
      [1280, 800],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.keyboard.press("Home");
      const sheets = Number(/av (\d+)/.exec((await wall.locator("output").textContent()) ?? "")?.[1]);
      for (let n = 1; n <= sheets; n += 1) {
        await wall.locator("output", { hasText: `${n} av ${sheets}` }).waitFor();
        const over = await wall.evaluate((it) => it.scrollHeight - it.clientHeight);
        equal(over, 0, `sheet ${n} of ${sheets} is seen as a whole at ${width} x ${height}`);
        await page.keyboard.press("ArrowRight");
      }
    }
    await page.keyboard.press("Home");
    await page.keyboard.press("Escape");
    await wall.waitFor({ state: "detached" });
    match((await page.evaluate<string>("document.activeElement.textContent")) ?? "", /Vis på skjerm/);
    deepEqual(complaints, []);
    await page.goto(`${service.url}${at("board", "vestdal")}`);
    equal(await page.getByRole("button", { name: "Vis på skjerm" }).count(), 0, "only the group's own board");
  });

  // Last: after it the board is that of another case.
  it("candidates stand side by side, and one is chosen by mouse, another by the keyboard, each with its reason", async () => {
    const { page } = await show(at("portfolio", "fjordvik"), "solveig", { width: 1440 });
    const add = async (name: string, who: string): Promise<void> => {
      await page.getByRole("button", { name: "Legg til case" }).click();
      await page.getByLabel("Navn på caset").fill(name);
      await page.getByLabel("Hva slags case?").selectOption({ label: "Kandidat til Ledergaloppen" });
      await page.getByLabel("Hvem gjelder det?").fill(who);
      await page.getByLabel("Hva trenger de?").fill(`De trenger noe annet enn i dag: ${name}`);
      await page.getByRole("button", { name: "Lagre" }).click();
      await page.getByRole("link", { name }).waitFor();
    };
    await add("Tryggere skolevei", "Foreldre som kjører fordi de er redde for krysset ved brua");
    await add("Færre brev", "Alle som får tre brev om det samme");
    const choice = page.getByRole("region", { name: "Å velge mellom" });
    const cards = choice.getByRole("listitem");
    equal(await cards.count(), 2);
    equal(await choice.getByText("Ikke skrevet ennå").count(), 2, "how they know");
    const lines = await choice
      .locator("dt", { hasText: "Slik vet vi det" })
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    equal(new Set(lines).size, 1, "the same question is on the same line");
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      equal(await tooWide(page), 0, `${width}`);
      deepEqual(await accessibilityProblems(page), [], `${width}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });

    await cards
      .filter({ hasText: "Færre brev" })
      .getByRole("button", { name: /Velg dette caset/ })
      .click();
    const sheet = page.getByRole("dialog", { name: "Hvorfor velger dere dette caset?" });
    await sheet.getByText("Færre brev").waitFor();
    await sheet.getByRole("button", { name: "Lagre" }).click();
    await sheet.getByText("Skriv kort hvorfor.").waitFor();
    await sheet.getByRole("textbox").fill("Det haster mest");
    await sheet.getByRole("button", { name: "Lagre" }).click();
    await sheet.waitFor({ state: "detached" });
    const main = page.locator("li.c.lg");
    await main.getByRole("link", { name: "Færre brev" }).waitFor();

    await choice.getByRole("button", { name: /Velg dette caset/ }).focus();
    await page.keyboard.press("Enter");
    await sheet.getByText("Tryggere skolevei").waitFor();
    await page.keyboard.type("Vi vet mer om behovet her");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await sheet.waitFor({ state: "detached" });
    await main.getByRole("link", { name: "Tryggere skolevei" }).waitFor();
    equal(await choice.count(), 0);
    await page.goto(service.url + at("board"));
    await page.getByText("Caset vårt: Tryggere skolevei").waitFor();
    await page.goto(service.url + at("portfolio"));
    await main.getByRole("link", { name: "Tryggere skolevei" }).click();
    await page.locator(".words", { hasText: "Vi vet mer om behovet her" }).waitFor();
  });
});
