/** Every flow of the chat, clicked in Microsoft's Playground as a leader would: one service, one leader, one afternoon. */
import assert from "node:assert/strict";
import { agendaItem, type Assignment } from "../../bot/domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Local } from "../../bot/domain/language.ts";
import type { Question } from "../../bot/domain/assignment/question.ts";
import { addDays, dayOf, later, day as oneDay } from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";
import { closeBrowser } from "../support/browser.ts";
import { startClockedService, type ClockedService } from "../support/clockedService.ts";
import { removeTemporaryFolders } from "../support/service.ts";
import { skip } from "../support/skip.ts";
import { start } from "../support/teamsHouse.ts";
import { openChat, type ChatPage } from "./chatPage.ts";
import { firstTask } from "./town.ts";

const programme = "vestkysten-demo";
const partition = partitionOf.programme(programme);
const solveig = "d0000000-0000-4000-8000-000000000100/d0000000-0000-4000-8000-000000000101";
const inAWeek = addDays(dayOf(start), 7);

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
  opens: { at: later(start, -oneDay) },
  due: { at: later(start, 5 * oneDay) },
  questions,
  offers: [],
  rev: 1,
};

/** Asked today, beside what the demo asks. */
async function addEveryKind(store: Store): Promise<void> {
  const agenda = await store.read(partition, "agenda", idOf.agenda);
  assert.ok(agenda);
  const items = [...agenda.body.items, agendaItem(everyKind)];
  const committed = await store.commit(partition, [
    { put: { kind: "assignment", id: idOf.assignment(everyKind.id), body: everyKind } },
    { put: { kind: "agenda", id: idOf.agenda, body: { ...agenda.body, items } } },
  ]);
  assert.ok(committed.ok);
}

describe("a leader clicks through the chat", function () {
  this.timeout(120_000);
  let service: ClockedService;
  let chat: ChatPage;

  before(async function () {
    if (process.env["STORE"] === "cosmos") skip(this, "an assignment is added to the embedded store");
    service = await startClockedService();
    await service.meanwhile(addEveryKind);
    chat = await openChat(service.url, "29:fj-solveig");
  });
  after(async () => {
    await chat?.close();
    await closeBrowser();
    await service?.stop();
    await removeTemporaryFolders();
  });

  const answers = async () => {
    const path = `/api/programmes/${programme}/groups/fjordvik/board`;
    const seen = await fetch(`${service.url}${path}`, { headers: { "x-local-person": solveig } });
    return (await seen.json()) as { remaining: { assignment: string; state: string }[] };
  };

  it("is welcomed, and finds help, the next gathering and the case", async () => {
    await chat.sees("Hei, Solveig Nesmyr", "Svar på ett av hvert slag.", firstTask);
    await chat.says("Hjelp", "Dette kan du skrive til meg:");
    await chat.says("samling", "Åpent fram til da");
    await chat.says("case", "Flytt caset");
  });

  it("answers one question of every kind, half of it kept as a draft on the way", async () => {
    await chat.opens("Alle slags spørsmål");
    const form = chat.card("Svar på ett av hvert slag.");
    await form.getByLabel("Kort svar").fill("Fraværet først");
    await form.getByLabel(/Langt svar/).fill("To linjer\nom det samme");
    await chat.press("Svar på ett av hvert slag.", "Lagre utkast");
    await chat.sees("Utkastet er lagret");
    await chat.press("Utkastet er lagret", "Fortsett");
    const again = chat.card("Svar på ett av hvert slag.");
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
    await chat.press("Svar på ett av hvert slag.", "Send inn");
    await chat.sees("Svaret er lagret");
    const receipt = await chat.card("Svaret er lagret").innerText();
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
    await chat.press("Svaret er lagret", "Endre svaret");
    const form = chat.card("Svaret står under");
    await form.getByLabel("Kort svar").fill("Ruta først");
    await form.getByRole("radio", { name: "Svarer ikke på dette" }).first().check();
    await chat.press("Svaret står under", "Send inn");
    await chat.sees("Endringen er lagret");
    const receipt = await chat.card("Endringen er lagret").innerText();
    assert.ok(receipt.includes("Ruta først") && !receipt.includes("Velg én"), receipt);
    await chat.press("Endringen er lagret", "Angre");
    await chat.sees("Det forrige svaret gjelder");
    assert.equal((await answers()).remaining.find((it) => it.assignment === "every-kind")?.state, "answered");
  });

  it("says not now, and passes an assignment on to a colleague", async () => {
    await chat.opens("Hva finnes fra før?");
    await chat.sees("Hvem har gjort noe lignende");
    await chat.press("Hvem har gjort noe lignende", "Ikke nå");
    await chat.sees("Når passer det bedre?");
    await chat.replacing(chat.card("Når passer det bedre?"), () =>
      chat.card("Når passer det bedre?").getByRole("button").first().click(),
    );
    await chat.sees("Oppgaven kommer tilbake");
    await chat.press("Oppgaven kommer tilbake", "Svar nå");
    await chat.press("Hvem har gjort noe lignende", "Gi videre");
    const pass = chat.card("Hvem kan ta oppgaven?");
    await pass.getByRole("radio", { name: /Terje Haugmyr/ }).check();
    await pass.getByLabel(/Kort om hvorfor/).fill("Du kjenner tallene");
    await chat.press("Hvem kan ta oppgaven?", "Gi videre");
    await chat.sees("Gitt videre til Terje Haugmyr");
  });

  it("answers the status check, and takes it back", async () => {
    await chat.opens("Statussjekk");
    const form = chat.card("Hvor står caset nå?");
    await form.getByRole("radio", { name: /I rute/ }).check();
    const scale = form.getByRole("radio", { name: "4", exact: true });
    if ((await scale.count()) > 0) await scale.first().check();
    await chat.press("Hvor står caset nå?", "Send inn");
    await chat.sees(/(Svaret|Endringen) er lagret/);
    await chat.press("Statussjekk", "Angre");
    await chat.sees(/Angret\. (Svaret er et utkast igjen|Det forrige svaret gjelder)/);
  });

  it("moves the case on, with a reason", async () => {
    await chat.says("caset", "Flytt caset");
    await chat.press("Flytt caset", "Flytt caset");
    const gate = chat.card("Hvor skal caset?");
    await gate.waitFor();
    await gate
      .getByLabel(/Kort om hvorfor/)
      .first()
      .fill("Vi tar resten underveis");
    await chat.press("Hvor skal caset?", "Gå videre");
    await chat.sees("Caset er i fase");
  });

  it("asks for a home visit, and finds it again", async () => {
    await chat.says("hjemmebesøk", "Hva bør besøket handle om?");
    await chat
      .card("Hva bør besøket handle om?")
      .getByLabel(/Hva bør besøket/)
      .fill("Rutene");
    await chat.press("Hva bør besøket handle om?", "Send");
    await chat.sees("Ønsket om hjemmebesøk er sendt");
    await chat.says("besøk", "Dere har bedt om hjemmebesøk");
  });

  it("takes a pause and ends it, and gets what is stored about her", async () => {
    await chat.says("pause", "Ta en pause");
    await chat.card("Ta en pause").getByLabel("Pause til").fill(inAWeek);
    await chat.press("Ta en pause", "Ta pause");
    await chat.sees("Pause til");
    await chat.press("Pause til", "Avslutt pausen");
    await chat.sees("Pausen er over");
    await chat.says("mine data", "Dette er lagret om deg");
    await chat.card("Dette er lagret om deg").getByRole("button", { name: "Be om sletting" }).click();
    await chat.press("Ber du om sletting, ser prosesslederen det.", "Ja, be om sletting");
    await chat.sees("Du ba om sletting");
  });
});
