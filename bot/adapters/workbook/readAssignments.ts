import type { When } from "../../domain/assignment/assignment.ts";
import type { Local } from "../../domain/language.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Question } from "../../domain/assignment/question.ts";
import type { PhaseNumber } from "../../domain/roadmap.ts";
import type { Clock } from "../../domain/time.ts";
import { fieldsOf, type Fields } from "./fields.ts";
import type { LibraryAssignment, WorkbookLibrary } from "./libraryAssignment.ts";
import { splitList } from "./lists.ts";
import type { Located } from "./located.ts";
import type { GroupNames } from "./readGroups.ts";
import type { Report } from "./report.ts";
import { readTable, type Sheet } from "./table.ts";
import { readWhen } from "./timing.ts";
import {
  answeredByWords,
  audienceWords,
  offerWords,
  trackWords,
  type ColumnOf,
  type Words,
} from "./vocabulary.ts";

type Column = ColumnOf<"assignments">;
export type Planned = Plan["assignments"][number];
/** Where a timing names no time of day. */
const clocks: Readonly<Record<"opens" | "due" | "closes", Clock>> = {
  opens: "08:30",
  due: "15:30",
  closes: "15:30",
};
export const textColumns = {
  title: { nb: "titleNb", nn: "titleNn", en: "titleEn" },
  action: { nb: "actionNb", nn: "actionNn", en: "actionEn" },
  why: { nb: "whyNb", nn: "whyNn", en: "whyEn" },
} as const;
const most = { title: 200, action: 2000, why: 2000 };
export const none = "-";

/** What the library knows, changed where the row says otherwise; or an assignment of one's own. */
export function readAssignments(
  sheet: Sheet,
  given: {
    library: WorkbookLibrary;
    phases: number;
    questions: ReadonlyMap<string, Question[]>;
    groups: GroupNames;
  },
  words: Words,
  report: Report,
  located: Located,
): { assignments: Planned[]; ids: Set<string> } {
  const ids = new Set<string>();
  const assignments = readTable(sheet, "assignments", ["id"], words, report).flatMap((row) => {
    const fields = fieldsOf(row, words, report);
    const id = fields.need("id", fields.text("id", 200));
    if (id === undefined) return [];
    ids.add(id);
    located.put("assignment", id, fields.place("id"), {
      opensAfterDue: fields.place("due"),
      dueAfterNext: fields.place("due"),
    });
    for (const which of ["opens", "due", "closes"] as const)
      located.put("assignment", `${id} ${which}`, fields.place(which));
    const base = given.library.assignments.find((it) => it.id === id);
    const assignment = readOne(
      fields,
      { id, base, own: given.questions.get(id), phases: given.phases },
      words,
      report,
    );
    const groups = readAsked(fields, given.groups, report);
    return assignment ? [{ ...assignment, ...(groups && { groups }) }] : [];
  });
  return { assignments, ids };
}

/** By name or id; a programme has no use for an assignment that asks nobody, so an empty cell is everybody. */
function readAsked(fields: Fields<Column>, groups: GroupNames, report: Report): string[] | undefined {
  const said = splitList(fields.text("groups", 8000, "lines") ?? "");
  if (said.length === 0) return undefined;
  const found = said.flatMap((name) => {
    const ids = groups.find(name);
    if (ids.length === 0) report.problem(fields.place("groups"), "unknownGroup", { group: name });
    if (ids.length > 1) report.problem(fields.place("groups"), "groupAmbiguous", { value: name });
    return ids.length === 1 ? ids : [];
  });
  return [...new Set(found)];
}

/** Where neither the row nor the library says anything. */
const usual = {
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  questions: [],
  offers: [],
} satisfies Partial<LibraryAssignment>;
type Base = Partial<LibraryAssignment> & Pick<LibraryAssignment, keyof typeof usual>;

function readOne(
  fields: Fields<Column>,
  {
    id,
    base,
    own,
    phases,
  }: { id: string; base: LibraryAssignment | undefined; own: Question[] | undefined; phases: number },
  words: Words,
  report: Report,
): Planned | undefined {
  const titles = Object.values(textColumns.title);
  if (!base && [...titles, "phase" as const].every((column) => fields.isEmpty(column))) {
    report.problem(fields.place("id"), "notInLibrary", { id });
    return undefined;
  }
  const from: Base = { ...usual, ...base };
  const texts = readTexts(fields, from);
  const times = readTimes(fields, from, phases, report);
  const kind = readKind(fields, from, words);
  if (!fields.ok() || !texts || !times) return undefined;
  return { id, ...texts, ...times, ...kind, questions: own ?? from.questions };
}

function readTexts(
  fields: Fields<Column>,
  from: Base,
): Pick<Planned, "title" | "action" | "why"> | undefined {
  const text = (of: keyof typeof most): Local | undefined =>
    fields.need(textColumns[of].nb, fields.local(textColumns[of], most[of]) ?? from[of]);
  const [title, action, why] = [text("title"), text("action"), text("why")];
  return title && action && why && { title, action, why };
}

function readTimes(
  fields: Fields<Column>,
  from: Base,
  phases: number,
  report: Report,
): Pick<Planned, "phase" | "minutes" | "opens" | "due" | "closes"> | undefined {
  const opens = fields.need("opens", readTiming(fields, "opens", report) ?? from.opens);
  const due = fields.need("due", readTiming(fields, "due", report) ?? from.due);
  const closes = readTiming(fields, "closes", report);
  const phase = fields.need("phase", fields.whole("phase", 1, phases) ?? from.phase);
  const toDo = fields.need("minutesDo", fields.whole("minutesDo", 0, 10_000) ?? from.minutes?.do);
  const toAnswer = fields.need(
    "minutesAnswer",
    fields.whole("minutesAnswer", 1, 240) ?? from.minutes?.answer,
  );
  if (!opens || !due || !phase || toDo === undefined || toAnswer === undefined) return undefined;
  const minutes = { do: toDo, answer: toAnswer };
  return { phase: phase as PhaseNumber, minutes, opens, due, ...(closes && { closes }) };
}

function readKind(
  fields: Fields<Column>,
  from: Base,
  words: Words,
): Pick<Planned, "track" | "audience" | "answeredBy" | "offers" | "step" | "draft" | "checkIn"> {
  const { tracks, audiences, answeredBy } = words.words;
  const step = fields.text("step", 60) ?? from.step;
  const draft = fields.yesNo("draft") ?? from.draft;
  const checkIn = fields.yesNo("checkIn");
  return {
    track: fields.word("track", trackWords, tracks) ?? from.track,
    audience: fields.word("audience", audienceWords, audiences) ?? from.audience,
    answeredBy: fields.word("answeredBy", answeredByWords, answeredBy) ?? from.answeredBy,
    offers: readOffers(fields, words) ?? from.offers,
    ...(step !== undefined && step !== none && { step }),
    ...(draft && { draft }),
    ...(checkIn && { checkIn }),
  };
}

function readTiming(fields: Fields<Column>, column: keyof typeof clocks, report: Report): When | undefined {
  const cell = fields.cell(column);
  if (!cell) return undefined;
  const when = readWhen(cell, clocks[column], fields.from1904);
  if (!when)
    report.problem(fields.place(column), "notATiming", {
      value: fields.text(column, 500)?.slice(0, 60) ?? "",
    });
  return when;
}

function readOffers(fields: Fields<Column>, words: Words): Planned["offers"] | undefined {
  if (fields.isEmpty("offers")) return undefined;
  const said = fields.words("offers", offerWords, words.words.offers);
  return [...new Set(said)].filter((offer) => offer !== "none");
}
