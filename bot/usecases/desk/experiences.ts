import { maySee, wider } from "../../domain/access.ts";
import { themeIn, type Experience } from "../../domain/between/experience.ts";
import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { same } from "../../domain/same.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { hasPhase, phaseOf } from "../../domain/roadmap.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { ExperiencesView, ExperienceView } from "../../contract/experienceViews.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { placeOf } from "./place.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { actLine, atDesk, groupAt, type AtDesk, type DeskInput } from "./desk.ts";
import { mustBeApproved } from "../../domain/answer/sharing.ts";
import { untilWritten } from "../untilWritten.ts";

/**
 * A group tells what it has stood in, or changes what it told. Sharing is opt-in, per story; with all groups where the
 * group wants it so only by the hand of its chief executive (OF2).
 */
export const tellExperience =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  (input: DeskInput<DeskBody<"tell">>): Promise<Outcome<ExperienceView>> =>
    untilWritten(async () => {
      const desk = atDesk(input.visitor, input.programme);
      if (!desk.ok) return desk;
      const { group: groupId, experience: known, rev: seen, ...told } = input.body;
      const group = groupAt(desk.value, groupId);
      if (!group.ok || !group.value.member) return refuse({ is: "notFound" });
      const { partition, person, programme } = desk.value;
      if (!hasPhase(ports.method.framework(programme), told.phase)) return refuse({ is: "notFound" });
      const id = known ?? input.act;
      const before = await ports.store.read(partition, "experience", idOf.experience(id));
      const isOthers = before !== undefined && before.body.group !== groupId;
      if (isOthers || (known !== undefined && !before)) return refuse({ is: "notFound" });
      const rev = before?.body.rev ?? 0;
      const widens = wider(told.circle, before?.body.circle ?? "group");
      if (widens && mustBeApproved(group.value, person, told.circle)) return refuse({ is: "notYours" });
      const body: Experience = {
        ...told,
        id,
        group: groupId,
        by: before?.body.by ?? person.id,
        at: before?.body.at ?? ports.now(),
        language: before?.body.language ?? person.language ?? group.value.language,
        rev: rev + 1,
      };
      if (before && same({ ...body, rev }, before.body))
        return done(experienceView(before.body, desk.value, ports));
      if (seen !== undefined && seen !== rev) return refuse({ is: "changedMeanwhile" });
      const subject = { experience: id, group: groupId, circle: told.circle };
      const what = before ? "experience.changed" : "experience.told";
      const written = await ports.store.commit(partition, [
        { put: { kind: "experience", id: idOf.experience(id), body }, ifMatch: before?.etag ?? "new" },
        actLine(ports, desk.value, input.act, what, subject),
      ]);
      return written.ok ? done(experienceView(body, desk.value, ports)) : "again";
    });

/** The bank: what the viewer may see, what is about their own phase first, then the newest. */
export const viewExperiences =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({
    visitor,
    programme,
  }: {
    visitor: Visitor;
    programme: string;
  }): Promise<Outcome<ExperiencesView>> => {
    const desk = atDesk(visitor, programme);
    if (!desk.ok) return desk;
    const { partition, person, programme: of, language } = desk.value;
    const found = await everything(ports, partition, ["experience", "standing"]);
    const mine = new Set(person.memberships.map(({ group }) => group));
    const phases = new Set(
      found.flatMap((it) => (it.kind === "standing" && mine.has(it.body.group) ? [it.body.phase] : [])),
    );
    const views = found.flatMap((it): ExperienceView[] =>
      it.kind === "experience" && maySee(person, { groups: [it.body.group], circle: it.body.circle })
        ? [{ ...experienceView(it.body, desk.value, ports), nearby: phases.has(it.body.phase) }]
        : [],
    );
    const framework = ports.method.framework(of);
    return done({
      ...placeOf(desk.value, ports.now()),
      phases: framework.phases.map(({ number, name }) => ({
        number,
        name: name[language],
        here: phases.has(number),
      })),
      experiences: views.sort((a, b) => Number(b.nearby) - Number(a.nearby) || (a.at > b.at ? -1 : 1)),
    });
  };

/** Never who told it: the group is the teller, and a person is named only when both sides have agreed. */
function experienceView(
  of: Experience,
  { programme, person, language: reads }: AtDesk,
  { method }: Pick<Ports, "method">,
): ExperienceView {
  const framework = method.framework(programme);
  const { id, group, language, at, situation, did, wentWrong, wouldDoToday, mayContact, circle, rev } = of;
  return {
    id,
    group,
    groupName: groupOf(programme, group)?.name ?? "",
    own: person.memberships.some((m) => m.group === group),
    nearby: false,
    phase: { number: of.phase, name: phaseOf(framework, of.phase).name[reads] },
    theme: themeIn(of.theme, reads),
    language,
    at,
    situation,
    did,
    wentWrong,
    wouldDoToday,
    mayContact,
    circle,
    rev,
  };
}
