import { isSharing } from "../../domain/act.ts";
import type {
  CaseArchive,
  NoteArchive,
  ProgrammeArchive,
  SharingArchive,
} from "../../contract/archiveViews.ts";
import { circles, type Circle } from "../../domain/access.ts";
import type { Case, Note } from "../../domain/case/case.ts";
import type { Act, Kind } from "../../domain/store/documents.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Ports } from "../../ports.ts";
import { archivedAnswers } from "./archiveAnswers.ts";
import { authorsOf, type Authors } from "./authors.ts";
import { Stopped, stoppable, type DataOutcome } from "./refusal.ts";
import { everything } from "../everything.ts";

export interface ArchiveInput {
  programme: string;
  /** All cases when left out. */
  case?: string;
  /** The programme's own when left out. */
  language?: Language;
  /** With the names of those who wrote, and not their role and organisation alone. */
  names?: boolean;
}

/**
 * What a programme, or one case, leaves to the archive (AR1–AR3): everything that was written for the board and in
 * answers, by which role in which organisation, when, changed when, and shared with whom.
 */
export const archiveProgramme =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  (input: ArchiveInput): Promise<DataOutcome<ProgrammeArchive>> =>
    stoppable(async () => {
      const partition = partitionOf.programme(input.programme);
      const found = await ports.store.read(partition, "programme", idOf.programme);
      if (!found) throw new Stopped({ is: "noProgramme", programme: input.programme });
      const programme = found.body;
      const language = input.language ?? programme.language;
      const all = async <K extends Kind>(kind: K) =>
        (await everything(ports, partition, [kind])).map(({ body }) => body);
      const cases = (await all("case")).filter(({ id }) => input.case === undefined || id === input.case);
      if (input.case !== undefined && cases.length === 0)
        throw new Stopped({ is: "noCase", case: input.case });
      const framework = ports.method.framework(programme);
      const author = authorsOf(programme, await all("person"), { names: input.names ?? false });
      const mainOf = new Map((await all("standing")).map((it) => [it.group, it.mainCase]));
      const acts = (await all("act")).filter(({ what }) => isSharing(what));
      const beside = await all("archivedNote");
      const organisation = (group: string): string => groupOf(programme, group)?.name ?? group;
      const given = {
        answers: await all("answer"),
        versions: await all("version"),
        assignments: new Map((await all("assignment")).map((it) => [it.id, it])),
        organisation,
        author,
        language,
        library: ports.method.library(programme),
      };
      /** What is done on a board says which case it was, also where the group has several. */
      const sharingOn = (groups: readonly string[], of?: string) =>
        acts
          .filter(({ subject: { case: on, group = "" } }) =>
            on === undefined ? groups.includes(group) : on === of,
          )
          .map((act) => sharingOf(act, author));
      const archiveOf = (of: Case): CaseArchive => {
        const groups = of.groups.filter((group) => mainOf.get(group) === of.id);
        const phase = (number: Case["phase"]): string => phaseOf(framework, number).name[language];
        const { goal, planLink, expectedBenefit, owner } = of;
        const notes = [...of.notes, ...beside.filter((note) => note.case === of.id)];
        return {
          id: of.id,
          title: of.title,
          organisations: of.groups.map(organisation),
          state: of.state,
          phase: { number: of.phase, name: phase(of.phase) },
          ...(owner !== undefined && { owner: author(owner) }),
          need: of.need,
          ...(goal !== undefined && { goal }),
          ...(planLink !== undefined && { planLink }),
          ...(expectedBenefit !== undefined && { expectedBenefit }),
          moves: of.moves.map(({ phase: to, move, at, by, reason }) => ({
            phase: to,
            name: phase(to),
            move,
            at,
            by: author(by),
            ...(reason !== undefined && { reason }),
          })),
          notes: notes.map((note) => noteOf(note, author)).sort((a, b) => (a.at < b.at ? -1 : 1)),
          answers: archivedAnswers(groups, given),
          sharing: sharingOn(groups, of.id),
        };
      };
      const { id, name, months, deleteOn } = programme;
      const idle = programme.groups
        .map((group) => group.id)
        .filter((group) => mainOf.get(group) === undefined);
      const withoutCase = { answers: archivedAnswers(idle, given), sharing: sharingOn(idle) };
      const isThere = input.case === undefined && Object.values(withoutCase).some(({ length }) => length > 0);
      return {
        format: 1,
        writtenAt: ports.now(),
        language,
        programme: {
          id,
          name,
          framework: programme.framework,
          months,
          deleteOn,
          ...(programme.demo && { demo: true }),
        },
        cases: cases.map(archiveOf),
        ...(isThere && { withoutCase }),
      };
    });

function noteOf(note: Note, author: Authors): NoteArchive {
  const { lane, heading, text, detail, group, at, changed, circle, shared, archived, origin } = note;
  return {
    lane,
    ...(heading !== undefined && { heading }),
    text,
    ...(detail && { detail }),
    by: author(note.by, group),
    at,
    ...(changed && { changed: { ...changed, by: author(changed.by, group) } }),
    circle,
    ...(shared && { shared: { by: author(shared.by, group), at: shared.at } }),
    ...(archived && { archived: { by: author(archived.by, group), at: archived.at } }),
    ...(origin.from !== "board" && { assignment: origin.assignment }),
  };
}

function sharingOf({ at, by, what, subject }: Act, author: Authors): SharingArchive {
  const { circle, to, assignment, group } = subject;
  const wide = [circle, to].find((one): one is Circle => circles.some((known) => known === one));
  return {
    at,
    by: author(by ?? "", group),
    what,
    ...(wide && { to: wide }),
    ...(assignment !== undefined && { assignment }),
  };
}
