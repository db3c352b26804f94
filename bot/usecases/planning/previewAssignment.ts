import { asksGroup } from "../../domain/assignment/assignment.ts";
import { idOf } from "../../domain/ids.ts";
import { languages, type Language } from "../../domain/language.ts";
import type { AssignmentFacts } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { blankCard } from "./blankCard.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

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
    const { programme, partition, language } = allowed.value;
    const stored = await ports.store.read(partition, "assignment", idOf.assignment(input.assignment));
    const { assignments } = ports.method.library(programme);
    const found = stored?.body ?? assignments.find(({ id }) => id === input.assignment);
    const group = programme.groups.find(({ id }) => !found || asksGroup(found, id));
    if (!found || !group) return refuse({ is: "notFound" });
    const { due, ...facts } = blankCard(ports, programme, found, group);
    return done({
      language,
      // The days of the library are a proposal.
      facts: { ...facts, ...(stored && due && { due }) },
      languages,
    });
  };
