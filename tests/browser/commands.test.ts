/** What can be written to the bot, typed into the Playground as the command menus of the three languages have it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { skip } from "../support/skip.ts";
import type { ChatPage } from "./chatPage.ts";
import { openTown, type Town } from "./town.ts";

interface Menu {
  bots: { commandLists: { scopes: string[]; commands: { title: string }[] }[] }[];
}
const fileOf = (name: string): unknown => JSON.parse(readFileSync(`manifest/${name}.json`, "utf8"));
const inBokmål = (fileOf("manifest") as Menu).bots[0]?.commandLists ?? [];

/** The titles of a menu, as somebody whose Teams has this language sees them. */
function titles(language: "nb" | "nn" | "en", list: number): string[] {
  const texts = fileOf(language) as Record<string, string>;
  const own = inBokmål[list]?.commands.map(({ title }) => title) ?? [];
  return own.map((title, n) => texts[`bots[0].commandLists[${list}].commands[${n}].title`] ?? title);
}

/** In the order of the menu: what is on the card that comes. */
const heard = [
  "Dette kan du skrive til meg:",
  /åpen oppgave|åpne oppgaver/i,
  "Flytt caset",
  "Åpent fram til da",
  /Hva bør besøket handle om/,
  "Hva står dere fast på?",
  "Hvilket språk vil du ha?",
  "Ta en pause",
  "Dette er lagret om deg",
];
const unknown = "Det forsto jeg ikke";

describe("the commands, typed", function () {
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

  for (const language of ["nb", "nn", "en"] as const)
    it(`every command of the menu in ${language} is heard`, async () => {
      const menu = titles(language, 0);
      assert.equal(menu.length, heard.length);
      for (const [n, title] of menu.entries()) await solveig.says(title, heard[n] ?? unknown);
    });

  it("help is heard in any letter case, with or without a sign after it", async () => {
    for (const text of ["HJELP", "hJeLp?", "Hjelp.", "Help!", "HEI", "Hva kan du?", "kva kan du"])
      await solveig.says(text, "Dette kan du skrive til meg:");
  });

  it("words that it does not know get a kind answer, with what can be done now", async () => {
    for (const text of ["Kan du bestille kaffe?", "12", "🙂", "Jeg har ingen oppgaver"]) {
      await solveig.says(text, unknown);
      const said = await solveig.card(unknown).innerText();
      assert.match(said, /Du har én åpen oppgave/);
      assert.match(said, /«oppgaver»[^]*«mine data»[^]*«hjelp»/);
    }
    await solveig.press(unknown, "Mine oppgaver");
    await solveig.sees("Én åpen oppgave");
  });
});
