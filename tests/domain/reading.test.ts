import assert from "node:assert/strict";
import fc from "fast-check";
import { inputsOf, readValues } from "../../bot/domain/answer/reading.ts";
import type { Local } from "../../bot/domain/language.ts";
import { noChoice, type Column, type Question } from "../../bot/domain/assignment/question.ts";
import type { Day } from "../../bot/domain/time.ts";
import type { Problem, Value } from "../../bot/domain/answer/values.ts";

const local = (text: string): Local => ({ nb: text, nn: text, en: text });
const asked = (id: string, required = false) => ({ id, label: local(id), required });
const options = ["talk", "figures", "survey"].map((id) => ({ id, label: local(id) }));

const short: Question = { ...asked("short"), type: "short_text", maxLength: 20 };
const long: Question = { ...asked("long"), type: "long_text", maxLength: 40 };
const link: Question = { ...asked("link"), type: "link", maxLength: 200 };
const one: Question = { ...asked("one"), type: "one_of", options };
const several: Question = { ...asked("several"), type: "several_of", options, maxChoices: 2 };
const scale: Question = { ...asked("scale"), type: "scale", min: 1, max: 5 };
const number: Question = { ...asked("number"), type: "number", min: 0, max: 1000 };
const date: Question = { ...asked("date"), type: "date" };
const columns: Column[] = [
  { ...asked("name", true), type: "short_text", maxLength: 10 },
  { ...asked("source", true), type: "one_of", options },
  { ...asked("when"), type: "date" },
  { ...asked("size"), type: "number" },
];
const rows: Question = { ...asked("rows"), type: "rows", columns, minRows: 2, maxRows: 3 };
const benefit: Question = { ...asked("benefit"), type: "benefit", fields: columns, maxItems: 1 };
const all = [short, long, link, one, several, scale, number, date, rows, benefit];

const tell = (problem: Problem): string => {
  const { is, at, label: _label, ...rest } = problem;
  return [is, at, ...Object.values(rest)].join(" ");
};
const read = (question: Question, raw: unknown): [Value | undefined, ...string[]] => {
  const { values, problems } = readValues([question], { [question.id]: raw });
  return [values[question.id], ...problems.map(tell)];
};

describe("reading an answer", () => {
  const table: [string, Question, unknown, Value | undefined, ...string[]][] = [
    ["a text without what surrounds it", short, "  Færre vikarer \n", "Færre vikarer"],
    ["one line stays one line", short, "først\r\n\r\nså", "først så"],
    ["several lines stay several", long, "først  \r\nså\u2028til slutt", "først\nså\ntil slutt"],
    ["at most one empty line", long, "a\n\n\n\nb", "a\n\nb"],
    ["æøå written in two parts", short, "a\u030apne", "åpne"],
    ["emoji", short, "👩🏽‍⚕️ og 🧓", "👩🏽‍⚕️ og 🧓"],
    ["half an emoji", short, "ny \ud83d", "ny"],
    ["unseen characters", short, "a\u0000b\u202ec", "abc"],
    ["nothing but space", short, " \n\t", undefined],
    ["an emoji counts as one", short, "🧓".repeat(20), "🧓".repeat(20)],
    ["too long is kept and told", short, "x".repeat(23), "x".repeat(23), "tooLong short 3"],
    ["a megabyte", short, "x".repeat(1_000_000), "x".repeat(320), "tooLong short 999980"],
    ["an object for a text", short, { toString: "x" }, undefined],
    ["a number for a text", short, 31, "31"],
    ["a link", link, " https://example.org/a?b=1 ", "https://example.org/a?b=1"],
    ["not a link", link, "javascript:alert(1)", "javascript:alert(1)", "notALink link"],
    ["a link to nowhere", link, "https://", "https://", "notALink link"],
    ["a link with a sentence", link, "se https://example.org", "se https://example.org", "notALink link"],
    ["a choice", one, "figures", "figures"],
    ["not a choice", one, "guess", undefined, "notAChoice one"],
    ["two for one", one, "talk,figures", undefined, "notAChoice one"],
    ["an object for a choice", one, { talk: true }, undefined, "notAChoice one"],
    ["several in the order of the question", several, "survey, talk", ["talk", "survey"]],
    ["several as a list", several, ["talk", "talk"], ["talk"]],
    ["too many", several, "talk,figures,survey", ["talk", "figures", "survey"], "tooMany several 2"],
    ["one of several is no choice", several, "talk,guess", ["talk"], "notAChoice several"],
    ["a step on a scale", scale, "4", 4],
    ["off the scale", scale, "6", 6, "outOfRange scale 1 5"],
    ["between two steps", scale, "3,5", undefined, "notANumber scale"],
    ["a number with a comma", number, "31,5", 31.5],
    ["a number with a point", number, "31.5", 31.5],
    ["a number with spaces", number, "1\u00a0000", 1000],
    ["a number as a number", number, 0, 0],
    ["below", number, "−1", -1, "outOfRange number 0 1000"],
    ["words for a number", number, "mange", undefined, "notANumber number"],
    ["not a number at all", number, Number.NaN, undefined, "notANumber number"],
    ["a list for a number", number, [1], undefined, "notANumber number"],
    ["a day", date, "2026-11-24", "2026-11-24"],
    ["a day as written here", date, "4.2.2027", "2027-02-04"],
    ["a day that is not", date, "2026-02-30", undefined, "notADate date"],
    ["words for a day", date, "i morgen", undefined, "notADate date"],
    ["an object for a day", date, {}, undefined, "notADate date"],
    ["null", date, null, undefined],
  ];
  for (const [name, question, raw, value, ...problems] of table) {
    it(name, () => assert.deepEqual(read(question, raw), [value, ...problems]));
  }

  it("is not fooled by the names of prototypes", () => {
    const questions = ["constructor", "__proto__", "toString"].map((id): Question => ({
      ...asked(id, true),
      type: "short_text",
      maxLength: 20,
    }));
    const { values, problems } = readValues(questions, {});
    assert.deepEqual(Object.keys(values), []);
    assert.equal(problems.length, 3);
    const given = readValues(questions, JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}'));
    assert.deepEqual(Object.entries(given.values), [
      ["constructor", "b"],
      ["__proto__", "a"],
      ["toString", "c"],
    ]);
  });

  it("tells everything that is missing at once", () => {
    const { problems } = readValues(
      all.map((question) => ({ ...question, required: true })),
      { one: " " },
    );
    assert.deepEqual(problems.map(tell), [
      "missing short",
      "missing long",
      "missing link",
      "missing one",
      "missing several",
      "missing scale",
      "missing number",
      "missing date",
      "missing rows.0.name",
      "missing benefit.0.name",
    ]);
  });

  it("has a limit on one side only", () => {
    const open: Question = { ...asked("n"), type: "number", min: 1 };
    assert.deepEqual(read(open, "0"), [0, "outOfRange n 1 Infinity"]);
  });
});

describe("reading rows", () => {
  const flat = (inputs: Record<string, unknown>) => readValues([rows], inputs);

  it("leaves empty rows out and closes the gap", () => {
    const { values, problems } = flat({
      "rows.0.name": " ",
      "rows.1.name": "Ada",
      "rows.1.source": "talk",
      "rows.2.name": "Bo",
      "rows.2.source": "survey",
      "rows.2.when": "24.11.2026",
      "rows.2.size": "1,5",
      "rows.7.name": "never asked",
    });
    assert.deepEqual(values["rows"], [
      { name: "Ada", source: "talk" },
      { name: "Bo", source: "survey", when: "2026-11-24", size: "1.5" },
    ]);
    assert.deepEqual(problems, []);
  });

  it("names the cell where something is missing or wrong, as it will stand when drawn again", () => {
    const { values, problems } = flat({ "rows.1.name": "Ada", "rows.1.when": "når det passer" });
    assert.deepEqual(values["rows"], [{ name: "Ada" }]);
    assert.deepEqual(problems.map(tell), [
      "missing rows.0.source",
      "notADate rows.0.when",
      "tooFew rows.1.name 2",
    ]);
  });

  it("takes a list of rows from a form", () => {
    const list = [{ name: "Ada", source: "talk" }, null, "x", { name: "Bo", source: "survey", more: 1 }];
    assert.deepEqual(readValues([rows], { rows: list }).values["rows"], [
      { name: "Ada", source: "talk" },
      { name: "Bo", source: "survey" },
    ]);
  });

  it("tells when there are too many rows", () => {
    const row = { name: "Ada", source: "talk" };
    const { values, problems } = readValues([benefit], { benefit: [row, row, row] });
    assert.deepEqual(values["benefit"], [row]);
    assert.deepEqual(problems.map(tell), ["tooMany benefit.0.name 1"]);
  });
});

describe("a question that depends on another", () => {
  const status: Question = { ...asked("status", true), type: "one_of", options };
  const why: Question = {
    ...asked("why", true),
    type: "short_text",
    maxLength: 20,
    showWhen: { question: "status", in: ["survey"] },
  };
  const said = (inputs: Record<string, unknown>) => readValues([status, why], inputs);

  it("is missing only where it is asked", () => {
    assert.deepEqual(said({ status: "survey" }).problems.map(tell), ["missing why"]);
    assert.deepEqual(said({ status: "talk" }).problems, []);
  });
  it("is left out where it was answered away", () => {
    assert.deepEqual(said({ status: "talk", why: "gammelt" }).values, { status: "talk" });
  });
  it("is kept in a draft that has not come to the other one", () => {
    assert.deepEqual(said({ why: "nytt" }).values, { why: "nytt" });
  });
});

describe("a single choice that need not be answered", () => {
  it("is taken back by the choice of no answer, on a scale as well; where it must be answered, that is missing", () => {
    assert.deepEqual(readValues(all, { one: noChoice, scale: noChoice }).values, {});
    const must = [{ ...one, required: true }];
    assert.deepEqual(
      readValues(must, { one: noChoice }).problems.map(({ is }) => is),
      ["missing"],
    );
  });
});

describe("what stands in the inputs", () => {
  const words = (most: number) => fc.string({ unit: "grapheme", maxLength: most });
  const choice = fc.constantFrom(...options.map(({ id }) => id));
  const day = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10) as Day);
  const cell = fc.record(
    { name: words(10), source: choice, when: day, size: fc.double({ noNaN: true }).map(String) },
    { requiredKeys: [] },
  );
  const answer = fc.record(
    {
      short: words(20),
      long: words(40),
      link: fc.webUrl({ validSchemes: ["https"] }),
      one: choice,
      several: fc.subarray(options.map(({ id }) => id)),
      scale: fc.integer({ min: 1, max: 5 }),
      number: fc.double({ noNaN: true, noDefaultInfinity: true }),
      date: day,
      rows: fc.array(cell, { maxLength: 3 }),
      benefit: fc.array(cell, { maxLength: 1 }),
    },
    { requiredKeys: [] },
  );

  it("is read back as it was", () => {
    fc.assert(
      fc.property(answer, (raw) => {
        const { values } = readValues(all, raw);
        const again = readValues(all, inputsOf(all, values));
        assert.deepEqual(again.values, values);
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, and never grows, whatever is in it", () => {
    const hostile = fc.dictionary(
      fc.constantFrom(
        "short",
        "long",
        "one",
        "several",
        "number",
        "rows",
        "rows.0.name",
        "__proto__",
        "benefit",
      ),
      fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true }), words(3)),
    );
    fc.assert(
      fc.property(hostile, (inputs) => {
        const { values } = readValues(all, inputs);
        assert.ok(Object.keys(values).every((id) => all.some((question) => question.id === id)));
        assert.deepEqual(readValues(all, inputsOf(all, values)).values, values);
      }),
      { numRuns: 1000 },
    );
  });
});
