import type { Gathering } from "../../domain/programme/programme.ts";
import { fieldsOf, type Fields } from "./fields.ts";
import type { Located } from "./located.ts";
import type { Report } from "./report.ts";
import { readTable, type Sheet } from "./table.ts";
import type { ColumnOf, Words } from "./vocabulary.ts";

type Column = ColumnOf<"gatherings">;

/** The gatherings; where only the months are known, a gathering has no time. */
export function readGatherings(sheet: Sheet, words: Words, report: Report, located: Located): Gathering[] {
  return readTable(sheet, "gatherings", ["number"], words, report).flatMap((row) => {
    const fields = fieldsOf(row, words, report);
    const number = fields.need("number", fields.whole("number", 1, 40));
    const when = readTime(fields, report);
    const place = fields.text("place", 200);
    const theme = fields.local({ nb: "themeNb", nn: "themeNn", en: "themeEn" }, 300);
    const speakers = fields.text("speakers", 300);
    if (number === undefined) return [];
    located.put("gathering", String(number), fields.place("number"), {
      gatheringsOverlap: fields.place("startDay"),
      endsBeforeStart: fields.place("endDay"),
      outsideMonths: fields.place("startDay"),
    });
    const said = { ...(place && { place }), ...(theme && { theme }), ...(speakers && { speakers }) };
    return [{ number, ...(when && { when }), ...said }];
  });
}

const times = ["startDay", "startClock", "endDay", "endClock"] as const;

/** All of it or nothing; a time of day may stand in the cell of the date. */
function readTime(fields: Fields<Column>, report: Report): Gathering["when"] {
  const start = fields.day("startDay");
  const end = fields.day("endDay");
  const found = {
    startDay: start?.day,
    startClock: fields.clock("startClock") ?? start?.clock,
    // A gathering of one day ends on the day it begins.
    endDay: end?.day ?? start?.day,
    endClock: fields.clock("endClock") ?? end?.clock,
  };
  if (times.every((column) => fields.isEmpty(column)) || !fields.ok()) return undefined;
  for (const column of times) {
    if (found[column] === undefined)
      report.problem(fields.place(column), "whenIncomplete", { name: fields.title(column) });
  }
  return fields.ok() ? (found as Required<Gathering>["when"]) : undefined;
}
