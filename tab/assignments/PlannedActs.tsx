import { useRef, useState, type ReactNode } from "react";
import type { PlannedLine } from "../../bot/contract/programmeViews.ts";
import { doDeed, troubleOf } from "../deed.ts";
import { AskFirst } from "../desk/AskFirst.tsx";
import { deskAddress } from "../desk/Desk.tsx";
import type { OnAssignments } from "./on.ts";

type Change = "correct" | "recall" | "close";
type Way = "remind" | "answers" | "edit" | "copy";
const deedOf = {
  correct: "correctAssignment",
  recall: "recallAssignment",
  close: "closeAssignment",
} as const;

/** What can be done, by what is most to the point first; the rest is behind "Mer". */
function actsOf({ state, answered, groups }: PlannedLine): { ways: [Way, ...Way[]]; changes: Change[] } {
  switch (state) {
    case "open":
    case "overdue":
      return {
        ways:
          answered < groups ? ["remind", "answers", "edit", "copy"] : ["answers", "remind", "edit", "copy"],
        changes: ["correct", "close", "recall"],
      };
    case "planned":
      return { ways: ["edit", "copy"], changes: ["recall"] };
    case "closed":
      return { ways: ["answers", "copy"], changes: [] };
    case "withdrawn":
      return { ways: ["copy"], changes: [] };
  }
}

interface PlannedActsProps {
  it: PlannedLine;
  on: OnAssignments;
  /** What stands beside them. */
  children: ReactNode;
}

export function PlannedActs({ it, on, children }: PlannedActsProps) {
  const { assignments: w } = on.words.desk;
  const { plan: p } = on.words.planning;
  const [open, setOpen] = useState(false);
  const [sure, setSure] = useState<Change>();
  const [told, setTold] = useState("");
  const [trouble, setTrouble] = useState("");
  const more = useRef<HTMLButtonElement>(null);
  const programme = on.view.programme.id;
  const { ways, changes } = actsOf(it);
  const [main, ...others] = ways;
  const end = (): void => {
    setSure(undefined);
    more.current?.focus();
  };
  const change = async (what: Change): Promise<void> => {
    const answer = await doDeed(deedOf[what], { programme, assignment: it.id }, {});
    end();
    setTold(answer.is === "view" ? w.done[what] : "");
    setTrouble(answer.is === "view" ? "" : troubleOf(answer, on.words.web.noAnswer));
    on.again();
  };
  const title = <span className="vh"> {it.title}</span>;
  const way = (to: Way, look: string) => (
    <a key={to} className={look} href={addressOf(to, it.id, programme)}>
      {to === "remind" ? w.remind : p[to]}
      {title}
    </a>
  );
  return (
    <>
      <div className="acts">
        {way(main, "btn")}
        {others.length + changes.length > 0 && (
          <button
            type="button"
            className="btn quiet"
            ref={more}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {w.more}
            {title}
          </button>
        )}
        {open && others.map((to) => way(to, "btn quiet"))}
        {open &&
          changes.map((what) => (
            <button key={what} type="button" className="btn quiet" onClick={() => setSure(what)}>
              {w[what]}
              {title}
            </button>
          ))}
        {children}
      </div>
      {sure && (
        <AskFirst key={sure} label={w[sure]}>
          <p>{w[`${sure}Sure`]}</p>
          <div className="acts">
            <button type="button" className="btn primary" onClick={() => void change(sure)}>
              {w.yes[sure](it.groups)}
            </button>
            <button type="button" className="btn" onClick={end}>
              {w.no}
            </button>
          </div>
        </AskFirst>
      )}
      <p aria-live="polite" className="small">
        {told}
      </p>
      <p role="alert" className="bad">
        {trouble}
      </p>
    </>
  );
}

function addressOf(way: Way, assignment: string, programme: string): string {
  switch (way) {
    case "remind":
      return deskAddress("nudge", programme, { assignment });
    case "answers":
      return deskAddress("assignments", programme, { answers: assignment });
    case "edit":
      return deskAddress("assignments", programme, { compose: "edit", of: assignment });
    case "copy":
      return deskAddress("assignments", programme, { compose: "use", of: assignment });
  }
}
