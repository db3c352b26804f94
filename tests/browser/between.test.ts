/**
 * Two members of a group and their facilitator, each in their own Playground, one after the other: what one of them
 * does comes to the others as a card, and is answered there. Every other flow of the chat is in chat.test.ts.
 */
import assert from "node:assert/strict";
import type { AssignmentDraft } from "../../bot/domain/plan/draft.ts";
import { day, minute } from "../../bot/domain/time.ts";
import { callRelatives } from "../support/callRelatives.ts";
import { skip } from "../support/skip.ts";
import type { ChatPage } from "./chatPage.ts";
import { kariAnne, olav, openTown, type Town } from "./town.ts";

const needFirst: AssignmentDraft = {
  ...callRelatives,
  title: { nb: "Hvem er det vanskelig for?" },
  why: { nb: "Behovet kommer før løsningen." },
  action: { nb: "Skriv hvem det gjelder, og hva som er vanskelig." },
  questions: [
    {
      id: "need",
      type: "long_text",
      label: { nb: "Hvilket behov ser dere?" },
      required: true,
      maxLength: 400,
      lands: { lane: "need", field: "problem" },
    },
  ],
  offers: ["ks", "all"],
};
const toNudge: AssignmentDraft = {
  ...callRelatives,
  due: { gathering: 3, side: "before", days: 14, clock: "15:30" },
};

describe("what goes to and fro in the chat", function () {
  this.timeout(60_000);
  let town: Town<"fj-solveig" | "fj-terje" | "rv-kari">;
  let service: Town<never>["service"];
  let does: Town<never>["does"];
  let solveig: ChatPage;
  let terje: ChatPage;
  let kari: ChatPage;

  before(async function () {
    if (process.env["STORE"] === "cosmos") skip(this, "the service of this file has the embedded store");
    town = await openTown("fj-solveig", "fj-terje", "rv-kari");
    ({ service, does } = town);
    ({ "fj-solveig": solveig, "fj-terje": terje, "rv-kari": kari } = town.chats);
  });
  after(() => town?.close());
  afterEach(() => assert.deepEqual(service.wrong, []));

  it("an assignment is passed on, and the colleague gets it with a line of why", async () => {
    const asked = "Hvem har gjort noe lignende";
    await solveig.press(asked, "Gi videre");
    const pass = solveig.card("Hvem kan ta oppgaven?");
    await pass.getByRole("radio", { name: /Terje Haugmyr/ }).check();
    await pass.getByLabel(/Kort om hvorfor/).fill("Du kjenner tallene");
    await solveig.press("Hvem kan ta oppgaven?", "Gi videre");
    await terje.sees("Solveig Nesmyr spør om du kan ta denne");
    await terje.sees("Du kjenner tallene");
  });

  it("his answer draws her card again; she says that she is in doubt, and sees what was said before", async () => {
    const handed = terje.card("Solveig Nesmyr spør om du kan ta denne");
    await handed.getByRole("button", { name: "Svar på oppgaven" }).click();
    const first = handed.getByLabel(/Hvem har gjort noe lignende/);
    await first.fill("Vestdal, med ruteplanen");
    await terje.replacing(handed, () => handed.getByRole("button", { name: "Send inn" }).dblclick());
    await terje.sees(/(Svaret er lagret|Endringen er lagret)/);
    await solveig.opens("Hva finnes fra før?");
    await solveig.sees("Svaret står under");
    await solveig
      .card("Svaret står under")
      .getByLabel(/Hvem har gjort/)
      .fill("Vestdal og Lyngsund");
    await solveig.press("Svaret står under", "Send inn");
    await solveig.sees("Endringen er lagret");
    await terje.sees("Solveig Nesmyr svarte");
    const answered = terje.card("Solveig Nesmyr svarte");
    await answered.getByLabel(/Kort om hvorfor/).fill("Lyngsund har ikke begynt");
    await terje.press("Solveig Nesmyr svarte", "I tvil");
    await terje.sees("Du er i tvil.");
    await terje.press("Du er i tvil.", "Tidligere svar");
    const before = await terje.card("Tidligere svar").innerText();
    assert.equal(before.split("Vestdal, med ruteplanen").length, 2, `two touches are one answer: ${before}`);
  });

  it("an answer is sent to KS and shared by acts of its own, and taken back", async () => {
    await solveig.press("Endringen er lagret", "Del svaret");
    await solveig.sees("Hvem ser det nå");
    await solveig.sees("kan bli omfattet av innsyn");
    await solveig.press("Hvem ser det nå", "Send til KS");
    await solveig.sees("Svaret er sendt til KS");
    await solveig.press("Svaret er sendt til KS", "Del med de andre ledergruppene");
    await solveig.sees("Svaret er delt med de andre ledergruppene");
    await solveig.press("Svaret er delt med de andre ledergruppene", "Stopp delingen");
    await solveig.sees("Delingen er stoppet");
    await solveig.press("Delingen er stoppet", "Send til KS");
    await solveig.press("Svaret er sendt til KS", "Se svaret");
    await solveig.sees("Terje Haugmyr er i tvil.");
  });

  it("a few words from KS come as a card, are marked as seen, and are answered in place", async () => {
    const text = "Ta det med på samlingen.";
    await does(kariAnne, "/desk/giveFeedback", { group: "fjordvik", assignment: "a3", text });
    await solveig.sees(text);
    const back = "Terje tar det opp der.";
    await solveig
      .card(text)
      .getByLabel(/Svar til prosesslederen/)
      .fill(back);
    await solveig.press(text, "Sett");
    await solveig.sees("Merket som sett");
    const field = solveig.card("Merket som sett").getByLabel(/Svar til prosesslederen/);
    assert.equal(await field.inputValue(), back, "what was begun is still there");
    await solveig.press("Merket som sett", "Svar");
    await solveig.sees("Dere svarte");
    await kari.sees("Fra Fjordvik kommune");
    await kari.sees(back);
    await solveig.press("Dere svarte", "Se svaret");
    await solveig.sees("Terje Haugmyr er i tvil.");
  });

  it("a need that is worded as a solution gets a question, and the idea is parked", async () => {
    await does(kariAnne, "/assignments", { assignment: "need-first", draft: needFirst });
    service.passes(2 * day);
    await solveig.sees("Skriv hvem det gjelder");
    const form = solveig.card("Skriv hvem det gjelder");
    await form.getByLabel(/Hvilket behov/).fill("Vi trenger en app til de pårørende");
    await form.getByRole("radio", { name: "Ledergruppen og KS", exact: true }).check();
    await solveig.press("Skriv hvem det gjelder", "Send inn");
    await solveig.sees("Et spørsmål til behovet");
    await solveig.press("Et spørsmål til behovet", "Legg ideen i idéparkeringen");
    await solveig.sees("Ideen ligger i idéparkeringen");
  });

  it("a visit is asked for, gets its times, is chosen, prepared, held and followed up", async () => {
    await solveig.says("hjemmebesøk", "Hva bør besøket handle om?");
    await solveig
      .card("Hva bør besøket")
      .getByLabel(/Hva bør/)
      .fill("Rutene");
    await solveig.press("Hva bør besøket", "Send");
    const asks = "Fjordvik kommune ber om hjemmebesøk";
    await kari.sees(asks);
    await kari.card(asks).getByLabel("Dag 1").fill("2026-12-08");
    await kari
      .card(asks)
      .getByLabel(/Klokkeslett 1/)
      .fill("09:00");
    await kari.card(asks).getByLabel(/Sted/).fill("Rådhuset");
    await kari.press(asks, "Foreslå tidspunktene");
    await kari.sees("Gruppen velger tidspunkt");
    await solveig.sees("Når passer hjemmebesøket?");
    const choose = solveig.card("Når passer hjemmebesøket?");
    await choose.getByRole("radio", { name: /8. desember kl. 09:00.*Rådhuset/ }).check();
    await solveig.press("Når passer hjemmebesøket?", "Velg tidspunktet");
    await solveig.sees("Hjemmebesøk tirsdag 8. desember");
    await kari.sees("Hjemmebesøk tirsdag 8. desember");
    await terje.sees("Hjemmebesøk tirsdag 8. desember");
    const of = { visit: "fjordvik.1" };
    const time = { day: "2026-11-26", place: "Rådhuset" };
    const agenda = ["Hvem eier rutene?"];
    await does(kariAnne, "/desk/actOnVisit", { ...of, rev: 3, act: { is: "plan", time, agenda } });
    await terje.sees("1. Hvem eier rutene?");
    const followUp = [{ text: "Ring sjåførene", owner: "fj-terje", due: "2026-12-15" }];
    await does(kariAnne, "/desk/actOnVisit", {
      ...of,
      rev: 4,
      act: { is: "hold", summary: "Et godt møte", followUp },
    });
    await terje.sees("Ring sjåførene");
    await terje.press("Ring sjåførene", "Dette er gjort");
    await terje.sees("Gjort torsdag 26. november");
  });

  it("whoever is stuck is matched, says yes to contact, and gets the name when both have", async () => {
    await solveig.says("spør noen", "Hva står dere fast på?");
    const question = "Hvordan snakke med pårørende?";
    await solveig
      .card("Hva står dere fast på?")
      .getByLabel(/Hva står dere/)
      .fill(question);
    await solveig.press("Hva står dere fast på?", "Send");
    await solveig.sees("Spørsmålet er sendt til prosesslederen");
    const asks = await town.reads<{ asks: { id: string; text: string }[] }>(kariAnne, "/asks");
    const ask = asks.asks.find(({ text }) => text === question)?.id;
    await does(kariAnne, "/desk/match", { ask, experience: "e1" });
    const offered = "Vil dere ha kontakt med en som har stått i det?";
    await solveig.press(offered, "Ja, gjerne");
    await solveig.sees("Takk for svaret");
    await does(olav, "/desk/consent", { ask, side: "teller", yes: true });
    await solveig.sees("Nå kan dere snakke sammen");
    await solveig.sees("Olav Hjellestig");
  });

  it("a facilitator sees whom a nudge would reach, sends it from the card, and it is answered in place", async () => {
    await does(kariAnne, "/assignments", { assignment: "call", draft: toNudge });
    service.passes(11 * day);
    await solveig.sees("Ring tre, og spør");
    await kari.says("påminnelse", "har ikke svart");
    await kari.sees("Slik vil det gå");
    const offer = kari.card("Slik vil det gå");
    await offer.getByLabel(/Din hilsen/).fill("Ta det i morgenmøtet.");
    assert.match(await offer.innerText(), /1 gruppe har ikke svart[^]*Ikke svart: Fjordvik kommune\.\n/);
    await kari.press("Slik vil det gå", "Send påminnelsen");
    await kari.sees("Påminnelsen er på vei");
    await solveig.sees("Ta det i morgenmøtet.");
    const nudged = solveig.card("Ta det i morgenmøtet.");
    await nudged.getByRole("button", { name: "Svar på oppgaven" }).click();
    await nudged.getByLabel("Hva sa de?").fill("De vet ikke hvem de skal ringe.");
    await solveig.replacing(nudged, () => nudged.getByRole("button", { name: "Send inn" }).click());
    await solveig.sees("De vet ikke hvem de skal ringe.");
  });

  it("a language is chosen, and holds from then on", async () => {
    await solveig.says("språk", "Lagre språk");
    await solveig.card("Lagre språk").getByRole("radio", { name: "Nynorsk" }).check();
    await solveig.press("Lagre språk", "Lagre språk");
    await solveig.says("oppgåver", /opne oppgåver|open oppgåve/i);
    await solveig.says("English", "Lagre språk");
    await solveig.card("Lagre språk").getByRole("radio", { name: "Bokmål" }).check();
    await solveig.press("Lagre språk", "Lagre språk");
  });

  it("the app is added to the channel, says who added it, and keeps one card there", async () => {
    await solveig.goesToChannel();
    await solveig.sees("Lagt til av Solveig Nesmyr");
    service.passes(15 * minute);
    await solveig.sees("Ledergaloppen i Fjordvik kommune");
    await solveig.sees("fase 3");
    const cards = await solveig.count();
    await terje.says("case", "Flytt caset");
    await terje.press("Flytt caset", "Flytt caset");
    const gate = terje.card("Hvor skal caset?");
    await gate.getByRole("button", { name: "Gå tilbake" }).first().click();
    await gate.getByLabel(/Hva gjør at dere går tilbake/).fill("Vi må snakke med flere");
    await terje.press("Hvor skal caset?", "Gå tilbake");
    await terje.sees("Det som var gjort, står der fortsatt.");
    await solveig.sees(/fase [12]/);
    assert.equal(await solveig.count(), cards, "the card is drawn again, and nothing is posted");
  });

  it("late is possible, and said kindly", async () => {
    service.passes(2 * day);
    await terje.opens("Ring tre pårørende");
    await terje.sees("Fristen var");
    await terje.card("Svaret står under").getByLabel("Hva sa de?").fill("De vil ringe én person.");
    await terje.press("Svaret står under", "Send inn");
    await terje.sees("Svaret teller som alle andre");
  });

  it("a card says that its assignment is taken back, and that somebody is no longer in the programme", async () => {
    await terje.opens("Hvem er det vanskelig for?");
    await does(kariAnne, "/assignments/need-first/recall", {});
    await terje.sees("Oppgaven er trukket tilbake");
    await does(kariAnne, "/desk/removePerson", { person: "fj-terje", dryRun: false });
    await terje.press("Svaret teller som alle andre", "Endre svaret");
    await terje.sees("Du er ikke lenger med i dette løpet");
  });
});
