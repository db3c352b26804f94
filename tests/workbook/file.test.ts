/** Files that are no workbook, or want to be more than one: refused before anything in them is believed. */
import assert from "node:assert/strict";
import { readWorkbook } from "../../bot/adapters/workbook/read.ts";
import { problemInWords } from "../../bot/adapters/workbook/words.ts";
import { limits } from "../../bot/adapters/workbook/zip.ts";
import { languages } from "../../bot/domain/language.ts";
import type { WorkbookProblem } from "../../bot/domain/plan/workbookProblem.ts";
import { smallMethod } from "../support/smallLibrary.ts";
import { goodBook, parts, xlsx, zip, type Packed } from "../support/xlsx.ts";

function refused(bytes: Uint8Array): WorkbookProblem[] {
  const read = readWorkbook(bytes, { method: smallMethod });
  assert.ok(!read.ok, "read as if nothing were wrong");
  for (const problem of read.problems)
    for (const language of languages) assert.match(problemInWords(problem, language), /^.{3,}: .{10,}\.$/);
  return read.problems;
}
const only = (bytes: Uint8Array): string => {
  const problems = refused(bytes);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  return problems[0]?.is ?? "";
};
const with_ = (name: string, change: (part: Packed) => Packed): Uint8Array =>
  zip(parts(goodBook()).map((part) => (part.name === name ? change(part) : part)));
const firstSheet = "xl/worksheets/sheet1.xml";

describe("a file that is no workbook", () => {
  const good = xlsx(goodBook());
  const ole = (more = ""): Buffer =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(more, "utf16le")]);

  it("is said to be what it is", () => {
    assert.equal(only(Buffer.from("")), "notAWorkbook");
    assert.equal(only(Buffer.from("Navn;E-post\nÅse;ase@fjordvik.example.com\n")), "notAWorkbook");
    assert.equal(only(Buffer.from("<html><body>Logg inn</body></html>".padEnd(400))), "notAWorkbook");
    assert.equal(only(zip([{ name: "notes.txt", content: "hei" }])), "notAWorkbook");
    assert.equal(only(ole()), "oldWorkbook");
    assert.equal(only(ole("EncryptedPackage")), "encrypted");
    assert.equal(only(with_(firstSheet, (part) => ({ ...part, says: { flags: 1 } }))), "encrypted");
  });

  it("of another office format is named", () => {
    for (const [name, format] of [
      ["content.xml", ".ods"],
      ["word/document.xml", ".docx"],
      ["xl/workbook.bin", ".xlsb"],
      ["ppt/presentation.xml", ".pptx"],
    ] as const) {
      const [problem] = refused(zip([{ name, content: "<x/>" }]));
      assert.deepEqual(problem, { is: "otherFormat", facts: { format } });
    }
  });

  it("is damaged when it is cut off, changed or not what its list says", () => {
    assert.equal(only(good.subarray(0, good.length - 30)), "damaged");
    assert.equal(only(good.subarray(0, 500)), "damaged");
    const changed = Buffer.from(good);
    changed.fill(0, 200, 260);
    assert.equal(only(changed), "damaged");
    assert.equal(only(with_(firstSheet, (part) => ({ ...part, says: { unpacked: 9_000 } }))), "damaged");
    assert.equal(only(zip([...parts(goodBook()), { name: firstSheet, content: "<x/>" }])), "damaged");
    assert.equal(only(with_(firstSheet, (part) => ({ ...part, content: "<worksheet><row" }))), "damaged");
    assert.equal(
      only(with_(firstSheet, (part) => ({ ...part, content: Buffer.from([0xff, 0xfe, 0x3c]) }))),
      "damaged",
    );
    assert.equal(only(zip(parts(goodBook()).filter(({ name }) => name !== firstSheet))), "damaged");
  });

  it("may be cut off anywhere, or have any byte changed: it is refused or read, and nothing is thrown", () => {
    for (let n = 0; n < good.length; n += 97) {
      readWorkbook(good.subarray(0, n), { method: smallMethod });
      const changed = Buffer.from(good);
      changed[n] = (changed[n] ?? 0) ^ 0xff;
      readWorkbook(changed, { method: smallMethod });
    }
  });
});

describe("a file that is too much", () => {
  /** How long it took, and how much memory more than before it holds on to at most. */
  const cost = (act: () => void): { ms: number; mb: number } => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    act();
    return { ms: performance.now() - start, mb: (process.memoryUsage().rss - before) / 1e6 };
  };

  it("of 50 MB is refused at once", () => {
    const file = Buffer.alloc(50_000_000);
    Buffer.from(xlsx(goodBook())).copy(file);
    const { ms } = cost(() => assert.deepEqual(refused(file), [{ is: "tooLarge", facts: { limitMb: 10 } }]));
    assert.ok(ms < 500, `${ms} ms`);
  });

  it("a zip bomb that says how large it is: refused without unpacking anything", () => {
    const bytes = with_(firstSheet, (part) => ({ ...part, says: { unpacked: 4_000_000_000 } }));
    const { ms } = cost(() => assert.equal(only(bytes), "zipBomb"));
    assert.ok(ms < 500, `${ms} ms`);
  });

  it("a zip bomb that lies: unpacked no further than it said", () => {
    const bytes = with_(firstSheet, (part) => ({
      ...part,
      content: Buffer.alloc(300_000_000, " "),
      says: { unpacked: 5_000 },
    }));
    assert.ok(bytes.length < 1_000_000);
    const { ms, mb } = cost(() => assert.equal(only(bytes), "damaged"));
    assert.ok(ms < 1_000, `${ms} ms`);
    assert.ok(mb < 60, `${mb} MB`);
  });

  it("a zip bomb of many sheets: together they stay under the limit", () => {
    const book = goodBook();
    const large = `<worksheet><sheetData>${" ".repeat(15_000_000)}</sheetData></worksheet>`;
    const bytes = zip(
      parts(book).map((part) => (part.name.startsWith("xl/worksheets") ? { ...part, content: large } : part)),
    );
    const { ms } = cost(() => assert.equal(only(bytes), "zipBomb"));
    assert.ok(ms < 5_000, `${ms} ms`);
  });

  it("a thousand parts too many", () => {
    const more = Array.from({ length: limits.parts }, (_, n) => ({
      name: `xl/media/${n}.png`,
      content: "x",
    }));
    assert.equal(only(zip([...parts(goodBook()), ...more])), "zipBomb");
  });

  it("entities that grow are not followed", () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
    const bytes = with_(firstSheet, (part) => ({ ...part, content: `${doctype}${String(part.content)}` }));
    assert.equal(only(bytes), "damaged");
  });

  it("tags and attributes without an end are read in one go", () => {
    for (const content of [`<worksheet ${"a".repeat(2_000_000)}>`, `<c r="${"<".repeat(2_000_000)}`]) {
      const { ms } = cost(() => refused(with_(firstSheet, (part) => ({ ...part, content }))));
      assert.ok(ms < 2_000, `${ms} ms`);
    }
  });

  it("too many rows, columns and cells are said by sheet", () => {
    const rows = goodBook();
    for (let n = 0; n < 3_001; n++) rows["Deltakere"]?.rows.push([`Person ${n}`]);
    assert.deepEqual(
      refused(xlsx(rows)).map(({ is, sheet }) => [sheet, is]),
      [["Deltakere", "tooManyRows"]],
    );
    const columns = goodBook();
    columns["Samlinger"]?.rows[1]?.push(...Array.from({ length: 60 }, () => "x"));
    assert.deepEqual(
      refused(xlsx(columns)).map(({ is, sheet }) => [sheet, is]),
      [["Samlinger", "tooManyColumns"]],
    );
    const cells = goodBook();
    cells["Oppgaver"]?.rows.push(...Array.from({ length: 2_000 }, () => Array.from({ length: 31 }, () => 1)));
    assert.deepEqual(
      refused(xlsx(cells)).map(({ is, sheet }) => [sheet, is]),
      [["Oppgaver", "tooManyCells"]],
    );
  });

  it("a merge of the whole sheet costs nothing and is said", () => {
    const book = goodBook();
    (book["Deltakere"] ??= { rows: [] }).merges = ["A1:XFD1048576"];
    const { ms } = cost(() =>
      assert.deepEqual(
        refused(xlsx(book)).map(({ is, facts }) => [is, facts]),
        [["mergedCells", { range: "A1:XFD1048576" }]],
      ),
    );
    assert.ok(ms < 500, `${ms} ms`);
  });

  it("drop-downs on whole columns, which spreadsheets write by themselves, cost nothing", () => {
    const book = goodBook();
    const people = book["Deltakere"];
    assert.ok(people);
    people.after =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const { ms } = cost(() => assert.ok(readWorkbook(xlsx(book), { method: smallMethod }).ok));
    assert.ok(ms < 500, `${ms} ms`);
  });
});
