import type { Assignment } from "../../domain/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { languages, type Language } from "../../domain/language.ts";
import type { AssignmentFacts } from "../../domain/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { momentOf } from "../../domain/assignment.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Ports } from "../../ports.ts";
import { facilitatorIn } from "../overview/readGroups.ts";
import type { Visitor } from "../visitor.ts";

export interface PreviewShown {
  language: Language;
  facts: AssignmentFacts;
  languages: readonly Language[];
}

/** The card of an assignment before anybody has written in it: of the programme, or of the library. */
export const previewAssignment =
  (ports: Pick<Ports, "store" | "now" | "method" | "links">) =>
  async (input: {
    visitor: Visitor;
    programme: string;
    assignment: string;
  }): Promise<Outcome<PreviewShown>> => {
    const allowed = facilitatorIn(input.visitor, input.programme);
    if (!allowed.ok) return allowed;
    const { programme, person } = allowed.value;
    const partition = partitionOf.programme(programme.id);
    const stored = await ports.store.read(partition, "assignment", idOf.assignment(input.assignment));
    const found: (Omit<Assignment, "rev"> & { draft?: boolean }) | undefined =
      stored?.body ?? ports.method.library.assignments.find(({ id }) => id === input.assignment);
    const [group] = programme.groups;
    if (!found || !group) return refuse({ is: "notFound" });
    const framework = ports.method.framework(programme.framework.id, programme.framework.version);
    const phase = phaseOf(framework, found.phase);
    const step = phase.steps.find(({ id }) => id === found.step);
    const due = stored && momentOf(found.due, programme.gatherings);
    const facts: AssignmentFacts = {
      programme: programme.id,
      group: group.id,
      groupName: group.name,
      ownWord: group.ownWord,
      boardUrl: ports.links.board(programme.id, group.id),
      assignment: found.id,
      checkIn: found.checkIn ?? false,
      title: found.title,
      action: found.action,
      why: found.why,
      phase: { number: phase.number, name: phase.name },
      ...(step && { step: { name: step.name, draft: step.source === "draft" } }),
      draftText: found.draft ?? false,
      minutes: found.minutes.answer,
      ...(due && { due }),
      late: false,
      forGroup: found.answeredBy === "group",
      questions: found.questions,
      values: {},
      rev: 0,
      circle: "group",
      offers: found.offers,
    };
    return done({ language: person.language ?? programme.language, facts, languages });
  };
