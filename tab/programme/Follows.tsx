import type { MovedView } from "../../bot/contract/programmeViews.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { Icon } from "../icons.tsx";
import type { OnProgramme } from "./on.ts";

interface FollowsProps {
  seen: MovedView;
  on: OnProgramme;
}

/** What a move does to the plan: what is worth a thought, what moves along, and what stays. Nothing of it hinders. */
export function Follows({ seen, on }: FollowsProps) {
  const { programme: w } = on.words.desk;
  const { follow, stay, thought } = linesOf({ seen, on });
  return (
    <>
      {thought.length > 0 && (
        <>
          <h3>
            <Icon small name="late" /> {w.thought}
          </h3>
          <Lines of={thought} />
        </>
      )}
      <h3>{w.follows}</h3>
      {follow.length === 0 ? <p>{w.nothingFollows}</p> : <Lines of={follow} />}
      {stay.length > 0 && (
        <>
          <h3>{w.stays}</h3>
          <Lines of={stay} />
        </>
      )}
    </>
  );
}

function linesOf({ seen, on }: FollowsProps): Record<"thought" | "follow" | "stay", string[]> {
  const { programme: w } = on.words.desk;
  const { nudges, visits } = seen.stays;
  const said = (at: Moment | undefined): string =>
    at ? on.words.sending.dry.moment(on.when.longDay(at), on.when.clock(at)) : w.never;
  return {
    thought: [
      ...seen.moves.flatMap(({ title, passed, crossed }) => [
        ...(passed ? [w.passed(title)] : []),
        ...(crossed ? [w.crossed(title)] : []),
      ]),
      ...seen.past.map((title) => w.past(title)),
      ...seen.quietDays.map(({ title, which, because, group }) => w.quietDay[which](title, because, group)),
      ...nudges.filter(({ late }) => late).map(({ title, at }) => w.nudgeLate(title, said(at))),
      ...visits
        .filter(({ clashes }) => clashes)
        .map(({ groups, day }) => w.visitClashes(groups.join(", "), on.when.longDay(day))),
      ...seen.outOfOrder.map((n) => w.outOfOrder(n)),
    ],
    follow: [
      ...seen.retimed.map((it) => w.retimed(w.what[it.kind](it.title), said(it.from), said(it.to))),
      ...seen.moves.flatMap(({ title, due }) => (due ? [w.newDue(title, said(due.from), said(due.to))] : [])),
      ...seen.corrected.map((title) => w.corrected(title)),
    ],
    stay: [
      ...nudges.filter(({ late }) => !late).map(({ title, at }) => w.nudgeStays(title, said(at))),
      ...visits
        .filter(({ clashes }) => !clashes)
        .map(({ groups, day }) => w.visitStays(groups.join(", "), on.when.longDay(day))),
    ],
  };
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <ul className="follows">
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
