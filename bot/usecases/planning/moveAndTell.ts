import type { DeedBody } from "../../contract/deeds.ts";
import type { MovedView } from "../../contract/programmeViews.ts";
import { keptOpen, opensAt, type Assignment } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { assignmentOf, type Mailing } from "../../domain/delivery/mailing.ts";
import { endsTooEarly, outOfOrder, whatMoves } from "../../domain/plan/moving.ts";
import { quietDaysOf } from "../../domain/plan/quietDays.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Gathering } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { moveGathering } from "../delivery/moveGathering.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { readAll } from "../everything.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";
import { nudgesThatStay, visitsThatStay } from "./whatStays.ts";

export interface MoveInput {
  visitor: Visitor;
  programme: string;
  body: DeedBody<"planMove">;
}

/** Moves a gathering, and tells by name what moves with it; in a dry run it only tells. */
export const moveAndTell =
  (ports: Pick<Ports, "store" | "now">, { dryRun }: { dryRun: boolean }) =>
  async ({ visitor, programme: id, body }: MoveInput): Promise<Outcome<MovedView>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme, language, partition } = allowed.value;
    const wrong = body.when && endsTooEarly(body.when);
    if (wrong) return refuse({ is: "invalid", problems: [{ is: "notADate", label: labels[wrong] }] });
    const before = programme.gatherings;
    const after = before.map((gathering) => movedTo(gathering, body));
    const agenda = await ports.store.read(partitionOf.programme(id), "agenda", idOf.agenda);
    const now = ports.now();
    const items = (agenda?.body.items ?? []).map((it) => keptOpen(it, opensAt(it, before), after, now));
    const moved = await moveGathering(ports)(visitor, id, body, { dryRun });
    if (!moved.ok) return moved;
    const { retimed, corrected, past, fixed } = moved.value;
    const mailings = await readAll(
      ports.store,
      partition,
      "mailing",
      retimed.map(({ mailing }) => idOf.mailing(mailing)),
    );
    const what = new Map<string, Mailing>([...mailings.values()].map(({ body: it }) => [it.id, it]));
    const about = [...what.values()].flatMap((it) => assignmentOf(it.what) ?? []);
    const assignments = await readAll(
      ports.store,
      partition,
      "assignment",
      [...about, ...corrected].map(idOf.assignment),
    );
    const titles = new Map<string, Assignment>([...assignments.values()].map(({ body: it }) => [it.id, it]));
    const title = (assignment: string | undefined): string =>
      (assignment !== undefined && titles.get(assignment)?.title[language]) || "";
    const titleOf = (mailing: string): string => {
      const subject = what.get(mailing)?.what;
      if (!subject) return "";
      return subject.kind === "notice" ? subject.text : title(assignmentOf(subject));
    };
    const moving = whatMoves(items, before, after, now);
    const called = (id: string): string => items.find((item) => item.id === id)?.title[language] ?? "";
    return done({
      language,
      retimed: retimed.flatMap(({ mailing, from, to }) => {
        const kind = what.get(mailing)?.what.kind;
        if (kind !== "nudge" && kind !== "assignment" && kind !== "notice") return [];
        return [{ id: mailing, title: titleOf(mailing), kind, ...(from && { from }), ...(to && { to }) }];
      }),
      corrected: corrected.map(title),
      past: past.map(titleOf),
      stays: {
        nudges: nudgesThatStay(fixed, moving, called),
        visits: await visitsThatStay(ports, { partition, programme }, body, now),
      },
      moves: moving.map(({ assignment, ...times }) => ({ ...times, title: called(assignment) })),
      quietDays: moving.flatMap((it) => {
        const item = items.find(({ id: itsId }) => itsId === it.assignment);
        const found = item ? quietDaysOf(item, { ...programme, gatherings: after }) : [];
        return found
          .filter(({ which }) => it[which]?.to)
          .map((quiet) => ({ ...quiet, title: called(it.assignment) }));
      }),
      outOfOrder: outOfOrder(after),
    });
  };

function movedTo({ when, ...gathering }: Gathering, move: DeedBody<"planMove">): Gathering {
  const then = gathering.number === move.gathering ? move.when : when;
  return { ...gathering, ...(then && { when: then }) };
}

const labels = {
  endDay: { nb: "Siste dag", nn: "Siste dag", en: "Last day" },
  endClock: { nb: "Slutter kl.", nn: "Sluttar kl.", en: "Ends at" },
};
