/** Every flow of the chat, clicked in Microsoft's Playground as a leader would: one service, one leader, one afternoon. */
import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { agendaItem, type Assignment } from "../../bot/domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Local } from "../../bot/domain/language.ts";
import type { Question } from "../../bot/domain/assignment/question.ts";
import { addDays, dayOf, later, moment, day as oneDay } from "../../bot/domain/time.ts";
import { closeBrowser, closePage, openPage } from "../support/browser.ts";
import { startPlayground, type Playground } from "../support/playground.ts";
import { removeTemporaryFolders, startService, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";

const programme = "vestkysten-demo";
const partition = partitionOf.programme(programme);
const solveig = "d0000000-0000-4000-8000-000000000100/d0000000-0000-4000-8000-000000000101";
const now = moment(Date.now());
const inAWeek = addDays(dayOf(now), 7);

const same = (text: string): Local => ({ nb: text, nn: text, en: text });
const ask = (id: string, text: string, required = false) => ({ id, label: same(text), required });
const options = [
  { id: "yes", label: same("Ja, nesten") },
  { id: "no", label: same("Nei, ikke ennå") },
];
const questions: Question[] = [
  { ...ask("short", "Kort svar", true), type: "short_text", maxLength: 80 },
  { ...ask("long", "Langt svar"), type: "long_text", maxLength: 400 },
  { ...ask("link", "Lenke til et dokument"), type: "link", maxLength: 200 },
  { ...ask("one", "Velg én"), type: "one_of", options },
  { ...ask("several", "Velg flere"), type: "several_of", options },
  { ...ask("scale", "Hvor sikre"), type: "scale", min: 1, max: 5 },
  { ...ask("number", "Hvor mange"), type: "number", min: 0 },
  { ...ask("date", "Hvilken dag"), type: "date" },
  {
    ...ask("rows", "Observasjoner"),
    type: "rows",
    minRows: 1,
    maxRows: 3,
    columns: [{ ...ask("seen", "Det vi så", true), type: "short_text", maxLength: 80 }],
  },
  {
    ...ask("benefit", "Gevinster"),
    type: "benefit",
    maxItems: 1,
    fields: [{ ...ask("name", "Gevinsten", true), type: "short_text", maxLength: 80 }],
  },
];
const everyKind: Assignment = {
  id: "every-kind",
  title: same("Alle slags spørsmål"),
  action: same("Svar på ett av hvert slag."),
  why: same("Da vet vi at kortet virker."),
  phase: 2,
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  minutes: { do: 5, answer: 5 },
  opens: { at: later(now, -oneDay) },
  due: { at: later(now, 5 * oneDay) },
  questions,
  offers: [],
  rev: 1,
};

/** The demo as it starts, and an assignment with one question of every kind. */
async function startWithEveryKind(): Promise<Service> {
  const first = await startService();
  await first.stop();
  const store = await openEmbedded(first.dataDir, { now: () => now });
  const agenda = await store.read(partition, "agenda", idOf.agenda);
  assert.ok(agenda);
  const items = [...agenda.body.items, agendaItem(everyKind)];
  const committed = await store.commit(partition, [
    { put: { kind: "assignment", id: idOf.assignment(everyKind.id), body: everyKind } },
    { put: { kind: "agenda", id: idOf.agenda, body: { ...agenda.body, items } } },
  ]);
  assert.ok(committed.ok);
  await store.close();
  return startService({ dataDir: first.dataDir });
}

describe("a leader clicks through the chat", function () {
  this.timeout(120_000);
  let service: Service;
  let playground: Playground;
  let chat: Page;

  before(async function () {
    if (process.env["STORE"] === "cosmos") skip(this, "an assignment is added to the embedded store");
    service = await startWithEveryKind();
    playground = await startPlayground(service.url, { as: "29:fj-solveig" });
    chat = await openPage(playground.url);
  });
  after(async () => {
    if (chat) await closePage(chat);
    await closeBrowser();
    await service?.stop();
    await playground?.stop();
    await removeTemporaryFolders();
  });

  const card = (text: string | RegExp): Locator => chat.locator(".ac-adaptiveCard", { hasText: text }).last();
  /** The card that was pressed is replaced. */
  const replacing = async (pressed: Locator, click: () => Promise<void>): Promise<void> => {
    await pressed.waitFor({ timeout: 20_000 });
    const it = await pressed.elementHandle();
    const before = await it?.innerText();
    await click();
    for (let tries = 0; tries < 200 && (await it?.innerText()) === before; tries++)
      await chat.waitForTimeout(50);
  };
  /** What is not among the first actions stands in the menu behind the three dots. */
  const press = (text: string | RegExp, button: string): Promise<void> =>
    replacing(card(text), async () => {
      const direct = card(text).getByRole("button", { name: button, exact: true }).last();
      if (await direct.isVisible()) return direct.click();
      await card(text).getByRole("button", { name: "More options" }).last().click();
      await chat.getByRole("menuitem", { name: button, exact: true }).click();
    });
  const sees = async (...texts: (string | RegExp)[]): Promise<void> => {
    for (const text of texts) await card(text).waitFor({ timeout: 20_000 });
  };
  const says = async (text: string, heard: string): Promise<void> => {
    await playground.say(text);
    await sees(heard);
  };
  /** Writes "oppgaver", and presses what stands with this one. */
  const opens = async (title: string): Promise<void> => {
    await playground.say("oppgaver");
    const tasks = chat
      .locator(".ac-adaptiveCard", {
        hasText: /(åpne oppgaver|åpen oppgave)/i,
        hasNotText: "Dette kan du skrive",
      })
      .last();
    await replacing(tasks, () =>
      tasks
        .locator(".ac-container", { hasText: title })
        .last()
        .getByRole("button", { name: /^(Svar nå|Fortsett|Endre svaret)$/ })
        .click(),
    );
  };
  const answers = async () => {
    const path = `/api/programmes/${programme}/groups/fjordvik/board`;
    const seen = await fetch(`${service.url}${path}`, { headers: { "x-local-person": solveig } });
    return (await seen.json()) as { remaining: { assignment: string; state: string }[] };
  };

  it("is welcomed, and finds help, the next gathering and the case", async () => {
    await sees("Hei, Solveig Nesmyr");
    await says("Hjelp", "Dette kan du skrive til meg:");
    await says("samling", "Åpent fram til da");
    await says("case", "Flytt caset");
  });

  it("answers one question of every kind, half of it kept as a draft on the way", async () => {
    await opens("Alle slags spørsmål");
    const form = card("Svar på ett av hvert slag.");
    await form.getByLabel("Kort svar").fill("Fraværet først");
    await form.getByLabel(/Langt svar/).fill("To linjer\nom det samme");
    await press("Svar på ett av hvert slag.", "Lagre utkast");
    await sees("Utkastet er lagret");
    await press("Utkastet er lagret", "Fortsett");
    const again = card("Svar på ett av hvert slag.");
    await again.waitFor();
    assert.equal(await again.getByLabel("Kort svar").inputValue(), "Fraværet først");
    await again.getByLabel(/Lenke til et dokument/).fill("https://fjordvik.example.com/notat");
    await again.getByRole("radio", { name: "Ja, nesten" }).check();
    await again.getByRole("checkbox", { name: "Ja, nesten" }).check();
    await again.getByRole("checkbox", { name: "Nei, ikke ennå" }).check();
    await again.getByRole("radio", { name: "4", exact: true }).check();
    await again.getByLabel(/Hvor mange/).fill("31");
    await again.getByLabel(/Hvilken dag/).fill(inAWeek);
    await again
      .getByLabel(/Det vi så/)
      .first()
      .fill("Ruta var full");
    await again.getByLabel(/Gevinsten/).fill("Mer tid hos folk");
    await press("Svar på ett av hvert slag.", "Send inn");
    await sees("Svaret er lagret");
    const receipt = await card("Svaret er lagret").innerText();
    for (const said of [
      "Fraværet først",
      "Ja, nesten, Nei, ikke ennå",
      "31",
      "Ruta var full",
      "Mer tid hos folk",
    ])
      assert.ok(receipt.includes(said), `${said} is not on ${receipt}`);
  });

  it("changes it, takes a choice back, sees what was said before, and undoes the change", async () => {
    await press("Svaret er lagret", "Endre svaret");
    const form = card("Svaret står under");
    await form.getByLabel("Kort svar").fill("Ruta først");
    await form.getByRole("radio", { name: "Svarer ikke på dette" }).first().check();
    await press("Svaret står under", "Send inn");
    await sees("Endringen er lagret");
    const receipt = await card("Endringen er lagret").innerText();
    assert.ok(receipt.includes("Ruta først") && !receipt.includes("Velg én"), receipt);
    await press("Endringen er lagret", "Angre");
    await sees("Det forrige svaret gjelder");
    assert.equal((await answers()).remaining.find((it) => it.assignment === "every-kind")?.state, "answered");
  });

  it("says not now, and passes an assignment on to a colleague", async () => {
    await opens("Hva finnes fra før?");
    await sees("Hvem har gjort noe lignende");
    await press("Hvem har gjort noe lignende", "Ikke nå");
    await sees("Når passer det bedre?");
    await replacing(card("Når passer det bedre?"), () =>
      card("Når passer det bedre?").getByRole("button").first().click(),
    );
    await sees("Oppgaven kommer tilbake");
    await press("Oppgaven kommer tilbake", "Svar nå");
    await press("Hvem har gjort noe lignende", "Gi videre");
    const pass = card("Hvem kan ta den?");
    await pass.getByRole("radio", { name: /Terje Haugmyr/ }).check();
    await pass.getByLabel(/Kort om hvorfor/).fill("Du kjenner tallene");
    await press("Hvem kan ta den?", "Gi videre");
    await sees("Gitt videre til Terje Haugmyr");
  });

  it("answers the status check", async () => {
    await opens("Statussjekk");
    const form = card("Hvor står caset nå?");
    await form.getByRole("radio", { name: /I rute/ }).check();
    const scale = form.getByRole("radio", { name: "4", exact: true });
    if ((await scale.count()) > 0) await scale.first().check();
    await press("Hvor står caset nå?", "Send inn");
    await sees(/(Svaret|Endringen) er lagret/);
  });

  it("moves the case on, with a reason", async () => {
    await says("caset", "Flytt caset");
    await press("Flytt caset", "Flytt caset");
    const gate = card("Hvor skal caset?");
    await gate.waitFor();
    await gate
      .getByLabel(/Kort om hvorfor/)
      .first()
      .fill("Vi tar resten underveis");
    await press("Hvor skal caset?", "Gå videre");
    await sees("Caset er i fase");
  });

  it("asks for a home visit, and finds it again", async () => {
    await says("hjemmebesøk", "Hva bør besøket handle om?");
    await card("Hva bør besøket handle om?")
      .getByLabel(/Hva bør besøket/)
      .fill("Rutene");
    await press("Hva bør besøket handle om?", "Send");
    await sees("Ønsket om hjemmebesøk er sendt");
    await says("besøk", "Dere har bedt om hjemmebesøk");
  });

  it("takes a pause and ends it, and gets what is stored about her", async () => {
    await says("pause", "Ta en pause");
    await card("Ta en pause").getByLabel("Pause til").fill(inAWeek);
    await press("Ta en pause", "Ta pause");
    await sees("Pause til");
    await press("Pause til", "Avslutt pausen");
    await sees("Pausen er over");
    await says("mine data", "Dette er lagret om deg");
    await press("Dette er lagret om deg", "Be om sletting");
    await sees("Du ba om sletting");
  });
});
