import assert from "node:assert/strict";
import fc from "fast-check";
import { maySee, wider } from "../../bot/domain/access.ts";
import { perform } from "../../bot/domain/board/board.ts";
import { limits, type Acted, type ActRefusal, type BoardAct, type Doer } from "../../bot/domain/board/act.ts";
import { archivedInCase, lightened } from "../../bot/domain/board/archive.ts";
import { undoCard, undoNote, versionsOf } from "../../bot/domain/board/history.ts";
import { firstCase, lanes, type Case, type Note } from "../../bot/domain/case/case.ts";
import type { Person } from "../../bot/domain/programme/person.ts";
import { inLane } from "../../bot/domain/board/rank.ts";
import { later, type Moment } from "../../bot/domain/time.ts";

const start: Moment = "2026-11-24T12:00:00.000Z";
const doer = (over: Partial<Doer> = {}): Doer => ({
  person: "terje",
  group: "fjordvik",
  at: start,
  phases: 6,
  newNote: "b.new",
  chiefExecutive: false,
  approvesSharing: () => false,
  isColleague: (person) => ["terje", "amina"].includes(person),
  speaks: () => "board",
  ...over,
});
const note = (id: string, over: Partial<Note> = {}): Note => ({
  id,
  lane: "insight",
  text: `Notat ${id}`,
  by: "amina",
  group: "fjordvik",
  at: later(start, -Number(id.slice(1)) * 60_000),
  origin: { from: "board" },
  circle: "group",
  rev: 1,
  ...over,
});
const board = (...notes: Note[]): Case => ({
  ...firstCase("fjordvik", { phase: 2 }, "amina", "2026-11-01T12:00:00.000Z"),
  title: "Tid hos folk",
  rev: 10,
  notes,
});
const after = (acted: Acted): Case => {
  assert.ok(acted.ok, JSON.stringify(acted));
  return acted.performed.case;
};
const why = (acted: Acted): ActRefusal => {
  assert.ok(!acted.ok);
  return acted.refusal;
};
const find = (of: Case, id: string): Note => of.notes.find((n) => n.id === id) ?? assert.fail(id);

describe("need first", () => {
  const idea: BoardAct = { is: "addNote", lane: "solution", text: "En app" };
  it("an idea waits in the idea park until the need has a source", () => {
    const acted = perform(board(), idea, doer());
    assert.ok(acted.ok && acted.performed.parked);
    assert.equal(after(acted).notes[0]?.lane, "ideaPark");
    const moved = perform(
      board(note("n1")),
      { is: "moveNote", note: "n1", rev: 1, lane: "solution" },
      doer(),
    );
    assert.equal(find(after(moved), "n1").lane, "ideaPark");
  });
  const sources: [string, Case][] = [
    ["the card says how they know", { ...board(), need: { howWeKnow: "Vi spurte ti", circle: "group" } }],
    [
      "a source lies in the lane",
      board(note("n1", { lane: "need", detail: { kind: "source", source: "figures" } })),
    ],
    ["an answer gave the evidence", board(note("n1", { lane: "need", field: "evidence" }))],
  ];
  for (const [when, of] of sources) {
    it(`the solution opens when ${when}`, () => {
      const acted = perform(of, idea, doer());
      assert.equal(find(after(acted), "b.new").lane, "solution");
    });
  }
  it("a source in the archive is none", () => {
    const archived = { by: "amina", at: start };
    const of = board(note("n1", { lane: "need", detail: { kind: "source", source: "figures" }, archived }));
    assert.equal(find(after(perform(of, idea, doer())), "b.new").lane, "ideaPark");
  });
});

describe("words on the board", () => {
  it("are tidied, counted as people count, and refused with how much when they are too long", () => {
    const fits = "🫐".repeat(limits.text);
    const added = perform(board(), { is: "addNote", lane: "insight", text: ` ${fits}\u0000 ` }, doer());
    assert.equal(after(added).notes[0]?.text, fits);
    const long = perform(board(), { is: "addNote", lane: "insight", text: `${fits}abc` }, doer());
    assert.deepEqual(why(long), { is: "tooLong", field: "text", over: 3, most: limits.text });
    const empty = perform(board(), { is: "addNote", lane: "insight", text: " \n " }, doer());
    assert.deepEqual(why(empty), { is: "empty", field: "text" });
  });
  it("are tidied in a detail as well", () => {
    const decider = " Kommune\u202estyret\u200b\ud83d ";
    const detail = { kind: "nextDecision", on: "2027-01-14", decider } as const;
    const of = board(note("n1", { lane: "decisions" }));
    const edited = perform(of, { is: "editNote", note: "n1", rev: 1, detail }, doer());
    assert.deepEqual(find(after(edited), "n1").detail, { ...detail, decider: "Kommunestyret" });
  });
  it("of a stale note are refused with who was first and what stands", () => {
    const of = after(
      perform(board(note("n1")), { is: "editNote", note: "n1", rev: 1, text: "Først" }, doer()),
    );
    const late = perform(of, { is: "editNote", note: "n1", rev: 1, text: "Sist" }, doer({ person: "amina" }));
    const refusal = why(late);
    assert.ok(refusal.is === "changedMeanwhile");
    assert.equal(refusal.by, "terje");
    assert.equal(refusal.note?.text, "Først");
  });
  it("of an answer with several fields are changed in the answer", () => {
    const origin = { from: "answer", assignment: "a1", question: "q1" } as const;
    const of = board(note("n1", { origin }));
    const edit: BoardAct = { is: "editNote", note: "n1", rev: 1, text: "Annet" };
    assert.deepEqual(why(perform(of, edit, doer({ speaks: () => "fields" }))), {
      is: "editInAnswer",
      assignment: "a1",
    });
    assert.deepEqual(find(after(perform(of, edit, doer({ speaks: () => "answer" }))), "n1").own, undefined);
    assert.deepEqual(find(after(perform(of, edit, doer())), "n1").own, ["text"]);
  });
  it("have room for so many notes; what is archived takes none", () => {
    const many = Array.from({ length: limits.notes }, (_, n) => note(`n${n}`));
    const full = perform(board(...many), { is: "addNote", lane: "insight", text: "En til" }, doer());
    assert.deepEqual(why(full), { is: "boardFull", most: limits.notes });
    const [first, ...rest] = many;
    assert.ok(first);
    const archived = board({ ...first, archived: { by: "amina", at: start } }, ...rest);
    assert.ok(perform(archived, { is: "addNote", lane: "insight", text: "En til" }, doer()).ok);
  });
});

describe("the order in a lane", () => {
  const order = (of: Case): string =>
    inLane(of, "insight")
      .map((n) => n.id)
      .join(" ");
  const three = board(note("n1"), note("n2"), note("n3"));
  const move = (of: Case, id: string, over: Partial<Extract<BoardAct, { is: "moveNote" }>> = {}): Case =>
    after(perform(of, { is: "moveNote", note: id, rev: find(of, id).rev, lane: "insight", ...over }, doer()));

  it("is the latest first, and a note is put above, on top or at the bottom", () => {
    assert.equal(order(three), "n1 n2 n3");
    assert.equal(order(move(three, "n3", { above: "n2" })), "n1 n3 n2");
    assert.equal(order(move(three, "n3")), "n3 n1 n2");
    assert.equal(order(move(three, "n1", { place: "bottom" })), "n2 n3 n1");
    assert.equal(order(move(three, "n1", { above: "gone" })), "n1 n2 n3");
  });
  it("lets what arrives later be on top, and what is edited stay where it stands", () => {
    const moved = move(three, "n3", { above: "n2" });
    const arrived = perform(
      moved,
      { is: "addNote", lane: "insight", text: "Ny" },
      doer({ at: later(start, 60_000) }),
    );
    assert.equal(order(after(arrived)), "b.new n1 n3 n2");
    const edited = perform(three, { is: "editNote", note: "n3", rev: 1, text: "Annet" }, doer());
    assert.equal(order(after(edited)), "n1 n2 n3");
  });
  it("is as it was asked for after any number of moves between the same two", () => {
    const end = Array.from({ length: 200 }, (_, n) => (n % 2 === 0 ? "n3" : "n2")).reduce(
      (of, id) => move(of, id, { above: id === "n3" ? "n2" : "n3" }),
      three,
    );
    assert.equal(order(end), "n1 n2 n3");
  });
  it("does not take words from anybody: an older note may be moved within its lane", () => {
    const edited = after(perform(three, { is: "editNote", note: "n3", rev: 1, text: "Nytt" }, doer()));
    const moved = perform(edited, { is: "moveNote", note: "n3", rev: 1, lane: "insight" }, doer());
    assert.equal(find(after(moved), "n3").text, "Nytt");
  });
});

describe("sharing", () => {
  const approves = { approvesSharing: (group: string) => group === "fjordvik" };
  const share = (circle: "ks" | "all"): BoardAct => ({ is: "shareNote", note: "n1", rev: 1, circle });
  it("is an act with who and when, and taken back by another", () => {
    const shared = after(perform(board(note("n1")), share("ks"), doer()));
    assert.deepEqual(find(shared, "n1").shared, { by: "terje", at: start });
    const { rev } = find(shared, "n1");
    const back = perform(shared, { is: "takeBackNote", note: "n1", rev, circle: "group" }, doer());
    assert.equal(find(after(back), "n1").circle, "group");
    assert.equal(find(after(back), "n1").shared, undefined);
  });
  it("to all waits for the chief executive where the group wants it so; to KS it does not", () => {
    const of = board(note("n1"));
    const asked = perform(of, share("all"), doer(approves));
    assert.ok(asked.ok && asked.performed.waits);
    const waiting = find(after(asked), "n1");
    assert.deepEqual([waiting.circle, waiting.asked?.circle], ["group", "all"]);
    const approve: BoardAct = { is: "approveSharing", note: "n1", rev: waiting.rev };
    assert.deepEqual(why(perform(after(asked), approve, doer(approves))), { is: "chiefExecutiveOnly" });
    const elsewhere = doer({ ...approves, chiefExecutive: true, group: "vestdal" });
    assert.deepEqual(why(perform(after(asked), approve, elsewhere)), { is: "chiefExecutiveOnly" });
    const chief = doer({ ...approves, chiefExecutive: true, person: "solveig" });
    assert.equal(find(after(perform(after(asked), approve, chief)), "n1").circle, "all");
    const declined = after(perform(after(asked), { ...approve, is: "declineSharing" }, chief));
    assert.deepEqual([find(declined, "n1").circle, find(declined, "n1").asked], ["group", undefined]);
    assert.equal(find(after(perform(of, share("ks"), doer(approves))), "n1").circle, "ks");
    assert.equal(find(after(perform(of, share("all"), chief)), "n1").circle, "all");
  });
  it("is gone when a note comes back from the archive", () => {
    const archived = { by: "amina", at: start };
    const of = board(note("n1", { circle: "all", shared: { by: "amina", at: start }, archived }));
    const back = find(after(perform(of, { is: "restoreNote", note: "n1" }, doer())), "n1");
    assert.deepEqual([back.circle, back.shared, back.archived], ["group", undefined, undefined]);
  });
});

describe("the case card", () => {
  const edit = (
    of: Case,
    fields: Extract<BoardAct, { is: "editCard" }>["fields"],
    rev = of.rev,
    who = "terje",
  ) => perform(of, { is: "editCard", rev, fields }, doer({ person: who }));
  it("takes two people in different fields, and tells the later of two in the same", () => {
    const of = board();
    const goal = after(edit(of, { goal: "Mer tid" }));
    const both = after(edit(goal, { what: "Ventetid" }, of.rev, "amina"));
    assert.deepEqual([both.goal, both.need.what], ["Mer tid", "Ventetid"]);
    const refusal = why(edit(both, { goal: "Mindre kø" }, of.rev, "amina"));
    assert.ok(refusal.is === "changedMeanwhile");
    assert.deepEqual([refusal.by, refusal.card?.goal], ["terje", "Mer tid"]);
    assert.ok(edit(both, { goal: "Mer tid" }, of.rev, "amina").ok, "the same words are no conflict");
  });
  it("takes a field away with an empty text", () => {
    const of = after(edit(board(), { goal: "Mer tid", title: "Ny" }));
    const without = after(edit(of, { goal: " " }));
    assert.equal("goal" in without, false);
    assert.equal(without.title, "Ny");
  });
  it("has a colleague as its owner, and a plan that is told in words or by a secure link", () => {
    assert.equal(why(edit(board(), { owner: "fremmed" })).is, "wrongKind");
    assert.equal(after(edit(board(), { owner: "amina" })).owner, "amina");
    for (const planLink of ["http://a.no/x", "javascript:alert(1)", "https://x", "https://a.no, side 4"])
      assert.equal(why(edit(board(), { planLink })).is, "wrongKind", planLink);
    for (const planLink of ["https://plan.example.no/kap?x=1", "Handlingsdelen 2026–2029: punkt 4.2"])
      assert.equal(after(edit(board(), { planLink })).planLink, planLink);
  });
  it("moves on and back; back, and on with open points, want a reason", () => {
    const of = board();
    const move = (phase: 1 | 2 | 3, more: object = {}) =>
      perform(of, { is: "movePhase", rev: of.rev, phase, ...more }, doer());
    assert.equal(why(move(1)).is, "needsReason");
    assert.equal(after(move(1, { reason: "En runde til" })).moves.at(-1)?.move, "back");
    assert.equal(why(move(3, { openPoints: ["Kilde mangler"] })).is, "needsReason");
    assert.equal(after(move(3)).phase, 3);
    const moved = after(move(3));
    assert.equal(
      why(perform(moved, { is: "movePhase", rev: of.rev, phase: 2, reason: "x" }, doer())).is,
      "changedMeanwhile",
    );
  });
  it("is started, paused and stopped with a reason, which is a decision on the board", () => {
    assert.equal(why(perform(board(), { is: "pauseCase", reason: " " }, doer())).is, "needsReason");
    const paused = after(perform(board(), { is: "pauseCase", reason: "Budsjettet" }, doer()));
    assert.equal(paused.state, "paused");
    assert.deepEqual(paused.notes[0]?.detail, { kind: "decision", decided: "pause", on: "2026-11-24" });
  });
});

it("an act id that another has used makes no second note", () => {
  const of = after(perform(board(), { is: "addNote", lane: "insight", text: "Min" }, doer()));
  const again = perform(of, { is: "addNote", lane: "insight", text: "Din" }, doer({ person: "amina" }));
  assert.equal(why(again).is, "wrongKind");
});

describe("the archive", () => {
  it("moves out of the case what has been there longest, a little at a time, and loses nothing", () => {
    const gone = Array.from({ length: 90 }, (_, n) =>
      note(`n${n}`, { rev: n, archived: { by: "amina", at: start } }),
    );
    const of = board(note("n999"), ...gone);
    let now = lightened(of);
    assert.deepEqual(now.moved.map((n) => n.rev).sort(), [0, 1]);
    let moved = now.moved.length;
    while (now.moved.length > 0) {
      now = lightened(now.case);
      moved += now.moved.length;
    }
    assert.equal(now.case.notes.filter((n) => n.archived).length, archivedInCase);
    assert.equal(now.case.notes.length + moved, of.notes.length);
    assert.equal(lightened(now.case).case, now.case);
  });
});

// From here on: whatever is done.

const text = fc.string({ minLength: 1, maxLength: 20 }).filter((s) => /\p{L}/u.test(s));
const ids = ["n1", "n2", "n3", "n4", "n5"];
const anyBoard: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(fc.record({ lane: fc.constantFrom(...lanes), circle: fc.constantFrom("group", "ks", "all") }), {
      minLength: 5,
      maxLength: 5,
    }),
    fc.constantFrom("group" as const, "ks" as const, "all" as const),
  )
  .map(([notes, circle]) => ({
    ...board(
      ...notes.map(({ lane, circle: seen }, n) =>
        note(ids[n] ?? "", {
          lane,
          circle: seen as Note["circle"],
          ...(lane === "benefits" && { detail: { kind: "benefit", benefit: { achieved: [] } } as const }),
        }),
      ),
    ),
    need: { what: "Et behov", circle },
  }));
const seen = fc.record({ note: fc.constantFrom(...ids), rev: fc.constant(1) });
const on = <Is extends BoardAct["is"]>(is: Is, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.tuple(seen, fc.record(more)).map(([s, m]) => ({ is, ...s, ...m }) as unknown as BoardAct);
const anyAct: fc.Arbitrary<BoardAct> = fc.oneof(
  fc.record({ is: fc.constant("addNote" as const), lane: fc.constantFrom(...lanes), text }),
  on("editNote", { text, heading: text }),
  on("moveNote", { lane: fc.constantFrom(...lanes), above: fc.constantFrom(...ids) }),
  on("moveNote", { lane: fc.constantFrom(...lanes), place: fc.constantFrom("top", "bottom") }),
  on("archiveNote"),
  on("addMeasure", {
    which: fc.constantFrom("baseline", "target", "achieved"),
    measure: fc.constant({ value: 7 }),
  }),
  on("solveObstacle", { solved: fc.boolean() }),
  on("tickNote", { done: fc.boolean() }),
  on("shareNote", { circle: fc.constantFrom("ks", "all") }),
  on("takeBackNote", { circle: fc.constantFrom("group", "ks") }),
  fc.record({
    is: fc.constant("shareNeed" as const),
    circle: fc.constantFrom("group", "ks", "all"),
  }) as fc.Arbitrary<BoardAct>,
  fc.record({
    is: fc.constant("editCard" as const),
    rev: fc.constant(10),
    fields: fc.record({ goal: text, title: text }),
  }),
  fc.record({
    is: fc.constant("toggleStep" as const),
    step: fc.constant("1.1"),
    to: fc.constantFrom("open", "done", "none"),
  }) as fc.Arbitrary<BoardAct>,
  fc.record({
    is: fc.constant("movePhase" as const),
    rev: fc.constant(10),
    phase: fc.constantFrom(1, 2, 3),
    reason: text,
  }) as fc.Arbitrary<BoardAct>,
  fc.record({
    is: fc.constantFrom("startCase" as const, "pauseCase" as const, "stopCase" as const),
    reason: text,
  }),
);
const chief = doer({ chiefExecutive: true });

/** Everything that a person sees of a case: not who did what, nor how often. */
const shown = (of: Case) => ({
  lanes: lanes.map((lane) =>
    inLane(of, lane).map(({ id, text, heading, circle, detail, asked }) => ({
      id,
      text,
      heading,
      circle,
      detail,
      asked,
    })),
  ),
  card: [of.title, of.need, of.goal, of.phase, of.moves, of.steps, of.state],
});

describe("whatever is done on a board", () => {
  it("can be taken back, and then everything is as it was; only a widened circle is not brought back", () => {
    fc.assert(
      fc.property(anyBoard, anyAct, (of, act) => {
        const acted = perform(of, act, chief);
        if (!acted.ok) return;
        const { case: now, note: id } = acted.performed;
        const facts = { what: act.is, by: "terje", at: start };
        const { note: version, card } = versionsOf(of, now, id, facts);
        if (!version && !card) return assert.deepEqual(shown(now), shown(of));
        const undone = card ? undoCard(now, card, chief) : version && undoNote(now, version, chief);
        assert.ok(undone);
        if (!undone.ok) {
          assert.equal(undone.refusal.is, "notUndoable");
          assert.ok(act.is === "takeBackNote" || act.is === "shareNeed");
          return;
        }
        assert.deepEqual(shown(undone.performed.case), shown(of));
        assert.ok(undone.performed.case.rev > now.rev);
      }),
      { numRuns: 2_000 },
    );
  });

  it("can be taken back step by step, the last one first", () => {
    fc.assert(
      fc.property(anyBoard, fc.array(anyAct, { minLength: 2, maxLength: 8 }), (of, all) => {
        let now = of;
        const steps: { was: Case; versions: ReturnType<typeof versionsOf>; is: BoardAct["is"] }[] = [];
        for (const [n, act] of all.entries()) {
          const seen = "note" in act ? now.notes.find(({ id }) => id === act.note) : undefined;
          const rev = seen?.rev ?? now.rev;
          const acted = perform(now, "rev" in act ? { ...act, rev } : act, { ...chief, newNote: `b.${n}` });
          if (!acted.ok) continue;
          const { case: after, note: id } = acted.performed;
          const versions = versionsOf(now, after, id, { what: act.is, by: "terje", at: start });
          if (versions.note ?? versions.card) steps.push({ was: now, versions, is: act.is });
          now = after;
        }
        for (const { was, versions, is } of steps.toReversed()) {
          const { note: version, card } = versions;
          const undone = card ? undoCard(now, card, chief) : version && undoNote(now, version, chief);
          assert.ok(undone);
          // What was narrowed is not widened again, and whatever came before it stays too.
          if (!undone.ok) {
            assert.equal(undone.refusal.is, "notUndoable", is);
            return;
          }
          now = undone.performed.case;
          assert.deepEqual(shown(now), shown(was));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("never lets anybody see more, except by an act of sharing", () => {
    const sharing = ["shareNote", "shareNeed", "approveSharing"];
    const ks: Person = {
      id: "kari",
      name: "Kari",
      email: "kari@example.com",
      memberships: [],
      programmeRoles: ["facilitator"],
    };
    const seenBy = (of: Case) =>
      new Map(
        of.notes
          .filter((n) => !n.archived && maySee(ks, { groups: of.groups, circle: n.circle }))
          .map((n) => [n.id, n.circle] as const),
      );
    fc.assert(
      fc.property(anyBoard, fc.array(anyAct, { maxLength: 12 }), (of, all) => {
        all.reduce((now, act) => {
          const current =
            "rev" in act && "note" in act ? now.notes.find((n) => n.id === act.note)?.rev : undefined;
          const fresh = current === undefined ? act : ({ ...act, rev: current } as BoardAct);
          const acted = perform(now, fresh, chief);
          if (!acted.ok) return now;
          const next = acted.performed.case;
          if (!sharing.includes(act.is)) {
            const before = seenBy(now);
            for (const [id, circle] of seenBy(next)) {
              const was = before.get(id);
              assert.ok(was && !wider(circle, was), `${act.is} showed ${id}`);
            }
            assert.equal(wider(next.need.circle, now.need.circle), false);
          }
          return next;
        }, of);
      }),
      { numRuns: 1_000 },
    );
  });

  it("on two notes survives in either order; on the same note the later is told, and nothing is overwritten", () => {
    fc.assert(
      fc.property(
        anyBoard,
        text,
        text,
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        (of, mine, yours, a, b) => {
          const edit = (id: string, words: string): BoardAct => ({
            is: "editNote",
            note: id,
            rev: 1,
            text: words,
          });
          const first = after(perform(of, edit(a, mine), doer()));
          const second = perform(first, edit(b, yours), doer({ person: "amina" }));
          if (a !== b) {
            const both = after(second);
            assert.deepEqual([find(both, a).text, find(both, b).text].length, 2);
            const other = after(perform(after(perform(of, edit(b, yours), doer())), edit(a, mine), doer()));
            assert.deepEqual(
              [find(both, a).text, find(both, b).text],
              [find(other, a).text, find(other, b).text],
            );
          } else if (find(first, a).rev !== 1) {
            const refusal = why(second);
            assert.ok(refusal.is === "changedMeanwhile");
            assert.equal(refusal.note?.text, find(first, a).text);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never uses a note's rev twice, so that no stale page is taken for a fresh one", () => {
    fc.assert(
      fc.property(anyBoard, fc.array(anyAct, { maxLength: 12 }), (of, all) => {
        const used = new Map<string, number[]>(of.notes.map((n) => [n.id, [n.rev]]));
        all.reduce((now, act, n) => {
          const acted = perform(now, act, { ...chief, newNote: `b.${n}` });
          if (!acted.ok) return now;
          const next = acted.performed.case;
          for (const n of next.notes) {
            const before = used.get(n.id) ?? [];
            const was = now.notes.find((other) => other.id === n.id);
            if (was?.rev !== n.rev) assert.equal(before.includes(n.rev), false);
            used.set(n.id, [...before, n.rev]);
          }
          return next;
        }, of);
      }),
      { numRuns: 300 },
    );
  });
});
