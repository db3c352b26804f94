import assert from "node:assert/strict";
import { parseLibrary } from "../../bot/adapters/content/library.ts";
import { fieldName } from "../../bot/domain/assignment/library.ts";
import type { Question } from "../../bot/domain/assignment/question.ts";
import { framework, library, method, veikart } from "../support/veikart.ts";
import { broken, libraryYaml } from "./files.ts";

const templateOf = (id: string) =>
  library.assignments.find((assignment) => assignment.id === id) ?? assert.fail(`no ${id}`);
const asked = (assignment: string, id: string): Question =>
  templateOf(assignment).questions.find((q) => q.id === id) ?? assert.fail(`no ${id}`);

describe("the content library", () => {
  it("has assignments for every phase, and the standard plan asks one thing at a time", () => {
    assert.equal(library.assignments.length, 39);
    assert.deepEqual([...new Set(library.assignments.map(({ phase }) => phase))], [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(
      library.standardPlan.map(({ after, items }) => [after, items.length]),
      [
        [0, 1],
        [1, 3],
        [2, 3],
        [3, 3],
        [4, 3],
      ],
    );
    for (const { after, items } of library.standardPlan) {
      // Counted from the gathering just held, or back from the next: eight weeks at least lie between.
      const open = items.map((item) =>
        "assignment" in item ? templateOf(item.assignment) : library.checkIn,
      );
      const from = (days: number): number => (days < 0 ? 56 + days : days);
      const spans = open.map(({ opens, due }) => [from(opens.days), from(due.days)] as const);
      spans.forEach(([opens], i) => assert.ok(i === 0 || opens > (spans[i - 1]?.[1] ?? 0), `after ${after}`));
    }
  });

  it("gives a question the options that it shares", () => {
    const joint = asked("p1-candidate-cases", "joint");
    assert.ok(joint.type === "one_of");
    assert.deepEqual(
      joint.options.map(({ id, label }) => [id, label.nn]),
      [
        ["yes", "Ja"],
        ["maybe", "Kanskje"],
        ["no", "Nei"],
      ],
    );
    assert.deepEqual(joint.lands, { lane: "need", field: "joint" });
  });

  it("makes two columns of a value and its day, and requires the first field of a benefit only", () => {
    const benefits = library.assignments
      .flatMap(({ questions }) => questions)
      .filter((question) => question.type === "benefit");
    assert.ok(benefits.length > 0);
    for (const { fields } of benefits) {
      assert.deepEqual(
        fields.map(({ required }) => required),
        fields.map((_, i) => i === 0),
      );
    }
    const ids = library.benefitFields.map(({ id }) => id);
    for (const id of ["baseline", "target", "result"]) assert.ok(ids.includes(`${id}On`));
  });

  it("asks in a status check about the obstacles of its phase", () => {
    const obstacles = (phase: 1 | 6): string[] => {
      const question = library.checkIn.questions[phase].find(({ id }) => id === "obstacle");
      assert.ok(question?.type === "several_of");
      return question.options.map(({ id }) => id);
    };
    assert.ok(obstacles(1).includes("agreement") && !obstacles(1).includes("money"));
    assert.ok(obstacles(6).includes("money") && !obstacles(6).includes("agreement"));
  });

  it("asks for the group's own words on what is in the way, together with its kind", () => {
    for (const questions of Object.values(library.checkIn.questions)) {
      const [kind, words] = ["obstacle", "obstacleWords"].map((id) => questions.find((it) => it.id === id));
      assert.equal(words?.type, "short_text");
      assert.deepEqual(words.showWhen, kind?.showWhen);
      assert.deepEqual(words.lands, kind?.lands);
    }
  });

  it("has the question of the phase in the status check", () => {
    for (const { number, question } of framework.phases) {
      const labels = library.checkIn.questions[number].map(({ label }) => label);
      assert.ok(
        labels.some((label) => label.nb === question.nb && label.nn === question.nn),
        `phase ${number}`,
      );
    }
  });

  it("names every field that an answer may land on", () => {
    for (const { questions } of library.assignments) {
      for (const { lands } of questions) {
        assert.ok(!lands || lands.lane === "case" || fieldName(library, lands.lane, lands.field));
      }
    }
  });

  it("belongs only to invented municipalities", () => {
    const names = ["Fjordvik kommune", "Vestdal herad", "Skogmo kommune", "Indredal kommune"];
    assert.deepEqual(
      library.experience.examples.map(({ municipality }) => municipality),
      names,
    );
  });

  it("is what the house calls its method", () => {
    assert.equal(method.framework(veikart).phases.length, 6);
    assert.equal(method.library(veikart).version, 1);
    const next = { framework: { id: "veikart", version: 2 } };
    assert.throws(() => method.framework(next), /veikart 2 is not among/);
  });
});

describe("the check of the library", () => {
  for (const [what, from, to, says] of [
    [
      "no such option set",
      "optionSet: yes-maybe-no",
      "optionSet: yes-perhaps",
      /\[joint\]: optionSet yes-perhaps/,
    ],
    ["no such place on the board", "lands: need.leaning", "lands: need.longing", /lands on need\.longing/],
    ["no such benefit field", "fields: [benefit,", "fields: [profit,", /benefit field profit is not there/],
    ["no such common question", "ref: obstacle", "ref: obstacles", /checkIn\.phases\.1: ref obstacles/],
    [
      "no such assignment",
      "suggests: p1-right-team",
      "suggests: p1-wrong-team",
      /p1-wrong-team is not there/,
    ],
    ["no such step", 'step: "1.1"', 'step: "1.9"', /1\.9 is not a step of phase 1/],
    ["no such timing", "before:1:-28d", "a month before", /opens: "a month before" is not a timing/],
    ["due before it opens", "due: before:1:-7d", "due: before:1:-30d", /due: is not after it opens/],
    ["an unknown type", "type: long_text", "type: essay", /questions\[problem\]\.type/],
    [
      "a language left out",
      "      nn: Finn to eller tre moglege case\n",
      "",
      /\[p1-candidate-cases\]\.title\.nn/,
    ],
    [
      "a placeholder left out",
      'nn: "Påminning: {assignment}"',
      "nn: Påminning",
      /nudges\[first\]\.title\.nn: placeh/,
    ],
    ["a title too long", "nb: Finn to eller tre mulige case", `nb: ${"Finn ".repeat(13)}`, /over 62/],
    ["a shout", "nb: Skriv rollen.", "nb: Skriv rollen!", /\[owner\]\.help\.nb: no exclamation marks/],
    ["a purring", "nb: Skriv rollen.", "nb: Purring.", /never purring/],
    ["bokmål in nynorsk", "nn: Skriv rolla.", "nn: Skriv ikke rolla.", /"ikke" is not the nynorsk/],
    ["an id twice", "id: p1-problem-and-goal", "id: p1-candidate-cases", /the id is used twice/],
    ["an unknown answer to wait for", "in: [stuck,", "in: [stranded,", /status has no answer stranded/],
    [
      "a seventh question in a status check",
      "in: [stuck, need_help] }\n  phases:",
      "in: [stuck] }\n  phases:",
      /checkIn\.phases\.1: has more than six questions/,
    ],
    ["too many minutes", "answer: 4 }", "answer: 9 }", /minutes\.answer: is over 5 minutes/],
    [
      "another framework",
      "framework: { id: veikart, version: 1 }",
      "framework: { id: veikart, version: 7 }",
      /veikart 7/,
    ],
  ] as const) {
    it(`finds ${what}`, () => {
      assert.throws(() => parseLibrary("library.yaml", broken(libraryYaml, from, to), framework), {
        name: "ContentError",
        message: says,
      });
    });
  }

  it("tells about everything at once", () => {
    const twice = broken(broken(libraryYaml, "need.leaning", "need.x"), "nb: Skriv rollen.", "nb: Skriv!");
    assert.throws(
      () => parseLibrary("library.yaml", twice, framework),
      (error: Error) => /need\.x/.test(error.message) && /exclamation/.test(error.message),
    );
  });
});
