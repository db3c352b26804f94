/** A joint case, a phase, a sharing and the case card, each taken back again: driven by hand on the real service. */
import { deepEqual, equal, match } from "node:assert/strict";
import type { Page } from "playwright-core";
import { accessibilityProblems, closeBrowser } from "../support/browser.ts";
import { removeTemporaryFolders, type Service } from "../support/service.ts";
import { choose, demoService, noteWith, openBoard, says, todaysDay, write, type Who } from "./demo.ts";
import { tooWide, type Opened } from "./pages.ts";

const at = (page: string, group = "fjordvik"): string =>
  `/tab/${page}?programme=vestkysten-demo&group=${group}`;

describe("what is done can be gone back on", function () {
  this.timeout(90_000);
  let service: Service;
  const opened: Opened[] = [];
  before(async function () {
    service = await demoService(this);
  });
  after(async () => {
    await closeBrowser();
    await service?.stop();
    await removeTemporaryFolders();
  });
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close();
  });
  const show = async (path: string, who: Who = "solveig"): Promise<Page> => {
    const it = await openBoard(service, who, { path });
    opened.push(it);
    return it.page;
  };
  const main = (page: Page) => page.locator("li.c.lg");
  const asks = async (page: Page): Promise<void> => {
    await main(page)
      .getByRole("button", { name: /Spør en ledergruppe/ })
      .click();
    const sheet = page.getByRole("dialog", { name: "Hvem vil dere ha med?" });
    await sheet.getByText(/Sier de ja, ser de hele caset/).waitFor();
    await sheet.getByLabel("Ledergruppe").selectOption({ label: "Vestdal herad" });
    deepEqual(await accessibilityProblems(page), []);
    await sheet.getByRole("button", { name: "Spør" }).click();
    await main(page).getByText("Vestdal herad har fått spørsmålet, men ikke svart ennå.").waitFor();
  };

  it("a group is asked to join a case, says no, is asked again, joins, and goes out of it", async () => {
    const ours = await show(at("portfolio"));
    await asks(ours);
    await ours.getByRole("button", { name: /Trekk spørsmålet/ }).click();
    const sheet = ours.getByRole("dialog", { name: "Trekke spørsmålet til Vestdal herad?" });
    await sheet.getByRole("button", { name: "Trekk spørsmålet" }).click();
    await main(ours).getByText("er spurt").waitFor({ state: "detached" });
    await asks(ours);

    const theirs = await show(at("board", "vestdal"), "vestdal");
    const own = await theirs.getByRole("heading", { level: 1 }).textContent();
    await theirs.getByText("Fjordvik kommune spør om de vil vere med på eit felles case.").waitFor();
    deepEqual(await accessibilityProblems(theirs), []);
    await theirs.getByRole("link", { name: "Sjå spørsmålet" }).click();
    await theirs.getByRole("button", { name: "Nei takk" }).click();
    await theirs.getByText(/De treng ikkje gi nokon grunn/).waitFor();
    deepEqual(await accessibilityProblems(theirs), []);
    await theirs.getByRole("dialog").getByRole("button", { name: "Nei takk" }).click();
    await theirs.getByText("De har sagt nei takk.").waitFor();
    await theirs.locator(".invited").waitFor({ state: "detached" });

    await ours.reload();
    await main(ours).waitFor();
    equal(await main(ours).getByText("er spurt").count(), 0);
    await asks(ours);
    await theirs.reload();
    await theirs.getByRole("button", { name: "Bli med" }).click();
    await theirs.getByText(/Då blir dette caset de har på tavla/).waitFor();
    await theirs.getByRole("dialog").getByRole("textbox").fill("Same behov hos oss");
    await theirs.getByRole("dialog").getByRole("button", { name: "Lagre" }).click();
    await main(theirs)
      .getByText(/Fjordvik kommune/)
      .waitFor();
    equal(await tooWide(theirs), 0);
    await theirs.goto(service.url + at("board", "vestdal"));
    await theirs.getByRole("heading", { level: 1, name: /Morgenhjelpen kommer/ }).waitFor();
    await write(theirs, "insight", "Hos oss ringer dei heim");

    await theirs.goto(service.url + at("portfolio", "vestdal"));
    await main(theirs)
      .getByRole("button", { name: /Gå ut av caset/ })
      .click();
    await theirs.getByText(/Det de har skrive, blir hos dei andre/).waitFor();
    await theirs.getByRole("dialog").getByRole("button", { name: "Lagre" }).click();
    await theirs.getByText("Skriv kort kvifor.").waitFor();
    await theirs.getByRole("dialog").getByRole("textbox").fill("Vi går vidare med vårt eige");
    await theirs.getByRole("dialog").getByRole("button", { name: "Lagre" }).click();
    await theirs.getByText("De er ute av det felles caset.").waitFor();
    await theirs.goto(service.url + at("board", "vestdal"));
    await theirs.getByRole("heading", { level: 1, name: own ?? "" }).waitFor();
    await ours.goto(service.url + at("board"));
    await noteWith(ours, "Vi går vidare med vårt eige").waitFor();
    match(
      (await noteWith(ours, "Hos oss ringer dei heim").textContent()) ?? "",
      new RegExp(`[A-ZÆØÅ]\\w+, ${todaysDay()}`),
    );
  });

  it("the phase is moved on with what is open and why, and back again with a reason", async () => {
    const page = await show(at("board"));
    const here = page.locator("[aria-current=step]");
    const moveTo = async (phase: RegExp): Promise<void> => {
      await page.getByRole("button", { name: phase }).click();
      await page.getByRole("button", { name: "Flytt caset hit" }).click();
      await page.getByRole("dialog", { name: "Flytt caset til en annen fase" }).waitFor();
    };
    await moveTo(/Pilotering/);
    const sheet = page.getByRole("dialog");
    const why = sheet.getByLabel(/Skriv kort hvorfor/);
    await why.waitFor();
    const boxes = await sheet.getByRole("checkbox").all();
    for (const box of boxes) await box.check();
    await sheet.getByLabel(/^Kort hvorfor/).waitFor();
    await boxes.at(-1)?.uncheck();
    await why.waitFor();
    const left = await sheet.locator(".tick").last().innerText();
    deepEqual(await accessibilityProblems(page), []);
    await sheet.getByRole("button", { name: "Flytt" }).click();
    await sheet.getByRole("alert").getByText("Skriv kort hvorfor.").waitFor();
    await sheet.getByRole("textbox").fill("Vi prøver i liten skala først");
    const asked = page.waitForRequest((it) => it.method() === "POST" && it.url().includes("movePhase"));
    await sheet.getByRole("button", { name: "Flytt" }).click();
    deepEqual(((await asked).postDataJSON() as { openPoints: string[] }).openPoints, [left]);
    await says(page, /Gruppen er nå i fasen Pilotering/);
    await here.getByText("Pilotering").waitFor();
    await moveTo(/Tjenesteutvikling/);
    await sheet.getByLabel(/Hva gjør at dere går tilbake/).fill("To ruter manglet");
    await sheet.getByRole("button", { name: "Flytt" }).click();
    await here.getByText("Tjenesteutvikling").waitFor();
    await page.getByRole("button", { name: "Historikk" }).click();
    const history = page.getByRole("dialog", { name: "Historikk for casekortet" });
    await history.getByText(/Tjenesteutvikling\. Begrunnelse: To ruter manglet/).waitFor();
    deepEqual(await accessibilityProblems(page), []);
    await page.keyboard.press("Escape");
    for (const phase of ["Pilotering", "Tjenesteutvikling"]) {
      await page.keyboard.press("Control+z");
      await here.getByText(phase).waitFor();
    }
  });

  it("a sharing is taken back, and says that whoever has read it has read it", async () => {
    const page = await show(at("board"));
    await write(page, "insight", "Delt og tatt tilbake");
    const note = noteWith(page, "Delt og tatt tilbake");
    await choose(page, "Delt og tatt tilbake", /Hvem kan se det/);
    await page.getByRole("radio", { name: /^Ledergruppen og KS/ }).check();
    await page.getByRole("button", { name: "Send til KS" }).click();
    await note.getByText("Ledergruppen og KS").waitFor();
    await says(page, /kan nå ses av: ledergruppen og KS\./);
    await choose(page, "Delt og tatt tilbake", /Hvem kan se det/);
    await page.getByRole("radio", { name: /^Bare ledergruppen/ }).check();
    await page.getByText(/Den som alt har lest det, har lest det/).waitFor();
    await page.getByRole("button", { name: "Ta tilbake" }).click();
    await note.getByText("Bare ledergruppen").waitFor();
    await page.keyboard.press("Control+z");
    await says(page, /Del på nytt hvis dere vil/);
    await note.getByText("Bare ledergruppen").waitFor();
  });

  it("an earlier text of the case card is brought back from its history", async () => {
    const page = await show(at("board"));
    const edit = async (text: string): Promise<void> => {
      await page.getByRole("button", { name: "Endre casekortet" }).click();
      await page.getByRole("textbox", { name: /^Mål/ }).fill(text);
      await page.getByRole("button", { name: "Lagre" }).click();
      await page.locator("#case", { hasText: text }).waitFor();
    };
    await edit("Åtte av ti ganger");
    await edit("Ni av ti ganger");
    await page.getByRole("button", { name: "Historikk" }).click();
    const history = page.getByRole("dialog", { name: "Historikk for casekortet" });
    match(
      (await history.locator("li").first().textContent()) ?? "",
      /Solveig Nesmyr endret casekortet.*Mål.*Før.*Åtte av ti ganger.*Etter.*Ni av ti ganger/,
    );
    await history
      .getByRole("button", { name: /Ta fram denne teksten.*Mål/ })
      .first()
      .click();
    equal(await page.getByRole("textbox", { name: /^Mål/ }).inputValue(), "Åtte av ti ganger");
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.locator("#case", { hasText: "Åtte av ti ganger" }).waitFor();
  });

  it("an open task, and a note from an answer, lead to where one answers", async () => {
    const page = await show(at("board"));
    const task = page.getByRole("complementary").getByRole("link", { name: /^Fortsett.*Hva finnes fra før/ });
    await task.click();
    await page.getByRole("heading", { level: 1, name: /Hva finnes fra før/ }).waitFor();
    await page.goto(service.url + at("board"));
    await choose(page, "Ruta blir laget på nytt hver morgen", /Se svaret/);
    await page.getByRole("heading", { level: 1, name: /Tjenesten slik den er i dag/ }).waitFor();
  });
});
