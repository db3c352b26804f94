import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { ActName, BodyOf } from "../../../bot/contract/acts.ts";
import type { NoteView } from "../../../bot/contract/views.ts";
import { idOf } from "../../../bot/domain/ids.ts";
import type { ActOutcome } from "../../../bot/usecases/board/outcome.ts";
import type { ActInput } from "../../../bot/usecases/board/doAct.ts";
import { demoHouse, demoPartition, demoProgramme, type DemoHouse } from "../../support/demoHouse.ts";

let at: DemoHouse;
let acts = 0;
const act = async <A extends ActName>(
  person: string,
  group: string,
  name: A,
  body: BodyOf<A>,
  id = `act-00000${++acts}`,
): Promise<ActOutcome> => {
  const use = at.house.acts[name] as unknown as (input: ActInput<A>) => Promise<ActOutcome>;
  return use({ visitor: await at.visitor(person), programme: demoProgramme, group, act: id, body });
};
const value = (outcome: ActOutcome) => {
  ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const noteOf = (outcome: ActOutcome): NoteView => {
  const { note } = value(outcome);
  ok(note);
  return note;
};
const board = async (person: string, group: string) => {
  const seen = await at.house.viewBoard({
    visitor: await at.visitor(person),
    programme: demoProgramme,
    group,
  });
  ok(seen.ok);
  return seen.value;
};
const find = async (person: string, group: string, note: string) =>
  (await board(person, group)).lanes.flatMap((lane) => lane.notes).find((n) => n.id === note);
const idea = { lane: "insight", text: "De ringer helst før klokka åtte" } as const;

describe("a member writes on the board", () => {
  beforeEach(async () => (at = await demoHouse()));
  afterEach(() => at.close());

  it("and the note is on top of its lane, for the group only, with who and when", async () => {
    const note = noteOf(await act("fj-terje", "fjordvik", "addNote", idea));
    const lane = (await board("fj-solveig", "fjordvik")).lanes.find((l) => l.lane === "insight");
    equal(lane?.notes[0]?.id, note.id);
    deepEqual([note.by, note.circle, note.text], ["Terje Haugmyr", "group", idea.text]);
    equal(await find("rv-kari", "fjordvik", note.id), undefined);
  });

  it("once, however often it is sent, with the same answer", async () => {
    const first = await act("fj-terje", "fjordvik", "addNote", idea, "act-twice-01");
    const before = await board("fj-terje", "fjordvik");
    const again = await act("fj-terje", "fjordvik", "addNote", idea, "act-twice-01");
    deepEqual(again, first);
    deepEqual(await board("fj-terje", "fjordvik"), before);
    const other = await act(
      "fj-amina",
      "fjordvik",
      "archiveNote",
      { note: noteOf(first).id, rev: 1 },
      "act-twice-01",
    );
    equal(other.ok, false, "the ids of acts are a person's own");
    const odd = await act("fj-terje", "fjordvik", "toggleStep", { step: "1.1", to: "done" }, "act-twice-01");
    deepEqual(odd, { ok: false, refusal: { is: "invalid" } });
  });

  it("and two who change the same note lose nothing", async () => {
    const note = noteOf(await act("fj-terje", "fjordvik", "addNote", idea));
    const seen = { note: note.id, rev: note.rev };
    noteOf(await act("fj-amina", "fjordvik", "editNote", { ...seen, text: "Aminas ord" }));
    const late = await act("fj-terje", "fjordvik", "editNote", { ...seen, text: "Terjes ord" });
    ok(!late.ok);
    equal(late.refusal.is, "changedMeanwhile");
    equal(late.details?.by, "Amina Farah Lidmo");
    equal(late.details?.now?.text, "Aminas ord");
    deepEqual(late.details?.yours, { ...seen, text: "Terjes ord" });
  });

  it("and what is done can be taken back, and that too", async () => {
    const note = noteOf(await act("fj-terje", "fjordvik", "addNote", idea));
    const gone = value(await act("fj-terje", "fjordvik", "archiveNote", { note: note.id, rev: note.rev }));
    equal(await find("fj-terje", "fjordvik", note.id), undefined);
    ok(gone.undo);
    const back = value(await act("fj-terje", "fjordvik", "undo", gone.undo));
    equal((await find("fj-terje", "fjordvik", note.id))?.text, idea.text);
    ok(back.undo);
    value(await act("fj-terje", "fjordvik", "undo", back.undo));
    equal(await find("fj-terje", "fjordvik", note.id), undefined);
  });

  it("and changes an answer with its note while it can be changed", async () => {
    const a3 = await at.store.read(demoPartition, "answer", idOf.answer("a3", "fjordvik"));
    const lanes = (await board("fj-terje", "fjordvik")).lanes.flatMap((l) => l.notes);
    const open = lanes.find((n) => n.assignment === "a3");
    if (!a3?.body.current || !open) return;
    const rev = a3.body.rev;
    const said = await act("fj-terje", "fjordvik", "editNote", {
      note: open.id,
      rev: open.rev,
      text: "Nye ord",
    });
    match(noteOf(said).text, /Nye ord/);
    const after = await at.store.read(demoPartition, "answer", idOf.answer("a3", "fjordvik"));
    equal(after?.body.rev, rev + 1);
  });

  it("and the answer of a closed assignment stays as it was given", async () => {
    const notes = (await board("fj-terje", "fjordvik")).lanes.flatMap((l) => l.notes);
    const note = notes.find((n) => n.assignment === "a1");
    ok(note);
    const before = await at.store.read(demoPartition, "answer", idOf.answer("a1", "fjordvik"));
    noteOf(
      await act("fj-terje", "fjordvik", "editNote", { note: note.id, rev: note.rev, text: "Våre egne ord" }),
    );
    equal((await find("fj-terje", "fjordvik", note.id))?.text, "Våre egne ord");
    deepEqual(
      (await at.store.read(demoPartition, "answer", idOf.answer("a1", "fjordvik")))?.body,
      before?.body,
    );
  });
});
