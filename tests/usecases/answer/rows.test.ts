import { equal, ok } from "node:assert/strict";
import { answerRig, type AnswerRig } from "./rig.ts";
import type { Question } from "../../../bot/domain/assignment/question.ts";

const local = (text: string) => ({ nb: text, nn: text, en: text });
const seen: Question = {
  id: "seen",
  type: "rows",
  label: local("Det vi så"),
  required: false,
  minRows: 0,
  maxRows: 3,
  columns: [{ id: "what", type: "short_text", label: local("Hva"), required: false, maxLength: 80 }],
  lands: { lane: "insight", field: "learned" },
};
const first = "t2.fjordvik.seen.0";
let at: AnswerRig;

describe("one row of an answer that was sent to KS on the board", () => {
  beforeEach(async () => {
    at = await answerRig();
    await at.asks("t2", { questions: [seen] });
    await at.says("fj-terje", "t2", "fjordvik", { "seen.0.what": "Åpent", "seen.1.what": "Internt" });
    const note = await at.find("fj-terje", "fjordvik", first);
    ok(note);
    await at.does("fj-terje", "fjordvik", "shareNote", { note: note.id, rev: note.rev, circle: "ks" });
    equal((await at.find("rv-kari", "fjordvik", first))?.text, "Åpent");
  });
  afterEach(() => at.close());

  it("does not show KS the row that moves up into its place, nor other words for the group alone", async () => {
    await at.says("fj-amina", "t2", "fjordvik", { "seen.0.what": "Internt" });
    equal((await at.find("fj-terje", "fjordvik", first))?.text, "Internt");
    equal(await at.find("rv-kari", "fjordvik", first), undefined);
  });

  it("is the group's again when the sharing of the answer is stopped, and stopping twice is once", async () => {
    const stops = async () => ok((await at.house.stopSharing(await at.key("fj-amina", "t2", "fjordvik"))).ok);
    await stops();
    equal(await at.find("rv-kari", "fjordvik", first), undefined);
    const { rev } = await at.answer("t2", "fjordvik");
    await stops();
    equal((await at.answer("t2", "fjordvik")).rev, rev);
  });

  it("is seen on while its words stay as they were", async () => {
    await at.says("fj-amina", "t2", "fjordvik", { "seen.0.what": "Åpent", "seen.1.what": "Noe annet" });
    equal((await at.find("rv-kari", "fjordvik", first))?.text, "Åpent");
    equal(await at.find("rv-kari", "fjordvik", "t2.fjordvik.seen.1"), undefined);
  });
});
