import assert from "node:assert/strict";
import fc from "fast-check";
import { emptyAnswer, saveDraft } from "../../bot/domain/answer/answer.ts";
import { submit, type Submission } from "../../bot/domain/answer/submit.ts";
import type { Assignment } from "../../bot/domain/assignment/assignment.ts";
import { firstCase } from "../../bot/domain/case/case.ts";
import { landOnBoard } from "../../bot/domain/answer/landing.ts";
import type { Question } from "../../bot/domain/assignment/question.ts";
import type { Values } from "../../bot/domain/answer/values.ts";

const local = (nb: string) => ({ nb, nn: nb, en: nb });
const questions: Question[] = [
  {
    id: "problem",
    type: "long_text",
    label: local("Problemet"),
    required: true,
    maxLength: 400,
    lands: { lane: "need", field: "problem" },
  },
  {
    id: "seen",
    type: "rows",
    label: local("Det vi så"),
    required: false,
    minRows: 0,
    maxRows: 3,
    columns: [
      { id: "what", type: "short_text", label: local("Hva"), required: true, maxLength: 80 },
      { id: "where", type: "short_text", label: local("Hvor"), required: false, maxLength: 80 },
    ],
    lands: { lane: "insight", field: "learned" },
  },
  { id: "quiet", type: "short_text", label: local("Internt"), required: false, maxLength: 80 },
];
const assignment: Assignment = {
  id: "a1",
  title: local("Skriv problemet"),
  action: local(""),
  why: local(""),
  phase: 1,
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  minutes: { do: 30, answer: 5 },
  opens: { at: "2026-11-01T00:00:00.000Z" },
  due: { at: "2026-12-01T00:00:00.000Z" },
  questions,
  offers: ["ks"],
  rev: 1,
};
const said = (values: Values, more: Partial<Submission> = {}): Submission => ({
  values,
  circles: {},
  by: "solveig",
  at: "2026-11-24T12:00:00.000Z",
  late: false,
  seenRev: 0,
  assignmentRev: 1,
  ...more,
});

describe("one answer, one truth", () => {
  it("is saved, and the same again changes nothing", () => {
    const first = submit(emptyAnswer(assignment, "fjordvik"), said({ problem: "Alle venter" }));
    assert.equal(first.is, "saved");
    assert.equal(first.answer.rev, 1);
    const again = submit(first.answer, said({ problem: "Alle venter" }, { seenRev: 0, by: "terje" }));
    assert.equal(again.is, "savedBefore");
    assert.equal(again.answer, first.answer);
  });
  it("tells the later of two, keeps the words as a draft and does not overwrite", () => {
    const first = submit(emptyAnswer(assignment, "fjordvik"), said({ problem: "Alle venter" })).answer;
    const second = submit(first, said({ problem: "Noe annet" }, { by: "terje" }));
    assert.equal(second.is, "answeredFirst");
    assert.deepEqual(second.answer.current, first.current);
    assert.deepEqual(second.answer.draft?.values, { problem: "Noe annet" });
    const chosen = submit(second.answer, said({ problem: "Noe annet" }, { by: "terje", seenRev: 1 }));
    assert.equal(chosen.is, "changed");
    assert.equal(chosen.answer.draft, undefined);
  });
  it("lets the same person change the answer from an older card of theirs", () => {
    const first = submit(emptyAnswer(assignment, "fjordvik"), said({ problem: "Alle venter" })).answer;
    assert.equal(submit(first, said({ problem: "Alle venter lenge" })).is, "changed");
  });
  it("keeps a draft until something is submitted", () => {
    const draft = { values: { problem: "Halv" }, by: "amina", at: "2026-11-20T12:00:00.000Z" } as const;
    const kept = saveDraft(emptyAnswer(assignment, "fjordvik"), draft);
    assert.equal(kept.rev, 0);
    assert.equal(submit(kept, said({ problem: "Hel" })).answer.draft, undefined);
  });
});

describe("an answer on the board", () => {
  const board = firstCase("fjordvik", { phase: 1 }, "solveig", "2026-11-01T00:00:00.000Z");
  const group = { id: "fjordvik", language: "nb" } as const;
  const version = (values: Values, more: Partial<Submission> = {}) => {
    const { current } = submit(emptyAnswer(assignment, "fjordvik"), said(values, more)).answer;
    assert.ok(current);
    return current;
  };
  it("is a note for each text and each row, with who sees it; what has no lane stays with the assignment", () => {
    const values = {
      problem: "Alle venter",
      seen: [{ what: "Kø", where: "NAV" }, { what: "Lapp" }],
      quiet: "Bare oss",
    };
    const { notes } = landOnBoard(board, assignment, version(values, { circles: { problem: "ks" } }), group);
    assert.deepEqual(
      notes.map(({ lane, text, circle }) => [lane, text, circle]),
      [
        ["need", "Alle venter", "ks"],
        ["insight", "Kø · NAV", "group"],
        ["insight", "Lapp", "group"],
      ],
    );
  });
  it("follows the answer: the same notes move, what is no longer said is archived and comes back when said again", () => {
    const once = landOnBoard(
      board,
      assignment,
      version({ problem: "Alle venter", seen: [{ what: "Kø" }] }),
      group,
    );
    const twice = landOnBoard(
      once,
      assignment,
      version({ problem: "Alle venter lenge" }, { by: "terje" }),
      group,
    );
    const [problem, row] = twice.notes;
    assert.equal(problem?.text, "Alle venter lenge");
    assert.deepEqual([problem?.by, problem?.changed?.by, problem?.changed?.times], ["solveig", "terje", 1]);
    assert.ok(row?.archived);
    const back = landOnBoard(
      twice,
      assignment,
      version({ problem: "Alle venter lenge", seen: [{ what: "Kø" }] }),
      group,
    );
    assert.equal(back.notes[1]?.archived, undefined);
  });
  it("is the same however often it lands", () => {
    const words = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 3 }), words, (rows, problem) => {
        const v = version({ problem, ...(rows.length > 0 && { seen: rows.map((what) => ({ what })) }) });
        const once = landOnBoard(board, assignment, v, group);
        assert.equal(landOnBoard(once, assignment, v, group), once);
      }),
    );
  });
});
