import { isFacilitator } from "../../domain/access.ts";
import { opensAt, stateOf } from "../../domain/assignment/assignment.ts";
import type { Ask } from "../../domain/between/experience.ts";
import { phaseKnown } from "../../domain/overview/groupFacts.ts";
import { briefReach } from "../../domain/overview/brief.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { tablesFor, type Guest } from "../../domain/overview/meet.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { mayBeIn, selectQuestions, type GroupInPack, type PackFor } from "../../domain/overview/pack.ts";
import { lastGatheringBegan } from "../../domain/programme/programme.ts";
import { whatToRaise } from "../../domain/overview/raise.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Moment } from "../../domain/time.ts";
import type { PackTogether, PackView } from "../../contract/packViews.ts";
import type { Ports } from "../../ports.ts";
import { readGroups } from "./readGroups.ts";
import { packPage, packWords, type PackDesk } from "./packPage.ts";
import { gatheringView } from "../programmeViews.ts";
import { nothingFor, seatIn, type Visitor } from "../visitor/visitor.ts";
import { readAll } from "../everything.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/**
 * What the next gathering opens with. The shared page is made of what is shared with all groups, so everybody in the
 * programme may open it; the facilitator's own preparation also holds what was sent to KS, marked piece by piece.
 */
export const viewPack =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({
    visitor,
    programme: id,
    for: wanted,
  }: {
    visitor: Visitor;
    programme: string;
    for: PackFor;
  }): Promise<Outcome<PackView>> => {
    const seat = seatIn(visitor, id);
    if (!seat) return refuse(nothingFor(visitor, id));
    const allowed = wanted === "own" ? facilitatorIn(visitor, id) : done(seat);
    if (!allowed.ok) return allowed;
    const { programme, person } = seat;
    const language = person.language ?? programme.language;
    const now = ports.now();
    const partition = partitionOf.programme(id);
    const [known, agenda] = await Promise.all([
      readGroups(ports, programme, person),
      ports.store.read(partition, "agenda", idOf.agenda),
    ]);
    const mains = known.groups.flatMap(({ standing }) =>
      standing.mainCase === undefined ? [] : [idOf.case(standing.mainCase)],
    );
    const cases = await readAll(ports.store, partition, "case", mains);
    const groups = known.groups.map(({ group, standing }): GroupInPack => {
      const main = standing.mainCase;
      const found = main === undefined ? undefined : cases.get(idOf.case(main))?.body;
      return { group, standing, ...(found && { case: found }) };
    });
    const may = <T extends { circle: Ask["circle"] }>(items: readonly T[]): T[] =>
      items.filter(({ circle }) => mayBeIn(wanted, circle));
    const desk: PackDesk = {
      programme,
      pack: wanted,
      framework: ports.method.framework(programme),
      since: lastGatheringBegan(programme, now),
      titles: new Map((agenda?.body.items ?? []).map((item) => [item.id, item.title])),
      experiences: may(known.experiences),
      guests: known.groups.map((of): Guest => {
        const phase = phaseKnown(of);
        return { group: of.group, asks: may(of.asks), ...(phase !== undefined && { phase }) };
      }),
    };
    const questions = selectQuestions(groups, wanted, desk.since);
    const assignments = await readAll(
      ports.store,
      partition,
      "assignment",
      questions.map(({ assignment }) => idOf.assignment(assignment)),
    );
    const headOf = (assignment: string, question: string): { title?: string; asked?: Moment } => {
      const of = assignments.get(idOf.assignment(assignment))?.body;
      const title = of?.questions.find((it) => it.id === question)?.label[language];
      const asked = of && opensAt(of, programme.gatherings);
      return { ...(title !== undefined && { title }), ...(asked && { asked }) };
    };
    const gathering = gatheringView(programme, now, language);
    const asked = (agenda?.body.items ?? []).filter((item) => {
      const state = stateOf(item, programme.gatherings, now);
      return state === "open" || state === "overdue";
    });
    return done({
      programme: { id, name: programme.name },
      language,
      for: wanted,
      ...(isFacilitator(person) && { facilitates: true as const }),
      ...(gathering && { gathering }),
      ...(wanted === "own" && { brief: briefReach(programme.groups) }),
      ...(desk.since && { since: desk.since }),
      pages: known.groups.map((of, n) =>
        packPage(of, groups[n] ?? { group: of.group, standing: of.standing }, desk),
      ),
      together: {
        questions: questions.map(
          ({ assignment, question, heading, disagreement, answers }): PackTogether["questions"][number] => ({
            title: heading,
            ...headOf(assignment, question),
            assignment: desk.titles.get(assignment)?.[language] ?? "",
            disagreement,
            answers: answers.map((words) => packWords(words, desk)),
          }),
        ),
        tables: tablesFor(desk.guests).map(({ groups: seated, phase }) => ({
          groups: seated,
          ...(phase !== undefined && { phase: phaseOf(desk.framework, phase).name[language] }),
        })),
        raise: wanted === "own" ? whatToRaise(known.groups, now) : [],
        groups: known.groups.length,
        answered: asked.map(({ id: assignment, title }) => ({
          title: title[language],
          groups: known.groups.filter(({ standing }) => standing.answered[assignment]).length,
        })),
      },
      asOf: now,
    });
  };
