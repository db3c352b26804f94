import type {
  AnswerArchive,
  AuthorArchive,
  CaseArchive,
  NoteArchive,
  ProgrammeArchive,
} from "../../contract/archiveViews.ts";
import { lanes } from "../../domain/case/case.ts";
import type { Language } from "../../domain/language.ts";
import { en } from "../../texts/archive/en.ts";
import { nb } from "../../texts/archive/nb.ts";
import { nn } from "../../texts/archive/nn.ts";
import { texts } from "../../texts/index.ts";
import { escaped } from "../../domain/html.ts";
import { clockOf, facts, heading, page, paragraph, time } from "./page.ts";

export const archiveTexts: Readonly<Record<Language, typeof nb>> = { nb, nn, en };

/** The archive export as a page that is read and printed (AR2). */
export function programmePage(archive: ProgrammeArchive): string {
  const { language, programme, cases, withoutCase, writtenAt } = archive;
  const words = archiveTexts[language];
  return page(language, words.title(programme.name), [
    paragraph(words.notArchive, "dim"),
    paragraph(words.made(clockOf(writtenAt)), "dim"),
    ...(programme.demo ? [paragraph(words.demo)] : []),
    facts([[words.programme, escaped(`${programme.name} (${programme.id})`)]]),
    paragraph(words.method(programme.framework.id, programme.framework.version)),
    paragraph(words.deletedOn(programme.deleteOn)),
    ...cases.flatMap((one) => caseOf(one, language)),
    ...(withoutCase ? [heading(2, words.withoutCase), ...saidAndSent(withoutCase, language)] : []),
  ]);
}

function caseOf(of: CaseArchive, language: Language): string[] {
  const words = archiveTexts[language];
  const by = authorIn(language);
  const circle = texts[language].common.circle;
  return [
    heading(2, of.title || words.untitled),
    facts([
      [words.organisations, of.organisations.map(escaped).join(", ")],
      [words.phase, escaped(`${of.phase.number}. ${of.phase.name}`)],
      [words.condition, words.state[of.state]],
      [words.owner, of.owner && by(of.owner)],
      [words.who, of.need.who && escaped(of.need.who)],
      [words.what, of.need.what && escaped(of.need.what)],
      [words.howWeKnow, of.need.howWeKnow && escaped(of.need.howWeKnow)],
      [words.seenBy, escaped(circle[of.need.circle])],
      [words.goal, of.goal && escaped(of.goal)],
      [words.planLink, of.planLink && escaped(of.planLink)],
      [words.expectedBenefit, of.expectedBenefit && escaped(of.expectedBenefit)],
    ]),
    heading(3, words.road),
    ...of.moves.map(
      ({ phase, name, move, at, by: who, reason }) =>
        `<p>${time(at)}: ${escaped(moveIn(language, move))} ${phase}. ${escaped(name)}. ${by(who)}` +
        `${reason === undefined ? "" : `. ${escaped(words.reason)}: ${escaped(reason)}`}</p>`,
    ),
    heading(3, words.board),
    ...lanes.flatMap((lane) => {
      const notes = of.notes.filter((note) => note.lane === lane);
      if (notes.length === 0) return [];
      return [heading(4, texts[language].common.lane[lane]), ...notes.map((note) => noteOf(note, language))];
    }),
    ...saidAndSent(of, language),
  ];
}

function saidAndSent(of: Pick<CaseArchive, "answers" | "sharing">, language: Language): string[] {
  const words = archiveTexts[language];
  const by = authorIn(language);
  const circle = texts[language].common.circle;
  return [
    heading(3, words.answers),
    ...(of.answers.length === 0 ? [paragraph(words.nothing)] : []),
    ...of.answers.flatMap((answer) => answerOf(answer, language)),
    heading(3, words.sharing),
    ...(of.sharing.length === 0 ? [paragraph(words.nothing)] : []),
    ...of.sharing.map(({ at, by: who, what, to, assignment }) =>
      facts([
        [words.at, time(at)],
        [words.by, by(who)],
        [words.act, escaped([what, assignment].filter(Boolean).join(" "))],
        [words.seenBy, to && escaped(circle[to])],
      ]),
    ),
  ];
}

function noteOf(note: NoteArchive, language: Language): string {
  const words = archiveTexts[language];
  const by = authorIn(language);
  const { changed, archived, shared, detail } = note;
  const history = [
    `${time(note.at)}, ${by(note.by)}`,
    changed && `${escaped(words.changed(clockOf(changed.at), changed.times))}, ${by(changed.by)}`,
    archived && `${escaped(words.archived(clockOf(archived.at)))}, ${by(archived.by)}`,
    escaped(texts[language].common.circle[note.circle]),
    shared && `${time(shared.at)}, ${by(shared.by)}`,
  ].filter(Boolean);
  return [
    "<article>",
    note.heading === undefined ? "" : `<p><strong>${escaped(note.heading)}</strong></p>`,
    paragraph(note.text),
    detail ? facts([[words.details, escaped(detailIn(detail))]]) : "",
    `<p class="dim">${history.join(" · ")}</p></article>`,
  ].join("");
}

/** Codes and figures, as they are stored: the words are in the note itself. */
const detailIn = (detail: object): string =>
  JSON.stringify(detail)
    .replaceAll(/[{}"[\]]/g, "")
    .replaceAll(",", ", ")
    .replaceAll(":", ": ");

function answerOf(answer: AnswerArchive, language: Language): string[] {
  const words = archiveTexts[language];
  const circle = texts[language].common.circle;
  return [
    heading(4, `${answer.title} (${answer.organisation})`),
    ...answer.versions.map(({ number, at, by, late, undone, parts }) =>
      [
        `<article><p class="dim">${escaped(words.version(number))}: ${time(at)}, ${authorIn(language)(by)}`,
        `${late ? `, ${escaped(words.late)}` : ""}`,
        `${undone ? `, ${escaped(words.undone(clockOf(undone.at)))}, ${authorIn(language)(undone.by)}` : ""}</p>`,
        facts(
          parts.map(({ label, said, circle: seen }) => [
            label,
            `${said.map(escaped).join("<br>")} <span class="dim">(${escaped(circle[seen])})</span>`,
          ]),
        ),
        "</article>",
      ].join(""),
    ),
  ];
}

const authorIn =
  (language: Language) =>
  ({ roles, organisation, chiefExecutiveTitle, name }: AuthorArchive): string => {
    const words = archiveTexts[language];
    const role = roles.map((one) =>
      one === "chief_executive" && chiefExecutiveTitle ? chiefExecutiveTitle : words.roles[one],
    );
    const who = [name, role.join(", ") || (name === undefined ? words.unknown : undefined), organisation];
    return escaped(who.filter(Boolean).join(", "));
  };

function moveIn(language: Language, move: string): string {
  const { moves } = archiveTexts[language];
  return move === "start" || move === "forward" || move === "back" ? moves[move] : move;
}
