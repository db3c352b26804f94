import type { TimelineItem, TimelineView } from "../../contract/caseViews.ts";
import { maySee } from "../../domain/access.ts";
import {
  asksGroup,
  momentOf,
  opensAt,
  stateOf,
  type AgendaItem,
} from "../../domain/assignment/assignment.ts";
import type { Case } from "../../domain/case/case.ts";
import type { Visit } from "../../domain/between/visit.ts";
import { isFor } from "../../domain/programme/person.ts";
import { phaseOf, type Framework } from "../../domain/roadmap.ts";
import { dayOf, type Moment } from "../../domain/time.ts";
import type { Window } from "./openCase.ts";

interface Seen {
  window: Window;
  case?: Case | undefined;
  agenda: readonly AgendaItem[];
  visits: readonly Visit[];
  framework: Framework;
  now: Moment;
}

/** Gatherings, home visits, phases, assignments, decisions and trials, each on its track. Others see only what is shared with them. */
export function timelineOf({ window, case: of, agenda, visits, framework, now }: Seen): TimelineView {
  const { gatherings } = window.seat.programme;
  const { language } = window.group;
  const today = dayOf(now);
  return {
    gatherings: gatherings.flatMap(({ number, when, theme, place }) =>
      when
        ? [
            {
              number,
              ...(theme && { theme: theme[language] }),
              ...(place !== undefined && { place }),
              from: when.startDay,
              to: when.endDay,
              held: when.endDay < today,
            },
          ]
        : [],
    ),
    items: [
      ...(of ? [...phases(of, framework, window), ...notesOf(of, window)] : []),
      ...(window.member ? assignments(agenda, window, now) : []),
      ...(window.member ? checkIns(window) : []),
      ...visits.flatMap(visitItem),
    ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    asOf: now,
  };
}

const phases = (of: Case, framework: Framework, { group }: Window): TimelineItem[] =>
  of.moves.map(({ phase, at }, n) => {
    const next = of.moves[n + 1];
    return {
      kind: "phase",
      track: "case",
      from: dayOf(at),
      to: next ? dayOf(next.at) : dayOf(at),
      text: phaseOf(framework, phase).name[group.language],
    };
  });

function notesOf(of: Case, { seat }: Window): TimelineItem[] {
  return of.notes.flatMap((note): TimelineItem[] => {
    if (note.archived || !maySee(seat.person, { groups: of.groups, circle: note.circle })) return [];
    const { detail, text, id } = note;
    const common = { track: note.track ?? "case", text, note: id };
    switch (detail?.kind) {
      case "decision":
        return [{ kind: "decision", ...common, from: detail.on, to: detail.on }];
      case "nextDecision":
        return [{ kind: "nextDecision", ...common, from: detail.on, to: detail.on }];
      case "trial": {
        const from = detail.from ?? dayOf(note.at);
        return [{ kind: "trial", ...common, from, to: detail.to ?? from, state: detail.state }];
      }
      default:
        return [];
    }
  });
}

function assignments(
  agenda: readonly AgendaItem[],
  { seat, group, standing }: Window,
  now: Moment,
): TimelineItem[] {
  const { gatherings } = seat.programme;
  return agenda.flatMap((item): TimelineItem[] => {
    const due = momentOf(item.due, gatherings);
    const state = stateOf(item, gatherings, now);
    const theirs =
      asksGroup(item, group.id) &&
      (item.answeredBy === "group" || isFor(item.audience, seat.person, group.id));
    if (!due || state === "withdrawn" || item.checkIn || !theirs) return [];
    const opens = opensAt(item, gatherings) ?? due;
    return [
      {
        kind: "assignment",
        track: item.track,
        from: dayOf(opens),
        to: dayOf(due),
        text: item.title[group.language],
        assignment: item.id,
        state: standing.answered[item.id] ? "answered" : state === "planned" ? "planned" : "open",
      },
    ];
  });
}

/** One that has its day; what it is about is on its own page. */
const visitItem = ({ state, planned, theme }: Visit): TimelineItem[] =>
  planned && (state === "planned" || state === "done")
    ? [{ kind: "visit", track: "both", from: planned.day, to: planned.day, text: theme, state }]
    : [];

const checkIns = ({ standing }: Window): TimelineItem[] =>
  (standing.checkIns ?? []).map(({ at, status }) => ({
    kind: "checkIn",
    track: "both",
    from: dayOf(at),
    to: dayOf(at),
    text: status,
  }));
