/** Takes the pictures of the papers from the demo programme: `npm run pictures`. Everybody in them is invented. */
import type { Page } from "playwright-core";
import { closeBrowser, closePage, openPage, type PageOptions } from "../tests/support/browser.ts";
import { startConnector } from "../tests/support/connector.ts";
import { startPlayground } from "../tests/support/playground.ts";
import { sayHello } from "../tests/support/sayHello.ts";
import { removeTemporaryFolders, startService } from "../tests/support/service.ts";

const tenant = "d0000000-0000-4000-8000-000000000100";
const solveig = `${tenant}/d0000000-0000-4000-8000-000000000101`;
const kariAnne = `${tenant}/d0000000-0000-4000-8000-000000000901`;
const programme = "vestkysten-demo";

const service = await startService();
const playground = await startPlayground(service.url, { as: "29:fj-solveig" });

async function page(address: string, who: string, options: PageOptions): Promise<Page> {
  const it = await openPage(`${service.url}/healthz`, options);
  await it.setExtraHTTPHeaders({ "x-local-person": who });
  await it.goto(`${service.url}${address}`);
  await it.getByRole("heading").first().waitFor();
  await it.waitForLoadState("networkidle", { timeout: 3_000 }).catch(() => undefined);
  return it;
}
async function take(it: Page, name: string, height: number): Promise<void> {
  const { width } = it.viewportSize() ?? { width: 1280 };
  const path = `docs/pictures/${name}.png`;
  await it.screenshot({ path, clip: { x: 0, y: 0, width, height }, fullPage: true });
  console.log(path);
  await closePage(it);
}

const chat = await openPage(playground.url, { viewport: "desktop" });
// The whole card at once: what lies outside the window of the chat is not drawn.
await chat.setViewportSize({ width: 1280, height: 1800 });
const card = chat.locator(".ac-adaptiveCard", { hasText: "Hvem har gjort noe lignende" }).last();
await card.waitFor({ timeout: 20_000 });
await card.scrollIntoViewIfNeeded();
await card.screenshot({ path: "docs/pictures/card.png" });
console.log("docs/pictures/card.png");
await closePage(chat);

await take(await page(`/tab/board?programme=${programme}&group=fjordvik`, solveig, {}), "board", 900);
// Everybody has the app, as in a programme that has been under way for a while.
const teams = await startConnector();
await sayHello(service, teams, () => true);
await take(await page(`/tab/overview?programme=${programme}`, kariAnne, {}), "overview", 900);

await closeBrowser();
await service.stop();
await playground.stop();
await teams.stop();
await removeTemporaryFolders();
