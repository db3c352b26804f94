import type { PlannedGathering, ProgrammeView } from "../../contract/programmeViews.ts";
import { languageFor } from "../../domain/language.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { isFor } from "../../domain/person.ts";
import { partitionOf } from "../../domain/ids.ts";
import { dayOf } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { alphabetical, facilitatorIn } from "../overview/readGroups.ts";
import { viewReach } from "../overview/viewReach.ts";
import type { Visitor } from "../visitor.ts";

/** The programme as it is planned: when the groups meet, what holds for everybody, and who is part of it. */
export const viewProgramme =
  (ports: Pick<Ports, "store" | "now">) =>
  async (input: { visitor: Visitor; programme: string }): Promise<Outcome<ProgrammeView>> => {
    const allowed = facilitatorIn(input.visitor, input.programme);
    if (!allowed.ok) return allowed;
    const { programme, person } = allowed.value;
    const language = person.language ?? programme.language;
    const now = ports.now();
    const [people, reach] = await Promise.all([
      everything(ports, partitionOf.programme(programme.id), ["person"]),
      viewReach(ports)(input),
    ]);
    const unreachable = new Map(
      (reach.ok ? reach.value.groups : []).flatMap(({ id, unreachable: them }) =>
        them.map(({ name, because }) => [`${id} ${name}`, because] as const),
      ),
    );
    const { quietHours, weeklyBudget } = programme.settings;
    return done({
      programme: { id: programme.id, name: programme.name },
      language,
      settings: { ...quietHours, weeklyBudget },
      deleteOn: programme.deleteOn,
      gatherings: programme.gatherings.map(({ number, when, place, theme }): PlannedGathering => ({
        number,
        ...(when && { when }),
        ...(place !== undefined && { place }),
        ...(theme && { theme: theme[language] }),
        held: when !== undefined && when.endDay < dayOf(now),
      })),
      groups: alphabetical(programme.groups).map((group) => ({
        id: group.id,
        name: group.name,
        language: group.language,
        chiefExecutiveTitle: group.chiefExecutiveTitle,
        quietPeriods: group.quietPeriods,
        people: people
          .map(({ body }) => body)
          .filter((it) => isFor("whole_group", it, group.id))
          .sort((a, b) => a.name.localeCompare(b.name, "nb"))
          .map((it) => {
            const because = unreachable.get(`${group.id} ${it.name}`);
            return {
              id: it.id,
              name: it.name,
              ...(it.title !== undefined && { title: it.title }),
              roles: it.memberships.find((m) => m.group === group.id)?.roles ?? [],
              language: languageFor(it, group),
              ...(because !== undefined && { because }),
            };
          }),
      })),
      asOf: now,
    });
  };
