import type { BenefitLine, CasePageView, PhaseMoveView } from "../../contract/caseViews.ts";
import type { LaneView } from "../../contract/views.ts";
import { isFacilitator, isMember } from "../../domain/access.ts";
import type { Measure } from "../../domain/case/case.ts";
import { idOf } from "../../domain/ids.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { CheckIn } from "../../domain/answer/standing.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Ports } from "../../ports.ts";
import { caseView } from "./caseView.ts";
import { groupVisits } from "./groupVisits.ts";
import { laneViews } from "./laneViews.ts";
import { roadmapView } from "../programmeViews.ts";
import { openCase, type CaseKey } from "./openCase.ts";
import { timelineOf } from "./timeline.ts";

/** One case to read and print: everything of it that the viewer may see, in the group's own written form (SP3). */
export const viewCase =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async (key: CaseKey): Promise<Outcome<CasePageView>> => {
    const opened = await openCase(ports, key, "all");
    if (!opened.ok) return opened;
    const { seat, group, standing, partition, member, case: of, name } = opened.value;
    const { programme, person } = seat;
    const { language } = group;
    const now = ports.now();
    const isMain = standing.mainCase === of.id;
    const [agenda, visits] = await Promise.all([
      ports.store.read(partition, "agenda", idOf.agenda),
      isMain ? groupVisits(ports, opened.value) : [],
    ]);
    const framework = ports.method.framework(programme);
    const items = agenda?.body.items ?? [];
    const title = (assignment: string): string | undefined =>
      items.find((item) => item.id === assignment)?.title[language];
    const lanes = laneViews(of, person, { name, title });
    const inside = isMember(person, of.groups);
    const invited = Object.keys(of.invited ?? {}).map((id) => groupOf(programme, id)?.name ?? "");
    const { lastCheckIn: _ofMain, ...card } = caseView(of, standing, seat, group, member, name);
    const main = isMain ? caseView(of, standing, seat, group, member, name) : card;
    return done({
      programme: { id: programme.id, name: programme.name },
      group: { id: group.id, name: group.name, language },
      language: person.language ?? language,
      writes: member,
      ...(isFacilitator(person) && { facilitates: true }),
      case: {
        ...main,
        ...(member && of.expectedBenefit !== undefined && { expectedBenefit: of.expectedBenefit }),
        ...(of.candidate && { candidate: true }),
        ...(of.outside && { outside: true }),
        ...(member && invited.length > 0 && { invited }),
      },
      roadmap: roadmapView(ports.method, programme, of, language),
      moves: of.moves.map(({ phase, move, at, by, reason, openPoints }): PhaseMoveView => ({
        phase: { number: phase, name: phaseOf(framework, phase).name[language] },
        move,
        at,
        ...(inside && { by: name(by) }),
        // Why a group went on with open points is for the facilitator too (F4.1).
        ...((inside || openPoints) && reason !== undefined && { reason }),
        ...(openPoints && { openPoints }),
      })),
      lanes,
      decisions: decisionsIn(lanes),
      benefits: benefitsIn(lanes),
      checkIns: member && isMain ? (standing.checkIns ?? []).map((said) => checkInView(said, name)) : [],
      timeline: timelineOf({
        window: isMain ? opened.value : { ...opened.value, standing: { ...standing, checkIns: [] } },
        case: of,
        agenda: isMain ? items : [],
        visits,
        framework,
        now,
      }),
      asOf: now,
    });
  };

const notesIn = (lanes: readonly LaneView[], lane: LaneView["lane"]) =>
  lanes.find((l) => l.lane === lane)?.notes ?? [];

const decisionsIn = (lanes: readonly LaneView[]): CasePageView["decisions"] => {
  const on = ({ detail, at }: CasePageView["decisions"][number]): string =>
    detail?.kind === "decision" || detail?.kind === "nextDecision" ? detail.on : at;
  return [...notesIn(lanes, "decisions")].sort((a, b) => (on(a) < on(b) ? -1 : 1));
};

const benefitsIn = (lanes: readonly LaneView[]): BenefitLine[] =>
  notesIn(lanes, "benefits").flatMap(({ id, text, detail }): BenefitLine[] => {
    if (detail?.kind !== "benefit") return [];
    const { unit, baseline, target, achieved } = detail.benefit;
    const inOrder = [...achieved].sort((a: Measure, b: Measure) => ((a.on ?? "") < (b.on ?? "") ? -1 : 1));
    return [
      {
        note: id,
        name: text,
        ...(unit !== undefined && { unit }),
        ...(baseline && { baseline }),
        ...(target && { target }),
        achieved: inOrder,
      },
    ];
  });

const checkInView = (
  { at, by, status, confidence }: CheckIn,
  name: (person: string) => string,
): CasePageView["checkIns"][number] => ({
  at,
  ...(by !== undefined && { by: name(by) }),
  status,
  ...(confidence !== undefined && { confidence }),
});
