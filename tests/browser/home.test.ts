/** A leader's own page against the real service: one answer, the same as in the chat. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { deeds } from "../../bot/contract/deeds.ts";
import type { TaskView } from "../../bot/contract/homeViews.ts";
import { localHeader } from "../../bot/contract/local.ts";
import { actHeader, fill } from "../../bot/contract/paths.ts";
import { inputsOf } from "../../bot/domain/answer/reading.ts";
import { placeOf } from "../../tab/home/subPage.ts";
import { accessibilityProblems, closeBrowser, screenshot } from "../support/browser.ts";
import { removeTemporaryFolders, startService, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";
import { todaysDay } from "./demo.ts";
import { open, tabThrough, themes, tooWide, type Opened } from "./pages.ts";

const tenant = "d0000000-0000-4000-8000-000000000100";
const solveig = `${tenant}/d0000000-0000-4000-8000-000000000101`;
const task = "/tab/home?programme=vestkysten-demo&group=fjordvik&assignment=a3";

describe("a leader's own page, with the real service", function () {
  this.timeout(90_000);
  let service: Service;
  let opened: Opened;
  before(async function () {
    if (!existsSync("dist/tab/home.html"))
      skip(this, "the pages of the tab are not built: npx vite build tab");
    // She runs the service as well, so that what only operators see is looked at with the rest.
    service = await startService({ env: { OPERATORS: solveig } });
  });
  after(async () => {
    await closeBrowser();
    await service?.stop();
    await removeTemporaryFolders();
  });
  afterEach(async () => {
    await opened?.close();
  });
  const show = async (path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> => {
    opened = await open(service.url + path, { as: solveig, ...options });
    return opened.page;
  };

  const paths = { "own page": "/tab/home?", "task page": task };
  for (const [name, path] of Object.entries(paths)) {
    for (const theme of themes) {
      it(`the ${name} fits and can be read with help in ${theme}`, async () => {
        const page = await show(`${path}&theme=${theme}`, {
          colorScheme: theme === "light" ? "light" : "dark",
        });
        for (const width of [1440, 768, 360]) {
          await page.setViewportSize({ width, height: 900 });
          equal(await tooWide(page), 0, `${width}`);
          deepEqual(await accessibilityProblems(page), [], `${width}`);
        }
        deepEqual(opened.complaints, []);
        await screenshot(page, `home-${name.replace(" ", "-")}-${theme}`);
      });
    }
    it(`the ${name} can be used with the keyboard alone`, async () => {
      const page = await show(path);
      const { missed, unseen } = await tabThrough(page);
      deepEqual([missed, unseen], [[], []]);
    });
  }

  it("shows whoever runs the service how it is, when asked", async () => {
    const page = await show("/tab/home");
    await page.getByRole("button", { name: "Vis status" }).click();
    await page.getByText("Lageret svarer").waitFor();
    deepEqual(await accessibilityProblems(page), []);
    await page.setViewportSize({ width: 360, height: 900 });
    equal(await tooWide(page), 0);
    equal(await page.getByRole("button", { name: "Se på nytt" }).count(), 1);
  });

  it("shows what is open, keeps what is written, tells what is missing, and gives a receipt", async () => {
    const page = await show("/tab/home");
    await page.getByRole("heading", { name: "Én oppgave venter på deg." }).waitFor();
    await page.getByRole("link", { name: /Fortsett/ }).click();
    const first = page.getByLabel(/Hvem har gjort noe lignende/);
    match(await first.inputValue(), /Jeg har snakket med to kommuner/);
    await first.fill("");
    await page.getByRole("button", { name: "Send inn" }).click();
    await page.getByText(/Fyll ut «Hvem har gjort noe lignende/).waitFor();
    equal(await first.evaluate("document.activeElement.id"), "q-q1");
    await first.fill("Vi spurte to kommuner");
    await page.reload();
    equal(await page.getByLabel(/Hvem har gjort noe lignende/).inputValue(), "Vi spurte to kommuner");
    await page.getByRole("button", { name: "Lagre utkast" }).click();
    await page.getByText(/Utkastet er lagret/).waitFor();
    await page.getByRole("button", { name: "Fortsett på utkastet" }).click();
    await page.getByRole("button", { name: "Send inn" }).click();
    await page.getByText(/Svaret er lagret/).waitFor();
    await page.getByText("Vi spurte to kommuner").waitFor();
    await page.getByLabel(/Omtrent hvor lang tid/).selectOption({ label: "1–2 timer" });
    await page.getByRole("button", { name: "Lagre tiden" }).click();
    await page.getByText("Tiden er lagret.").waitFor();
    deepEqual(await accessibilityProblems(page), []);
    await page.getByRole("link", { name: "Åpne tavla" }).click();
    await page.getByText("Vi spurte to kommuner").first().waitFor();
  });

  /** Terje answers or saves a draft elsewhere, from what stands there. */
  async function terjes(deed: "answerTask" | "draftTask", q1: string): Promise<void> {
    const as = { [localHeader]: `${tenant}/d0000000-0000-4000-8000-000000000102` };
    const params = { programme: "vestkysten-demo", group: "fjordvik", assignment: "a3" };
    const path = `/api/programmes/${params.programme}/groups/${params.group}/tasks/${params.assignment}`;
    const seen = (await (await fetch(service.url + path, { headers: as })).json()) as TaskView;
    ok(seen.task.kind === "assignment");
    const inputs = { ...inputsOf(seen.task.questions, seen.task.values), q1 };
    const answer = { inputs, circle: "group", rev: seen.task.rev };
    const done = await fetch(service.url + fill(deeds[deed].path, params), {
      method: "POST",
      headers: { ...as, "content-type": "application/json", [actHeader]: `terje-${deed}` },
      body: JSON.stringify(deed === "answerTask" ? answer : { inputs }),
    });
    equal(done.status, 200);
  }

  it("shows a colleague's draft that came meanwhile beside what is written, and writes over nothing unseen", async () => {
    const page = await show(task);
    const first = page.getByLabel(/Hvem har gjort noe lignende/);
    await first.fill("Vi ringte en fjerde");
    await terjes("draftTask", "Terje ringte en femte");
    await page.getByRole("button", { name: "Lagre utkast" }).click();
    await page.getByText(/^Terje Haugmyr lagret et utkast .*, mens du skrev/).waitFor();
    await page.getByText("Terje ringte en femte").waitFor();
    equal(await first.inputValue(), "Vi ringte en fjerde");
    deepEqual(await accessibilityProblems(page), []);
    await page.reload();
    equal(await first.inputValue(), "Vi ringte en fjerde");
    equal(await page.getByText(/Utkastet fra/).count(), 0, "what stands there is not the draft");
    await page.getByRole("button", { name: "Lagre utkast" }).click();
    await page.getByText(/Utkastet er lagret/).waitFor();
    await page.getByText("Vi ringte en fjerde").waitFor();
  });

  it("keeps what is being written when a colleague answers first, and says who", async () => {
    const page = await show(task);
    const first = page.getByLabel(/Hvem har gjort noe lignende/);
    await first.fill("Vi ringte tre kommuner");
    await terjes("answerTask", "Vi spurte Terjes kommuner");
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page
      .getByText(/Terje .* har svart|Terje .* svarte/)
      .first()
      .waitFor();
    equal(await first.inputValue(), "Vi ringte tre kommuner");
    await page.reload();
    await page
      .getByText(/Terje .* har svart|Terje .* svarte/)
      .first()
      .waitFor();
    equal(await first.inputValue(), "Vi ringte tre kommuner");
    await page.getByRole("button", { name: "Send inn" }).click();
    await page.getByText(/Svaret er lagret/).waitFor();
    await page.getByText("Vi ringte tre kommuner").waitFor();
  });

  it("gives what is missing and what is saved some air", async () => {
    const page = await show(task);
    const gap = (above: string, below: string): Promise<number> =>
      page.evaluate(`(() => {
        const box = (which) => document.querySelector(which).getBoundingClientRect();
        return box(${JSON.stringify(below)}).top - box(${JSON.stringify(above)}).bottom;
      })()`);
    await page.getByLabel(/Hvem har gjort noe lignende/).fill("");
    await page.getByRole("button", { name: "Send inn" }).click();
    await page.getByText(/Noe mangler/).waitFor();
    ok((await gap(".task > fieldset", ".task > .bad")) >= 16);
    ok((await gap(".task > .acts", ".task > .acts + p")) >= 8);
    await page.getByLabel(/Hvem har gjort noe lignende/).fill("Vi spurte to kommuner");
    await page.getByRole("button", { name: "Send inn" }).click();
    await page.getByText(/Svaret er lagret/).waitFor();
    ok((await gap(".panel > p", ".panel > h3")) >= 16);
    ok((await gap(".receipt", ".receipt + form")) >= 16);
  });

  it("promises the next assignment to members of a group alone", async () => {
    const page = await show("/tab/home", { as: `${tenant}/d0000000-0000-4000-8000-000000000901` });
    await page.getByRole("heading", { name: "Ingenting venter på deg nå." }).waitFor();
    equal(await page.getByText(/Neste oppgave/).count(), 0);
  });

  it("speaks the language one chooses, and leaves one in peace until the day one says", async () => {
    const page = await show("/tab/home");
    await page.getByLabel("Språk").selectOption("nn");
    await page.getByText("Leiargruppene mine").waitFor();
    equal(await page.evaluate("document.documentElement.lang"), "nn");
    await page.getByRole("button", { name: "Set på pause" }).click();
    await page.getByText(/Varsel er på pause til/).waitFor();
    await page.getByRole("button", { name: "Avslutt pausen" }).click();
    await page.getByLabel("Pause varsel til").waitFor();
    await page.getByLabel("Språk").selectOption("nb");
  });

  it("shows what is stored, gives it as a file, and takes a wish to be erased after a second thought", async () => {
    const page = await show("/tab/home");
    await page.getByRole("button", { name: "Vis hva som er lagret" }).click();
    await page.getByText(/Svar: \d+\. Utkast: \d+\./).waitFor();
    const fetched = page.waitForEvent("download");
    await page.getByRole("link", { name: "Hent alt som en fil" }).click();
    equal((await fetched).suggestedFilename(), "mine-data.json");
    await page.getByRole("button", { name: "Be om å bli slettet" }).click();
    await page.getByText(/blir hos ledergruppen, uten navnet ditt/).waitFor();
    deepEqual(await accessibilityProblems(page), []);
    await page.getByRole("button", { name: "Avbryt" }).click();
    equal(await page.getByText(/Du ba om sletting/).count(), 0);
    await page.getByRole("button", { name: "Be om å bli slettet" }).click();
    await page.getByRole("button", { name: "Ja, be om sletting" }).click();
    await page.getByText(`Du ba om sletting ${todaysDay()}`).waitFor();
    equal(await page.getByRole("button", { name: "Be om å bli slettet" }).count(), 0);
  });

  it("a deep link leads to a board, a note or a task, and nowhere else", () => {
    const to = (place: object): string | undefined => placeOf(JSON.stringify(place));
    equal(to({ programme: "p", group: "g" }), "/tab/board?programme=p&group=g");
    equal(to({ programme: "p", group: "g", note: "n.1" }), "/tab/board?programme=p&group=g#note-n.1");
    equal(to({ programme: "p", group: "g", assignment: "a" }), "/tab/home?programme=p&group=g&assignment=a");
    for (const bad of [
      undefined,
      "",
      "https://elsewhere.example",
      "null",
      "[]",
      '{"programme":1,"group":"g"}',
    ])
      equal(placeOf(bad), undefined);
  });
});
