/** Home visits, experiences and asks, for the facilitator and for the groups, against the real service. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { addDays, dayOf, moment, weekdayOf } from "../../bot/domain/time.ts";
import { accessibilityProblems, closeBrowser, screenshot } from "../support/browser.ts";
import { removeTemporaryFolders, startService, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";
import { open, tabThrough, themes, tooWide, type Opened } from "./pages.ts";

const tenant = "d0000000-0000-4000-8000-000000000100";
const kari = `${tenant}/d0000000-0000-4000-8000-000000000901`;
const solveig = `${tenant}/d0000000-0000-4000-8000-000000000101`;
const programme = "programme=vestkysten-demo";
const visits = `/tab/visits?${programme}`;
const experiences = `/tab/experiences?${programme}`;

describe("visits and experiences, with the real service", function () {
  this.timeout(120_000);
  let service: Service;
  let opened: Opened;
  let olav: string;
  before(async function () {
    if (!existsSync("dist/tab/visits.html"))
      skip(this, "the pages of the tab are not built: npx vite build tab");
    service = await startService();
    const found = await fetch(`${service.url}/api/local/people`);
    const people = (await found.json()) as { people: { tenant: string; object: string; name: string }[] };
    const teller = people.people.find(({ name }) => name === "Olav Hjellestig");
    ok(teller);
    olav = `${teller.tenant}/${teller.object}`;
  });
  after(async () => {
    await closeBrowser();
    await service?.stop();
    await removeTemporaryFolders();
  });
  afterEach(async () => {
    await opened?.close();
  });
  const show = async (path: string, as = kari, options: Parameters<typeof open>[1] = {}): Promise<Page> => {
    await opened?.close();
    opened = await open(service.url + path, { as, ...options });
    return opened.page;
  };

  for (const [name, path] of Object.entries({ visits, experiences })) {
    for (const [who, as] of Object.entries({ facilitator: kari, group: solveig })) {
      for (const theme of themes) {
        it(`${name} of the ${who} fits and can be read with help in ${theme}`, async () => {
          const page = await show(`${path}&theme=${theme}`, as, {
            colorScheme: theme === "light" ? "light" : "dark",
          });
          await page
            .getByText(/Lag en kalenderadresse|Søk i erfaringene/)
            .first()
            .waitFor();
          for (const details of await page.locator("details.opens").all())
            await details.locator("summary").click();
          for (const width of [1440, 768, 360]) {
            await page.setViewportSize({ width, height: 900 });
            equal(await tooWide(page), 0, `${width}`);
            deepEqual(await accessibilityProblems(page), [], `${width}`);
          }
          deepEqual(opened.complaints, []);
          await screenshot(page, `${name}-${who}-${theme}`);
        });
      }
      it(`${name} of the ${who} can be used with the keyboard alone`, async () => {
        const page = await show(path, as);
        await page
          .getByText(/Lag en kalenderadresse|Søk i erfaringene/)
          .first()
          .waitFor();
        const { missed, unseen } = await tabThrough(page);
        deepEqual([missed, unseen], [[], []]);
      });
    }
  }

  it("a visit is asked for, gets its times, is chosen, planned and written up, and its points are taken and ticked", async () => {
    let page = await show(`/tab/board?${programme}&group=fjordvik`, solveig);
    await page.getByRole("link", { name: "Hjemmebesøk" }).click();
    await page.getByText("Be om hjemmebesøk").click();
    await page.getByRole("button", { name: "Send ønsket" }).click();
    await page.getByText("Skriv hva besøket bør handle om.").waitFor();
    await page.keyboard.type("Hvem eier rutene?");
    await page.getByLabel("Dag 1").fill("2027-02-02");
    await page.getByRole("button", { name: "Send ønsket" }).dblclick();
    await page.getByText("Ønsket er sendt til prosesslederen.").waitFor();
    await page.locator(".visit").first().waitFor();
    equal(await page.locator(".visit").count(), 1, "two touches are one wish");

    page = await show(visits);
    const ours = (of: Page) => of.locator(".visit", { hasText: "Fjordvik kommune" });
    await ours(page).getByRole("button", { name: "Foreslå tider" }).click();
    equal(
      await page.getByLabel("Dag", { exact: true }).inputValue(),
      "2027-02-02",
      "the day that was wished for",
    );
    await page.getByLabel("Klokkeslett").fill("10:00");
    await page.getByLabel("Hvor lenge").selectOption({ label: "2 timer" });
    await page.getByLabel("Sted").fill("Rådhuset, Fjordvik");
    await page.getByRole("button", { name: "Legg til et tidspunkt" }).click();
    await page.getByRole("button", { name: "Send tidene" }).click();
    await ours(page).getByText("Tider er foreslått").waitFor();

    page = await show(visits, solveig);
    await page
      .getByRole("button", { name: /Velg denne tiden tirsdag 2.\sfebruar 2027 kl. 10:00–12:00/ })
      .click();
    await ours(page).getByText("Avtalt").waitFor();
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "Last ned til kalenderen" }).click();
    match((await file).suggestedFilename(), /^Ledergaloppen|\.ics$/);

    page = await show(visits);
    equal(
      await ours(page).getByRole("button", { name: "Skriv oppsummering" }).count(),
      0,
      "it has not begun",
    );
    await ours(page).getByRole("button", { name: "Endre tid eller dagsorden" }).click();
    match(
      await page.getByLabel(/^Dagsorden/).inputValue(),
      /^Hvem eier rutene\?/,
      "drafted from what was sent",
    );
    await page.getByLabel(/^Dagsorden/).fill("Hvem eier rutene?\n\nHva gjør vi mandag?");
    await page.getByLabel("Dag", { exact: true }).fill(dayOf(moment(Date.now())));
    await page.getByLabel("Klokkeslett").fill("00:00");
    await page.getByRole("button", { name: "Avtal besøket" }).click();
    await ours(page).locator("li", { hasText: "Hva gjør vi mandag?" }).waitFor();
    equal(await ours(page).getByText("Utkast").count(), 0);
    await ours(page).getByRole("button", { name: "Skriv oppsummering" }).click();
    await page.getByLabel("Hva kom dere fram til?").fill("Kommunalsjefen eier rutene.");
    await page.getByLabel("Hva skal følges opp").fill("Ring sjåførene");
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByText("Fyll ut det som mangler.").waitFor();
    await page.getByLabel("Innen", { exact: true }).fill("2027-03-01");
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await ours(page).getByText("Gjennomført").waitFor();

    page = await show(visits, solveig);
    await page.getByLabel(/Hvem tar det ?: Ring sjåførene/).selectOption({ label: "Jonas Kverneng" });
    await page.getByRole("checkbox", { name: /Ring sjåførene/ }).check();
    await ours(page).getByText(/gjort/).waitFor();
    await ours(page)
      .getByText(/Jonas Kverneng/)
      .waitFor();
    page = await show(visits);
    await ours(page).getByText(/gjort/).waitFor();
    equal(await page.getByText("Jonas Kverneng").count(), 0, "who has what is the group's own (PV1)");
    deepEqual(opened.complaints, []);
  });

  it("a time that was not wished for, or is in the evening, is doubted; wished days are taken with a touch; and it is said who hears", async () => {
    const page = await show(visits);
    const ours = page.locator(".visit", { hasText: "Indredal kommune" });
    await ours.getByRole("button", { name: "Foreslå tider" }).click();
    const first = ours.getByRole("group", { name: "Tidspunkt 1" });
    const wished = await first.getByLabel("Dag", { exact: true }).inputValue();
    const doubt = first.locator("[aria-live]");
    equal((await doubt.innerText()).trim(), "", "it is one of the days that were wished for");
    await ours.getByText("Den som ba om besøket, får tidene i Teams og velger én av dem.").waitFor();
    const sunday = addDays(dayOf(moment(Date.now())), 14 - weekdayOf(dayOf(moment(Date.now()))));
    await first.getByLabel("Dag", { exact: true }).fill(sunday);
    await first.getByLabel("Klokkeslett").fill("18:00");
    await doubt
      .getByText(/Gruppen har ikke ønsket denne dagen\. Det er helg\. En del av besøket er før/)
      .waitFor();
    deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, "visit-doubted");
    const button = ours.getByRole("group", { name: "Dager som passer" }).getByRole("button");
    equal(await button.count(), 1, "the others stand in the form");
    await button.click();
    await page.locator("input[type=time]:focus").waitFor();
    const last = ours.getByRole("group", { name: "Tidspunkt 4" });
    equal(await last.getByLabel("Dag", { exact: true }).inputValue(), wished);
    equal(await button.count(), 0);
    await ours.getByRole("button", { name: "Lukk uten å lagre" }).click();
    await ours.getByRole("button", { name: "Avtal tid og dagsorden" }).click();
    await ours.getByText(/^[2-9] personer får beskjed i Teams\.$/).waitFor();
    equal(await button.count(), 3);
    await button.first().click();
    equal(await ours.getByLabel("Dag", { exact: true }).inputValue(), wished);
  });

  it("an offer is made to a group that has no visit, and is cancelled only after one more question", async () => {
    const page = await show(visits);
    await page.getByText("Tilby et hjemmebesøk").click();
    equal(await page.locator("option", { hasText: "Indredal kommune" }).count(), 0, "it has asked already");
    await page.getByLabel("Ledergruppe", { exact: true }).selectOption({ label: "Lyngsund kommune" });
    await page.getByLabel("Hva bør besøket handle om?").fill("Veien videre");
    equal(await page.getByRole("checkbox", { name: "Lyngsund kommune" }).count(), 0);
    await page.getByRole("checkbox", { name: "Vestdal herad" }).check();
    await page.getByRole("button", { name: "Tilby besøket" }).click();
    const offered = page.locator(".visit", { hasText: "Lyngsund kommune" });
    await offered.getByText(/Sammen med Vestdal herad/).waitFor();
    await offered.getByText(/^Tilbudt/).waitFor();
    await offered.getByRole("button", { name: "Avlys" }).click();
    await offered.getByRole("button", { name: "Nei, la det stå" }).click();
    await offered.getByText("Ønsket", { exact: true }).waitFor();
    await offered.getByRole("button", { name: "Avlys" }).click();
    await offered.getByRole("button", { name: "Ja, avlys" }).click();
    await offered.getByText("Avlyst").waitFor();
  });

  it("a question is asked, matched and agreed to by both, and nobody is named before", async () => {
    let page = await show(experiences, solveig);
    await page.getByText("Still et spørsmål").click();
    await page.getByLabel("Fase", { exact: true }).first().selectOption("2");
    await page.getByLabel("Hva står dere fast på?").fill("Hvordan snakke med pårørende?");
    await page.getByRole("button", { name: "Send spørsmålet" }).click();
    await page.getByText("Spørsmålet er sendt.").waitFor();

    const asked = (of: Page) => of.locator(".asked", { hasText: "Hvordan snakke med pårørende?" });
    page = await show(experiences);
    await asked(page)
      .getByRole("button", { name: /Spør begge sider ?: Snakke med pårørende, Vestdal herad/ })
      .click();
    await asked(page)
      .getByText(
        /^Den som spurte i Fjordvik kommune, og den som fortalte i Vestdal herad, får hvert sitt kort/,
      )
      .waitFor();
    await asked(page).getByRole("button", { name: "Nei, vent" }).click();
    equal(await asked(page).getByText("Har ikke svart").count(), 0, "nobody has been asked");
    await asked(page).getByLabel("Velg en erfaring selv").selectOption({
      label: "Prøve med lånt utstyr, Solvåg kommune, vil helst ikke bli spurt",
    });
    await asked(page).getByRole("button", { name: "Spør begge sider", exact: true }).click();
    await asked(page)
      .getByText(/Den som fortalte, vil helst ikke bli spurt\./)
      .waitFor();
    deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, "match-asked-first");
    await asked(page)
      .getByRole("button", { name: /Spør begge sider ?: Snakke med pårørende, Vestdal herad/ })
      .click();
    await asked(page).getByRole("button", { name: "Ja, spør begge" }).click();
    await asked(page).getByText("Har ikke svart").nth(1).waitFor();

    page = await show(experiences, solveig);
    await asked(page).getByText("Vestdal herad har stått i noe av det samme").waitFor();
    equal(await page.getByText("Olav Hjellestig").count(), 0);
    await asked(page).getByRole("button", { name: "Ja, del navnet og e-posten min" }).click();
    await asked(page).getByText("Du har svart. Vi venter på den andre.").waitFor();
    equal(await page.locator("a[href^='mailto:']").count(), 0);

    page = await show(experiences, olav);
    equal(await page.getByText("Solveig Nesmyr").count(), 0);
    await asked(page)
      .getByRole("button", { name: /^Ja, del nam?net/ })
      .click();
    await asked(page).getByText("Solveig Nesmyr").waitFor();

    page = await show(experiences, solveig);
    await asked(page).getByText("Olav Hjellestig").waitFor();
    equal(await asked(page).locator("a[href^='mailto:']").count(), 2);
    await asked(page)
      .getByRole("button", { name: /^Avslutt spørsmålet/ })
      .click();
    await asked(page).getByLabel("Hva kom det ut av det?").fill("Vi gikk tur sammen.");
    await asked(page).getByRole("button", { name: "Avslutt", exact: true }).click();
    await page.getByText("Spørsmålet er avsluttet.").waitFor();
    deepEqual(opened.complaints, []);
  });

  it("an experience is told with who may see it, is found again, and is the group's own until it is shared", async () => {
    let page = await show(experiences, solveig);
    await page.getByText("Fortell en erfaring").click();
    await page.getByRole("button", { name: "Lagre erfaringen" }).click();
    await page.getByText("Fyll ut det som mangler.").waitFor();
    await page.getByLabel("Tema").fill("Kjørelister");
    for (const part of ["Situasjonen", "Dette gjorde vi", "Dette gikk galt", "Dette ville vi gjort i dag"])
      await page.getByLabel(part).fill(`${part}: vi kjørte med.`);
    await page.getByRole("button", { name: "Lagre erfaringen" }).click();
    await page.getByText("Erfaringen er lagret.").waitFor();
    const told = (of: Page) => of.locator(".story", { hasText: "Kjørelister" });
    page = await show(experiences);
    await page.getByRole("heading", { name: "Erfaringsbanken" }).waitFor();
    equal(await told(page).count(), 0);
    page = await show(experiences, solveig);
    await told(page)
      .getByRole("button", { name: /^Endre/ })
      .click();
    await page.getByRole("radio", { name: "Ledergruppen og KS" }).check();
    await page.getByRole("checkbox", { name: "Andre ledergrupper kan få spørre meg om dette" }).check();
    await page.getByRole("button", { name: "Lagre erfaringen" }).click();
    await told(page).getByText("Tar gjerne imot spørsmål").waitFor();
    page = await show(experiences);
    await page.getByLabel("Søk i erfaringene").fill("kjørelister");
    await page.getByText("Én erfaring").waitFor();
    await page.getByLabel("Fase", { exact: true }).selectOption("6");
    await page.getByText("Ingen erfaringer her ennå.").waitFor();
    equal(await told(page).count(), 0);
  });

  it("a calendar address is made on one's own page, opens, and is taken back", async () => {
    const page = await show("/tab/home?", solveig);
    await page.getByRole("button", { name: "Lag en kalenderadresse" }).click();
    const address = await page.getByLabel("Adressen til kalenderen din").inputValue();
    const text = await (await fetch(address)).text();
    match(text, /^BEGIN:VCALENDAR\r\n/);
    ok(text.includes("UID:gathering-1.vestkysten-demo@ledergaloppen"));
    deepEqual(await accessibilityProblems(page), []);
    await page.getByRole("button", { name: "Slett adressen" }).click();
    await page.getByText("Adressen virker ikke lenger.").waitFor();
    equal((await fetch(address)).status, 404);
    deepEqual(opened.complaints, []);
  });
});
