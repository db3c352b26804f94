import type { TableName, Words } from "./vocabulary.ts";

/** How many rows have drop-downs. */
export const rowsWithLists = 200;

/** By column; dates and ids are narrow, sentences are wide. */
export function widthOf(column: string): number {
  if (/^(action|why|label|help|options|theme)/.test(column)) return 44;
  if (/^(name|email|title|opens|due|closes|group|quietPeriods|roles|place|value|key)/.test(column)) return 30;
  if (/^(id|assignment|channelId)$/.test(column)) return 26;
  return 16;
}

const choice = (of: Readonly<Record<string, string>>): string => `"${Object.values(of).join(",")}"`;
const column = (sheet: string, letter: string): string =>
  `'${sheet.replaceAll("'", "''")}'!$${letter}$2:$${letter}$${rowsWithLists + 1}`;

/** What may be chosen in each column. A list in the file itself must be short and without commas in its words. */
export function listsFor(table: TableName, words: Words): Readonly<Record<string, string>> {
  const { yesNo, languages, roles, tracks, audiences, answeredBy, offers, questionTypes } = words.words;
  const lists: Partial<Record<TableName, Record<string, string>>> = {
    groups: {
      language: choice({ nb: languages.nb, nn: languages.nn }),
      starred: choice(yesNo),
      approvesSharing: choice(yesNo),
    },
    people: {
      group: column(words.sheets.groups, "A"),
      roles: choice(roles),
      language: choice(languages),
    },
    assignments: {
      phase: '"1,2,3,4,5,6"',
      track: choice(tracks),
      audience: choice(audiences),
      answeredBy: choice(answeredBy),
      offers: choice(offers),
      checkIn: choice(yesNo),
      draft: choice(yesNo),
    },
    questions: {
      assignment: column(words.sheets.assignments, "A"),
      type: choice(questionTypes),
      required: choice(yesNo),
    },
  };
  return lists[table] ?? {};
}
