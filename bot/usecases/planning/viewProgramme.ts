import type { PlannedGathering, ProgrammeView } from "../../contract/programmeViews.ts";
import { languageFor } from "../../domain/language.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { isFor, type Person } from "../../domain/programme/person.ts";
import { partitionOf } from "../../domain/ids.ts";
import { dayOf } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { erasuresAsked } from "../desk/erasures.ts";
import { everything } from "../everything.ts";
import { unreachable } from "../overview/viewReach.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";
import { alphabetical } from "../../domain/programme/programme.ts";

/** The programme as it is planned: when the groups meet, what holds for everybody, and who is part of it. */
export const viewProgramme =
  (ports: Pick<Ports, "store" | "now">) =>
  async (input: { visitor: Visitor; programme: string }): Promise<Outcome<ProgrammeView>> => {
    const allowed = facilitatorIn(input.visitor, input.programme);
    if (!allowed.ok) return allowed;
    const { programme, person, language } = allowed.value;
    const now = ports.now();
    const everybody = (await everything(ports, partitionOf.programme(programme.id), ["person"]))
      .map(({ body }) => body)
      .sort((a, b) => a.name.localeCompare(b.name, "nb"));
    const here = everybody.filter(({ removedAt }) => removedAt === undefined);
    const [why, erasures] = await Promise.all([
      unreachable(ports, programme, here),
      erasuresAsked(ports, programme, everybody),
    ]);
    const who = ({ id, name, title }: Person) => {
      const because = why.get(id);
      return { id, name, ...(title !== undefined && { title }), ...(because !== undefined && { because }) };
    };
    const { quietHours, weeklyBudget } = programme.settings;
    return done({
      programme: { id: programme.id, name: programme.name },
      language,
      settings: { ...quietHours, weeklyBudget },
      deleteOn: programme.deleteOn,
      gatherings: programme.gatherings.map(({ number, when, place, theme, speakers }): PlannedGathering => ({
        number,
        ...(when && { when }),
        ...(place !== undefined && { place }),
        ...(theme && { theme: theme[language] }),
        ...(speakers !== undefined && { speakers }),
        held: when !== undefined && when.endDay < dayOf(now),
      })),
      groups: alphabetical(programme.groups).map((group) => ({
        id: group.id,
        name: group.name,
        language: group.language,
        chiefExecutiveTitle: group.chiefExecutiveTitle,
        quietPeriods: group.quietPeriods,
        approvesSharing: group.approvesSharing ?? false,
        ...(group.channel && { channel: group.channel.name }),
        ...(group.channel && group.channel.tenant === undefined && { channelWaits: true as const }),
        people: here
          .filter((it) => isFor("whole_group", it, group.id))
          .map((it) => ({
            ...who(it),
            roles: it.memberships.find((m) => m.group === group.id)?.roles ?? [],
            language: languageFor(it, group),
          })),
      })),
      staff: here
        .filter(({ programmeRoles }) => programmeRoles.length > 0)
        .map((it) => ({ ...who(it), roles: it.programmeRoles, you: it.id === person.id })),
      erasures,
      asOf: now,
    });
  };
