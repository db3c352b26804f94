/** What waits for a better moment, clicked: "Ikke nå" with each of its mornings, and a pause. */
import assert from "node:assert/strict";
import { minute, onTheWall, type Day } from "../../bot/domain/time.ts";
import { callRelatives } from "../support/callRelatives.ts";
import { skip } from "../support/skip.ts";
import type { ChatPage } from "./chatPage.ts";
import { firstTask as asked, kariAnne, openTown, type Town } from "./town.ts";

const choose = "Når passer det bedre?";

describe("what comes back later in the chat", function () {
  this.timeout(60_000);
  let town: Town<"fj-solveig" | "fj-terje">;
  let solveig: ChatPage;
  let terje: ChatPage;

  before(async function () {
    if (process.env["STORE"] === "cosmos") skip(this, "the service of this file has the embedded store");
    town = await openTown("fj-solveig", "fj-terje");
    ({ "fj-solveig": solveig, "fj-terje": terje } = town.chats);
  });
  after(() => town?.close());
  afterEach(() => assert.deepEqual(town.service.wrong, []));

  const passesTo = (morning: Day, before = 0): void =>
    town.service.passes(Date.parse(onTheWall(morning, "07:30")) - Date.parse(town.service.now()) - before);

  /** Presses it, with the morning that stands beside it, and waits until that morning. */
  async function waits(until: string, on: string, morning: Day): Promise<void> {
    await solveig.press(asked, "Ikke nå");
    await solveig.sees(`${until}: ${on}`);
    await solveig.press(choose, until);
    await solveig.sees(`Oppgaven kommer tilbake ${on}`);
    const cards = await solveig.count();
    passesTo(morning, 10 * minute);
    await solveig.page.waitForTimeout(600);
    assert.equal(await solveig.count(), cards, "not before");
    passesTo(morning, -10 * minute);
    await solveig.countsMoreThan(cards);
    await solveig.sees(asked);
  }

  it("an assignment comes back tomorrow morning, with what was written", async () => {
    await solveig
      .card(asked)
      .getByLabel(/Hvem har gjort noe lignende/)
      .fill("Vestdal, kanskje");
    await waits("I morgen tidlig", "onsdag 25. november", "2026-11-25");
    const field = solveig.card(asked).getByLabel(/Hvem har gjort noe lignende/);
    assert.equal(await field.inputValue(), "Vestdal, kanskje");
  });

  it("in three days, or the Monday when these end in a weekend", () =>
    waits("Litt senere", "mandag 30. november", "2026-11-30"));

  it("and what was sent in a pause comes when the pause is over", async () => {
    await solveig.says("pause", "Ta en pause");
    await solveig.card("Ta en pause").getByLabel("Pause til").fill("2026-12-03");
    await solveig.press("Ta en pause", "Ta pause");
    await solveig.sees("Pause til torsdag 3. desember");
    const cards = await solveig.count();
    await town.does(kariAnne, "/assignments", {
      assignment: "call",
      draft: { ...callRelatives, opens: { ...callRelatives.opens, days: 21 } },
    });
    passesTo("2026-12-01", -90 * minute);
    await terje.sees("Ring tre pårørende");
    assert.equal(await solveig.count(), cards, "nothing comes in a pause");
    passesTo("2026-12-03", -10 * minute);
    await solveig.sees("To ting før samling 3");
    assert.equal(await solveig.count(), cards + 1, "what waited comes on one card");
    const both = solveig.card("To ting før samling 3");
    await both.getByRole("button", { name: "Svar på oppgaven" }).first().click();
    await both.getByLabel("Hva sa de?").fill("De vet ikke hvem de skal ringe.");
    await solveig.replacing(both, () => both.getByRole("button", { name: "Send inn" }).first().click());
    await solveig.sees("Svaret er lagret");
  });

  it("and the morning before the gathering", async () => {
    await solveig.opens("Hva finnes fra før?");
    await waits("Før samlingen", "mandag 21. desember", "2026-12-21");
  });
});
