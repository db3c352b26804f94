/** Two devices, two colleagues and two touches, clicked: one effect, one truth, and nothing written is lost. */
import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { skip } from "../support/skip.ts";
import { openChat, type ChatPage } from "./chatPage.ts";
import { firstTask as asked, openTown, type Town } from "./town.ts";

describe("at once in the chat", function () {
  this.timeout(60_000);
  let town: Town<"fj-solveig" | "fj-terje">;
  let solveig: ChatPage;
  let terje: ChatPage;
  /** Solveig's other device. */
  let phone: ChatPage;

  before(async function () {
    if (process.env["STORE"] === "cosmos") skip(this, "the service of this file has the embedded store");
    town = await openTown("fj-solveig", "fj-terje");
    ({ "fj-solveig": solveig, "fj-terje": terje } = town.chats);
    phone = await openChat(town.service.url, "29:fj-solveig");
  });
  after(async () => {
    await phone?.close();
    await town?.close();
  });
  // Her two devices are two Playgrounds, and a card that stands in one of them is not in the other.
  const wrong = () => town.service.wrong.filter((it) => !it.includes("cardGone"));
  afterEach(() => assert.deepEqual(wrong(), []));

  const field = (chat: ChatPage) => chat.card(asked).getByLabel(/Hvem har gjort noe lignende/);

  it("what is begun on one device is gone on with on another", async () => {
    await field(solveig).fill("Begynt ved pulten");
    await solveig.press(asked, "Lagre utkast");
    await solveig.sees("Utkastet er lagret");
    await phone.opens("Hva finnes fra før?");
    assert.equal(await field(phone).inputValue(), "Begynt ved pulten");
    await field(phone).fill("Begynt ved pulten, ferdig på bussen");
  });

  it("the colleague who comes second is told who was first, and keeps their words", async () => {
    // He has seen what she has begun.
    await terje.opens("Hva finnes fra før?");
    await field(terje).fill("Terje skrev noe annet");
    const [hers, his] = [phone, terje].map((chat) => chat.card(asked)) as [Locator, Locator];
    const send = (card: Locator) => card.getByRole("button", { name: "Send inn" });
    await Promise.all([
      phone.replacing(hers, () => send(hers).dispatchEvent("click")),
      terje.replacing(his, () => send(his).dispatchEvent("click")),
    ]);
    const first = "svarte rett før deg";
    // Long enough for the answer that was first to have drawn the cards of both again.
    await phone.page.waitForTimeout(1_500);
    const second = (await terje.card(first).count()) > 0 ? terje : phone;
    await second.sees(first);
    const kept = second === terje ? "Terje skrev noe annet" : "Begynt ved pulten, ferdig på bussen";
    assert.equal(await field(second).inputValue(), kept);
  });

  it("the card that still stands on the first device leads to what holds now", async () => {
    await solveig.press("Utkastet er lagret", "Fortsett");
    await solveig.sees("står under");
    assert.match(await field(solveig).inputValue(), /Terje skrev noe annet|ferdig på bussen/);
  });
});
