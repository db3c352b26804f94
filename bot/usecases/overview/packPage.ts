import type { Measure } from "../../domain/case/case.ts";
import type { Words } from "../../domain/case/digest.ts";
import { isOpenAsk, themeIn, type Experience } from "../../domain/between/experience.ts";
import { phaseKnown } from "../../domain/overview/groupFacts.ts";
import { localeOf, type Language, type Local } from "../../domain/language.ts";
import { whomToMeet, type Guest, type Meeting } from "../../domain/overview/meet.ts";
import { selectGroup, type GroupInPack, type PackFor } from "../../domain/overview/pack.ts";
import { groupOf, type Programme } from "../../domain/programme/programme.ts";
import { phaseOf, type Framework } from "../../domain/roadmap.ts";
import { dayOf, type Moment } from "../../domain/time.ts";
import type { PackPage, PackWords } from "../../contract/packViews.ts";
import type { KnownGroup } from "./readGroups.ts";

/** What all pages of one pack share. */
export interface PackDesk {
  programme: Programme;
  pack: PackFor;
  framework: Framework;
  since: Moment | undefined;
  titles: ReadonlyMap<string, Local>;
  /** Only those that may be in this pack. */
  experiences: readonly Experience[];
  guests: readonly Guest[];
}

/** One group on one page, in the group's own written form (SP3). */
export function packPage(known: KnownGroup, inPack: GroupInPack, desk: PackDesk): PackPage {
  const { of, digest, standing } = known;
  const { language } = of;
  const selected = selectGroup(inPack, desk.pack, desk.since);
  const guest = desk.guests.find(({ group }) => group === of.id) ?? { group: of.id, asks: [] };
  const phase = phaseKnown(known);
  const since = digest?.phaseSince ?? standing.phaseSince;
  const told = desk.experiences.filter(({ group }) => group === of.id);
  const { title, need } = selected;
  return {
    group: of.id,
    name: of.name,
    language,
    ...(title !== undefined && { title }),
    ...(phase && {
      phase: {
        number: phase,
        name: phaseOf(desk.framework, phase).name[language],
        ...(since && { since: dayOf(since) }),
      },
    }),
    ...(need && { need }),
    learnt: selected.learnt.map((words) => packWords(words, desk)),
    obstacles: selected.obstacles.map((words) => packWords(words, desk)),
    benefits: selected.benefits.map(({ text, unit, baseline, achieved, target, circle }) => ({
      text,
      ...(unit !== undefined && { unit }),
      ...(baseline && { baseline: inFigures(baseline, language) }),
      ...(achieved && { achieved: inFigures(achieved, language) }),
      ...(target && { target: inFigures(target, language) }),
      circle,
    })),
    decisions: selected.decisions.map((words) => ({ ...packWords(words, desk), on: words.on })),
    asks: guest.asks.filter(isOpenAsk).map(({ text, at, circle, group }) => ({
      ...whose(group, desk),
      text,
      group,
      at,
      circle,
      source: { asked: true },
    })),
    offers: told.map(({ id, theme }) => ({ experience: id, theme: themeIn(theme, language) })),
    meet: whomToMeet(guest, desk.guests, desk.experiences).map((meeting) =>
      meetView(meeting, desk, language),
    ),
  };
}

export function packWords({ text, group, at, circle, assignment, lane }: Words, desk: PackDesk): PackWords {
  const title = assignment === undefined ? undefined : desk.titles.get(assignment);
  const owner = whose(group, desk);
  return {
    ...owner,
    text,
    group,
    at,
    circle,
    source: title ? { assignment: title[owner.language] } : { lane: lane ?? "insight" },
  };
}

function whose(group: string, { programme }: PackDesk): { name: string; language: Language } {
  const found = groupOf(programme, group);
  return { name: found?.name ?? "", language: found?.language ?? programme.language };
}

function meetView({ group, because }: Meeting, desk: PackDesk, language: Language): PackPage["meet"][number] {
  const told =
    "experience" in because ? desk.experiences.find(({ id }) => id === because.experience) : undefined;
  return {
    group,
    name: whose(group, desk).name,
    because,
    ...("phase" in because && { phase: phaseOf(desk.framework, because.phase).name[language] }),
    ...(told && { theme: themeIn(told.theme, language) }),
  };
}

const inFigures = ({ value }: Measure, language: Language): string =>
  typeof value === "number" ? value.toLocaleString(localeOf[language]) : value;
