import type { ComposeView } from "../../contract/planningViews.ts";
import { lanes } from "../../domain/case/case.ts";
import { questionDraft } from "../../domain/plan/draft.ts";
import { idOf } from "../../domain/ids.ts";
import { languageFor, languages, type Language } from "../../domain/language.ts";
import { fieldName, type Library } from "../../domain/assignment/library.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { isFor, type Person } from "../../domain/programme/person.ts";
import { alphabetical, type Programme } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import type { Asking } from "../visitor/visitor.ts";
import { checkInDraft, emptyDraft, presentPhase } from "./freshDraft.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

/** Everything that an assignment can be made of in this programme: when, for whom, about what, and where it lands. */
export const viewCompose =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({ visitor, programme: id }: Asking): Promise<Outcome<ComposeView>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme, language, partition } = allowed.value;
    const now = ports.now();
    const library = ports.method.library(programme);
    const [found, agenda] = await Promise.all([
      everything(ports, partition, ["person", "standing"]),
      ports.store.read(partition, "agenda", idOf.agenda),
    ]);
    const people = found.flatMap((it) => (it.kind === "person" ? [it.body] : []));
    const phase = presentPhase(found.flatMap((it) => (it.kind === "standing" ? [it.body] : [])));
    const framework = ports.method.framework(programme);
    return done({
      programme: { id, name: programme.name },
      language,
      languages: languagesIn(programme, people),
      gatherings: programme.gatherings.map(({ number, when }) => ({
        number,
        ...(when && { startDay: when.startDay, endDay: when.endDay }),
      })),
      groups: alphabetical(programme.groups).map((group) => ({
        id: group.id,
        name: group.name,
        people: people.filter((one) => isFor("whole_group", one, group.id)).length,
      })),
      phases: framework.phases.map(({ number, name, steps }) => ({
        number,
        name: name[language],
        steps: steps.map((step) => ({ id: step.id, name: step.name[language] })),
      })),
      lands: landsIn(library, language),
      benefitFields: library.benefitFields.map((field) => questionDraft(field, programme.language)),
      taken: [
        ...(agenda?.body.items ?? []).map((item) => item.id),
        ...library.assignments.map((template) => template.id),
      ],
      fresh: {
        assignment: emptyDraft(programme, now, phase),
        checkIn: checkInDraft(library, programme, now, phase),
      },
      asOf: now,
    });
  };

/** What people here read, the programme's own language first: a language that nobody reads needs no words. */
function languagesIn(programme: Programme, people: readonly Person[]): Language[] {
  const read = new Set<Language>([
    ...programme.groups.map((group) => group.language),
    ...people
      .filter((person) => !person.removedAt)
      .map((person) =>
        languageFor(
          person,
          programme.groups.find(({ id }) => isFor("whole_group", person, id)),
        ),
      ),
  ]);
  return [programme.language, ...languages.filter((it) => it !== programme.language && read.has(it))];
}

const landsIn = (library: Library, language: Language): ComposeView["lands"] =>
  lanes.flatMap((lane) =>
    Object.keys(library.lanes.find(({ id }) => id === lane)?.fields ?? {}).map((field) => ({
      landing: { lane, field },
      name: fieldName(library, lane, field)?.[language] ?? field,
    })),
  );
