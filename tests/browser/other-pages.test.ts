import { deepEqual, equal, match, ok } from "node:assert/strict";
import { accessibilityProblems, closeBrowser, screenshot } from "../support/browser.ts";
import { tabHouse, type TabHouse } from "./house.ts";
import { open, tabThrough, themes, tooWide, widths, type Opened } from "./pages.ts";

describe("the other pages in a browser", function () {
  this.timeout(60_000);
  let house: TabHouse;
  let opened: Opened;
  before(async () => (house = await tabHouse()));
  after(async () => {
    await house.close();
    await closeBrowser();
  });
  afterEach(() => opened.close());
  const show = async (path: string, options: Parameters<typeof open>[1] = {}): Promise<Opened> =>
    (opened = await open(house.url + path, { as: "t9/kari", ...options }));

  const paths = {
    overview: "/tab/overview?programme=vestkysten",
    "first page": "/?",
    settings: "/tab/config?",
    "privacy page": "/personvern?",
  };
  for (const [name, path] of Object.entries(paths)) {
    for (const theme of themes) {
      it(`the ${name} fits and can be read with help in ${theme}`, async () => {
        const { page, complaints } = await show(`${path}&theme=${theme}`, {
          colorScheme: theme === "light" ? "light" : "dark",
        });
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          equal(await tooWide(page), 0, `${width}`);
          deepEqual(await accessibilityProblems(page), [], `${width}`);
        }
        deepEqual(complaints, []);
      });
    }
    it(`the ${name} can be used with the keyboard alone`, async () => {
      const { page } = await show(path);
      const { unseen, missed } = await tabThrough(page);
      deepEqual(missed, []);
      deepEqual(unseen, []);
    });
  }

  for (const [part, files, path, reach] of [
    ["the words of a page", "nb-*.js", "/tab/overview?programme=vestkysten", undefined],
    ["the words of a notice", "nb-*.js", "/tab/overview?programme=nowhere", undefined],
    ["a room of a page", "Wall-*.js", "/tab/board?programme=vestkysten&group=fjordvik", "Vis på skjerm"],
  ] as const) {
    it(`says so where ${part} cannot be fetched, and is whole when one tries again`, async () => {
      const { page } = await show("/personvern?", { as: "t1/solveig" });
      await page.route(`**/assets/${files}`, (route) => route.abort());
      await page.goto(house.url + path);
      if (reach) await page.getByRole("button", { name: reach }).click();
      await page.getByRole("heading", { name: "Siden kom ikke helt fram" }).waitFor();
      equal(await tooWide(page), 0);
      deepEqual(await accessibilityProblems(page), []);
      await screenshot(page, `unloaded-${files.slice(0, 2)}`);
      await page.unroute(`**/assets/${files}`);
      await page.getByRole("button", { name: "Prøv igjen" }).click();
      await page.getByRole("heading", { level: 1, name: /^(?!Siden kom)/ }).waitFor();
      equal(await page.getByText("Siden kom ikke helt fram").count(), 0);
    });
  }

  it("the overview answers five questions, with the groups by the alphabet", async () => {
    const { page } = await show(paths.overview);
    match(
      (await page.textContent("h1")) ?? "",
      /28 dager igjen\. Én gruppe har svart på alt, sju har noe åpent\./,
    );
    equal(await page.locator(".five dt").count(), 5);
    const names = await page.locator("tbody th").allTextContents();
    deepEqual(
      names,
      [...names].sort((a, b) => a.localeCompare(b, "nb")),
    );
    const indredal = page.getByRole("row", { name: /Indredal/ });
    match((await indredal.textContent()) ?? "", /Innsikt.*siden uke 42.*Står fast/);
    equal(await page.locator("blockquote p[lang=nn]").count(), 1);
    const five = (await page.textContent(".five")) ?? "";
    match(five, /Siste status fra Elvestrand kommune er fra 20\.\saugust\./);
    ok(!five.includes("Siste status fra Fjordvik"), "what is new is not told as old");
    const asks = page.getByRole("link", { name: "Se spørsmålene" });
    match((await asks.getAttribute("href")) ?? "", /\/tab\/experiences\?/);
    match(
      (await page.getByRole("complementary", { name: "Hvem har banket på?" }).textContent()) ?? "",
      /Per Ukjent.*to ganger.*arbeidsboka/,
    );
  });

  it("the first page lets one be somebody, and opens their doors", async () => {
    opened = await open(`${house.url}/`);
    const { page } = opened;
    await page.getByRole("button", { name: /Solveig Nordmo/ }).click();
    await page.getByRole("heading", { name: "Du er Solveig Nordmo" }).waitFor();
    equal(await page.evaluate("document.cookie"), "", "scripts cannot read who one is");
    equal(await page.getByRole("link", { name: "Chatten" }).getAttribute("href"), "http://127.0.0.1:56150");
    await page.getByRole("link", { name: "Tavla til Fjordvik kommune" }).click();
    await page.getByText("Neste samling").waitFor();
    await page.goto(`${house.url}/`);
    await page.getByRole("button", { name: /Kari-Anne Lunderud/ }).click();
    await page.getByRole("link", { name: "Oversikten over Ledergaloppen Vestkysten" }).click();
    await page.getByText("Hvem bør jeg besøke?").waitFor();
  });

  it("the settings page asks for nothing to be pasted", async () => {
    const { page } = await show(paths.settings);
    await page.getByRole("radio", { name: /Vestdal herad/ }).check();
    match((await page.getByRole("link", { name: "Åpne tavla" }).getAttribute("href")) ?? "", /group=vestdal/);
    equal(await page.getByRole("textbox").count(), 0);
  });
});
