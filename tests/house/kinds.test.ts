/** A question of every kind goes through every door of the house, and comes out as it went in. */
import assert from "node:assert/strict";
import * as v from "valibot";
import { question as inContent, toQuestion } from "../../bot/adapters/content/questions.ts";
import { readWorkbook } from "../../bot/adapters/workbook/read.ts";
import { writePlan } from "../../bot/adapters/workbook/write.ts";
import { cardFor } from "../../bot/cards/index.ts";
import { draft as inContract } from "../../bot/contract/planning.ts";
import { draftOf } from "../../bot/domain/plan/draft.ts";
import { readDraft } from "../../bot/domain/plan/draftReading.ts";
import { languages } from "../../bot/domain/language.ts";
import type { Question } from "../../bot/domain/assignment/question.ts";
import { inputsOf, readValues } from "../../bot/domain/answer/reading.ts";
import { inWords } from "../../bot/domain/answer/wording.ts";
import { cases, now } from "../cards/cases.ts";
import { checkCard } from "../support/cardCheck.ts";
import { samples } from "../support/everyKind.ts";
import { parseOfficially } from "../support/officialCards.ts";
import { methodWith } from "../support/smallLibrary.ts";
import { local, smallPlan } from "../support/plan.ts";

const plan = smallPlan();
const [first] = plan.assignments;
assert.ok(first);
const asking = (question: Question) => ({ ...first, questions: [question] });

for (const { question, inputs, said, inContent: written } of samples) {
  describe(`a question of the kind ${question.type}`, () => {
    const { values, problems } = readValues([question], inputs);

    it("is read as it was put in, and stands in its inputs again", () => {
      assert.deepEqual(problems, []);
      assert.deepEqual(readValues([question], inputsOf([question], values)).values, values);
    });

    it("is said in three languages, the same on the board and on the receipt", () => {
      const value = values[question.id] ?? assert.fail("was not read");
      for (const language of languages) {
        const words = inWords(question, value, language).map((text) =>
          text.replaceAll(/[\u00a0\u202f]/g, " "),
        );
        assert.deepEqual(words, said[language]);
        const receipt = cases["receipt.saved"] ?? assert.fail("no receipt among the cases");
        assert.ok(receipt.kind === "receipt");
        const { card } = cardFor({ ...receipt, questions: [question], values }, language, now);
        assert.deepEqual(checkCard(card), []);
        const drawn = JSON.stringify(card).replaceAll(/[\u00a0\u202f]/g, " ");
        for (const part of said[language].flatMap((text) => text.split(/ · |\n/)))
          assert.ok(drawn.includes(part), part);
      }
    });

    it("is asked on a card, with what was put in", () => {
      const letter = cases["assignment.benefits"] ?? assert.fail("no assignment among the cases");
      assert.ok(letter.kind === "assignment");
      const { card } = cardFor({ ...letter, questions: [question], values }, "nb", now);
      assert.deepEqual(checkCard(card), []);
      assert.deepEqual(parseOfficially(card), []);
      assert.match(JSON.stringify(card), /"type":"Input\./);
    });

    it("is written on the page for assignments", () => {
      const it = asking(question);
      const draft = v.parse(inContract, JSON.parse(JSON.stringify(draftOf(it, "nb"))));
      const { gatherings, groups } = plan.programme;
      const read = readDraft(draft, { id: it.id, main: "nb", gatherings, groups, now });
      assert.deepEqual(read.problems, []);
      assert.deepEqual(read.assignment?.questions, [question]);
    });

    it("is written in a workbook", async () => {
      const library = { assignments: [] };
      const bytes = await writePlan({ ...plan, assignments: [asking(question)] }, library, "nb");
      const read = readWorkbook(bytes, { method: methodWith(library) });
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(read.plan.assignments[0]?.questions, [question]);
    });

    it("is written in the content library", () => {
      const plain = Object.entries(question).filter(([key]) => key !== "options");
      const raw = v.parse(inContent, { ...Object.fromEntries(plain), ...written });
      const shelf = {
        optionSet: () => [{ id: "yes", label: local("Ja") }],
        optionsFrom: () => [],
        benefitColumns: () => [],
        landing: () => ({ lane: "case" as const, field: "status" }),
      };
      assert.equal(toQuestion(raw, shelf, "here").type, question.type);
    });
  });
}
