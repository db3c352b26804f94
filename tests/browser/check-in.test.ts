/** A status check with all that it asks, clicked: one answer moves the case, the board and what KS sees, and is undone. */
import assert from "node:assert/strict";
import { minute } from "../../bot/domain/time.ts";
import { skip } from "../support/skip.ts";
import type { ChatPage } from "./chatPage.ts";
import { kariAnne, openTown, solveigs, type Town } from "./town.ts";

const check = {
  checkIn: true,
  title: { nb: "Statussjekk før jul" },
  why: { nb: "Da vet prosesslederen hvem som kan trenge en samtale." },
  action: { nb: "Noen korte spørsmål om caset." },
  phase: 3,
  track: "both",
  audience: "whole_group",
  answeredBy: "group",
  groups: ["fjordvik"],
  minutes: { do: 0, answer: 2 },
  opens: { day: "2026-11-24", clock: "09:30" },
  due: { day: "2026-12-07", clock: "15:30" },
  questions: [],
  offers: ["ks"],
};

describe("a status check in the chat", function () {
  this.timeout(60_000);
  let town: Town<"fj-solveig">;
  let solveig: ChatPage;

  before(async function () {
    if (process.env["STORE"] === "cosmos") skip(this, "the service of this file has the embedded store");
    town = await openTown("fj-solveig");
    solveig = town.chats["fj-solveig"];
  });
  after(() => town?.close());
  afterEach(() => assert.deepEqual(town.service.wrong, []));

  const board = async (): Promise<string> =>
    JSON.stringify(await town.reads(solveigs, "/groups/fjordvik/board"));

  it("asks by the group's phase: where it stands, what is done, how sure, and what is in the way", async () => {
    await town.does(kariAnne, "/assignments", { assignment: "check", draft: check });
    town.service.passes(45 * minute);
    await solveig.sees("Statussjekk før jul");
    const form = solveig.card("Statussjekk før jul");
    for (const asked of ["Hvor står caset nå?", "Hva har dere testet", "Hvilke steg er gjort?"])
      await form.getByText(asked).first().waitFor();
    await form.getByRole("radio", { name: "Står fast" }).check();
    await form.getByLabel(/Hva har dere testet/).fill("Faste tider, med tre hjem");
    await form.getByRole("checkbox").first().check();
    await form.getByRole("radio", { name: "2", exact: true }).check();
    await form.getByRole("button", { name: "Vis spørsmålene" }).click();
    await form.getByRole("combobox").click();
    await solveig.page.getByRole("option").or(solveig.page.getByRole("menuitemcheckbox")).first().click();
    await solveig.page.keyboard.press("Escape");
    await form.getByLabel(/med egne ord/).fill("Turnusen låser de to som kan hjelpe");
    await solveig.press("Statussjekk før jul", "Send inn");
    await solveig.sees("Svaret er lagret", "Faste tider, med tre hjem");
    await solveig.sees("Prosesslederen ser statusen dere valgte.");
    await solveig.sees("Hva står i veien?");
    const after = await board();
    assert.ok(after.includes("Faste tider, med tre hjem"));
    assert.match(after, /check\.fjordvik\.obstacle\./, "what is in the way stands on the board");
    assert.ok(after.includes("Turnusen låser de to som kan hjelpe"));
  });

  it("is undone as one: the words are a draft again, and the board forgets them", async () => {
    await solveig.press("Svaret er lagret", "Angre");
    await solveig.sees("Angret. Svaret er et utkast igjen");
    assert.ok(!(await board()).includes("Faste tider, med tre hjem"));
    await solveig.opens("Statussjekk før jul");
    const again = solveig.card("Hvor står caset nå?").getByLabel(/Hva har dere testet/);
    assert.equal(await again.inputValue(), "Faste tider, med tre hjem");
  });
});
