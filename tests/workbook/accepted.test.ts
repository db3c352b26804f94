/** What people write, and spreadsheets make of it, that is understood without a word or with a note. */
import assert from "node:assert/strict";
import ExcelJS from "exceljs";
import * as v from "valibot";
import { deskActs } from "../../bot/contract/desk.ts";
import { readWorkbook } from "../../bot/adapters/workbook/read.ts";
import { noteInWords } from "../../bot/adapters/workbook/words.ts";
import type { Plan } from "../../bot/domain/plan/plan.ts";
import { smallLibrary, smallMethod } from "../support/smallLibrary.ts";
import { goodBook, xlsx, type Made, type MadeBook } from "../support/xlsx.ts";

const sheet = (book: MadeBook, name: string): Made[][] => {
  const found = book[name];
  assert.ok(found, name);
  return found.rows;
};
function planOf(book: MadeBook, options: { from1904?: boolean } = {}): { plan: Plan; notes: string[] } {
  const read = readWorkbook(xlsx(book, options), { method: smallMethod });
  assert.ok(read.ok, JSON.stringify(read));
  return { plan: read.plan, notes: read.notes.map((note) => noteInWords(note, "nb")) };
}
const edited = (edit: (book: MadeBook) => void, options: { from1904?: boolean } = {}) => {
  const book = goodBook();
  edit(book);
  return planOf(book, options);
};
const set = (book: MadeBook, name: string, row: number, column: number, value: Made): void => {
  const cells = sheet(book, name)[row - 1];
  assert.ok(cells);
  while (cells.length < column) cells.push(undefined);
  cells[column - 1] = value;
};

describe("a workbook that is in order", () => {
  it("gives the plan, with what was left empty filled in", () => {
    const { plan, notes } = planOf(goodBook());
    assert.deepEqual(plan.programme, {
      id: "ledergaloppen-vest-2027",
      name: "Ledergaloppen Vest 2027",
      months: { from: "2027-01", to: "2027-12" },
      deleteOn: "2028-12-31",
      language: "nb",
      framework: { id: "veikart", version: 1 },
      settings: { quietHours: { from: "17:00", to: "07:30", weekends: true }, weeklyBudget: 3 },
      gatherings: [
        {
          number: 1,
          when: { startDay: "2027-01-19", startClock: "10:00", endDay: "2027-01-20", endClock: "13:00" },
          place: "Fjordvik",
          theme: { nb: "Behov", nn: "Behov", en: "Needs" },
        },
        {
          number: 2,
          when: { startDay: "2027-04-13", startClock: "10:00", endDay: "2027-04-14", endClock: "13:00" },
          place: "Vestdal",
        },
      ],
      groups: [
        {
          id: "fjordvik-kommune",
          name: "Fjordvik kommune",
          ownWord: "kommunen",
          language: "nb",
          chiefExecutiveTitle: "kommunedirektør",
          quietPeriods: [],
        },
        {
          id: "vestdal-herad",
          name: "Vestdal herad",
          ownWord: "heradet",
          language: "nn",
          chiefExecutiveTitle: "kommunedirektør",
          quietPeriods: [],
        },
      ],
    });
    const [astrid, , kari] = plan.people;
    assert.deepEqual(astrid?.memberships, [
      { group: "fjordvik-kommune", roles: ["chief_executive", "case_owner"] },
    ]);
    assert.match(astrid?.id ?? "", /^p[0-9a-f]{16}$/);
    assert.deepEqual([kari?.memberships, kari?.programmeRoles], [[], ["facilitator"]]);
    const [fromLibrary, own] = plan.assignments;
    assert.deepEqual(fromLibrary, smallLibrary.assignments[0]);
    assert.deepEqual(own?.opens, { gathering: 2, days: 2, clock: "08:30" });
    assert.deepEqual(own?.due, { gathering: 2, days: 16, clock: "15:30" });
    assert.deepEqual(
      own?.questions.map(({ id, type, required, lands }) => ({ id, type, required, lands })),
      [
        { id: "lart", type: "long_text", required: true, lands: { lane: "insight", field: "text" } },
        { id: "for", type: "one_of", required: false, lands: undefined },
      ],
    );
    assert.ok(
      notes.some((note) =>
        note.startsWith("Oppgaver, rad 3, «Tittel bokmål» (D3): Teksten mangler på noen språk."),
      ),
    );
  });

  it("has days in every way that a day is written", () => {
    const ways: Made[] = [
      "2027-01-19",
      "19.01.2027",
      "19.1.2027",
      "19. januar 2027",
      "tirsdag 19. januar 2027",
      "tysdag 19. jan. 2027",
      "19 January 2027",
      "2027-01-19T00:00:00",
      46_406,
      46_406.5,
      " 2027-01-19\u00a0",
    ];
    for (const way of ways) {
      const { plan } = edited((book) => set(book, "Samlinger", 2, 2, way));
      assert.equal(plan.programme.gatherings[0]?.when?.startDay, "2027-01-19", JSON.stringify(way));
    }
  });

  it("counts its days from 1904 where it says so", () => {
    const { plan } = edited((book) => set(book, "Samlinger", 2, 2, 46_406 - 1462), { from1904: true });
    assert.equal(plan.programme.gatherings[0]?.when?.startDay, "2027-01-19");
  });

  it("has times of day in every way that a time is written", () => {
    for (const way of [
      "10:30",
      "10.30",
      "kl. 10.30",
      "Kl 10:30",
      "10:30:00",
      0.4375,
      46_406.4375,
    ] as Made[]) {
      const { plan } = edited((book) => set(book, "Samlinger", 2, 3, way));
      assert.equal(plan.programme.gatherings[0]?.when?.startClock, "10:30", JSON.stringify(way));
    }
    const { plan } = edited((book) => {
      set(book, "Samlinger", 2, 2, "19.01.2027 kl. 09.15");
      set(book, "Samlinger", 2, 3, undefined);
    });
    assert.equal(plan.programme.gatherings[0]?.when?.startClock, "09:15");
  });

  it("has months in every way that a month is written", () => {
    for (const way of [
      "2027-01",
      "01.2027",
      "1/2027",
      "januar 2027",
      "January 2027",
      46_406,
      "2027-01-31",
    ] as Made[]) {
      const { plan } = edited((book) => set(book, "Løp", 3, 2, way));
      assert.equal(plan.programme.months.from, "2027-01", JSON.stringify(way));
    }
  });

  it("has timings in words of three languages", () => {
    const ways: [string, object][] = [
      ["2 dager etter samling 2", { gathering: 2, days: 2, clock: "08:30" }],
      ["2 dagar etter samling 2 kl. 09:00", { gathering: 2, days: 2, clock: "09:00" }],
      ["two days after gathering 2 at 9:00", { gathering: 2, days: 2, clock: "09:00" }],
      ["dagen etter samling 2", { gathering: 2, days: 1, clock: "08:30" }],
      ["en uke før samling 2", { gathering: 2, days: -7, clock: "08:30" }],
      ["Ei veke  før samling 2, kl 8", { gathering: 2, days: -7, clock: "08:00" }],
      ["samme dag som samling 2", { gathering: 2, days: 0, clock: "08:30" }],
      ["after:2:+2d 10:00", { gathering: 2, days: 2, clock: "10:00" }],
      ["20.04.2027", { at: "2027-04-20T06:30:00.000Z" }],
      ["2027-04-20 10:00", { at: "2027-04-20T08:00:00.000Z" }],
    ];
    for (const [way, when] of ways) {
      const { plan } = edited((book) => set(book, "Oppgaver", 3, 2, way));
      assert.deepEqual(plan.assignments[1]?.opens, when, way);
    }
  });

  it("may have nynorsk or English titles, other sheets and columns, a heading above and rows between", () => {
    const nynorsk = edited((book) => {
      book["Leiargrupper"] = book["Ledergrupper"] ?? { rows: [] };
      delete book["Ledergrupper"];
      book["Budsjett"] = { rows: [["=SUM(A1)"]], merges: ["A1:C9"] };
      const people = sheet(book, "Deltakere");
      people[0] = ["Namn", "E-POST", "Leiargruppe", "Rolle", "Stilling", "Språk", "Id", "Mobil"];
      set(book, "Deltakere", 2, 8, "900 00 000");
      people.splice(2, 0, [], ["", "  "], [undefined]);
      people.unshift(["Deltakere i Ledergaloppen"], []);
    });
    assert.deepEqual(
      nynorsk.plan.people.map(({ name }) => name),
      ["Astrid Solhaug", "Øystein Ås", "Kari Nygård"],
    );
    assert.ok(nynorsk.notes.includes("Budsjett: Arket «Budsjett» brukes ikke."));
    assert.ok(nynorsk.notes.includes("Deltakere, rad 3, «Mobil» (H3): Kolonnen «Mobil» brukes ikke."));
    const english = edited((book) => {
      book["Participants"] = {
        rows: [
          ["Name", "E-mail", "Leadership group", "Roles"],
          ["Åse Æ", "ase@fjordvik.example.com", "fjordvik-kommune", "chief executive; digital lead"],
          ["Øystein Ås", "o@vestdal.example.com", "vestdal HERAD", ""],
        ],
      };
      delete book["Deltakere"];
    });
    assert.deepEqual(
      english.plan.people.map(({ memberships }) => memberships[0]?.roles),
      [["chief_executive", "digital_lead"], ["member"]],
    );
  });

  it("may have somebody in two groups, by two rows with one address", () => {
    const { plan } = edited((book) =>
      sheet(book, "Deltakere").push([
        "Øystein Ås",
        "Oystein@Vestdal.example.com",
        "Fjordvik kommune",
        "digitaliseringsansvarlig",
      ]),
    );
    assert.equal(plan.people.length, 3);
    assert.deepEqual(plan.people[1]?.memberships, [
      { group: "vestdal-herad", roles: ["chief_executive"] },
      { group: "fjordvik-kommune", roles: ["digital_lead"] },
    ]);
  });

  it("may have two municipalities of one name, by their ids", () => {
    const { plan } = edited((book) => {
      const groups = sheet(book, "Ledergrupper");
      groups.push(["Våler kommune", "valer-ostfold"], ["Våler kommune", "valer-innlandet"]);
      sheet(book, "Deltakere").push(
        ["A", "a@valer.example.com", "valer-ostfold"],
        ["B", "b@valer.example.com", "Valer-Innlandet"],
      );
    });
    assert.deepEqual(
      plan.people.slice(3).map(({ memberships }) => memberships[0]?.group),
      ["valer-ostfold", "valer-innlandet"],
    );
  });

  it("has quiet periods that the page for settings takes as well, however many and with whatever said of them", () => {
    const days = Array.from({ length: 28 }, (_, n) => `2027-02-${String(n + 1).padStart(2, "0")}`);
    for (const said of [days.join("; "), `2027-02-01: ${"Budsjett ".repeat(200)}`]) {
      const { plan } = edited((book) => set(book, "Ledergrupper", 2, 7, said));
      const { id, quietPeriods } = plan.programme.groups[0] ?? assert.fail();
      const group = { id, quietPeriods: quietPeriods.slice(1), quietPeriodsSeen: quietPeriods };
      assert.ok(v.is(deskActs.setSettings.body, { group }), said.slice(0, 40));
    }
  });

  it("has quiet periods in several ways", () => {
    const { plan } = edited((book) => {
      set(
        book,
        "Ledergrupper",
        2,
        7,
        "2027-12-14–2027-12-18: Budsjett; 24.12.2027 - 02.01.2028\n17. mai 2027",
      );
      set(book, "Ledergrupper", 3, 7, 46_406);
    });
    assert.deepEqual(
      plan.programme.groups.map(({ quietPeriods }) => quietPeriods),
      [
        [
          { from: "2027-12-14", to: "2027-12-18", reason: "Budsjett" },
          { from: "2027-12-24", to: "2028-01-02" },
          { from: "2027-05-17", to: "2027-05-17" },
        ],
        [{ from: "2027-01-19", to: "2027-01-19" }],
      ],
    );
  });

  it("uses what a formula shows, and says so", () => {
    const { plan, notes } = edited((book) => {
      set(book, "Deltakere", 2, 1, {
        formula: 'CONCATENATE("Astrid"," ","Solhaug")',
        value: "Astrid Solhaug",
      });
      set(book, "Deltakere", 2, 2, {
        formula: 'HYPERLINK("mailto:x@y.no","z")',
        value: "astrid@fjordvik.example.com",
      });
      set(book, "Samlinger", 2, 2, { formula: "TODAY()+30", value: 46_406 });
    });
    assert.equal(plan.people[0]?.name, "Astrid Solhaug");
    assert.equal(plan.programme.gatherings[0]?.when?.startDay, "2027-01-19");
    assert.ok(
      notes.includes("Deltakere, rad 2, «Navn» (A2): Cellen har en formel. Verdien som vises, er brukt."),
    );
  });

  it("keeps text as text: rich, marked up, with signs of every kind, and whatever it begins with", () => {
    const texts: [Made, string][] = [
      [{ rich: ["Åse ", "Bø"] }, "Åse Bø"],
      [
        "<script>alert(1)</script> **fet** [lenke](https://x)",
        "<script>alert(1)</script> **fet** [lenke](https://x)",
      ],
      ['=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
      ["+47 900 00 000", "+47 900 00 000"],
      ["-1", "-1"],
      ["@SUM(A1)", "@SUM(A1)"],
      ["{{constructor.constructor('x')()}}", "{{constructor.constructor('x')()}}"],
      ["👩🏽‍🚒 ÆØÅ æøå 🏔️", "👩🏽‍🚒 ÆØÅ æøå 🏔️"],
      ["A\u030Ase", "Åse"],
      ["\u00a0 Kari\u00a0Nes \u200b", "Kari Nes"],
      ["  Kari \n  Nes ", "Kari Nes"],
      ["__proto__", "__proto__"],
      [
        { xml: '<c r="REF" t="str"><v>_x0041_se &amp; &#x41;&#229; &quot;x&quot; &nbsp;</v></c>' },
        'Ase & Aå "x" &nbsp;',
      ],
      [{ xml: '<c r="REF" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>' }, "<b>"],
      [2027, "2027"],
      [true, "ja"],
    ];
    for (const [made, kept] of texts) {
      const { plan } = edited((book) => set(book, "Deltakere", 2, 1, made));
      assert.equal(plan.people[0]?.name, kept);
    }
  });

  it("reads addresses as links and with a name around them", () => {
    for (const way of [
      "mailto:astrid@fjordvik.example.com",
      "Astrid Solhaug <astrid@fjordvik.example.com>",
      " astrid@fjordvik.example.com\u00a0",
    ]) {
      const { plan } = edited((book) => set(book, "Deltakere", 2, 2, way));
      assert.equal(plan.people[0]?.email, "astrid@fjordvik.example.com");
    }
  });

  it("may be only history: months without days, and no people", () => {
    const { plan } = edited((book) => {
      delete book["Deltakere"];
      delete book["Oppgaver"];
      delete book["Spørsmål"];
      book["Samlinger"] = { rows: [["Nr"], [1], [2], [3], [4]] };
    });
    assert.deepEqual(
      plan.programme.gatherings,
      [1, 2, 3, 4].map((number) => ({ number })),
    );
    assert.deepEqual(plan.people, []);
  });

  it("warns, with its place, and is read all the same", () => {
    const { notes } = edited((book) => {
      set(book, "Deltakere", 3, 4, "medlem");
      sheet(book, "Deltakere").pop();
      set(book, "Oppgaver", 3, 2, "3 dager etter samling 1");
      set(book, "Oppgaver", 3, 3, "3 dager etter samling 2");
      set(book, "Samlinger", 3, 4, "2028-01-14");
    });
    const told = notes.filter((note) => !note.includes("noen språk"));
    assert.deepEqual(told, [
      "Ledergrupper, rad 3, «Navn» (A3): Ledergruppen i Vestdal herad har ingen kommunedirektør.",
      "Løp: Løpet har ingen prosessleder. Da ser ingen oversikten.",
      "Samlinger, rad 3, «Startdato» (B3): Samling 2 er utenfor månedene løpet går.",
      "Oppgaver, rad 3, «Id» (A3): «Snakk med noen» er åpen samtidig med «Skriv problemet». Én om gangen er nok for de fleste.",
      "Oppgaver, rad 3, «Frist» (C3): «Snakk med noen» har frist etter at samling 2 har begynt.",
      "Oppgaver, rad 3, «Åpner» (B3): «Snakk med noen» åpner i en helg.",
    ]);
  });

  it("may be written by another program, with shared strings, links, rich text and dates of its own", async () => {
    const book = new ExcelJS.Workbook();
    for (const [name, { rows }] of Object.entries(goodBook())) {
      const made = book.addWorksheet(name);
      for (const row of rows) made.addRow(row);
    }
    const people = book.getWorksheet("Deltakere");
    const gatherings = book.getWorksheet("Samlinger");
    assert.ok(people && gatherings);
    people.getCell("B2").value = {
      text: "astrid@fjordvik.example.com",
      hyperlink: "mailto:astrid@fjordvik.example.com",
    };
    people.getCell("A3").value = { richText: [{ text: "Øystein " }, { font: { bold: true }, text: "Ås" }] };
    people.getCell("A4").value = { formula: "A2", result: "Kari Nygård" };
    gatherings.getCell("B2").value = new Date(Date.UTC(2027, 0, 19));
    gatherings.getCell("C2").value = new Date(Date.UTC(1899, 11, 30, 10, 0));
    const read = readWorkbook(Buffer.from(await book.xlsx.writeBuffer()), { method: smallMethod });
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(read.plan, planOf(goodBook()).plan);
  });
});
