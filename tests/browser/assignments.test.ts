/** An assignment is written and put in the plan, changed, and its answers are read: on the real service. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { accessibilityProblems, closeBrowser, screenshot, waitUntil } from "../support/browser.ts";
import { removeTemporaryFolders, startService, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";
import { open, themes, tooWide, type Opened } from "./pages.ts";

const facilitator = "d0000000-0000-4000-8000-000000000100/d0000000-0000-4000-8000-000000000901";
const nynorsk = "d0000000-0000-4000-8000-000000000900/d0000000-0000-4000-8000-000000000902";
const base = "/tab/assignments?programme=vestkysten-demo";
const pages = {
  fresh: `${base}&compose=new`,
  library: `${base}&compose=use&of=p3-benefit-overview`,
  checkIn: `${base}&compose=check-in`,
  edit: `${base}&compose=edit&of=a3`,
  answers: `${base}&answers=a3`,
};

describe("the pages of an assignment, with the real service", function () {
  this.timeout(120_000);
  let service: Service;
  let opened: Opened;
  before(async function () {
    if (!existsSync("dist/tab/assignments.html"))
      skip(this, "the pages of the tab are not built: npx vite build tab");
    service = await startService();
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
    opened = await open(service.url + path, { as: facilitator, ...options });
    return opened.page;
  };
  const plan = (page: Page, title: string) => page.locator("#plan-h ~ ul > li", { hasText: title });

  it("what nothing is planned for is said in one sentence", async () => {
    let page = await show(base);
    equal(await page.locator("#load-h ~ .panel tbody tr").count(), 8);
    await opened.close();
    page = await show("/tab/nudge?programme=vestkysten-demo");
    await page
      .getByRole("link", { name: /Hva finnes fra før/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Stopp utsendingen" }).click();
    await page.getByRole("button", { name: "Ja, stopp den" }).click();
    await page.getByText("Utsendingen er stoppet.").waitFor();
    await page.goto(service.url + base);
    await page.getByText("Ingenting er planlagt de neste ukene.").waitFor();
    equal(await page.locator("#load-h ~ .panel").count(), 0);
  });

  for (const [name, path] of Object.entries(pages)) {
    for (const theme of themes) {
      it(`${name} fits and can be read with help in ${theme}`, async () => {
        const page = await show(`${path}&theme=${theme}`, {
          colorScheme: theme === "light" ? "light" : "dark",
        });
        if (name === "library" || name === "edit")
          await page.locator(".card-view .ac-adaptiveCard").waitFor();
        for (const width of [1440, 768, 360]) {
          await page.setViewportSize({ width, height: 900 });
          equal(await tooWide(page), 0, `${width}`);
          deepEqual(await accessibilityProblems(page), [], `${width}`);
        }
        deepEqual(opened.complaints, [], "the content security policy stops nothing");
        await screenshot(page, `assignments-${name}-${theme}`);
      });
    }
  }

  it("is found in the library by words and phase, shown as its card, and put in the plan", async () => {
    const page = await show(base);
    await page.getByLabel("Søk i biblioteket").fill("gevinst");
    await page.getByLabel("Fase").selectOption("3");
    await page.locator("li b", { hasText: "Lag en første gevinstoversikt" }).waitFor();
    equal(await page.getByText("Finn en mulig gevinst").count(), 0);
    await page.getByRole("link", { name: "Legg i planen Lag en første gevinstoversikt" }).click();
    await page.getByText(/^Går til \d+ personer i 8 grupper/).waitFor();
    const card = page.locator(".card-view .ac-adaptiveCard");
    await card.getByText("Lag en første gevinstoversikt").waitFor();
    await page.getByRole("button", { name: "Nynorsk" }).last().click();
    await card.getByText("Lag ei første gevinstoversikt").waitFor();
    await page.getByRole("button", { name: "PC" }).click();
    await page.locator(".weeks .own", { hasText: "denne" }).waitFor();
    await page.getByRole("radio", { name: "Grupper jeg velger" }).check();
    await page.getByRole("checkbox", { name: /Fjordvik/ }).check();
    await page.getByText(/^Går til \d+ personer i 1 gruppe\./).waitFor();
    await page.getByRole("button", { name: "Legg i planen" }).dblclick();
    await page.getByRole("heading", { name: "Oppgaven ligger i planen." }).waitFor();
    await page.getByRole("button", { name: "Se kortet" }).click();
    await card.getByText("Lag en første gevinstoversikt").waitFor();
    await page.getByRole("link", { name: "Endre" }).click();
    await page.getByRole("heading", { name: "Endre oppgaven" }).waitFor();
    await page.getByRole("link", { name: "Til oppgavene" }).first().click();
    const line = plan(page, "Lag en første gevinstoversikt");
    await line.getByText("Bare for 1 gruppe").waitFor();
    equal(await line.count(), 1, "two touches are one assignment");
  });

  it("tells everything that is missing beside its field, and a reload loses nothing", async () => {
    const page = await show(pages.fresh);
    await page.getByLabel("Hvorfor").fill("Da vet dere hva folk trenger.");
    await page.getByLabel("Minutter å svare").fill("500");
    await page.getByRole("radio", { name: "Grupper jeg velger" }).check();
    await page.getByRole("button", { name: "Legg i planen" }).click();
    const at = (field: string) => page.locator(`#f-${field}-bad`);
    await at("title").getByText("Her mangler det noe.").waitFor();
    match((await at("minutes-answer").textContent()) ?? "", /fra 1 til 240/);
    match((await at("groups").textContent()) ?? "", /minst én gruppe/);
    match((await at("questions").textContent()) ?? "", /minst ett spørsmål/);
    equal(await page.evaluate("document.activeElement.id"), "f-title", "the first of them has the focus");
    await page.getByRole("button", { name: "Nynorsk" }).first().click();
    await page
      .getByText("Tomt her. Då")
      .or(page.getByText("Tomt her. Da brukes teksten på bokmål."))
      .first()
      .waitFor();
    await page.reload();
    await page.getByText("Det du skrev sist, er tatt vare på.").waitFor();
    equal(await page.getByLabel("Hvorfor").inputValue(), "Da vet dere hva folk trenger.");
    equal(await page.getByLabel("Minutter å svare").inputValue(), "500");
    await page.getByRole("button", { name: "Begynn på nytt" }).click();
    await page.getByText("Det du skrev sist").waitFor({ state: "detached" });
    equal(await page.getByLabel("Hvorfor").inputValue(), "");
  });

  it("begins in the phase where most groups are, and counts from no gathering that has been", async () => {
    const page = await show(pages.fresh);
    equal(await page.locator("#f-phase").inputValue(), "2");
    const sides = await page.locator("#f-due-gathering option").allTextContents();
    ok(!sides.includes("Før samling 1") && !sides.includes("Før samling 2"), sides.join());
    ok(sides.includes("Etter samling 2") && sides.includes("Før samling 3"), sides.join());
  });

  it("says which languages are empty, and for whom that is", async () => {
    const page = await show(pages.fresh);
    const nn = page.getByRole("button", { name: /^Nynorsk/ }).first();
    equal((await nn.textContent())?.trim(), "Nynorsk", "where nothing is written, nothing is missing");
    await page.getByLabel("Tittel").fill("Ring en bruker");
    equal((await nn.textContent())?.trim(), "Nynorsk (tom)");
    await page.getByLabel("Hvorfor").fill("Da vet dere det.");
    await page.getByLabel("Slik gjør dere det").fill("Ring i dag:\n- til en bruker\n- til en til");
    await page.getByRole("button", { name: "Legg til spørsmål" }).click();
    await page.locator("#f-questions-0-label").fill("Hva sa de?");
    await page.getByText(/^\d+ grupper leser nynorsk og får den på bokmål\.$/).waitFor();
    const lines = page.locator(".card-view").getByText(/til en/);
    await lines.nth(1).waitFor();
    const boxes = await Promise.all([0, 1].map((n) => lines.nth(n).boundingBox()));
    ok(boxes[0] && boxes[1] && boxes[1].y - boxes[0].y - boxes[0].height < 4, "a list stands together");
    await nn.click();
    await page.getByLabel("Hvorfor").fill("Då veit de det.");
    equal((await nn.textContent())?.trim(), "Nynorsk (ikke alt)");
    await page.getByText(/^\d+ grupper leser nynorsk og får noe av den på bokmål\.$/).waitFor();
  });

  it("what has just been added is wrong only when one has left it, or tries to save", async () => {
    const page = await show(pages.edit);
    await page.getByRole("button", { name: "Legg til spørsmål" }).click();
    const fresh = page.locator(".question").last().locator("textarea").first();
    const id = (await fresh.getAttribute("id")) ?? "";
    await page.getByText("Skriv resten, så ser du hvordan kortet blir.").waitFor();
    equal(await fresh.getAttribute("aria-invalid"), "false");
    equal(await page.getByText("Her mangler det noe.").count(), 0);
    await fresh.focus();
    await page.keyboard.press("Tab");
    await page.locator(`#${id}-bad`).waitFor();
    equal(await fresh.getAttribute("aria-invalid"), "true");
    await page.getByRole("button", { name: "Legg til spørsmål" }).click();
    const next = page.locator(".question").last().locator("textarea").first();
    equal(await next.getAttribute("aria-invalid"), "false");
    await page.getByRole("button", { name: "Rett den hos alle" }).click();
    await page.getByText("2 ting må rettes før oppgaven kan lagres.").first().waitFor();
    equal(await next.getAttribute("aria-invalid"), "true");
    await page.reload();
    await page.getByRole("button", { name: "Begynn på nytt" }).click();
    await page.getByText("Det du skrev sist").waitFor({ state: "detached" });
  });

  it("has one thing to do first, and says for how many it is before it is closed", async () => {
    const page = await show(base);
    const line = plan(page, "Hva finnes fra før?");
    equal(await line.locator(".acts .btn").count(), 2, "what is to the point, and the rest");
    await line.getByRole("link", { name: /^Lag påminnelse/ }).waitFor();
    await line.getByRole("button", { name: /^Mer/ }).click();
    await line.getByRole("button", { name: /^Lukk/ }).click();
    await line.getByRole("button", { name: "Ja, lukk den for 8 grupper" }).waitFor();
    await line.getByRole("button", { name: "Nei, la det stå" }).click();
    await waitUntil(page, "document.activeElement.textContent.startsWith('Mer')");
  });

  it("is written with the keyboard alone, with a choice and a question that depends on it", async () => {
    const page = await show(pages.fresh);
    const focused = (): Promise<string> =>
      page.evaluate<string>(
        "(document.activeElement.labels?.[0] ?? document.activeElement).innerText.trim().replace(/\\s+/g, ' ')",
      );
    const to = async (name: RegExp): Promise<void> => {
      for (let n = 0; n < 120; n++) {
        await page.keyboard.press("Tab");
        if (!name.test(await focused())) continue;
        const ring = await page.evaluate<number>(
          "parseFloat(getComputedStyle(document.activeElement).outlineWidth)",
        );
        ok(ring >= 2, `${String(name)} shows that it has the focus`);
        return;
      }
      throw new Error(`the keyboard does not reach ${String(name)}`);
    };
    const add = async (): Promise<void> => {
      await to(/^Legg til spørsmål/);
      await page.keyboard.press("Enter");
      await waitUntil(page, "document.activeElement.matches('.question')");
    };
    await to(/^Tittel/);
    await page.keyboard.type("Ring en bruker");
    await to(/^Hvorfor/);
    await page.keyboard.type("Da vet dere det.");
    await to(/^Slik gjør/);
    await page.keyboard.type("Ring i dag.");
    await add();
    await to(/^Spørsmål/);
    await page.keyboard.type("Fikk dere svar?");
    await to(/^Type svar/);
    await page.keyboard.type("Ett valg");
    await to(/^Alternativ 1/);
    await page.keyboard.type("Ja");
    await to(/^Alternativ 2/);
    await page.keyboard.type("Nei");
    await add();
    await to(/^Spørsmål/);
    await page.keyboard.type("Hva sa de?");
    await to(/^Spør bare når/);
    await page.keyboard.press("ArrowDown");
    await to(/^Ja$/);
    await page.keyboard.press("Space");
    await to(/^Legg i planen/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Oppgaven ligger i planen." }).waitFor();
    deepEqual(opened.complaints, []);
  });

  it("is changed before it is sent, and what moves is shown first", async () => {
    const page = await show(base);
    await plan(page, "Ring en bruker").getByRole("link", { name: "Endre" }).click();
    const days = page.getByLabel("Dager").first();
    ok(Number(await days.inputValue()) > 5);
    await days.fill("5");
    await page.getByText("Fristen er før oppgaven åpner.").waitFor();
    await page.getByLabel("Dager").nth(1).fill("2");
    await page.getByText("Dette flytter seg").waitFor();
    await page.getByText(/^Åpner .*, ikke /).waitFor();
    await page.getByText(/^Fristen blir .*, ikke /).waitFor();
    await page.getByRole("button", { name: "Lagre endringen" }).click();
    await page.getByRole("heading", { name: "Endringen er lagret." }).waitFor();
  });

  it("that is sent keeps whom it is for, is put right for all, and another's change is not overwritten", async () => {
    const page = await show(pages.edit);
    await page.getByText(/Oppgaven er sendt, og noen har svart/).waitFor();
    equal(await page.getByLabel("Hvem i gruppen").isDisabled(), true);
    equal(await page.getByLabel("Dager").or(page.getByLabel("Dato")).first().isDisabled(), true);
    await page.getByLabel("Hvorfor").fill("Noen har gjort det før dere.");
    const other = await open(service.url + pages.edit, { as: nynorsk });
    await other.page.getByLabel("Kvifor").fill("Andre har gjort det før dykk.");
    await other.page.getByRole("button", { name: "Rett oppgåva hos alle" }).click();
    await other.page.getByRole("heading", { name: "Endringa er lagra." }).waitFor();
    await other.close();
    await page.getByRole("button", { name: "Rett den hos alle" }).click();
    await page.getByText(/Noen andre har endret oppgaven/).waitFor();
    equal(await page.getByLabel("Hvorfor").inputValue(), "Noen har gjort det før dere.");
  });

  it("has its answers read by question, and a group gets a few words back", async () => {
    const page = await show(pages.answers);
    const group = page.locator("#groups-h ~ ul > li", { hasText: "Sendt til KS" }).first();
    const name = (await group.locator("b").textContent()) ?? "";
    ok(name, "a group has sent its answer");
    equal((await page.getByText("Har ikke svart").count()) > 0, true);
    await group.getByRole("button", { name: "Merk som sett" }).click();
    await group.getByText(/^KS så det/).waitFor();
    await group.getByRole("button", { name: "Skriv tilbakemelding" }).click();
    const field = group.getByLabel(`Tilbakemelding til ${name}`);
    await group.getByRole("button", { name: "Send tilbakemeldingen" }).click();
    await group.getByText("Skriv noe først.").waitFor();
    await field.fill("a".repeat(1001));
    await group.getByRole("button", { name: "Send tilbakemeldingen" }).click();
    await group.getByText("1 tegn for mye.").waitFor();
    await field.fill("Dette tar vi opp på samlingen.");
    await page.reload();
    equal(await field.inputValue(), "Dette tar vi opp på samlingen.");
    await group.getByRole("button", { name: "Send tilbakemeldingen" }).click();
    await group.locator("blockquote", { hasText: "Dette tar vi opp på samlingen." }).waitFor();
    deepEqual(opened.complaints, []);
  });

  it("and the pack that is made of the answers is told of in the channels, after a second thought", async () => {
    const page = await show("/tab/pack?programme=vestkysten-demo&for=own");
    await page.getByRole("button", { name: "Si fra i kanalene" }).click();
    await page
      .getByText(/^Ingen kanaler kan vise kortet ennå. Her er ikke appen lagt til .*Fjordvik kommune/)
      .waitFor();
    deepEqual(await accessibilityProblems(page), []);
    await page.getByRole("button", { name: "Nei, vent" }).click();
    await page.getByRole("button", { name: "Si fra i kanalene" }).click();
    await page.getByRole("button", { name: "Ja, si fra" }).click();
    await page
      .getByText(/^Ingen kanaler viser pakken ennå. Her er ikke appen lagt til .*Fjordvik kommune/)
      .waitFor();
    const shared = await open(service.url + "/tab/pack?programme=vestkysten-demo", { as: facilitator });
    equal(await shared.page.getByRole("button", { name: "Si fra i kanalene" }).count(), 0);
    await shared.close();
  });
});
