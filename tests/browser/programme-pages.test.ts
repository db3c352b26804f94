/** The pages about a programme as a whole: report, people, settings, a new programme, the log; with the real service. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Connector } from "../support/connector.ts";
import type { Service } from "../support/service.ts";
import { deskRig, endre, ottar, programme, reachesAll } from "./desk.ts";
import { themes, type OpenOptions } from "./pages.ts";

describe("the pages about a programme, with the real service", function () {
  this.timeout(120_000);
  const rig = deskRig(
    ({ where }) => where === "Fjordvik kommune",
    (service, teams) => askToBeErased(service, teams, "Terje Haugmyr"),
  );
  const show = (name: string, options: OpenOptions = {}, more = ""): Promise<Page> =>
    rig.show(`/tab/${name}?${programme}${more}`, options);

  for (const name of ["report", "people", "settings", "make", "audit"]) {
    for (const theme of themes) {
      it(`${name} fits and can be read with help in ${theme}`, async () => {
        const colorScheme = theme === "light" ? "light" : "dark";
        const page = await show(name, { colorScheme }, `&theme=${theme}`);
        for (const summary of (await page.locator("summary").all()).slice(0, 2)) await summary.click();
        await rig.fits(`programme-${name}-${theme}`);
      });
    }
    it(`${name} can be used with the keyboard alone, and says nynorsk to Endre`, async () => {
      const page = await show(name, { as: endre });
      equal(await page.evaluate("document.documentElement.lang"), "nn");
      match((await page.textContent("nav")) ?? "", /Påminning.*Oppgåver/);
      await reachesAll(page);
    });
  }

  it("the report says in words what it does not show, and is fetched as a workbook", async () => {
    const page = await show("report");
    await page.getByText(/Statusene vises ikke nå, fordi minst én av dem gjelder færre enn 3/).waitFor();
    const told = (await page.textContent("main")) ?? "";
    for (const name of ["Fjordvik", "Vestdal", "Solveig"]) ok(!told.includes(name), name);
    const table = page.getByRole("table").filter({ hasText: "Frist" });
    const heads = await table.getByRole("columnheader").allTextContents();
    ok(!heads.some((head) => head.startsWith("Brukt tid")), "nobody has told");
    const checks = table.getByRole("row", { name: /Statussjekk/ });
    equal(await checks.count(), 1);
    match(
      (await checks.textContent()) ?? "",
      /8 runder.*13\.\sjuli – 7\.\sdesember.*4–8 av 8 grupper.*1–5 dager/s,
    );
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Last ned som arbeidsbok" }).click(),
    ]);
    match(file.suggestedFilename(), /\.xlsx$/);
  });

  it("whoever reads along finds the report and what is shared with all, and nothing else", async () => {
    const page = await show("overview", { as: ottar });
    await page.getByRole("heading", { name: /finnes ikke/ }).waitFor();
    equal(await page.getByRole("button").count(), 0, "what is not there is not there when asked again");
    await page.getByRole("link", { name: "Til Min side" }).waitFor();
    await page.goto(`${rig.url()}/tab/overview`);
    await page.getByRole("heading", { name: "Løpet i tall" }).waitFor();
    const there = page.getByRole("navigation").getByRole("link");
    deepEqual(await there.allTextContents(), ["Rapport", "Samlingspakke", "Erfaringer", "Min side"]);
    await page.getByRole("link", { name: "Erfaringer" }).click();
    await page.getByRole("heading", { name: "Erfaringer", exact: true, level: 1 }).waitFor();
    equal(await page.getByText("Du bestemmer").count(), 0);
    await page.getByRole("link", { name: "Samlingspakke" }).click();
    await page.locator(".sheet").first().waitFor();
    await page.getByRole("link", { name: "Min side" }).click();
    await page.getByRole("link", { name: /rapport/i }).waitFor();
    for (const closed of ["people", "settings", "make", "audit"]) {
      await page.goto(`${rig.url()}/tab/${closed}?${programme}`);
      await page.getByRole("heading", { name: /finnes ikke/ }).waitFor();
    }
  });

  it("settings tell beside the field what cannot be, and hold when they are saved", async () => {
    const page = await show("settings");
    const budget = page.getByLabel("Meldinger til hver person i uka");
    await budget.fill("0");
    await page.getByLabel("Stille fra kl.").fill("06:00");
    await page.getByRole("button", { name: "Lagre" }).first().click();
    await page.getByText("Skriv et helt tall fra 1 til 7.").waitFor();
    await page.getByText(/Stillheten må begynne senere på dagen/).waitFor();
    equal(await budget.getAttribute("aria-invalid"), "true");
    await page.locator("#budget:focus").waitFor();
    await budget.fill("2");
    await page.getByLabel("Stille fra kl.").fill("16:00");
    await page.getByRole("button", { name: "Lagre" }).first().click();
    await page.getByText("Lagret. Det gjelder fra neste melding.").waitFor();
    await page.reload();
    equal(await budget.inputValue(), "2");
  });

  it("a group is left in peace for some days, with why, and not any more", async () => {
    const page = await show("settings");
    await page.getByText("Fjordvik kommune · Bokmål").click();
    const form = page.getByRole("form", { name: "Stille perioder, Fjordvik kommune" });
    await form.getByLabel("Første dag").fill("2027-02-12");
    await form.getByLabel("Siste dag").fill("2027-02-10");
    await form.getByRole("button", { name: /Legg til perioden/ }).click();
    await form.getByText("Siste dag er før første dag.").waitFor();
    await form.getByText("Skriv kort hvorfor").waitFor();
    await form.getByLabel("Siste dag").fill("2027-02-19");
    await form.getByLabel("Hvorfor").fill("Vinterferie");
    await form.getByRole("button", { name: /Legg til perioden/ }).click();
    await form.getByText("Vinterferie").waitFor();
    const remove = form.getByRole("button", { name: /Fjern fredag 12\.\sfebruar 2027/ });
    await remove.click();
    await remove.waitFor({ state: "detached" });
  });

  it("two who change the quiet periods at once lose nothing: the second sees what the first did, and adds", async () => {
    const periods = async (page: Page, reason: string) => {
      await page.getByText("Vestdal herad · Nynorsk").click();
      const form = page.getByRole("form", { name: "Stille perioder, Vestdal herad" });
      await form.getByLabel("Første dag").fill(reason === "Val" ? "2027-09-06" : "2027-10-11");
      await form.getByLabel("Siste dag").fill(reason === "Val" ? "2027-09-13" : "2027-10-15");
      await form.getByLabel("Hvorfor").fill(reason);
      return { form, add: form.getByRole("button", { name: /Legg til perioden/ }) };
    };
    const first = await periods(await show("settings"), "Val");
    const second = await periods(await show("settings"), "Haustferie");
    await first.add.click();
    await first.form.getByText("Val", { exact: true }).waitFor();
    await second.add.click();
    await second.form.getByText("Noen endret dette akkurat nå. Du ser det som gjelder.").waitFor();
    await second.form.getByText("Val", { exact: true }).waitFor();
    await second.add.click();
    await second.form.getByText("Haustferie", { exact: true }).waitFor();
    equal(await second.form.getByText("Val", { exact: true }).count(), 1);
  });

  it("somebody is added, made a reader, and taken out after a second thought", async () => {
    const page = await show("people");
    const add = page.getByRole("form", { name: "Legg til en deltaker" });
    await add.getByRole("button", { name: "Legg til" }).click();
    await add.getByText("Skriv navnet.").waitFor();
    await add.getByText("Skriv en e-postadresse, for eksempel kari@kommune.no.").waitFor();
    await add.getByText("Velg hvor personen skal være med.").waitFor();
    await add.getByLabel("Navn").fill("Åse Nyfødd");
    await add.getByLabel("E-post").fill("ase@fjordvik.example.com");
    await add.getByLabel("Hvor").selectOption({ label: "Fjordvik kommune" });
    await add.getByRole("button", { name: "Legg til" }).click();
    await add.getByText(/Åse Nyfødd er lagt til/).waitFor();
    await page.getByText(/^Fjordvik kommune · 7 deltakere/).click();
    await page
      .getByText(/Gruppen har ingen kanal ennå|Tavla og kortet ligger i kanalen/)
      .filter({ visible: true })
      .waitFor();
    const change = page.getByRole("button", { name: "Endre Åse Nyfødd" }).last();
    await change.click();
    await page.getByRole("button", { name: "Gjør til leser" }).click();
    await page.getByText("Åse Nyfødd: Gjør til leser.").waitFor();
    equal(await page.evaluate("document.activeElement.textContent"), "Endre Åse Nyfødd");
    await change.click();
    await page.getByRole("button", { name: "Ta ut av gruppen" }).click();
    await page.getByText("Skal Åse Nyfødd ut av Fjordvik kommune?").waitFor();
    await page.getByRole("button", { name: "Ja, ta ut" }).click();
    await page.getByText("Åse Nyfødd er tatt ut.").waitFor();
    await page.getByText(/^Fjordvik kommune · 6 deltakere/).waitFor();
  });

  it("what can be changed about a person begins at the top of its frame", async () => {
    const page = await show("people");
    await page.getByRole("button", { name: "Endre Ottar Ramsåsen" }).click();
    const above = `(() => {
      const [frame, first] = [".move", ".move .btn"].map((it) => document.querySelector(it).getBoundingClientRect());
      return first.top - frame.top;
    })()`;
    ok((await page.evaluate<number>(above)) <= 20);
    await page.getByText("Leser · Ingen chat i demoen").first().waitFor();
    await page.getByText(/^Rognvik kommune · 6 deltakere · 1 kan ikke nås/).click();
    await page.getByText(/Sissel Grindstøl har blokkert appen/).waitFor();
  });

  it("a wish to be erased is granted after a look at what it does", async () => {
    const page = await show("people");
    await page.getByRole("heading", { name: "Ønsker å bli slettet" }).waitFor();
    await page.getByRole("button", { name: "Se hva som skjer Terje Haugmyr" }).click();
    await page.getByText(/De står \d+ steder/).waitFor();
    await page.getByRole("button", { name: "Nei, la det stå" }).click();
    await page.getByRole("button", { name: "Se hva som skjer Terje Haugmyr" }).click();
    await page.getByRole("button", { name: "Ja, slett Terje Haugmyr" }).click();
    await page.getByText("Personen er slettet.").waitFor();
    await page.getByRole("heading", { name: "Ønsker å bli slettet" }).waitFor({ state: "detached" });
    equal(await page.getByText("Terje Haugmyr").count(), 0);
  });

  it("a programme is made from this one when one has seen it, and is open to whoever made it", async () => {
    const page = await show("make");
    const see = page.getByRole("button", { name: "Se hva det blir" });
    await see.click();
    await page.getByText("Skriv et navn med bokstaver eller tall.").waitFor();
    await page.getByText("Velg en dag.").waitFor();
    await page.getByLabel("Navn på løpet").fill("Vestkysten 2028");
    await page.getByLabel("Første dag i den første samlingen").fill("2028-02-01");
    await see.click();
    await page.getByRole("heading", { name: "Dette blir laget" }).waitFor();
    await page.getByRole("button", { name: "Lag løpet" }).dblclick();
    await page.getByRole("heading", { name: "Vestkysten 2028 er laget." }).waitFor();
    await page.getByRole("link", { name: "Åpne det nye løpet" }).click();
    await page.getByText(/tirsdag 1\.\sfebruar 2028/).waitFor();
    await page.getByRole("link", { name: "Nytt løp" }).click();
    await page.getByRole("radio", { name: /Ingenting/ }).check();
    await page.getByLabel("Navn på løpet").fill("vestkysten, 2028");
    await page.getByLabel("Første dag i den første samlingen").fill("2028-02-01");
    await page.getByLabel("Hvor mange samlinger").fill("4");
    await see.click();
    await page.getByText(/Det finnes et løp med nesten samme navn/).waitFor();
  });

  it("a programme is made once also where the answer is lost on its way", async () => {
    const page = await show("make");
    await page.getByRole("radio", { name: /Ingenting/ }).check();
    await page.getByLabel("Navn på løpet").fill("Nord 2029");
    await page.getByLabel("Første dag i den første samlingen").fill("2029-02-01");
    await page.getByRole("button", { name: "Se hva det blir" }).click();
    await page.getByRole("heading", { name: "Dette blir laget" }).waitFor();
    await page.route(
      "**/desk/makeProgramme",
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    const make = page.getByRole("button", { name: "Lag løpet" });
    await make.click();
    await page.getByText(/Vi får ikke kontakt. Sjekk nettet, og prøv igjen/).waitFor();
    await make.click();
    await page.getByRole("heading", { name: "Nord 2029 er laget." }).waitFor();
  });

  it("the log tells who did what, and is looked through by kind", async () => {
    const page = await show("audit");
    await page.getByRole("rowheader", { name: "Tok ut rapporten" }).first().waitFor();
    await page.getByLabel("Vis", { exact: true }).selectOption("people");
    const row = page.getByRole("row", { name: /Kari-Anne Lunderud.*Slettet en person som ba om det/ });
    await row.waitFor();
    equal(await page.getByRole("rowheader", { name: "Tok ut rapporten" }).count(), 0);
  });
});

/** As they would in the chat: the button on the card about their own data. */
async function askToBeErased(service: Service, teams: Connector, who: string): Promise<void> {
  const found = await fetch(`${service.url}/api/local/people`);
  const { people } = (await found.json()) as { people: { name: string; tenant: string; object: string }[] };
  const person = people.find(({ name }) => name === who);
  ok(person, who);
  const { tenant: of, object } = person;
  const answer = await fetch(`${service.url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb: "askErasure", data: { verb: "askErasure" } } },
      id: `erase-${object}`,
      channelId: "msteams",
      serviceUrl: `${teams.url}/${of}/`,
      from: { id: `29:${object}`, name: who, aadObjectId: object },
      recipient: { id: "28:bot" },
      conversation: { id: `a:${object}`, conversationType: "personal", tenantId: of },
      channelData: { tenant: { id: of } },
    }),
  });
  equal(answer.status, 200);
}
