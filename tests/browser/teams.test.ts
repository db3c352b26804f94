/**
 * The page where the tab is added, in a frame of a page that plays Teams: it speaks the messages of Teams' own script,
 * from Teams' own address, so that the script and the content security policy are those of the real thing.
 */
import { deepEqual, equal, match } from "node:assert/strict";
import type { Page } from "playwright-core";
import { browser, closeBrowser, waitUntil } from "../support/browser.ts";
import { removeTemporaryFolders, type Service } from "../support/service.ts";
import { demoService, people } from "./demo.ts";

interface Said {
  func: string;
  args: unknown[];
}

/** Answers what Teams answers; keeps what was said, and can press Save. */
const teamsPage = (
  url: string,
): string => `<!doctype html><title>Teams</title><iframe src="${url}" width="600" height="700"></iframe>
<script>
window.said = [];
const frame = () => document.querySelector("iframe").contentWindow;
const answers = {
  initialize: () => ["settings", "web", "{\\"apiVersion\\":4,\\"hostVersionsInfo\\":{},\\"isLegacyTeams\\":false,\\"supports\\":{\\"pages\\":{\\"config\\":{},\\"appButton\\":{},\\"tabs\\":{}},\\"permissions\\":{}}}", "2.58.0"],
  getContext: () => [{ theme: "dark", locale: "nb-no", frameContext: "settings", hostName: "Teams", appId: "11111111-2222-4333-8444-555555555555" }],
  "authentication.getAuthToken": () => [true, "a-token"],
  "settings.getSettings": () => [{}],
  "pages.config.setConfig": () => [true, ""],
  "settings.setSettings": () => [true, ""],
};
addEventListener("message", (event) => {
  const { id, uuid, func, args } = event.data;
  if (!func) return;
  window.said.push({ func, args });
  const answer = answers[func];
  if (answer) frame().postMessage({ id, uuid, uuidAsString: event.data.uuidAsString, args: answer() }, "*");
});
window.save = () => frame().postMessage({ func: "settings.save", args: [{}] }, "*");
</script>`;

describe("the tab is added in Teams", function () {
  this.timeout(60_000);
  let service: Service;
  before(async function () {
    service = await demoService(this);
  });
  after(async () => {
    await closeBrowser();
    await service?.stop();
    await removeTemporaryFolders();
  });

  async function inTeams(as: string, path = "/tab/config"): Promise<Page> {
    const context = await (
      await browser()
    ).newContext({ extraHTTPHeaders: { "x-local-person": as }, locale: "nb-NO" });
    const page = await context.newPage();
    // As in a deployment the tab has an address of its own, over https; what is asked of it goes to the service.
    await context.route("https://tab.example.com/**", async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: service.url + pathname + search }) });
    });
    await page.route("https://teams.microsoft.com/**", (route) =>
      route.fulfill({ contentType: "text/html", body: teamsPage(`https://tab.example.com${path}`) }),
    );
    await page.goto("https://teams.microsoft.com/v2/");
    return page;
  }
  const said = (page: Page, func: RegExp): Promise<Said[]> =>
    page.evaluate<Said[]>("window.said").then((all) => all.filter((it) => func.test(it.func)));

  it("the only board is chosen already, and each save is answered once with what Teams is to open", async () => {
    const page = await inTeams(people.solveig);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("radio", { name: /Fjordvik kommune/ }).waitFor();
    equal(await frame.getByRole("radio").first().isChecked(), true);
    equal(await frame.locator("html").getAttribute("data-theme"), "dark");
    equal(await frame.getByRole("textbox").count(), 0);
    await page.waitForFunction(
      "window.said.some((it) => /setValidityState/.test(it.func) && it.args[0] === true)",
    );
    for (const times of [1, 2]) {
      await page.evaluate("window.save()");
      await page.waitForFunction(
        `window.said.filter((it) => /save.success/.test(it.func)).length === ${times}`,
      );
    }
    const saved = await said(page, /set(Config|Settings)$/);
    equal(saved.length, 2);
    const [settings] = saved[0]?.args ?? [];
    const { entityId, contentUrl, websiteUrl, suggestedDisplayName } = settings as Record<string, string>;
    equal(entityId, "board:vestkysten-demo:fjordvik");
    equal(suggestedDisplayName, "Caset vårt");
    match(contentUrl ?? "", /\/tab\/board\?programme=vestkysten-demo&group=fjordvik&theme=\{theme\}$/);
    equal(websiteUrl, contentUrl);
    deepEqual(await said(page, /failure/i), []);
    await page.context().close();
  });

  it("a task and the chat are opened where they are in Teams, and not in the frame of the board", async () => {
    const page = await inTeams(people.solveig, "/tab/board?programme=vestkysten-demo&group=fjordvik");
    const frame = page.frameLocator("iframe");
    const led = async (name: RegExp, n: number): Promise<URL> => {
      await frame.getByRole("link", { name }).click();
      await waitUntil(page, `window.said.filter((it) => /link/i.test(it.func)).length === ${n}`);
      const [link] = (await said(page, /link/i)).at(-1)?.args ?? [];
      return new URL(String(link));
    };
    const ours = "https://teams.microsoft.com/l/entity/11111111-2222-4333-8444-555555555555";
    equal((await led(/Åpne chatten/, 1)).href, `${ours}/conversations`);
    const task = await led(/Fortsett/, 2);
    equal(task.origin + task.pathname, `${ours}/home`);
    const { subEntityId } = JSON.parse(task.searchParams.get("context") ?? "") as { subEntityId: string };
    deepEqual(JSON.parse(subEntityId), {
      programme: "vestkysten-demo",
      group: "fjordvik",
      assignment: "a3",
    });
    await frame.getByRole("heading", { level: 1, name: /Morgenhjelpen/ }).waitFor();
    await page.context().close();
  });

  it("somebody without a group is told whom to ask, and cannot save", async () => {
    const reader = "d0000000-0000-4000-8000-000000000900/d0000000-0000-4000-8000-000000000903";
    const page = await inTeams(reader);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("heading", { level: 1 }).waitFor();
    await frame
      .getByText(/prosessle/)
      .first()
      .waitFor();
    equal(await frame.getByRole("radio").count(), 0);
    deepEqual(
      (await said(page, /setValidityState/)).filter(({ args }) => args[0] === true),
      [],
    );
    await page.context().close();
  });
});
