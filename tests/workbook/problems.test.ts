/** Everything that may be wrong with a workbook: its place, its code, and the sentences (golden/problems.txt). */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../bot/adapters/workbook/read.ts";
import { problemInWords } from "../../bot/adapters/workbook/words.ts";
import { languages } from "../../bot/domain/language.ts";
import { texts } from "../../bot/texts/index.ts";
import type { WorkbookProblem } from "../../bot/domain/plan/workbookProblem.ts";
import { smallMethod } from "../support/smallLibrary.ts";
import { goodBook, xlsx, type Made, type MadeBook } from "../support/xlsx.ts";

/** `Deltakere B3` or `Deltakere 3`, with the code. */
type Expected = [place: string, is: WorkbookProblem["is"]];
interface Wrong {
  name: string;
  edit: (book: MadeBook) => void;
  found: Expected[];
}

const rows = (book: MadeBook, sheet: string): Made[][] => {
  const found = book[sheet];
  assert.ok(found, sheet);
  return found.rows;
};
/** Puts a value in a cell, by the names that a spreadsheet has for it. */
function put(book: MadeBook, sheet: string, cell: string, value: Made): void {
  const [, letters = "", digits] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const all = rows(book, sheet);
  while (all.length < Number(digits)) all.push([]);
  const row = all[Number(digits) - 1] ?? [];
  while (row.length < column) row.push(undefined);
  row[column - 1] = value;
}
const cell = (
  name: string,
  sheet: string,
  at: string,
  value: Made,
  is: WorkbookProblem["is"],
  more: Expected[] = [],
): Wrong => ({
  name,
  edit: (book) => put(book, sheet, at, value),
  found: [[`${sheet} ${at}`, is], ...more],
});

const wrong: Wrong[] = [
  // sheets and columns
  {
    name: "no sheet of groups",
    edit: (book) => delete book["Ledergrupper"],
    found: [["", "sheetMissing"]],
  },
  {
    name: "no sheet of people, and gatherings with days",
    edit: (book) => delete book["Deltakere"],
    found: [["", "sheetMissing"]],
  },
  {
    name: "three sheets missing",
    edit: (book) => {
      delete book["Løp"];
      delete book["Samlinger"];
      delete book["Deltakere"];
    },
    found: [
      ["", "sheetMissing"],
      ["", "sheetMissing"],
    ],
  },
  {
    name: "one sheet under two names",
    edit: (book) => (book["Deltakarar"] = { rows: [] }),
    found: [["Deltakarar", "sheetTwice"]],
  },
  {
    name: "a renamed column",
    edit: (book) => put(book, "Deltakere", "B1", "Kontakt"),
    found: [["Deltakere 1", "columnMissing"]],
  },
  cell("one column twice", "Deltakere", "G1", "E-postadresse", "columnTwice"),
  {
    name: "an empty sheet",
    edit: (book) => (book["Ledergrupper"] = { rows: [] }),
    found: [["Ledergrupper 1", "columnMissing"]],
  },
  {
    name: "merged cells among what is read",
    edit: (book) => ((book["Deltakere"] ??= { rows: [] }).merges = ["C2:C3"]),
    found: [["Deltakere C2", "mergedCells"]],
  },
  cell("one field twice", "Løp", "A6", "Navn", "keyTwice"),
  // what must be there
  {
    name: "no months and no deletion date",
    edit: (book) => rows(book, "Løp").splice(2, 3),
    found: [
      ["Løp", "missing"],
      ["Løp", "missing"],
      ["Løp", "missing"],
    ],
  },
  cell("an empty name", "Deltakere", "A2", " \u00a0 ", "missing"),
  cell("an empty address", "Deltakere", "B2", undefined, "missing"),
  // days, months and times of day
  cell("a date in words that is none", "Samlinger", "B2", "i januar en gang", "notADay"),
  cell("31 February", "Samlinger", "B2", "31.02.2027", "noSuchDay"),
  cell("31 February, the other way", "Løp", "B5", "2028-02-31", "noSuchDay"),
  cell("a date in the American way", "Samlinger", "B2", "1/19/2027", "notADay"),
  cell("a number that is no day", "Samlinger", "B2", 12, "notADay"),
  cell("a month that is none", "Løp", "B3", "høsten 2027", "notAMonth"),
  cell("a thirteenth month", "Løp", "B3", "2027-13", "notAMonth"),
  cell("a time of day that is none", "Samlinger", "C2", "25:00", "notAClock"),
  cell("a time of day as a number that may be two things", "Samlinger", "C2", 8.3, "notAClock"),
  cell("some of the time of a gathering", "Samlinger", "E2", undefined, "whenIncomplete"),
  cell("a period that is none", "Ledergrupper", "G2", "uke 50", "notAPeriod"),
  cell("a period that ends before it begins", "Ledergrupper", "G2", "2027-12-18–2027-12-14", "notAPeriod"),
  cell("a timing that is none", "Oppgaver", "B3", "når det passer", "notATiming"),
  cell("a timing the day before, after", "Oppgaver", "B3", "before:1:+2d", "notATiming"),
  // formulas
  cell("a formula that nobody has calculated", "Deltakere", "A2", { formula: "A3" }, "formulaWithoutValue"),
  cell("a formula that failed", "Deltakere", "B2", { formula: "VLOOKUP(1,X,1)", error: "#N/A" }, "cellError"),
  // numbers and words
  cell("half a phase", "Oppgaver", "G3", 2.5, "notANumber"),
  cell("a seventh phase", "Oppgaver", "G3", 7, "outOfRange"),
  cell("a number in words", "Oppgaver", "K3", "en time", "notANumber"),
  cell("neither yes nor no", "Ledergrupper", "F2", "kanskje", "notYesOrNo"),
  cell("an unknown role", "Deltakere", "D2", "medlem, keiser", "unknownWord"),
  cell("an unknown written form", "Ledergrupper", "C2", "svensk", "unknownWord"),
  cell("an unknown language", "Deltakere", "F2", "klingon", "unknownWord"),
  cell("an unknown kind of question", "Spørsmål", "D2", "tegning", "unknownWord"),
  cell("a place on the board that is not there", "Spørsmål", "K2", "taket.text", "unknownWord"),
  cell("an address without a host", "Deltakere", "B2", "astrid", "notAnAddress"),
  cell("two addresses in one cell", "Deltakere", "B2", "a@b.no; c@d.no", "notAnAddress"),
  cell("a name that is a book", "Deltakere", "A2", "å".repeat(5_000), "tooLong"),
  cell("an option without an id", "Spørsmål", "H3", "Ja; nei=Nei", "badOption"),
  cell("no options", "Spørsmål", "H3", undefined, "noOptions"),
  cell("a condition that is none", "Spørsmål", "L2", "hvis ja", "badCondition"),
  // people and groups
  cell(
    "an assignment for an unknown group",
    "Oppgaver",
    "N2",
    "Fjordvik kommune; Skogmo kommune",
    "unknownGroup",
  ),
  cell("an unknown group", "Deltakere", "C2", "Skogmo kommune", "unknownGroup"),
  {
    name: "the same person twice in one group",
    edit: (book) => rows(book, "Deltakere").push([...(rows(book, "Deltakere")[1] ?? [])]),
    found: [["Deltakere C5", "personTwice"]],
  },
  {
    name: "the same address with another name",
    edit: (book) =>
      rows(book, "Deltakere").push(["Per Ås", "OYSTEIN@vestdal.example.com", "Fjordvik kommune"]),
    found: [["Deltakere A5", "personDiffers"]],
  },
  {
    name: "the same id for two people",
    edit: (book) => {
      put(book, "Deltakere", "G2", "p1");
      put(book, "Deltakere", "G3", "p1");
    },
    found: [["Deltakere G3", "idOfAnother"]],
  },
  cell(
    "nobody's group",
    "Deltakere",
    "C2",
    undefined,
    "groupMissing",
    [["Ledergrupper A2", "noMembers"]].slice(1) as Expected[],
  ),
  cell("a reader in a group", "Deltakere", "D3", "leser", "roleNeedsNoGroup"),
  {
    name: "two groups of the same name",
    edit: (book) => rows(book, "Ledergrupper").push(["Fjordvik kommune"]),
    found: [
      ["Ledergrupper B2", "groupNeedsId"],
      ["Ledergrupper B4", "groupNeedsId"],
      ["Deltakere C2", "groupAmbiguous"],
    ],
  },
  {
    name: "a group of no letters",
    edit: (book) => put(book, "Ledergrupper", "A2", "→→→"),
    found: [
      ["Ledergrupper B2", "groupNeedsId"],
      ["Deltakere C2", "unknownGroup"],
    ],
  },
  cell("an id with a space and an ø", "Ledergrupper", "B2", "fjordvik øst", "idNotPlain"),
  {
    name: "two groups with one id",
    edit: (book) => {
      put(book, "Ledergrupper", "B2", "x");
      put(book, "Ledergrupper", "B3", "x");
    },
    found: [["Ledergrupper B3", "sameId"]],
  },
  {
    name: "a group of nobody",
    edit: (book) => rows(book, "Ledergrupper").push(["Skogmo kommune"]),
    found: [["Ledergrupper A4", "noMembers"]],
  },
  // assignments and questions
  cell("an assignment that is nowhere", "Oppgaver", "A2", "p9-unknown", "notInLibrary"),
  {
    name: "an own assignment without its parts",
    edit: (book) => rows(book, "Oppgaver").splice(2, 1, ["egen", undefined, undefined, "Bare en tittel"]),
    found: [
      ["Oppgaver E3", "missing"],
      ["Oppgaver F3", "missing"],
      ["Oppgaver B3", "missing"],
      ["Oppgaver C3", "missing"],
      ["Oppgaver G3", "missing"],
      ["Oppgaver K3", "missing"],
      ["Oppgaver L3", "missing"],
    ],
  },
  {
    name: "one assignment twice",
    edit: (book) => rows(book, "Oppgaver").push(["lib-1"]),
    found: [["Oppgaver A4", "sameId"]],
  },
  cell("a question for nothing", "Spørsmål", "A2", "annen", "unknownAssignment"),
  cell("a part of a question that has no parts", "Spørsmål", "C2", "for", "unknownParent"),
  {
    name: "rows without columns",
    edit: (book) => put(book, "Spørsmål", "D2", "rader"),
    found: [["Spørsmål B2", "noColumns"]],
  },
  {
    name: "an own assignment without questions",
    edit: (book) => delete book["Spørsmål"],
    found: [["Oppgaver A3", "noQuestions"]],
  },
  cell("a condition on a question that is not there", "Spørsmål", "L3", "hva=ja", "unknownQuestion"),
  {
    name: "the least above the most",
    edit: (book) => {
      put(book, "Spørsmål", "D2", "tall");
      put(book, "Spørsmål", "I2", 5);
      put(book, "Spørsmål", "J2", 1);
    },
    found: [["Spørsmål J2", "mostBelowLeast"]],
  },
  // between the parts
  cell("gatherings with a gap", "Samlinger", "A3", 3, "gatheringNumbers", [
    ["Oppgaver B3", "unknownGathering"],
    ["Oppgaver C3", "unknownGathering"],
  ]),
  cell("gatherings that overlap", "Samlinger", "B3", "2027-01-20", "gatheringsOverlap"),
  cell("a gathering that ends before it begins", "Samlinger", "D2", "2027-01-18", "endsBeforeStart"),
  cell("a gathering that is not there", "Oppgaver", "C3", "3 dager før samling 9", "unknownGathering"),
  cell("due before it opens", "Oppgaver", "C3", "1 dag etter samling 2", "opensAfterDue"),
  cell("a programme that goes backwards", "Løp", "B4", "2026-02", "monthsBackwards"),
  cell("deleted before it ends", "Løp", "B5", "2027-04-01", "deletedTooEarly"),
  {
    name: "quiet all day",
    edit: (book) => rows(book, "Løp").push(["Stille fra", "07:00"], ["Stille til", "17:00"]),
    found: [["Løp B6", "neverOpens"]],
  },
  // all at once
  {
    name: "many things at once",
    edit: (book) => {
      put(book, "Løp", "B3", "snart");
      put(book, "Samlinger", "B2", "31.02.2027");
      put(book, "Ledergrupper", "C3", "svensk");
      put(book, "Deltakere", "B3", "nei");
      put(book, "Deltakere", "D4", "keiser");
      put(book, "Oppgaver", "G3", 0);
      put(book, "Spørsmål", "D3", "tegning");
    },
    found: [
      ["Løp B3", "notAMonth"],
      ["Samlinger B2", "noSuchDay"],
      ["Ledergrupper C3", "unknownWord"],
      ["Deltakere B3", "notAnAddress"],
      ["Deltakere D4", "unknownWord"],
      ["Spørsmål D3", "unknownWord"],
      ["Oppgaver G3", "outOfRange"],
    ],
  },
];
const golden = join(import.meta.dirname, "golden/problems.txt");
const update = process.env["UPDATE_GOLDEN"] === "1";

describe("what is wrong with a workbook", () => {
  const page: string[] = [];
  const seen = new Set<string>();

  it("is nothing when it is in order", () => {
    const read = readWorkbook(xlsx(goodBook()), { method: smallMethod });
    assert.ok(read.ok, JSON.stringify(read));
    assert.equal(read.plan.people.length, 3);
  });

  for (const { name, edit, found } of wrong) {
    it(`${name} is said with its place`, () => {
      const book = goodBook();
      edit(book);
      const read = readWorkbook(xlsx(book), { method: smallMethod });
      assert.ok(!read.ok, "read as if nothing were wrong");
      const places = read.problems.map(({ sheet = "", row, cell, is }) => [
        cell ? `${sheet} ${cell}` : row ? `${sheet} ${row}` : sheet,
        is,
      ]);
      assert.deepEqual(places, found);
      page.push(`# ${name}`);
      for (const problem of read.problems) {
        seen.add(problem.is);
        for (const language of languages) page.push(`${language} ${problemInWords(problem, language)}`);
      }
    });
  }

  it("is said in words that have been read", () => {
    const text = `${page.join("\n")}\n`;
    if (update) {
      mkdirSync(join(golden, ".."), { recursive: true });
      writeFileSync(golden, text);
    }
    assert.ok(existsSync(golden), "write it with UPDATE_GOLDEN=1");
    assert.equal(text, readFileSync(golden, "utf8"));
  });

  it("is tried here, all of it: only what is wrong with the file as such is tried elsewhere", () => {
    const elsewhere = [
      "tooLarge",
      "notAWorkbook",
      "otherFormat",
      "oldWorkbook",
      "encrypted",
      "damaged",
      "zipBomb",
      "tooManyCells",
      "tooManyRows",
      "tooManyColumns",
      // Told by the people's own rows first.
      "sameAddress",
    ];
    const untried = Object.keys(texts.nb.workbook.errors).filter(
      (is) => !seen.has(is) && !elsewhere.includes(is),
    );
    assert.deepEqual(untried, []);
  });
});
