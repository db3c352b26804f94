/** Workbooks made by hand, part by part, so that they can be as wrong as somebody else's. */
import { crc32, deflateRawSync } from "node:zlib";

export type Made =
  | string
  | number
  | boolean
  | undefined
  /** A formula, with what it last gave. */
  | { formula: string; value?: string | number; error?: string }
  /** Runs of rich text. */
  | { rich: string[] }
  /** The cell as XML, with `REF` where its place belongs. */
  | { xml: string };
export interface MadeSheet {
  rows: Made[][];
  merges?: string[];
  /** XML after the cells. */
  after?: string;
}
export type MadeBook = Record<string, MadeSheet>;
export interface Packed {
  name: string;
  content: string | Buffer;
  /** What the list of parts says, when it lies. */
  says?: { unpacked?: number; flags?: number };
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const letterOf = (column: number): string =>
  column > 26
    ? letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

function cellXml(value: Made, ref: string): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return `<c r="${ref}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string")
    return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  if ("xml" in value) return value.xml.replaceAll("REF", ref);
  if ("rich" in value) {
    const runs = value.rich.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escape(run)}</t></r>`);
    return `<c r="${ref}" t="inlineStr"><is>${runs.join("")}</is></c>`;
  }
  const formula = `<f>${escape(value.formula)}</f>`;
  if (value.error !== undefined) return `<c r="${ref}" t="e">${formula}<v>${value.error}</v></c>`;
  if (value.value === undefined) return `<c r="${ref}">${formula}</c>`;
  const type = typeof value.value === "string" ? ' t="str"' : "";
  return `<c r="${ref}"${type}>${formula}<v>${escape(String(value.value))}</v></c>`;
}

export function sheetXml({ rows, merges = [], after = "" }: MadeSheet): string {
  const data = rows.map((cells, r) => {
    const inside = cells.map((value, c) => cellXml(value, `${letterOf(c + 1)}${r + 1}`)).join("");
    return inside === "" ? "" : `<row r="${r + 1}">${inside}</row>`;
  });
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "";
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data.join("")}</sheetData>${merged}${after}</worksheet>`;
}

/** The parts of a workbook, to be changed before they are packed. */
export function parts(book: MadeBook, { from1904 = false } = {}): Packed[] {
  const names = Object.keys(book);
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return [
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="${rel}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names
        .map((name, n) => `<sheet name="${escape(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships>${names
        .map(
          (_, n) =>
            `<Relationship Id="rId${n + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
        )
        .join("")}</Relationships>`,
    },
    ...Object.values(book).map((sheet, n) => ({
      name: `xl/worksheets/sheet${n + 1}.xml`,
      content: sheetXml(sheet),
    })),
  ];
}

export const xlsx = (book: MadeBook, options?: { from1904?: boolean }): Uint8Array =>
  zip(parts(book, options));

/** A zip as simple as it can be; it says of its parts what it is told to say. */
export function zip(packed: readonly Packed[]): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, says = {} } of packed) {
    const raw = Buffer.from(content);
    const body = deflateRawSync(raw);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(says.flags ?? 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(raw), 16);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt32LE(says.unpacked ?? raw.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, title, body);
    entries.push(entry, title);
    at += local.length + title.length + body.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(packed.length, 8);
  end.writeUInt16LE(packed.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}

/** A small programme in order, as somebody in Norway would write it. Row 1 has the titles. */
export function goodBook(): MadeBook {
  return {
    Løp: {
      rows: [
        ["Felt", "Verdi"],
        ["Navn", "Ledergaloppen Vest 2027"],
        ["Fra måned", "2027-01"],
        ["Til måned", "2027-12"],
        ["Slettes", "2028-12-31"],
      ],
    },
    Samlinger: {
      rows: [
        [
          "Nr",
          "Startdato",
          "Starttid",
          "Sluttdato",
          "Sluttid",
          "Sted",
          "Tema bokmål",
          "Tema nynorsk",
          "Tema engelsk",
        ],
        [1, "2027-01-19", "10:00", "2027-01-20", "13:00", "Fjordvik", "Behov", "Behov", "Needs"],
        [2, "2027-04-13", "10:00", "2027-04-14", "13:00", "Vestdal"],
      ],
    },
    Ledergrupper: {
      rows: [
        ["Navn", "Id", "Målform", "Eget ord", "Tittel på leder", "Stjerne", "Stille perioder"],
        ["Fjordvik kommune", undefined, "bokmål"],
        ["Vestdal herad", undefined, "nynorsk"],
      ],
    },
    Deltakere: {
      rows: [
        ["Navn", "E-post", "Ledergruppe", "Roller", "Tittel", "Språk", "Id"],
        [
          "Astrid Solhaug",
          "astrid@fjordvik.example.com",
          "Fjordvik kommune",
          "kommunedirektør, caseansvarlig",
        ],
        ["Øystein Ås", "oystein@vestdal.example.com", "Vestdal herad", "kommunedirektør"],
        ["Kari Nygård", "kari@region.example.com", undefined, "prosessleder"],
      ],
    },
    Oppgaver: {
      rows: [
        [
          "Id",
          "Åpner",
          "Frist",
          "Tittel bokmål",
          "Oppgave bokmål",
          "Hvorfor bokmål",
          "Fase",
          "Spor",
          "For hvem",
          "Svar fra",
          "Minutter å gjøre",
          "Minutter å svare",
          "Kan deles med",
          "Bare for",
        ],
        ["lib-1"],
        [
          "egen",
          "2 dager etter samling 2",
          "16 dager etter samling 2",
          "Snakk med noen",
          "Én bruker.",
          "Det lærer vi av.",
          2,
          "caset",
          "hele ledergruppen",
          "ledergruppen",
          30,
          3,
          "KS",
        ],
      ],
    },
    Spørsmål: {
      rows: [
        [
          "Oppgave-id",
          "Spørsmål-id",
          "Del av",
          "Type",
          "Spørsmål bokmål",
          "Må fylles ut",
          "Største lengde",
          "Svaralternativer bokmål",
          "Minst",
          "Mest",
          "Lander på tavla",
          "Vises når",
        ],
        [
          "egen",
          "lart",
          undefined,
          "lang tekst",
          "Hva lærte dere?",
          "ja",
          600,
          undefined,
          undefined,
          undefined,
          "insight.text",
        ],
        ["egen", "for", undefined, "ett valg", "Visste dere det?", "nei", undefined, "ja=Ja; nei=Nei"],
      ],
    },
  };
}
