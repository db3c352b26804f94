/** Where each answers alone, everybody has notes of their own: nobody's words stand in for, or go with, another's. */
import assert from "node:assert/strict";
import { firstCase, type Case } from "../../bot/domain/case/case.ts";
import { landOnBoard } from "../../bot/domain/answer/landing.ts";
import { emptyAnswer, type Version } from "../../bot/domain/answer/answer.ts";
import { followAnswer } from "../../bot/domain/answer/wish.ts";
import { anAssignment } from "../support/programme.ts";
import { local } from "../support/plan.ts";

const at = "2026-11-24T09:00:00.000Z";
const group = { id: "g1", language: "nb" } as const;
const sentence = anAssignment("a1", {
  answeredBy: "person",
  questions: [
    {
      id: "q1",
      type: "short_text",
      label: local("Én setning"),
      required: true,
      maxLength: 200,
      lands: { lane: "need", field: "sentences" },
    },
  ],
});
const by = (person: string, words: string, circles: Version["circles"] = {}): Version => ({
  values: { q1: words },
  circles,
  by: person,
  at,
  assignmentRev: 1,
});
const landed = (...versions: Version[]): Case =>
  versions.reduce(
    (board, version) => landOnBoard(board, sentence, version, group),
    firstCase("g1", { phase: 1 }, "anne", at),
  );
const said = ({ notes }: Case): string[][] =>
  notes.filter(({ archived }) => !archived).map(({ by: who, text, circle }) => [who, text, circle]);

describe("an assignment that each answers alone", () => {
  it("puts everybody's words on the board, beside each other", () => {
    assert.deepEqual(said(landed(by("anne", "Ventetid"), by("bo", "Uklart ansvar"))), [
      ["anne", "Ventetid", "group"],
      ["bo", "Uklart ansvar", "group"],
    ]);
  });
  it("lets one's new words take the place of one's own", () => {
    const board = landed(by("anne", "Ventetid"), by("bo", "Uklart ansvar"), by("anne", "Lang ventetid"));
    assert.deepEqual(
      said(board).map(([, text]) => text),
      ["Lang ventetid", "Uklart ansvar"],
    );
  });
  it("is shared by the one who wrote it, and nobody else's words go with it", () => {
    const board = landed(by("anne", "Ventetid"), by("bo", "Uklart ansvar"));
    const before = { ...emptyAnswer(sentence, "g1", "anne"), current: by("anne", "Ventetid") };
    const after = { ...before, current: by("anne", "Ventetid", { q1: "ks" }) };
    const shared = followAnswer(board, before, after);
    assert.deepEqual(said(shared), [
      ["anne", "Ventetid", "ks"],
      ["bo", "Uklart ansvar", "group"],
    ]);
  });
});
