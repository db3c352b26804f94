import { languages, type Language } from "../../domain/language.ts";
import type { Book } from "./book.ts";
import type { Report } from "./report.ts";
import type { SheetName } from "./sound.ts";
import type { Sheet } from "./table.ts";
import { lookUp, sheetWords, wordsIn } from "./vocabulary.ts";

/** Each sheet once, by any of its names. Reading a sheet unpacks it, so one that is not known stays packed. */
export function findSheets(book: Book, report: Report): (name: SheetName) => Sheet | undefined {
  const names = new Map<SheetName, string>();
  for (const name of book.sheetNames) {
    const found = lookUp(sheetWords, name);
    if (found === undefined) report.note({ sheet: name }, "extraSheet", { name });
    else if (found !== "readMe") {
      const other = names.get(found);
      if (other === undefined) names.set(found, name);
      else report.problem({ sheet: name }, "sheetTwice", { name: other });
    }
  }
  const sheets = new Map<SheetName, Sheet>();
  return (wanted) => {
    const name = names.get(wanted);
    if (name === undefined) return undefined;
    const known = sheets.get(wanted) ?? { name, grid: book.sheet(name), from1904: book.from1904 };
    sheets.set(wanted, known);
    return known;
  };
}

/** The language whose titles the sheets have, for words that stand where the workbook has none. */
export function languageOf(book: Book): Language {
  const score = (language: Language): number => {
    const titles = Object.values<string>(wordsIn(language).sheets);
    return book.sheetNames.filter((name) => titles.includes(name)).length;
  };
  return languages.reduce((best, language) => (score(language) > score(best) ? language : best));
}
