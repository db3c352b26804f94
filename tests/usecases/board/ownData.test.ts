/** What somebody gets as their own data, of what they have written on a board (PV5). */
import { deepEqual, equal } from "node:assert/strict";
import { dataOf } from "../../../bot/usecases/chat/dataOf.ts";
import { boardRig, noteIn, type BoardRig } from "./rig.ts";

describe("somebody's own data", () => {
  let at: BoardRig;
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());
  const textsOf = async (person: string): Promise<string[]> => {
    const { programmes } = await dataOf(at.ports, await at.visitor(person));
    return programmes.flatMap(({ notes }) => notes.map(({ text }) => text));
  };
  const add = async (person: string, text: string) =>
    noteIn(await at.does(person, "fjordvik", "addNote", { lane: "insight", text }));

  it("is the words that they wrote in a note, and not what a colleague has made of them", async () => {
    const before = await textsOf("fj-jonas");
    const note = await add("fj-jonas", "Sånn jeg sa det");
    const seen = { note: note.id, rev: note.rev };
    await at.does("fj-solveig", "fjordvik", "editNote", { ...seen, text: "Sånn hun sa det" });
    deepEqual(await textsOf("fj-jonas"), [...before, "Sånn jeg sa det"]);
    equal((await textsOf("fj-solveig")).includes("Sånn hun sa det"), true);
    equal((await textsOf("fj-terje")).includes("Sånn hun sa det"), false);
  });

  it("is also what has been moved by others, and what lies in the archive", async () => {
    const note = await add("fj-jonas", "Et notat som flyttes");
    const seen = { note: note.id, rev: note.rev };
    await at.does("fj-solveig", "fjordvik", "moveNote", { ...seen, lane: "people" });
    for (let n = 0; n < 25; n++) {
      const one = await add("fj-jonas", `Notat nummer ${n}`);
      await at.does("fj-solveig", "fjordvik", "archiveNote", { note: one.id, rev: one.rev });
    }
    const texts = await textsOf("fj-jonas");
    equal(texts.filter((text) => text === "Et notat som flyttes").length, 1);
    equal(texts.filter((text) => text.startsWith("Notat nummer")).length, 25);
    equal(
      (await textsOf("fj-solveig")).some((text) => text.startsWith("Notat nummer")),
      false,
    );
  });
});
