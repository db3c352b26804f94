/** The first slice with two real pages side by side: Microsoft's Playground as the chat, and the board on the wall. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { accessibilityProblems, closeBrowser, closePage, openPage, screenshot } from "../support/browser.ts";
import { startPlayground, type Playground } from "../support/playground.ts";
import { removeTemporaryFolders, startService, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";

const tenant = "d0000000-0000-4000-8000-000000000100";
const solveig = { tenant, object: "d0000000-0000-4000-8000-000000000101" };
const words = "Nabokommunen begynte med fraværet, ikke med ruta";

describe("a leader answers in the chat, and the board on the wall shows it", function () {
  this.timeout(90_000);
  let service: Service;
  let playground: Playground;
  let chat: Page;
  let board: Page;

  before(async function () {
    if (!existsSync("dist/tab/board.html"))
      skip(this, "the pages of the tab are not built: npx vite build tab");
    service = await startService();
    playground = await startPlayground(service.url, { as: "29:fj-solveig" });
  });
  after(async () => {
    if (board) await closePage(board);
    if (chat) await closePage(chat);
    await closeBrowser();
    await service?.stop();
    await playground?.stop();
    await removeTemporaryFolders();
  });

  it("chooses who she is, and sees the board of her group", async () => {
    board = await openPage(`${service.url}/`);
    const chosen = await board.evaluate(async (person) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/api/local/identity", {
        method: "POST",
        headers,
        body: JSON.stringify(person),
      });
      return answer.status;
    }, solveig);
    assert.equal(chosen, 204);
    await board.goto(`${service.url}/tab/board`);
    await board.getByRole("heading", { name: /Morgenhjelpen kommer til ulik tid/ }).waitFor();
    assert.deepEqual(await accessibilityProblems(board), []);
  });

  it("answers in the card, which becomes a receipt, and the note comes to the board by itself", async () => {
    chat = await openPage(playground.url);
    const card = chat.locator(".ac-adaptiveCard", { hasText: "Hvem har gjort noe lignende" }).last();
    await card.waitFor({ timeout: 20_000 });
    const first = card.getByLabel(/Hvem har gjort noe lignende/);
    assert.match(await first.inputValue(), /Jeg har snakket med to kommuner/);
    await first.fill(words);
    await card.getByRole("button", { name: "Send inn" }).click();
    await chat.locator(".ac-adaptiveCard", { hasText: "Svaret er lagret" }).waitFor();
    await board.getByText(words).waitFor({ timeout: 5_000 });
    const note = board.locator("article, li", { hasText: words }).last();
    assert.match(await note.innerText(), /Svar på oppgave/);
    assert.match(await note.innerText(), /Solveig Nesmyr/);
    await screenshot(board, "story-board");
    await screenshot(chat, "story-chat");
  });
});
