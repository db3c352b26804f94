/** The tool before the tests that use it: the browser starts here, and sees what it should. */
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { accessibilityProblems, closeBrowser, openPage, screenshot } from "../support/browser.ts";

const page = (body: string): string =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="nb"><title>Prøve</title>${body}</html>`)}`;

describe("the browser of the tests", function () {
  this.timeout(60_000);
  after(closeBrowser);

  it("draws æøå on a phone, and takes a picture of it", async () => {
    const shown = await openPage(page("<main><h1>Blåbær på øya</h1></main>"), { viewport: "phone" });
    assert.equal(await shown.getByRole("heading").textContent(), "Blåbær på øya");
    assert.ok(statSync(await screenshot(shown, "browser-itself")).size > 1000);
  });

  it("has dark and contrast themes", async () => {
    const asks = (query: string): string => `matchMedia("(${query})").matches`;
    const dark = await openPage(page("<main></main>"), { theme: "dark" });
    assert.equal(await dark.evaluate(asks("prefers-color-scheme: dark")), true);
    const contrast = await openPage(page("<main></main>"), { theme: "contrast" });
    assert.equal(await contrast.evaluate(asks("forced-colors: active")), true);
  });

  it("finds what a screen reader would miss, and nothing in a good page", async () => {
    const good = await openPage(page("<main><h1>Hei</h1><label>Navn <input></label></main>"));
    assert.deepEqual(await accessibilityProblems(good), []);
    const bad = await openPage(page("<main><h1>Hei</h1><input></main>"));
    assert.match((await accessibilityProblems(bad)).join("\n"), /^label: /);
    assert.deepEqual(await accessibilityProblems(bad, { except: ["input"] }), []);
  });
});
