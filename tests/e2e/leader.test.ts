/** The first slice, as a leader meets it: Microsoft's Playground is Teams, the service is a process of its own. */
import assert from "node:assert/strict";
import type { BoardView } from "../../bot/contract/views.ts";
import {
  startPlayground,
  type Card,
  type Json,
  type Message,
  type Playground,
} from "../support/playground.ts";
import { removeTemporaryFolders, startService, type Service } from "../support/service.ts";

const solveig = "d0000000-0000-4000-8000-000000000100/d0000000-0000-4000-8000-000000000101";
const boardPath = "/api/programmes/vestkysten-demo/groups/fjordvik/board";
const words = "Vi har ringt to kommuner til. Begge begynte med å rydde i fraværet. 🚗 æøå";

const textOf = (card: Json | undefined): string => JSON.stringify(card ?? null);
const shows = (message: Message, text: string): boolean =>
  message.cards.some((card) => textOf(card).includes(text));

/** The data of the button with this verb, wherever it is in the card. */
function dataOf(card: Json | undefined, verb: string): Card {
  if (typeof card !== "object" || card === null) return {};
  if (!Array.isArray(card) && card["type"] === "Action.Execute" && card["verb"] === verb)
    return card["data"] as Card;
  const within = Object.values(card).map((value) => dataOf(value, verb));
  return within.find((found) => Object.keys(found).length > 0) ?? {};
}

describe("a leader gets a card, answers it, and the board shows the answer", function () {
  this.timeout(60_000);
  let service: Service;
  let playground: Playground;
  let card: Message;
  /** What the button of the first card carries: it stays in the chats of those who have not pressed it. */
  let button: Card;

  /** A colleague's Teams: the Playground has one person's chats, so their button is pressed at the bot's door. */
  const pressAs = async (object: string, verb: string, data: Card): Promise<Json> => {
    const answer = await fetch(`${service.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        type: "invoke",
        name: "adaptiveCard/action",
        id: `press-${object}-${Object.keys(data).length}`,
        channelId: "msteams",
        serviceUrl: playground.url,
        from: { id: `29:${object}`, aadObjectId: `d0000000-0000-4000-8000-000000000${object}` },
        recipient: { id: "28:bot" },
        conversation: { id: `a:${object}`, conversationType: "personal", tenantId: solveig.split("/")[0] },
        value: { action: { type: "Action.Execute", verb, data } },
      }),
    });
    assert.equal(answer.status, 200);
    return ((await answer.json()) as { value: Json }).value;
  };

  const board = async (): Promise<BoardView> =>
    (await (
      await fetch(`${service.url}${boardPath}`, { headers: { "x-local-person": solveig } })
    ).json()) as BoardView;
  const noteIn = (view: BoardView, text: string) =>
    view.lanes.flatMap(({ notes }) => notes).find((n) => n.text === text);

  before(async () => {
    service = await startService();
    playground = await startPlayground(service.url, { as: "29:fj-solveig" });
  });
  after(async () => {
    await service?.stop();
    await playground?.stop();
    await removeTemporaryFolders();
  });

  it("is welcomed once, and gets what is open with the group's draft in it", async () => {
    await playground.install();
    await playground.install();
    card = await playground.nextFromBot((message) => shows(message, "Hva finnes fra før?"));
    button = dataOf(card.cards[0], "answer");
    const greetings = playground.messages().filter((message) => shows(message, "Solveig"));
    assert.equal(greetings.length, 1);
    for (const said of [
      "Innsikt",
      "Fjordvik kommune",
      "svaret 4",
      "Morgenhjelpen kommer til ulik tid",
      "Frist",
    ]) {
      assert.ok(shows(card, said), said);
    }
    assert.ok(shows(card, "Ruteuttrekket i fagsystemet er nok for prøven"), "the draft is in the inputs");
  });

  it("is told what is missing, with everything kept", async () => {
    const data = { ...button, q1: "", q2: words, q3: "" };
    const { value } = await playground.execute(card, { verb: "answer", data });
    assert.ok(textOf(value).includes(words));
    assert.ok(textOf(value).includes("Fyll ut"));
    assert.equal(noteIn(await board(), words), undefined);
  });

  it("answers in the card, which becomes a receipt", async () => {
    const data = { ...button, q1: words, q2: "", q3: "", _circle: "ks" };
    const { value } = await playground.execute(card, { verb: "answer", data });
    assert.match(textOf(value), /Svaret er lagret/);
    assert.ok(textOf(value).includes(words));
    assert.ok(textOf(value).includes("Ledergruppen og KS"));
  });

  it("sees the answer on the board as a note with who, when and which assignment", async () => {
    const view = await board();
    const note = noteIn(view, words);
    assert.ok(note);
    assert.deepEqual(
      [note.by, note.origin, note.assignment, note.circle],
      ["Solveig Nesmyr", "answer", "a3", "ks"],
    );
    assert.equal(view.remaining.find((task) => task.assignment === "a3")?.state, "answered");
  });

  it("gets the same receipt for the same answer again, from another device too", async () => {
    const data = { ...button, q1: words, q2: "", q3: "", _circle: "ks" };
    const before = await board();
    assert.match(textOf(await pressAs("102", "answer", data)), /lagret fra før/);
    assert.deepEqual((await board()).lanes, before.lanes);
  });

  it("keeps the words of the colleague who came second, and tells who was first", async () => {
    const data = { ...button, q1: "Terje skrev noe annet", q2: "", q3: "" };
    const value = await pressAs("102", "answer", data);
    assert.match(textOf(value), /Solveig Nesmyr svarte rett før deg/);
    assert.ok(textOf(value).includes("Terje skrev noe annet"));
    assert.ok(noteIn(await board(), words));
  });

  it("refuses somebody of another group, with no word of what is there", async () => {
    const data = { ...button, q1: "Inn fra siden", q2: "", q3: "" };
    const value = await pressAs("202", "answer", data);
    assert.match(textOf(value), /høyrer til ei anna gruppe/);
    assert.ok(!textOf(value).includes(words));
    assert.equal(noteIn(await board(), "Inn fra siden"), undefined);
  });

  for (const [said, heard] of [
    ["OPPGAVER", "Hva finnes fra før?"],
    ["oppgåver", "Hva finnes fra før?"],
    ["Assignments", "Hva finnes fra før?"],
    ["Hjelp!", "Hjelp"],
    ["case", "Mer tid hos folk"],
    ["språk", "Nynorsk"],
    ["🤷 hva nå <b>", "Hjelp"],
  ] as const) {
    it(`answers "${said}"`, async () => {
      await playground.say(said);
      await playground.nextFromBot((message) => shows(message, heard));
    });
  }
});
