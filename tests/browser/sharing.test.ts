/** Whom an answer reaches, clicked: a member wishes to share, and whoever leads the municipality says yes or no. */
import assert from "node:assert/strict";
import { skip } from "../support/skip.ts";
import type { ChatPage } from "./chatPage.ts";
import { kariAnne, openTown, type Town } from "./town.ts";

const asks = "Terje Haugmyr har bedt om å dele";
const said = "Vestdal har bestilling i en app";

describe("sharing that the chief executive approves, in the chat", function () {
  this.timeout(60_000);
  let town: Town<"fj-solveig" | "fj-terje">;
  let solveig: ChatPage;
  let terje: ChatPage;

  before(async function () {
    if (process.env["STORE"] === "cosmos") skip(this, "the service of this file has the embedded store");
    town = await openTown("fj-solveig", "fj-terje");
    ({ "fj-solveig": solveig, "fj-terje": terje } = town.chats);
    await town.does(kariAnne, "/desk/setSettings", { group: { id: "fjordvik", approvesSharing: true } });
  });
  after(() => town?.close());
  afterEach(() => assert.deepEqual(town.service.wrong, []));

  const reachesKs = async (): Promise<boolean> =>
    JSON.stringify(await town.reads(kariAnne, "/groups/fjordvik/board")).includes(said);
  const wishes = async (from: string): Promise<void> => {
    const cards = await solveig.count();
    await terje.press(from, "Del med de andre ledergruppene");
    await terje.sees("Spurt. Øverste leder må godkjenne");
    await solveig.countsMoreThan(cards);
    await solveig.sees(asks);
  };

  it("a wish that is chosen in the answer waits, and can be taken back by whoever wished it", async () => {
    await terje.opens("Hva finnes fra før?");
    const form = terje.card("Hvem har gjort noe lignende");
    await form.getByLabel(/Hvem har gjort noe lignende/).fill(said);
    await form.getByRole("radio", { name: "Alle ledergruppene og KS" }).check();
    await terje.press("Hvem har gjort noe lignende", "Send inn");
    await terje.sees("Delingen med de andre ledergruppene venter på godkjenning.");
    await solveig.sees(asks);
    await terje.press("venter på godkjenning", "Del svaret");
    await terje.sees(asks);
    await terje.press(asks, "Trekk ønsket tilbake");
    await terje.sees("Ønsket om å dele er trukket tilbake");
    await solveig.press(asks, "Godkjenn delingen");
    await solveig.sees("Det er ikke noe å godkjenne her nå.");
    assert.equal(await reachesKs(), false, "a yes to what was taken back is a yes to nothing");
  });

  it("she says no, and the answer stays with the group", async () => {
    await wishes("Ønsket om å dele er trukket tilbake");
    await solveig.press(asks, "Ikke del");
    await solveig.sees("Ikke delt");
    assert.equal(await reachesKs(), false);
  });

  it("she says yes, and it reaches the others until it is taken back", async () => {
    await terje.press("Spurt. Øverste leder må godkjenne", "Se svaret");
    await terje.press("Terje Haugmyr svarte", "Del svaret");
    await wishes("Hvem ser det nå");
    await solveig.press(asks, "Godkjenn delingen");
    await solveig.sees("Svaret er delt med de andre ledergruppene");
    assert.equal(await reachesKs(), true);
    await solveig.press("Svaret er delt med de andre ledergruppene", "Stopp delingen");
    await solveig.sees("Noen kan ha lest svaret før det.");
    assert.equal(await reachesKs(), false);
  });

  it("a colleague agrees with the answer, and may change her mind with a reason", async () => {
    await solveig.press("Noen kan ha lest svaret før det.", "Se svaret");
    await solveig.press("Hva mener du?", "Enig");
    await solveig.sees("Du er enig.");
    await solveig
      .card("Du er enig.")
      .getByLabel(/Kort om hvorfor/)
      .fill("Vi har ikke spurt brukerne");
    await solveig.press("Du er enig.", "I tvil");
    await solveig.sees("Du er i tvil. Vi har ikke spurt brukerne");
  });
});
