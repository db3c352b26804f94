import type { AnswerArchive, VersionArchive } from "../../contract/archiveViews.ts";
import type { Assignment } from "../../domain/assignment/assignment.ts";
import { asItWasAsked } from "../../domain/answer/checkIn.ts";
import type { Bodies } from "../../domain/store/documents.ts";
import type { Language } from "../../domain/language.ts";
import type { Library } from "../../domain/assignment/library.ts";
import type { Value } from "../../domain/answer/values.ts";
import { inWords } from "../../domain/answer/wording.ts";
import type { Authors } from "./authors.ts";

interface Given {
  answers: readonly Bodies["answer"][];
  versions: readonly Bodies["version"][];
  assignments: ReadonlyMap<string, Assignment>;
  organisation: (group: string) => string;
  author: Authors;
  language: Language;
  library: Library;
}

/** What some groups have answered, each with everything that was submitted before. */
export function archivedAnswers(groups: readonly string[], given: Given): AnswerArchive[] {
  return given.answers
    .filter((answer) => groups.includes(answer.group) && answer.rev > 0)
    .map((answer): AnswerArchive => {
      const assignment = given.assignments.get(answer.assignment);
      const own = [answer.assignment, answer.group, answer.person].filter((it) => it !== undefined);
      const submitted = given.versions.filter((one) => one.answer === `answer:${own.join(":")}`);
      const last = submitted.at(-1);
      const { current } = answer;
      // Taken back or shared since: what stands is told too.
      const stands =
        current &&
        (last?.at !== current.at || JSON.stringify(last.circles) !== JSON.stringify(current.circles))
          ? [{ ...current, rev: answer.rev }]
          : [];
      return {
        assignment: answer.assignment,
        title: assignment?.title[given.language] ?? answer.assignment,
        checkIn: assignment?.checkIn ?? false,
        organisation: given.organisation(answer.group),
        versions: [...submitted, ...stands].map((one) => versionOf(one, answer.group, assignment, given)),
      };
    })
    .sort((a, b) => ((a.versions[0]?.at ?? "") < (b.versions[0]?.at ?? "") ? -1 : 1));
}

function versionOf(
  version: Omit<Bodies["version"], "answer">,
  group: string,
  assignment: Assignment | undefined,
  { author, language, library }: Given,
): VersionArchive {
  const asked = assignment && asItWasAsked(assignment, version, library);
  return {
    number: version.rev,
    at: version.at,
    by: author(version.by, group),
    late: version.late ?? false,
    ...(version.undone && { undone: { by: author(version.undone.by, group), at: version.undone.at } }),
    parts: Object.entries(version.values).map(([id, value]) => {
      const question = asked?.questions.find((one) => one.id === id);
      return {
        question: id,
        label: question?.label[language] ?? id,
        said: question ? inWords(question, value, language) : plain(value),
        circle: version.circles[id] ?? "group",
      };
    }),
  };
}

/** The question is no longer asked: the words stand as they were stored. */
const plain = (value: Value): string[] =>
  (Array.isArray(value) ? value : [value]).map((one: unknown) =>
    typeof one === "object" && one !== null ? Object.values(one).join(" · ") : String(one),
  );
