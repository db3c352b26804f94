/** The board is worked on in the real service with the demo world: by mouse, by keys alone, by touch, and by two at once. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { accessibilityProblems, closeBrowser, waitUntil } from "../support/browser.ts";
import { removeTemporaryFolders, type Service } from "../support/service.ts";
import {
  choose,
  demoService,
  focused,
  laneIs,
  laneOf,
  noteWith,
  openBoard,
  says,
  write,
  type Who,
  todaysDay,
} from "./demo.ts";
import { themes, tooWide, widths, type Opened, type OpenOptions } from "./pages.ts";

describe("a board that is worked on", function () {
  this.timeout(90_000);
  let service: Service;
  let opened: Opened[] = [];
  before(async function () {
    service = await demoService(this);
  });
  after(async () => {
    await closeBrowser();
    await service?.stop();
    await removeTemporaryFolders();
  });
  afterEach(async () => {
    for (const { close, complaints } of opened.splice(0)) {
      await close();
      deepEqual(
        complaints.filter((it) => !/409|422|ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(it)),
        [],
      );
    }
    opened = [];
  });
  const show = async (who: Who = "solveig", options: OpenOptions = {}) => {
    const it = await openBoard(service, who, options);
    opened.push(it);
    await it.page.getByText(/Neste samling/).waitFor();
    return it.page;
  };

  it("by keys alone: write, move within and between lanes, archive, undo; the focus is where one expects", async () => {
    const page = await show();
    const text = "De ringer helst før klokka åtte";
    await write(page, "insight", text);
    equal(await focused(page), "add-insight");
    match((await page.locator("output.vh").last().textContent()) ?? "", /lagt til under Innsikt/);
    equal(await page.locator(".live-place").textContent(), "", "one's own act is no news");
    const more = noteWith(page, text).locator(".more");
    const id = (await more.getAttribute("id")) ?? "";
    await more.focus();
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await says(page, /nummer 2 av/);
    equal(await focused(page), id);
    await page.keyboard.press("Alt+Shift+ArrowRight");
    await says(page, /flyttet til Hvem er med/);
    await laneIs(page, text, "people");
    await waitUntil(page, `document.activeElement.id === ${JSON.stringify(id)}`);
    await page.keyboard.press("Enter");
    await waitUntil(page, `document.activeElement.getAttribute("role") === "menuitem"`);
    await page.keyboard.press("End");
    match(String(await page.evaluate("document.activeElement.textContent")), /arkivet/);
    await page.keyboard.press("Enter");
    await says(page, /lagt i arkivet/);
    equal(await page.locator("[data-note]", { hasText: text }).count(), 0);
    await page.keyboard.press("Control+z");
    await says(page, /angret/);
    await laneIs(page, text, "people");
    await waitUntil(page, `document.activeElement.id === ${JSON.stringify(id)}`);
    for (const lane of ["insight", "insight"]) {
      await page.keyboard.press("Control+z");
      await waitUntil(page, `document.activeElement.id === ${JSON.stringify(id)}`);
      await laneIs(page, text, lane);
    }
    await page.keyboard.press("Control+z");
    await page.locator("[data-note]", { hasText: text }).waitFor({ state: "detached" });
    await says(page, /angret/);
    await page.keyboard.press("Control+z");
    await says(page, /ikke noe å angre/);
  });

  it("a menu that is opened before the answer to a move has come keeps the focus", async () => {
    const page = await show();
    const text = "Nøkkelen henger på kontoret";
    await write(page, "insight", text);
    await noteWith(page, text).locator(".more").focus();
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/acts/moveNote", async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press("Alt+Shift+ArrowRight");
    await laneIs(page, text, "people");
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("End");
    const item = await page.evaluate("document.activeElement.textContent");
    answer();
    await says(page, /flyttet til Hvem er med/);
    equal(await page.evaluate("document.activeElement.textContent"), item);
    // Not later either: the focus is looked after for a moment and a half.
    await page.waitForTimeout(1_700);
    equal(await page.evaluate("document.activeElement.textContent"), item);
  });

  for (const when of ["before", "after"] as const)
    it(`a board that was asked for earlier than a move and comes ${when} its answer does not put the note back`, async () => {
      const [page, theirs] = [await show("solveig"), await show("terje")];
      const text = `Ringeklokka står i gangen ${when}`;
      await write(page, "insight", text);
      await noteWith(theirs, text).waitFor();
      let answer = (): void => {};
      const held = new Promise<void>((resolve) => (answer = resolve));
      let asked = (): void => {};
      const isAsked = new Promise<void>((resolve) => (asked = resolve));
      await page.route("**/groups/fjordvik/board", () => {});
      await page.route(
        "**/groups/fjordvik/board",
        async (route) => {
          const response = await route.fetch();
          asked();
          await held;
          await route.fulfill({ response });
        },
        { times: 1 },
      );
      if (when === "before") await page.route("**/acts/moveNote", () => {});
      await write(theirs, "insight", `Klokka slår hver time ${when}`);
      await isAsked;
      await noteWith(page, text).locator(".more").focus();
      await page.keyboard.press("Alt+Shift+ArrowRight");
      await laneIs(page, text, "people");
      if (when === "after") await says(page, /flyttet til Hvem er med/);
      const came = page.waitForResponse("**/groups/fjordvik/board");
      answer();
      await (await came).finished();
      await page.waitForTimeout(300);
      equal(await laneOf(page, text), "people");
    });

  it("by mouse: a note is lifted and laid in another lane, above the one that is pointed at", async () => {
    const page = await show("solveig", { width: 1440 });
    const text = "Vaktlista henger i garderoben";
    await write(page, "insight", text);
    await page.locator("[data-lane=decisions] h3").evaluate((it) => it.scrollIntoView({ block: "center" }));
    await noteWith(page, text).hover();
    const grip = await noteWith(page, text).locator(".grip").boundingBox();
    const target = await page.locator("[data-lane=decisions] [data-note]").nth(1).boundingBox();
    ok(grip && target);
    await page.mouse.move(grip.x + 8, grip.y + 8);
    await page.mouse.down();
    await page.mouse.move(target.x + 40, target.y + 6, { steps: 8 });
    await page.locator(".drop-line").waitFor();
    await page.mouse.up();
    await says(page, /flyttet til Beslutninger/);
    const lane = await page.locator("[data-lane=decisions] [data-note]").allTextContents();
    equal(
      lane.findIndex((it) => it.includes(text)),
      1,
    );
    await page.getByRole("button", { name: "Angre" }).click();
    await page.locator("[data-lane=insight] [data-note]", { hasText: text }).waitFor();
  });

  it("by touch: the menu moves a note, and everything is large enough for a finger", async () => {
    const page = await show("solveig", { width: 360, hasTouch: true, isMobile: true });
    const text = "Bilene står på ladeplassen";
    await page.locator("#add-insight").tap();
    await page.getByLabel("Tekst").fill(text);
    await page.getByRole("button", { name: "Lagre" }).tap();
    await says(page, /lagt til/);
    await noteWith(page, text).locator(".more").tap();
    await page.getByRole("menuitem", { name: /Flytt til/ }).tap();
    for (const item of await page.getByRole("menuitem").all()) {
      ok(((await item.boundingBox())?.height ?? 0) >= 44);
    }
    await page.getByRole("menuitem", { name: "Hindringer" }).tap();
    await says(page, /flyttet til Hindringer/);
    equal(await laneOf(page, text), "obstacles");
  });

  it("a note has the fields of its kind, a step is ticked, an obstacle is solved", async () => {
    const page = await show();
    await page.locator("#add-decisions").click();
    await page.getByLabel("Tekst").fill("Skal kveldsvakta være med?");
    await page.getByLabel("Er beslutningen tatt?").selectOption("yes");
    await page.getByLabel("Dato").fill("2026-12-04");
    await page.getByLabel(/Hvem avgjør/).fill("Ledergruppen");
    await page.getByRole("button", { name: "Lagre" }).click();
    const decision = noteWith(page, "Skal kveldsvakta");
    await decision.waitFor();
    match(
      (await decision.textContent()) ?? "",
      /Neste beslutning, 4\.\u00a0desember.*Avgjøres av Ledergruppen/,
    );
    await write(page, "next", "Måle uke 49");
    const tick = page.getByRole("checkbox", { name: "Måle uke 49" });
    await tick.focus();
    await page.keyboard.press("Space");
    await says(page, /Merket som gjort/);
    equal(await tick.isChecked(), true);
    await write(page, "obstacles", "Meldingen kommer sent");
    await choose(page, "Meldingen kommer sent", /Merk som løst/);
    await noteWith(page, "Meldingen kommer sent").getByText(`Løst ${todaysDay()}`).waitFor();
  });

  it("what a colleague does is there within a second, with who did it", async () => {
    const [mine, theirs] = [await show("solveig"), await show("terje")];
    await write(theirs, "insight", "Ordet gikk rundt");
    await mine.getByText(/Terje Haugmyr skrev et nytt notat under Innsikt/).waitFor({ timeout: 5_000 });
    equal(await noteWith(mine, "Ordet gikk rundt").getAttribute("data-new"), "");
    await choose(theirs, "Ordet gikk rundt", /Flytt til/);
    await theirs.getByRole("menuitem", { name: "Erfaringer" }).click();
    await mine.getByText(/Terje Haugmyr flyttet et notat til Erfaringer/).waitFor({ timeout: 5_000 });
  });

  it("two on the same note: both texts are shown, joined if one wants, and nothing is lost", async () => {
    const [mine, theirs] = [await show("solveig"), await show("terje")];
    await write(mine, "insight", "Slik det sto");
    await noteWith(theirs, "Slik det sto").waitFor();
    for (const page of [mine, theirs]) await choose(page, "Slik det sto", /^Endre$/);
    await theirs.getByLabel("Tekst").fill("Terjes ord");
    await mine.getByLabel("Tekst").fill("Solveigs ord");
    await theirs.getByRole("button", { name: "Lagre" }).click();
    await theirs.getByRole("dialog").waitFor({ state: "detached" });
    await mine.getByText(/Terje Haugmyr endret dette notatet nå nettopp/).waitFor();
    await mine.getByRole("button", { name: "Lagre" }).click();
    const sheet = mine.getByRole("dialog", { name: "To har endret det samme" });
    await sheet.getByText("Terjes ord").waitFor();
    equal(await sheet.getByRole("textbox").inputValue(), "Solveigs ord");
    deepEqual(await accessibilityProblems(mine), []);
    await sheet.getByRole("button", { name: "Slå dem sammen" }).click();
    await sheet.getByRole("button", { name: "Lagre begge" }).click();
    await sheet.waitFor({ state: "detached" });
    await noteWith(theirs, "Terjes ord").locator(".words", { hasText: "Solveigs ord" }).waitFor();
  });

  it("unsaved words outlive a reload and a line that is away; the act happens once", async () => {
    const page = await show();
    await page.locator("#add-insight").click();
    await page.getByLabel("Tekst").fill("Halvveis");
    await page.reload();
    await page.getByText("Det er tatt vare på.").last().waitFor();
    await page.getByRole("button", { name: "Fortsett" }).click();
    equal(await page.getByLabel("Tekst").inputValue(), "Halvveis");
    await page.context().setOffline(true);
    await page.getByLabel("Tekst").fill("Hele veien");
    await page.getByRole("button", { name: "Lagre" }).click();
    await page
      .getByText(/Ikke lagret ennå/)
      .last()
      .waitFor();
    await page.context().setOffline(false);
    await noteWith(page, "Hele veien").waitFor({ timeout: 20_000 });
    equal(await page.locator("[data-note]", { hasText: "Hele veien" }).count(), 1);
    equal(await page.evaluate("sessionStorage.length"), 0);
  });

  it("an act whose page was closed before the answer is done when the page is back", async () => {
    const page = await show();
    await page.locator("#add-insight").click();
    await page.getByLabel("Tekst").fill("Sendt to ganger");
    let lost = 0;
    await page.route("**/acts/addNote", async (route) => {
      await route.fetch();
      lost++;
      await route.abort();
    });
    await page.getByRole("button", { name: "Lagre" }).click();
    await page
      .getByText(/Ikke lagret ennå/)
      .last()
      .waitFor();
    ok(lost > 0);
    await page.unroute("**/acts/addNote");
    await page.reload();
    await noteWith(page, "Sendt to ganger").waitFor();
    await waitUntil(page, "sessionStorage.getItem('x') === null && sessionStorage.length <= 1");
    equal(await page.locator("[data-note]", { hasText: "Sendt to ganger" }).count(), 1);
    await waitUntil(page, "sessionStorage.length === 0");
    equal(await page.getByRole("button", { name: "Fortsett" }).count(), 0, "nothing is left to be saved");
  });

  it("words of the case card that meet a colleague's when the page is back are in their fields again", async () => {
    const [page, theirs] = [await show(), await show("terje")];
    const card = async (of: typeof page, goal: string): Promise<void> => {
      await of.getByRole("button", { name: "Endre casekortet" }).click();
      await of.getByRole("textbox", { name: /^Mål/ }).fill(goal);
      await of.getByRole("button", { name: "Lagre" }).click();
    };
    await page.route("**/acts/editCard", (route) => route.abort());
    await card(page, "Solveigs mål");
    await page
      .getByText(/Ikke lagret ennå/)
      .last()
      .waitFor();
    await card(theirs, "Terjes mål");
    await theirs.getByRole("dialog").waitFor({ state: "detached" });
    await page.unroute("**/acts/editCard");
    await page.reload();
    const sheet = page.getByRole("dialog");
    await sheet.getByText("Terjes mål").waitFor();
    equal(await sheet.getByRole("textbox", { name: /^Mål/ }).inputValue(), "Solveigs mål");
    deepEqual(await accessibilityProblems(page), []);
  });

  it("the archive gives back, and the history tells who and when", async () => {
    const page = await show();
    await write(page, "insight", "Første ord");
    await choose(page, "Første ord", /^Endre$/);
    await page.getByLabel("Tekst").fill("Andre ord");
    await page.keyboard.press("Control+Enter");
    await noteWith(page, "Andre ord").waitFor();
    await choose(page, "Andre ord", /Historikk/);
    const history = page.getByRole("dialog", { name: "Historikk for notatet" });
    await history.getByText("skrev notatet").waitFor();
    match((await history.textContent()) ?? "", /Solveig Nesmyr endret notatet.*Andre ord.*Første ord/);
    deepEqual(await accessibilityProblems(page), []);
    await page.keyboard.press("Escape");
    await choose(page, "Andre ord", /arkivet/);
    await page.getByRole("button", { name: "Arkivet" }).click();
    await page.getByRole("button", { name: /Ta tilbake.*Andre ord/ }).click();
    await says(page, /tilbake på tavla/);
    await noteWith(page, "Andre ord").waitFor();
  });

  it("sharing says what it means first, and waits for the chief executive where the group wants that", async () => {
    const [member, chief] = [await show("vestdal"), await show("chief")];
    equal(await member.getAttribute("html", "lang"), "nn");
    await write(member, "insight", "Vegen er smal");
    await choose(member, "Vegen er smal", /Kven kan sjå det/);
    await member.getByRole("radio", { name: /^Alle leiargruppene/ }).check();
    await member.getByText("Dette blir sendt ut av heradet og kan bli omfatta av innsyn.").waitFor();
    await member.getByRole("button", { name: "Be om godkjenning" }).click();
    await says(member, /før øvste leiar har godkjent det/);
    await noteWith(member, "Vegen er smal")
      .filter({ hasText: /Berre leiargruppa.*Ventar på godkjenning/ })
      .waitFor();
    await noteWith(chief, "Vegen er smal")
      .getByText(/Ventar på godkjenning/)
      .waitFor();
    await choose(chief, "Vegen er smal", /Godkjenn delinga/);
    deepEqual(await accessibilityProblems(chief), []);
    await chief.getByRole("button", { name: "Godkjenn", exact: true }).click();
    await says(chief, /Delinga er godkjend/);
    await noteWith(member, "Vegen er smal")
      .getByText(/Alle leiargruppene og KS/)
      .waitFor();
  });

  it("the case card is edited, with its owner by name", async () => {
    const page = await show();
    await page.getByRole("button", { name: "Endre casekortet" }).click();
    await page.getByRole("textbox", { name: /^Mål/ }).fill("Åtte av ti ganger");
    await page.getByLabel("Caseansvarlig").selectOption("Amina Farah Lidmo");
    await page.getByRole("button", { name: "Lagre" }).click();
    await says(page, /Casekortet er endret/);
    await page.locator("#case", { hasText: /Åtte av ti ganger.*Amina Farah Lidmo/ }).waitFor();
    await page.getByRole("button", { name: "Angre" }).click();
    await page.locator("#case", { hasText: "Terje Haugmyr" }).waitFor();
  });

  for (const theme of themes) {
    it(`menu and sheets can be read with help and fit in ${theme}, from 1440 to 320`, async () => {
      const it = await openBoard(service, "solveig", { path: `/tab/board?theme=${theme}` });
      opened.push(it);
      const { page } = it;
      await page.getByText(/Neste samling/).waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.locator("[data-lane=benefits] .more").first().click();
        await page.getByRole("menu").waitFor();
        deepEqual(await accessibilityProblems(page), [], `menu ${width}`);
        await page.getByRole("menuitem", { name: "Endre" }).click();
        equal(await tooWide(page), 0);
        const sheet = page.getByRole("dialog");
        equal(await sheet.evaluate((el) => el.scrollWidth - el.clientWidth), 0, `${width}`);
        deepEqual(await accessibilityProblems(page), [], `editor ${width}`);
        await page.keyboard.press("Escape");
      }
    });
  }

  it("the editor reflows at 200 and 400 per cent", async () => {
    for (const zoom of [2, 4]) {
      const page = await show("solveig", { width: 1280 / zoom, deviceScaleFactor: zoom });
      await page.locator("#add-benefits").click();
      const sheet = page.getByRole("dialog");
      equal(await sheet.evaluate((el) => el.scrollWidth - el.clientWidth), 0);
      equal(await tooWide(page), 0);
    }
  });
});
