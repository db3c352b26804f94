/** What comes out of the printer: the size of the paper, how much of it, and that nothing is cut. */
import { deepEqual, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import { deskRig, ottar, programme } from "./desk.ts";

const portrait = "595 x 842";
const landscape = "842 x 595";

/** The sheets of paper in the order of printing, each with its width and height in points. */
async function papers(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: "Letter" })).toString("latin1");
  return [...pdf.matchAll(/\/Type\s*\/Page\b[^]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}
const all = (size: string, n: number): string[] => Array.from({ length: n }, () => size);

describe("what is printed", function () {
  this.timeout(60_000);
  const { show } = deskRig(() => false);
  const ofGroup = `${programme}&group=fjordvik`;

  for (const whom of ["", "&for=own"]) {
    it(`the pack${whom} is one page of A4 landscape for each sheet, filled from edge to edge`, async () => {
      const page = await show(`/tab/pack?${programme}${whom}`);
      const sheets = page.locator(".sheet");
      const n = await sheets.count();
      ok(n > 2, `${n}`);
      deepEqual(await papers(page), all(landscape, n));
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 1123, height: 794 });
      for (const sheet of await sheets.all()) {
        const box = await sheet.boundingBox();
        ok(box && box.width <= 1123 && box.width > 1120 && box.height <= 794 && box.height > 785);
      }
    });
  }

  it("a board, a case and a portfolio are printed on A4 portrait", async () => {
    for (const name of ["board", "case", "portfolio"]) {
      const page = await show(`/tab/${name}?${ofGroup}`);
      const found = await papers(page);
      ok(found.length >= 1 && found.length <= 8, `${name}: ${found.length}`);
      deepEqual(found, all(portrait, found.length), name);
      await page.context().close();
    }
  });

  it("the report is at most two pages of A4 portrait, with whole rows", async () => {
    const page = await show(`/tab/report?${programme}`, { as: ottar });
    const found = await papers(page);
    ok(found.length <= 2, `${found.length}`);
    deepEqual(found, all(portrait, found.length));
    await page.emulateMedia({ media: "print" });
    const split = await page.evaluate<string[]>(
      `[...document.querySelectorAll("tr")].map((row) => getComputedStyle(row).breakInside)`,
    );
    ok(split.length > 5 && split.every((it) => it === "avoid"), "no row goes on onto the next page");
  });
});
