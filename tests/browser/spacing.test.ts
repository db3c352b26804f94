/** WCAG 1.4.12 and 1.4.4: a reader's own spacing of the text, and a page at twice its size, take nothing away. */
import { deepEqual, equal } from "node:assert/strict";
import type { Page } from "playwright-core";
import { closeBrowser } from "../support/browser.ts";
import { removeTemporaryFolders, type Service } from "../support/service.ts";
import { demoService, openBoard } from "./demo.ts";
import { tooWide, type Opened } from "./pages.ts";

const at = (page: string, more = ""): string =>
  `/tab/${page}?programme=vestkysten-demo&group=fjordvik${more}`;
const pages: Record<string, string> = {
  board: at("board"),
  case: at("case"),
  portfolio: at("portfolio"),
  "own page": "/tab/home",
  task: at("home", "&assignment=a3"),
};
/** What is laid over a page before it is looked at. */
const over: Record<string, (page: Page) => Promise<unknown>> = {
  "the menu of a note": (page) => page.locator("[data-lane=benefits] .more").first().click(),
  "the editor of a note": (page) => page.locator("#add-benefits").click(),
  "the case card": (page) => page.getByRole("button", { name: "Endre casekortet" }).click(),
  "who can see a note": async (page) => {
    await page.locator("[data-lane=insight] .more").first().click();
    await page.getByRole("menuitem", { name: /Hvem kan se det/ }).click();
  },
  "the wall": (page) => page.getByRole("button", { name: "Vis på skjerm" }).click(),
  "the deeper part of a phase": (page) => page.getByRole("button", { name: "Gå dypere" }).click(),
};

/** The spacing that the criterion names. A sheet made by script is not what the page's policy on styles is about. */
const spaced = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})()`;

/** Words that are cut off by their own box, and words that lie on top of other words. */
const lost = `(() => {
  const top = document.querySelector("dialog[open]") ?? document.body;
  const words = [];
  const walk = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { currentNode: text } = walk;
    const { parentElement: holder } = text;
    if (text.textContent.trim() === "" || holder.closest(".vh, svg, option") !== null) continue;
    if (!holder.checkVisibility({ visibilityProperty: true })) continue;
    if (getComputedStyle(holder).clipPath !== "none") continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) words.push({ box, holder, text, says: text.textContent.trim().slice(0, 40) });
  }
  const cut = words.filter(({ box, holder }) => {
    for (let it = holder; it !== null && it !== document.body; it = it.parentElement) {
      const style = getComputedStyle(it);
      const { left, right, top: above, bottom } = it.getBoundingClientRect();
      const clipsX = /hidden|clip/.test(style.overflowX), clipsY = /hidden|clip/.test(style.overflowY);
      if (clipsX && (box.left < left - 1 || box.right > right + 1)) return true;
      if (clipsY && (box.top < above - 4 || box.bottom > bottom + 4)) return true;
      if (it.matches(".btn, .tag, td, th, label") && (box.left < left - 1 || box.right > right + 1)) return true;
    }
    return false;
  });
  const floats = ({ holder }) => holder.closest(".bar, [role=menu]") !== null;
  const onTop = words.filter((one, n) => words.slice(n + 1).some((other) => {
    if (one.text === other.text || floats(one) !== floats(other)) return false;
    const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    return wide > 2 && high > 0.3 * Math.min(one.box.height, other.box.height);
  }));
  return [...cut.map(({ says }) => "cut: " + says), ...onTop.map(({ says }) => "covered: " + says)];
})()`;

describe("a page with the reader's own spacing and size", function () {
  this.timeout(90_000);
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
  const looked = async (page: Page, where: string): Promise<void> => {
    deepEqual(await page.evaluate<string[]>(lost), [], where);
    equal(await tooWide(page), 0, where);
  };

  for (const [name, path] of Object.entries(pages)) {
    it(`the ${name} keeps all its words, spaced, and at 200 and 400 per cent`, async () => {
      opened = await openBoard(service, "solveig", { path });
      const { page } = opened;
      for (const details of await page.locator("summary").all()) await details.click();
      for (const [width, zoom] of [
        [1280, 100],
        [640, 200],
        [320, 400],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await looked(page, `${zoom} %`);
      }
      await page.evaluate(spaced);
      for (const width of [1280, 768, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await looked(page, `spaced, ${width}`);
      }
    });
  }

  for (const [name, open] of Object.entries(over)) {
    it(`${name} keeps all its words, spaced, and at 200 and 400 per cent`, async () => {
      for (const width of [1280, 640, 320]) {
        opened = await openBoard(service, "solveig", { path: at("board"), width });
        const { page } = opened;
        await open(page);
        await page.locator("dialog[open], [role=menu], .deeper").first().waitFor();
        await looked(page, `${width}`);
        await page.evaluate(spaced);
        await looked(page, `spaced, ${width}`);
        await opened.close();
      }
    });
  }
});
