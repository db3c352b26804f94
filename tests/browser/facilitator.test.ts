/** The facilitator's pages against the real service with the demo world in it. */
import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { accessibilityProblems } from "../support/browser.ts";
import { temporaryFolder } from "../support/service.ts";
import { deskRig, endre, kari, ottar, programme, reachesAll } from "./desk.ts";
import { people } from "./demo.ts";
import { themes } from "./pages.ts";

describe("the facilitator's pages, with the real service", function () {
  this.timeout(120_000);
  const { show, fits, complaints } = deskRig(
    ({ where, name }) => where !== "Lyngsund kommune" && name !== "Sissel Grindstøl",
  );

  const pages = {
    overview: `/tab/overview?${programme}`,
    nudge: `/tab/nudge?${programme}`,
    mailing: `/tab/nudge?${programme}&mailing=open-a3`,
    planned: `/tab/nudge?${programme}&mailing=n4`,
    assignments: `/tab/assignments?${programme}`,
    programme: `/tab/programme?${programme}`,
    pack: `/tab/pack?${programme}`,
  };
  for (const [name, path] of Object.entries(pages)) {
    for (const theme of themes) {
      it(`${name} fits and can be read with help in ${theme}`, async () => {
        const page = await show(`${path}&theme=${theme}`, {
          colorScheme: theme === "light" ? "light" : "dark",
        });
        if (name === "nudge") await page.locator(".card-view .ac-adaptiveCard").waitFor();
        await fits(`facilitator-${name}-${theme}`);
      });
    }
    it(`${name} can be used with the keyboard alone, and says nynorsk to Endre`, async () => {
      const page = await show(path, { as: endre });
      equal(await page.evaluate("document.documentElement.lang"), "nn");
      match((await page.textContent("nav")) ?? "", name === "pack" ? /Skriv ut/ : /Påminning.*Oppgåver/);
      await reachesAll(page);
    });
  }

  it("the overview drills down to what a group has sent, and tells whom nothing reaches (PV6)", async () => {
    const page = await show(pages.overview);
    await page.getByRole("button", { name: "Les det som er sendt Indredal kommune" }).click();
    await page.getByText("Vi veit ikkje kor mange dei er").waitFor();
    await page.getByRole("button", { name: "Noen kan ikke nås" }).click();
    deepEqual(await page.locator("tbody th a").allTextContents(), ["Rognvik kommune"]);
    await page.getByText("Rognvik kommune: én kan ikke nås").click();
    await page.getByText(/Sissel Grindstøl.*har blokkert appen/).waitFor();
    await page.getByText(/^5 personer har ingen chat i demoen/).waitFor();
  });

  it("a nudge says who gets it and who does not, shows the card in each language, and is sent once", async () => {
    const page = await show(`/tab/nudge?${programme}&assignment=a3`);
    await page.getByText(/^22 får den/).waitFor();
    await page.getByText(/5 personer kan ikke nås: har ingen chat i demoen/).waitFor();
    await page.getByText(/Sissel Grindstøl kan ikke nås: har blokkert appen/).waitFor();
    const card = page.locator(".card-view .ac-adaptiveCard");
    await page.getByLabel(/Din hilsen/).fill("Hei <at>Kari</at>, **kort** er nok.");
    await card.getByText(/Hei Kari, ..kort.. er nok/).waitFor();
    await card.getByText("Hilsen Kari-Anne Lunderud").waitFor();
    await card.getByRole("button", { name: "Svar på oppgaven" }).click();
    equal(
      await card.getByText("Jeg har snakket med to kommuner").count(),
      0,
      "a draft stays with its group (OF4)",
    );
    await page.getByRole("button", { name: "Nynorsk" }).click();
    await card.getByText("Helsing Kari-Anne Lunderud").waitFor();

    await page.getByRole("radio", { name: "På et tidspunkt jeg velger" }).check();
    await page.getByLabel("Dag", { exact: true }).fill("2027-01-12");
    await page.getByLabel("Klokkeslett").fill("12:00");
    await page.getByText(/får den tirsdag 12\.\sjanuar 2027/).waitFor();
    await page.getByLabel(/Din hilsen/).fill("Hei alle.\nKort er nok.");
    await page.getByRole("button", { name: "Planlegg påminnelsen" }).dblclick();
    await page.getByRole("heading", { name: "Hva finnes fra før?", level: 1 }).waitFor();
    equal(await page.locator(".title blockquote p").innerText(), "Hei alle.\nKort er nok.");
    const foreseen = page.locator("section", { has: page.getByRole("heading", { name: "Slik vil det gå" }) });
    await foreseen.getByText(/^22 får den tirsdag 12\.\sjanuar 2027/).waitFor();
    await foreseen.getByText("28 i alt: 22 får den og 6 kan ikke nås.").waitFor();
    match((await page.textContent(".title")) ?? "", /Påminnelse · Planlagt.*av Kari-Anne Lunderud/);
    await page.getByRole("button", { name: "Stopp utsendingen" }).click();
    await page.getByRole("button", { name: "Ja, stopp den" }).click();
    await page.getByText("Utsendingen er stoppet.").waitFor();
    await page.getByRole("link", { name: "Til påminnelsene" }).click();
    const planned = page.locator(".sent li", { hasText: /12\.\sjanuar 2027/ });
    await planned.first().waitFor();
    equal(await planned.count(), 1, "two touches are one nudge");
    deepEqual(complaints(), []);
  });

  it("a nudge to nobody, and one that is too long, cannot be sent, and nothing written is lost", async () => {
    const page = await show(pages.nudge);
    await page.getByRole("radio", { name: "Grupper jeg velger" }).check();
    await page.getByText("Velg minst én, så ser du hvordan det vil gå.").waitFor();
    const send = page.getByRole("button", { name: "Send påminnelsen" });
    equal(await send.getAttribute("aria-disabled"), "true");
    equal(await page.getByRole("checkbox", { name: /Skogmo/ }).isDisabled(), true, "it has answered");
    await page.getByRole("checkbox", { name: /Vestdal/ }).check();
    await page.getByText(/^6 får den/).waitFor();
    await page.getByLabel(/Din hilsen/).fill("a".repeat(10_000));
    await page.getByText("9500 tegn for mye. Kort den ned før du sender.").waitFor();
    await page.getByText(/er 9500 tegn for lang/).waitFor();
    equal(await send.getAttribute("aria-disabled"), "true");
    await send.click({ force: true });
    equal((await page.getByLabel(/Din hilsen/).inputValue()).length, 10_000);
    await page.getByRole("radio", { name: "Personer jeg velger" }).check();
    await page.getByText("Vestdal herad", { exact: true }).click();
    await page.getByRole("checkbox", { name: /Olav Hjellestig/ }).check();
    await page.getByLabel(/Din hilsen/).fill("Kort er nok.");
    await page.getByText(/^1 får den/).waitFor();
  });

  it("a gathering is moved when one has seen what follows, and one says no without a trace", async () => {
    const page = await show(pages.programme);
    await page.getByRole("button", { name: "Flytt Samling 4" }).click();
    await page.getByLabel("Første dag").fill("2027-05-04");
    equal(await page.getByLabel("Siste dag").inputValue(), "2027-05-05", "it lasts as long as it did");
    await page.getByLabel("Siste dag").fill("2027-05-03");
    await page.getByRole("button", { name: "Se hva som følger med" }).click();
    await page.getByText("Siste dag er før første dag.").waitFor();
    await page.locator("#move-endDay:focus").waitFor();
    await page.getByLabel("Siste dag").fill("2027-05-05");
    await page.getByRole("button", { name: "Se hva som følger med" }).click();
    await page.getByRole("heading", { name: "Dette følger med" }).waitFor();
    await page.getByRole("button", { name: "Flytt samlingen" }).click();
    await page.getByText("Samlingen er flyttet.").waitFor();
    await page.getByText(/tirsdag 4\.\smai 2027 til onsdag 5\.\smai 2027/).waitFor();
  });

  it("a workbook that is none is refused in words; the plan itself comes back without a change", async () => {
    const page = await show(pages.programme);
    const folder = await temporaryFolder();
    const bad = join(folder, "ikke en arbeidsbok.xlsx");
    await writeFile(bad, "dette er ikke et regneark");
    await page.getByLabel("Velg arbeidsbok").setInputFiles(bad);
    await page.getByText(/Én ting må rettes først. Ingenting er lastet inn./).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Last ned planen" }).click(),
    ]);
    equal(file.suggestedFilename(), "Løpet.xlsx");
    const good = join(folder, "Løpet.xlsx");
    await file.saveAs(good);
    await page.getByLabel("Velg arbeidsbok").setInputFiles(good);
    await page.getByText("Arbeidsboka sier det samme som planen.").waitFor();
  });

  it("the gathering pack shows on a screen only what is shared with all, and comes as slides", async () => {
    const page = await show(pages.pack);
    await page.getByRole("heading", { name: "Alle gruppene" }).waitFor();
    equal(await page.getByText("har ikke delt noe").count(), 0);
    await page.getByText("Indredal kommune og Lyngsund kommune", { exact: true }).waitFor();
    await page.getByText("Hver gruppe velger selv hva den deler, og når.").waitFor();
    equal(
      await page.locator("article[lang=nn]").first().count(),
      1,
      "a group's sheet is in its own form (SP3)",
    );
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Last ned som lysbilder" }).click(),
    ]);
    match(file.suggestedFilename(), /\.pptx$/);
  });

  it("the pack is shown on a screen a sheet at a time, turned by keys; the preparation is not", async () => {
    const page = await show(pages.pack);
    const button = page.getByRole("button", { name: "Vis på skjerm" });
    await button.focus();
    await page.keyboard.press("Enter");
    const wall = page.getByRole("dialog", { name: "Vises på skjerm" });
    const sheets = Number(/av (\d+)/.exec((await wall.locator("output").textContent()) ?? "")?.[1]);
    equal(sheets, await page.locator("main .sheet").count());
    const over = () => wall.evaluate((it) => [it.scrollTop, it.scrollHeight - it.clientHeight]);
    for (const [width, height] of [
      [1280, 720],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.keyboard.press("Home");
      for (let n = 1; n <= sheets; n += 1) {
        await wall.locator("output", { hasText: `${n} av ${sheets}` }).waitFor();
        deepEqual(await over(), [0, 0], `sheet ${n} is seen as a whole at ${width} x ${height}`);
        equal(await wall.locator(".sheet").count(), 1);
        await page.keyboard.press("ArrowRight");
      }
    }
    for (const theme of themes) {
      await page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
      deepEqual(await accessibilityProblems(page), [], theme);
    }
    await page.keyboard.press("Escape");
    await wall.waitFor({ state: "detached" });
    equal(await button.evaluate((it) => it === it.ownerDocument.activeElement), true);
    await page.getByRole("link", { name: "Vis min forberedelse" }).click();
    await page.getByRole("link", { name: "Vis det som er delt med alle" }).waitFor();
    equal(await button.count(), 0, "it holds what was sent to KS alone");
  });

  it("a group is named once on its sheet, and answers go down one column and then the other", async () => {
    const page = await show(pages.pack);
    const rognvik = page.locator(".sheet", { has: page.getByRole("heading", { name: "Rognvik kommune" }) });
    equal((await rognvik.innerText()).split("Rognvik").length, 2);
    const asked = page.locator(".sheet", { hasText: "Én ting dere lærte av dem" });
    deepEqual(await asked.locator(".src").allTextContents(), [
      "Elvestrand kommune",
      "Fjordvik kommune",
      "Rognvik kommune",
      "Vestdal herad",
    ]);
  });

  it("a facilitator on a group's pages reads what is shared, and has a way back to the overview", async () => {
    const page = await show(`/tab/board?${programme}&group=fjordvik`);
    const nav = page.getByRole("navigation", { name: "Ledergruppens sider" });
    for (const name of ["Tavla", "Casesiden", "Porteføljen"]) {
      await nav.getByRole("link", { name }).click();
      await nav.locator("[aria-current=page]", { hasText: name }).waitFor();
      await page.getByText("Bare lesing Du ser det ledergruppen har delt.").waitFor();
      const told = await page.locator("main").innerText();
      ok(!/vårt|dere (har|eier|vil)|foran dere|er skrevet ennå/.test(told), `${name}: ${told}`);
    }
    await page.getByRole("link", { name: "Navnet er ikke delt" }).click();
    await page.getByRole("heading", { level: 1, name: "Behovet er ikke delt" }).waitFor();
    await nav.getByRole("link", { name: "Oversikt" }).click();
    await page.getByRole("heading", { level: 1, name: /dager igjen/ }).waitFor();
  });

  it("what is chosen among buttons is seen where the colours are the reader's own", async () => {
    const page = await show(pages.overview, { forcedColors: "active" });
    const buttons = page.getByRole("group", { name: "Vis", exact: true }).getByRole("button");
    const edge = (n: number) =>
      buttons.nth(n).evaluate((it) => it.ownerDocument.defaultView?.getComputedStyle(it).border ?? "");
    notEqual(await edge(0), await edge(1));
    await buttons.nth(1).click();
    notEqual(await edge(1), await edge(0));
    equal(await edge(0), await edge(2));
  });

  it("a page whose address lacks the programme leads to it in the programme that is mine", async () => {
    for (const [name, heading] of [
      ["experiences", "Erfaringer"],
      ["visits", "Hjemmebesøk"],
      ["pack", "Samlingspakke"],
    ] as const)
      for (const as of [kari, people.solveig, ottar]) {
        const page = await show(`/tab/${name}`, { as });
        // Visits are between a group and whoever runs the programme.
        const theirs =
          name === "visits" && as === ottar ? "Denne siden finnes ikke, eller den er ikke din" : heading;
        await page
          .getByRole("heading", { level: 1, name: theirs, exact: true })
          .waitFor({ state: "attached" });
        await page.context().close();
      }
    const page = await show("/tab/board", { as: ottar });
    await page.getByText(/^Tavlene er ledergruppenes egne/).waitFor();
    await page.getByRole("link", { name: /^Ledergaloppen/ }).click();
    await page.getByRole("heading", { name: "Løpet i tall" }).waitFor();
  });

  it("an assignment of the library is shown as its card in three languages", async () => {
    const page = await show(pages.assignments);
    await page.getByLabel("Fase").selectOption("1");
    await page
      .getByRole("button", { name: /Se kortet/ })
      .nth(2)
      .click();
    const card = page.locator(".card-view .ac-adaptiveCard");
    await card.first().waitFor();
    ok((await card.first().innerText()).length > 100);
    await page.getByRole("button", { name: "English" }).click();
    await page.locator("[lang=en] .card-view .ac-adaptiveCard").waitFor();
  });
});
