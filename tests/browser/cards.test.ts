/** Every card as the official renderer draws it on the narrowest phone: nothing is cut off, nothing is unreadable. */
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { writeGallery } from "../cards/gallery.ts";
import { themes } from "../cards/hostconfig.ts";
import { languages } from "../../bot/domain/language.ts";
import { accessibilityProblems, closeBrowser, closePage, openPage } from "../support/browser.ts";

/** What the renderer itself does, whatever card it is given. */
const renderersOwn = [
  // It says on the part that a ToggleVisibility shows, and not only on the button, that it is unfolded.
  /^aria-allowed-attr: .*\\.(more|asked)$/,
];

/** Names of cards with something past the edge of the card, or text that does not fit where it stands. */
const cutOff = `[...document.querySelectorAll(".card *")]
  .filter((one) => one.getBoundingClientRect().right > one.closest(".card").getBoundingClientRect().right + 0.5
    || (one.matches(".ac-textBlock, .ac-pushButton, label, .ac-fact-value") && one.scrollWidth > one.clientWidth + 1))
  .map((one) => one.closest("section").querySelector("h2").textContent + ": " + one.textContent)`;

describe("the cards on a phone", function () {
  this.timeout(60_000);
  after(closeBrowser);
  const address = pathToFileURL(writeGallery()).href;

  for (const theme of themes) {
    for (const language of languages) {
      it(`hold at 320 px, ${theme}, ${language}`, async () => {
        const page = await openPage(`${address}?theme=${theme}&language=${language}&width=320&open=1`, {
          theme: theme === "light" ? "light" : "dark",
          viewport: "phone",
        });
        await page.setViewportSize({ width: 320, height: 740 });
        await page.waitForSelector("body[data-ready]");
        assert.deepEqual(await page.evaluate(cutOff), []);
        const problems = await accessibilityProblems(page, { except: ["header", "main > section > h2"] });
        assert.deepEqual(
          problems.filter((problem) => !renderersOwn.some((known) => known.test(problem))),
          [],
        );
        await closePage(page);
      });
    }
  }
});
