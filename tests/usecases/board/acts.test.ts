import { deepEqual, equal, ok } from "node:assert/strict";
import type { NoteView } from "../../../bot/contract/views.ts";
import { idOf } from "../../../bot/domain/ids.ts";
import type { ActOutcome } from "../../../bot/usecases/board/outcome.ts";
import { demoPartition, demoProgramme } from "../../support/demoHouse.ts";
import { boardRig, noteIn, type BoardRig } from "./rig.ts";

let at: BoardRig;
const act: BoardRig["act"] = (...given) => at.act(...given);
const board: BoardRig["board"] = (...given) => at.board(...given);
const find: BoardRig["find"] = (...given) => at.find(...given);
const value = (outcome: ActOutcome) => {
  ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const noteOf = (outcome: ActOutcome): NoteView => noteIn(value(outcome));
const idea = { lane: "insight", text: "De ringer helst før klokka åtte" } as const;

describe("a member writes on the board", () => {
  beforeEach(async () => (at = await boardRig()));
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

  it("and several acts are taken back one after another, but not over what a colleague did since", async () => {
    const note = noteOf(await act("fj-terje", "fjordvik", "addNote", idea));
    const first = value(
      await act("fj-terje", "fjordvik", "editNote", { note: note.id, rev: note.rev, text: "En" }),
    );
    const second = value(
      await act("fj-terje", "fjordvik", "editNote", { note: note.id, rev: first.rev, text: "To" }),
    );
    const third = value(
      await act("fj-terje", "fjordvik", "moveNote", { note: note.id, rev: second.rev, lane: "people" }),
    );
    ok(first.undo && second.undo && third.undo);
    value(await act("fj-terje", "fjordvik", "undo", third.undo));
    const back = value(await act("fj-terje", "fjordvik", "undo", second.undo));
    equal((await find("fj-terje", "fjordvik", note.id))?.text, "En");
    const hers = { note: note.id, rev: back.rev, text: "Aminas ord" };
    value(await act("fj-amina", "fjordvik", "editNote", hers));
    const late = await act("fj-terje", "fjordvik", "undo", first.undo);
    ok(!late.ok);
    equal(late.refusal.is, "changedMeanwhile");
    equal((await find("fj-terje", "fjordvik", note.id))?.text, "Aminas ord");
  });

  it("and what was taken back on the case card is not written over by one who saw it before", async () => {
    const first = await at.does("fj-terje", "fjordvik", "editCard", {
      rev: 1_000,
      fields: { goal: "Terjes mål" },
    });
    const seen = { rev: first.rev, fields: { goal: "Aminas mål" } };
    ok(first.undo);
    await at.does("fj-terje", "fjordvik", "undo", first.undo);
    const goal = (await at.board("fj-amina", "fjordvik")).case?.goal;
    const late = await at.act("fj-amina", "fjordvik", "editCard", seen);
    deepEqual(!late.ok && late.refusal.is, "changedMeanwhile");
    equal((await at.board("fj-amina", "fjordvik")).case?.goal, goal);
    const back = await at.act("fj-amina", "fjordvik", "movePhase", {
      rev: first.rev,
      phase: 4,
      reason: "Videre",
    });
    ok(back.ok, "the phase is another matter");
  });

  it("and whoever chooses their own words on the card over another's is told when a third has written since", async () => {
    const rev = (await at.board("fj-amina", "fjordvik")).case?.rev ?? 0;
    const goal = (text: string) => ({ fields: { goal: text } });
    await at.does("fj-terje", "fjordvik", "editCard", { rev, ...goal("Terjes mål") });
    const first = await at.act("fj-amina", "fjordvik", "editCard", { rev, ...goal("Aminas mål") });
    ok(!first.ok && first.details?.rev !== undefined);
    const { rev: seen } = first.details;
    await at.does("fj-jonas", "fjordvik", "editCard", { rev: seen, ...goal("Jonas' mål") });
    const second = await at.act("fj-amina", "fjordvik", "editCard", { rev: seen, ...goal("Aminas mål") });
    ok(!second.ok && second.details?.rev !== undefined);
    deepEqual([second.refusal.is, second.details.card?.goal], ["changedMeanwhile", "Jonas' mål"]);
    await at.does("fj-amina", "fjordvik", "editCard", { rev: second.details.rev, ...goal("Aminas mål") });
  });

  it("and changes an answer with its note while it can be changed, and the card with it", async () => {
    const answerId = idOf.answer("a3", "indredal");
    const visitor = await at.visitor("in-trygve");
    const key = { visitor, programme: demoProgramme, assignment: "a3", group: "indredal" };
    const given = { q1: "Vi fant tre ordninger", q2: "Felles logg" };
    const answered = await at.house.answerAssignment({ ...key, inputs: given, circle: "ks", seenRev: 0 });
    ok(answered.ok);
    const noteId = "a3.indredal.q1";
    const note = await find("in-trygve", "indredal", noteId);
    ok(note);
    const rev = (await at.store.read(demoPartition, "answer", answerId))?.body.rev ?? 0;
    const said = { note: noteId, rev: note.rev, text: "Vi fant fire ordninger" };
    const edited = value(await act("in-trygve", "indredal", "editNote", said));
    const after = await at.store.read(demoPartition, "answer", answerId);
    equal(after?.body.rev, rev + 1);
    equal(after?.body.current?.values["q1"], said.text);
    deepEqual(after?.body.current?.circles["q2"], "ks");
    const version = await at.store.read(demoPartition, "version", idOf.version(answerId, rev + 1));
    equal(version?.dueAt, at.now, "the cards in the members' chats are drawn again");
    ok(edited.undo);
    value(await act("in-trygve", "indredal", "undo", edited.undo));
    const back = await at.store.read(demoPartition, "answer", answerId);
    deepEqual([back?.body.rev, back?.body.current?.values["q1"]], [rev + 2, given.q1]);
    // Answered again in the chat, the note follows as before.
    const again = { ...given, q1: "Vi fant fem ordninger" };
    const more = await at.house.answerAssignment({ ...key, inputs: again, circle: "ks", seenRev: rev + 2 });
    ok(more.ok);
    equal((await find("in-trygve", "indredal", noteId))?.text, again.q1);
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

  it("and acts of ten people at once on ten notes all stand", async () => {
    const notes: NoteView[] = [];
    for (let n = 0; n < 10; n++)
      notes.push(noteOf(await act("fj-terje", "fjordvik", "addNote", { ...idea, text: `Notat ${n}` })));
    const people = ["fj-terje", "fj-amina", "fj-jonas", "fj-marit", "fj-solveig"];
    const all = await Promise.all(
      notes.map((note, n) =>
        act(people[n % 5] ?? "", "fjordvik", "editNote", {
          note: note.id,
          rev: note.rev,
          text: `Endret ${n}`,
        }),
      ),
    );
    deepEqual(
      all.map((outcome) => outcome.ok),
      notes.map(() => true),
    );
    for (const [n, note] of notes.entries())
      equal((await find("fj-terje", "fjordvik", note.id))?.text, `Endret ${n}`);
  });

  it("and of five people at once on one note, one stands and four have their words back", async () => {
    const note = noteOf(await act("fj-terje", "fjordvik", "addNote", idea));
    const people = ["fj-terje", "fj-amina", "fj-jonas", "fj-marit", "fj-solveig"];
    const all = await Promise.all(
      people.map((person) =>
        act(person, "fjordvik", "editNote", { note: note.id, rev: note.rev, text: `Ord fra ${person}` }),
      ),
    );
    equal(all.filter((outcome) => outcome.ok).length, 1);
    const stands = (await find("fj-terje", "fjordvik", note.id))?.text;
    for (const [n, outcome] of all.entries()) {
      if (outcome.ok) continue;
      equal(outcome.details?.now?.text, stands);
      deepEqual(outcome.details?.yours, { note: note.id, rev: note.rev, text: `Ord fra ${people[n]}` });
    }
  });

  it("and the same act sent twice at once is done once", async () => {
    const both = await Promise.all([
      act("fj-terje", "fjordvik", "addNote", idea, "act-at-once"),
      act("fj-terje", "fjordvik", "addNote", idea, "act-at-once"),
    ]);
    deepEqual(both[0], both[1]);
    const lane = (await board("fj-terje", "fjordvik")).lanes.find((l) => l.lane === "insight");
    equal(lane?.notes.filter((note) => note.text === idea.text).length, 1);
  });

  it("and everything said in a note can be read, by members only", async () => {
    const note = noteOf(await act("fj-terje", "fjordvik", "addNote", idea));
    const edited = noteOf(
      await act("fj-amina", "fjordvik", "editNote", { note: note.id, rev: note.rev, text: "Klokka sju" }),
    );
    value(await act("fj-terje", "fjordvik", "archiveNote", { note: note.id, rev: edited.rev }));
    const key = { programme: demoProgramme, group: "fjordvik", case: "fj-hjemmetjeneste", note: note.id };
    const seen = await at.house.viewNoteHistory({ visitor: await at.visitor("fj-jonas"), ...key });
    ok(seen.ok);
    deepEqual(
      seen.value.versions.map(({ what, by, text, archived }) => [what, by, text, archived]),
      [
        ["archiveNote", "Terje Haugmyr", "Klokka sju", true],
        ["editNote", "Amina Farah Lidmo", "Klokka sju", undefined],
        ["addNote", "Terje Haugmyr", idea.text, undefined],
      ],
    );
    for (const person of ["rv-kari", "vd-olav", "rv-ottar"]) {
      const other = await at.house.viewNoteHistory({ visitor: await at.visitor(person), ...key });
      deepEqual(other, { ok: false, refusal: { is: "notFound" } });
    }
  });

  it("and what has lain long in the archive comes back with its words, for the group only", async () => {
    const first = noteOf(await act("fj-terje", "fjordvik", "addNote", idea));
    const shared = noteOf(
      await act("fj-terje", "fjordvik", "shareNote", { note: first.id, rev: first.rev, circle: "ks" }),
    );
    value(await act("fj-terje", "fjordvik", "archiveNote", { note: first.id, rev: shared.rev }));
    for (let n = 0; n < 25; n++) {
      const note = noteOf(await act("fj-terje", "fjordvik", "addNote", { ...idea, text: `Nr. ${n}` }));
      value(await act("fj-terje", "fjordvik", "archiveNote", { note: note.id, rev: note.rev }));
    }
    const theCase = await at.store.read(demoPartition, "case", idOf.case("fj-hjemmetjeneste"));
    equal(
      theCase?.body.notes.some((note) => note.id === first.id),
      false,
    );
    const archive = await at.house.viewArchive({
      visitor: await at.visitor("fj-jonas"),
      programme: demoProgramme,
      group: "fjordvik",
      case: "fj-hjemmetjeneste",
    });
    ok(archive.ok);
    equal(archive.value.notes.length, 26);
    const back = noteOf(await act("fj-jonas", "fjordvik", "restoreNote", { note: first.id }));
    deepEqual([back.text, back.circle], [idea.text, "group"]);
    equal((await find("fj-terje", "fjordvik", first.id))?.text, idea.text);
  });
});
