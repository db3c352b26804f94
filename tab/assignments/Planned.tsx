import { useState } from "react";
import type { PlannedLine } from "../../bot/contract/programmeViews.ts";
import { doDeed, troubleOf } from "../deed.ts";
import { deskAddress } from "../desk/Desk.tsx";
import type { OnAssignments } from "./on.ts";
import { Preview } from "./Preview.tsx";

type Change = "correct" | "recall" | "close";
const deedOf = {
  correct: "correctAssignment",
  recall: "recallAssignment",
  close: "closeAssignment",
} as const;

/** One assignment of the plan: when, how far it has come, and what can be done with it after a second thought. */
export function Planned({ it, on }: { it: PlannedLine; on: OnAssignments }) {
  const { assignments: w } = on.words.desk;
  const [sure, setSure] = useState<Change>();
  const [told, setTold] = useState("");
  const [trouble, setTrouble] = useState("");
  const programme = on.view.programme.id;
  const out = it.state === "open" || it.state === "overdue";
  const may: Change[] = out ? ["correct", "close", "recall"] : it.state === "planned" ? ["recall"] : [];
  const change = async (what: Change): Promise<void> => {
    const answer = await doDeed(deedOf[what], { programme, assignment: it.id }, {});
    setSure(undefined);
    setTold(answer.is === "view" ? w.done[what] : "");
    setTrouble(answer.is === "view" ? "" : troubleOf(answer, on.words.web.offline));
    on.again();
  };
  const { plan: p } = on.words.planning;
  const page = (what: "edit" | "copy" | "answers", more: Record<string, string>) => (
    <a className="btn quiet" href={deskAddress("assignments", programme, more)}>
      {p[what]}
      <span className="vh"> {it.title}</span>
    </a>
  );
  return (
    <li>
      <b>{it.title}</b> <span className="tag">{w.state[it.state]}</span>
      <span className="small dim below">{timed(it, on).join(" · ")}</span>
      <span className="small below">
        {[
          ...(it.state === "planned" ? [] : [w.answered(it.answered, it.groups)]),
          on.words.common.takes(it.minutes.do, it.minutes.answer),
          on.words.sending.page.roles[it.audience],
          ...(it.only === undefined ? [] : [p.onlyFor(it.only)]),
        ].join(" · ")}
      </span>
      <div className="acts">
        {out && (
          <a className="btn" href={deskAddress("nudge", programme, { assignment: it.id })}>
            {w.remind}
            <span className="vh"> {it.title}</span>
          </a>
        )}
        {out && page("answers", { answers: it.id })}
        {(out || it.state === "planned") && page("edit", { compose: "edit", of: it.id })}
        {page("copy", { compose: "use", of: it.id })}
        {may.map((what) => (
          <button key={what} type="button" className="btn quiet" onClick={() => setSure(what)}>
            {w[what]}
            <span className="vh"> {it.title}</span>
          </button>
        ))}
      </div>
      {sure && (
        <section className="move" aria-label={w[sure]}>
          <p>{w[`${sure}Sure`]}</p>
          <div className="acts">
            <button type="button" className="btn primary" onClick={() => void change(sure)}>
              {w.yes}
            </button>
            <button type="button" className="btn" onClick={() => setSure(undefined)}>
              {w.no}
            </button>
          </div>
        </section>
      )}
      <p aria-live="polite" className="small">
        {told}
      </p>
      <p role="alert" className="bad">
        {trouble}
      </p>
      <Preview assignment={it.id} title={it.title} on={on} />
    </li>
  );
}

function timed(it: PlannedLine, on: OnAssignments): string[] {
  const { assignments: w } = on.words.desk;
  const said = (of: PlannedLine["opensSaid"]): string =>
    of ? ` (${of.days < 0 ? w.before(-of.days, of.gathering) : w.after(of.days, of.gathering)})` : "";
  return [
    ...(it.opens
      ? [w[it.opens <= on.view.asOf ? "opened" : "opens"](on.when.longDay(it.opens)) + said(it.opensSaid)]
      : []),
    ...(it.due ? [w.due(on.when.longDay(it.due)) + said(it.dueSaid)] : []),
  ];
}
