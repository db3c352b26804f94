import { gridLimits, plain, readSheet, type Grid } from "./grid.ts";
import { hearXml, NotXml } from "./xml.ts";
import { ZipRefusal, type Zip } from "./zip.ts";

export interface Book {
  sheetNames: string[];
  /** Days are counted from 1904, as old Macintosh workbooks do. */
  from1904: boolean;
  sheet: (name: string) => Grid;
}

/** The list of sheets; each is read when it is asked for. Throws ZipRefusal for what is no workbook. */
export function openBook(zip: Zip): Book {
  const byName = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const part = (path: string): string | undefined => {
    const name = byName.get(path.toLowerCase());
    return name === undefined ? undefined : zip.text(name);
  };
  const main = part("xl/workbook.xml");
  if (main === undefined) throw new ZipRefusal({ is: "notAWorkbook", facts: {} });
  const targets = relations(part("xl/_rels/workbook.xml.rels") ?? "");
  const { sheets, from1904 } = readMain(main);
  let strings: string[] | undefined;
  return {
    sheetNames: sheets.map(({ name }) => name),
    from1904,
    sheet: (name) => {
      const target = targets.get(sheets.find((sheet) => sheet.name === name)?.relation ?? "");
      const xml = target === undefined ? undefined : part(target);
      if (xml === undefined) throw new ZipRefusal({ is: "damaged", facts: {} });
      strings ??= readStrings(part("xl/sharedstrings.xml") ?? "");
      return carefully(() => readSheet(xml, strings ?? []));
    },
  };
}

function carefully<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof NotXml) throw new ZipRefusal({ is: "damaged", facts: {} });
    throw error;
  }
}

function readMain(xml: string): { sheets: { name: string; relation: string }[]; from1904: boolean } {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  carefully(() =>
    hearXml(xml, {
      open: (name, attribute) => {
        if (name === "workbookPr") from1904 = ["1", "true", "on"].includes(attribute("date1904") ?? "");
        if (name === "sheet" && sheets.length < gridLimits.sheets)
          sheets.push({ name: attribute("name") ?? "", relation: attribute("id") ?? "" });
      },
      close: () => {},
      text: () => {},
    }),
  );
  return { sheets, from1904 };
}

/** By relation id; paths are relative to `xl/` or begin at the top. */
function relations(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  carefully(() =>
    hearXml(xml, {
      open: (name, attribute) => {
        if (name !== "Relationship" || attribute("TargetMode") === "External") return;
        const target = attribute("Target") ?? "";
        found.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      },
      close: () => {},
      text: () => {},
    }),
  );
  return found;
}

/** Runs of rich text are joined; a reading aid beside Japanese text is not part of it. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let now = "";
  let aside = 0;
  let inText = false;
  carefully(() =>
    hearXml(xml, {
      open: (name) => {
        if (name === "si") now = "";
        if (name === "rPh") aside++;
        if (name === "t") inText = aside === 0;
      },
      close: (name) => {
        if (name === "rPh") aside--;
        if (name === "t") inText = false;
        if (name === "si") strings.push(plain(now));
      },
      text: (text) => {
        if (inText) now += text;
      },
    }),
  );
  return strings;
}
