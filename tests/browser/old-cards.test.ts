/** Cards that have lain in a chat for long, clicked: a kind answer with a way on, never an error. */
import assert from "node:assert/strict";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { day } from "../../bot/domain/time.ts";
import { deleteProgramme } from "../../bot/usecases/data/deleteProgramme.ts";
import { skip } from "../support/skip.ts";
import type { ChatPage } from "./chatPage.ts";
import { kariAnne, openTown, type Town } from "./town.ts";

const partition = partitionOf.programme("vestkysten-demo");
const task = { programme: "vestkysten-demo", assignment: "a3", group: "fjordvik" };
const isOld = "Dette kortet er gammelt.";

/** A card as an edition before us could have made it. */
const cardWith = (words: string, action: object): object => ({
  type: "AdaptiveCard",
  version: "1.4",
  body: [
    { type: "TextBlock", text: words, wrap: true },
    { type: "Input.Text", id: "q1", label: "Svaret deres" },
  ],
  actions: [action],
});
const execute = (verb: string, data: object) => ({
  type: "Action.Execute",
  title: "Send",
  verb,
  data: { verb, ...data },
});

describe("old cards in the chat", function () {
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

  const old: [string, object][] = [
    ["a verb that is no more", execute("vote", { ...task, vote: 3 })],
    ["a button without a field that it has today", execute("answer", task)],
    ["a button with a value that is none of today's", execute("snooze", { ...task, until: "nextYear" })],
    ["a button of a client that knows no verbs", { type: "Action.Submit", title: "Send", data: { old: 1 } }],
  ];
  for (const [name, action] of old)
    it(`${name} says that the card is old, and leads to what is open`, async () => {
      await solveig.isOld(cardWith(name, action));
      await solveig.card(name).getByLabel("Svaret deres").fill("Det vi skrev");
      await solveig.press(name, "Send");
      await solveig.sees(isOld);
      await solveig.press(isOld, "Mine oppgaver");
      await solveig.sees("Én åpen oppgave");
    });

  it("an assignment that is closed says so, and where to write instead", async () => {
    await solveig.opens("Hva finnes fra før?");
    await town.does(kariAnne, "/assignments/a3/close", {});
    const asked = "Hvem har gjort noe lignende";
    await solveig
      .card(asked)
      .getByLabel(/Hvem har gjort/)
      .fill("Vestdal");
    await solveig.press(asked, "Send inn");
    await solveig.sees("Oppgaven er lukket", "kan dere gjøre det på tavla");
  });

  it("a case that is deleted is not found any more, and the rest of the chat goes on", async () => {
    await solveig.says("case", "Flytt caset");
    await solveig.press("Flytt caset", "Flytt caset");
    const gate = solveig.card("Hvor skal caset?");
    await gate.waitFor();
    await town.service.meanwhile(async (store) => {
      const standing = await store.read(partition, "standing", idOf.standing("fjordvik"));
      const of = standing?.body.mainCase;
      assert.ok(of);
      assert.ok((await store.commit(partition, [{ remove: idOf.case(of) }])).ok);
    });
    await gate
      .getByLabel(/Kort om hvorfor/)
      .first()
      .fill("Videre");
    await solveig.press("Hvor skal caset?", "Gå videre");
    await solveig.sees("Vi finner ikke dette lenger.");
    await solveig.says("case", "Vi finner ikke dette lenger.");
    await solveig.says("oppgaver", /åpne oppgaver nå/i);
    await solveig.says("samling", "Åpent fram til da");
  });

  it("a card from last year is still a card: what it asks is answered, or told of", async () => {
    town.service.passes(365 * day);
    await solveig.press("Oppgaven er lukket", "Mine oppgaver");
    await solveig.sees("Ingen åpne oppgaver nå");
    await solveig.says("samling", "Neste samling har ikke fått dato ennå.");
  });

  it("a programme that is deleted says that it is gone, and what that means", async () => {
    await solveig.isOld(cardWith("Fra i fjor", execute("answer", { ...task, rev: 1 })));
    const { now } = town.service;
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    await town.service.meanwhile((store) => deleteProgramme({ store, now, log }, "vestkysten-demo"));
    await solveig.press("Fra i fjor", "Send");
    // Nobody knows her any more: what is left is the language of her Teams, and the Playground's is English.
    await solveig.sees("This card is old, and I cannot find you in its programme.");
    await solveig.says("oppgaver", "I cannot find you in a programme yet.");
  });
});
