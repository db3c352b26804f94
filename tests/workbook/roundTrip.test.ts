/** What is written is read the same; what we write is safe to open, and the same again. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import fc from "fast-check";
import type { WorkbookLibrary } from "../../bot/adapters/workbook/libraryAssignment.ts";
import { readWorkbook } from "../../bot/adapters/workbook/read.ts";
import { writePlan, writeTemplate } from "../../bot/adapters/workbook/write.ts";
import { writeWhen } from "../../bot/adapters/workbook/timing.ts";
import { openZip } from "../../bot/adapters/workbook/zip.ts";
import { texts } from "../../bot/texts/index.ts";
import { languages } from "../../bot/domain/language.ts";
import type { Plan } from "../../bot/domain/plan/plan.ts";
import { cohorts, planOf } from "../../infra/programmes/cohorts.ts";
import { anyPlan } from "../support/anyPlan.ts";
import { smallPlan } from "../support/plan.ts";
import { methodWith, smallLibrary } from "../support/smallLibrary.ts";
import { library, method } from "../support/veikart.ts";

const none: WorkbookLibrary = { assignments: [] };
async function again(plan: Plan, from: WorkbookLibrary, language: (typeof languages)[number] = "nb") {
  const read = readWorkbook(await writePlan(plan, from, language), { method: methodWith(from) });
  assert.ok(read.ok, JSON.stringify(read));
  return read;
}

describe("a plan that is written and read", () => {
  it("is the same plan, whatever stands in it, in every language", () =>
    fc.assert(
      fc.asyncProperty(anyPlan, fc.constantFrom(...languages), async (plan, language) => {
        assert.deepEqual((await again(plan, none, language)).plan, plan);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 40) },
    )).timeout(60_000);

  it("is the same with everything from the library, and only the ids are written", async () => {
    const plan: Plan = {
      ...smallPlan(),
      assignments: library.assignments
        .filter(({ opens, due }) => opens.gathering <= 2 && due.gathering <= 2)
        .map(({ draft, ...rest }) => ({ ...rest, ...(draft && { draft }) })),
    };
    assert.ok(plan.assignments.length > 5);
    for (const language of languages) assert.deepEqual((await again(plan, library, language)).plan, plan);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await writePlan(plan, library)).buffer);
    const row = book.getWorksheet("Oppgaver")?.getRow(2);
    const values = (row?.values ?? []) as unknown[];
    assert.deepEqual(values.filter(Boolean), [plan.assignments[0]?.id]);
    assert.equal(book.getWorksheet("Spørsmål")?.actualRowCount, 1);
  });

  it("keeps what differs from the library, and what is taken away", async () => {
    const [first] = smallLibrary.assignments;
    assert.ok(first);
    const { step: _step, draft: _draft, ...rest } = first;
    const plan: Plan = {
      ...smallPlan(),
      assignments: [
        { ...rest, title: { nb: "Ny", nn: "Ny", en: "New" }, offers: [], minutes: { do: 5, answer: 2 } },
      ],
    };
    assert.deepEqual((await again(plan, smallLibrary)).plan, plan);
  });
});

describe("a workbook that we write", () => {
  it("has nothing in it that a spreadsheet would run", async () => {
    const bad = ['=HYPERLINK("http://x")', "+1+1", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1"];
    const plan = smallPlan();
    plan.people = bad.map((name, n) => ({
      id: `p${n}`,
      name,
      title: name,
      email: `p${n}@x.example.com`,
      memberships: [{ group: n % 2 ? "fjordvik" : "vestdal", roles: ["member"] }],
      programmeRoles: [],
    }));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await writePlan(plan, none)).buffer);
    const sheet = book.getWorksheet("Deltakere");
    assert.ok(sheet);
    bad.forEach((name, n) => {
      const cell = sheet.getCell(n + 2, 1);
      assert.equal(cell.type, ExcelJS.ValueType.String);
      assert.equal(cell.value, name);
      assert.equal(cell.numFmt, "@", "and it stays text when somebody edits it");
    });
  });

  for (const language of languages) {
    it(`is a template in ${language} that can be checked as it is, with drop-downs and a frozen row of titles`, async () => {
      const bytes = await writeTemplate(language);
      const read = readWorkbook(bytes, { method });
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(
        read.plan.programme.groups.map(({ name }) => name),
        ["Fjordvik kommune", "Vestdal herad"],
      );
      assert.deepEqual(read.notes, []);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Uint8Array.from(bytes).buffer);
      const { sheets, words } = texts[language].workbook;
      assert.deepEqual(
        book.worksheets.map(({ name }) => name),
        [
          sheets.readMe,
          sheets.programme,
          sheets.gatherings,
          sheets.groups,
          sheets.people,
          sheets.assignments,
          sheets.questions,
        ],
      );
      const zip = openZip(bytes);
      for (const name of zip.names.filter((it) => it.startsWith("xl/worksheets/sheet"))) {
        const ranges = [...(zip.text(name) ?? "").matchAll(/sqref="([A-Z]+)2:(?:\1)201"/g)].map(
          ([range]) => range,
        );
        const all = (zip.text(name) ?? "").match(/<dataValidation /g) ?? [];
        assert.equal(
          new Set(ranges).size,
          all.length,
          `${name}: one list for a column, and none that overlap`,
        );
      }
      const people = book.getWorksheet(sheets.people);
      assert.equal(people?.views[0]?.state, "frozen");
      assert.equal(
        people?.getCell("D7").dataValidation.formulae[0],
        `"${Object.values(words.roles).join(",")}"`,
      );
      for (const made of book.worksheets)
        for (const list of Object.values(
          (made as unknown as { dataValidations: { model: object } }).dataValidations.model,
        ))
          assert.ok(JSON.stringify((list as ExcelJS.DataValidation).formulae).length < 255, made.name);
    });
  }
});

describe("a timing", () => {
  it("is written in words of each language", () => {
    const said = languages.map((language) =>
      [
        { gathering: 1, days: 2, clock: "08:30" as const },
        { gathering: 2, days: -1, clock: "15:30" as const },
        { at: "2027-01-19T07:30:00.000Z" as const },
      ].map((when) => writeWhen(when, texts[language].workbook.words)),
    );
    assert.deepEqual(said, [
      ["2 dager etter samling 1 kl. 08:30", "1 dag før samling 2 kl. 15:30", "2027-01-19 08:30"],
      ["2 dagar etter samling 1 kl. 08:30", "1 dag før samling 2 kl. 15:30", "2027-01-19 08:30"],
      ["2 days after gathering 1 at 08:30", "1 day before gathering 2 at 15:30", "2027-01-19 08:30"],
    ]);
  });

  it("in the hour that autumn has twice is exact", () => {
    assert.equal(writeWhen({ at: "2027-10-31T00:30:00.000Z" }, texts.nb.workbook.words), "2027-10-31 02:30");
    assert.equal(
      writeWhen({ at: "2027-10-31T01:30:00.000Z" }, texts.nb.workbook.words),
      "2027-10-31T01:30:00.000Z",
    );
  });
});

describe("the three first programmes", () => {
  for (const cohort of cohorts) {
    it(`${cohort.name} is in the project as a workbook, as the script makes it`, async () => {
      const file = readFileSync(new URL(`../../infra/programmes/${cohort.file}`, import.meta.url));
      assert.ok(
        file.equals(Buffer.from(await writePlan(planOf(cohort), none))),
        "run infra/programmes/make.ts",
      );
      const read = readWorkbook(file, { method });
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(read.plan, planOf(cohort));
    });
  }

  it("has the municipalities by their full names, months without days, the asterisk as a flag, and nobody", () => {
    const plans = cohorts.map(planOf);
    assert.deepEqual(
      plans.map(({ programme }) => programme.groups.length),
      [8, 5, 6],
    );
    const groups = plans.flatMap(({ programme }) => programme.groups);
    assert.deepEqual(
      groups.filter(({ starred }) => starred).map(({ name }) => name),
      ["Klepp kommune", "Giske kommune", "Hustadvika kommune"],
    );
    assert.deepEqual(
      groups.filter(({ ownWord }) => ownWord === "heradet").map(({ name }) => name),
      ["Kvam herad", "Voss herad"],
    );
    for (const { programme, people } of plans) {
      assert.deepEqual(
        programme.gatherings,
        [1, 2, 3, 4].map((number) => ({ number })),
      );
      assert.deepEqual(people, []);
    }
  });
});
