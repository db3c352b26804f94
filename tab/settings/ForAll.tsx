import { useState } from "react";
import type { DeskBody } from "../../bot/contract/desk.ts";
import { opensSometime } from "../../bot/domain/programme/quiet.ts";
import { isClock } from "../../bot/domain/time.ts";
import { Labelled, toFirstWrong } from "../desk/Labelled.tsx";
import { Told } from "../desk/Told.tsx";
import { useAct } from "../desk/useAct.ts";
import type { OnSettings } from "./on.ts";

interface Wrong {
  budget?: string;
  from?: string;
  to?: string;
}

/** How much, and when not: the same for everybody. */
export function ForAll({ on }: { on: OnSettings }) {
  const { programmeSettings: w, web } = on.words;
  const { settings: now, programme } = on.view;
  const [budget, setBudget] = useState(String(now.weeklyBudget));
  const [from, setFrom] = useState<string>(now.from);
  const [to, setTo] = useState<string>(now.to);
  const [weekends, setWeekends] = useState(now.weekends);
  const [tried, setTried] = useState(false);
  const doing = useAct(programme.id, web.noAnswer);

  const wanted = (): { wrong: Wrong; body: DeskBody<"setSettings"> } => {
    const wrong: Wrong = {};
    const weeklyBudget = Number(budget);
    const sameBudget = weeklyBudget === now.weeklyBudget;
    if (!sameBudget && !(Number.isInteger(weeklyBudget) && weeklyBudget >= 1 && weeklyBudget <= 7))
      wrong.budget = w.wrong.budget;
    if (!isClock(from)) wrong.from = w.wrong.clock;
    if (!isClock(to)) wrong.to = w.wrong.clock;
    if (!isClock(from) || !isClock(to)) return { wrong, body: {} };
    if (!opensSometime({ from, to })) wrong.from = w.wrong.quiet;
    const sameHours = from === now.from && to === now.to && weekends === now.weekends;
    return {
      wrong,
      body: {
        ...(!sameBudget && { weeklyBudget }),
        ...(!sameHours && { quietHours: { from, to, weekends } }),
      },
    };
  };
  const { wrong } = wanted();
  const said = (which: keyof Wrong): string | undefined => (tried ? wrong[which] : undefined);
  const save = async (form: HTMLElement): Promise<void> => {
    const { wrong: found, body } = wanted();
    setTried(true);
    if (Object.keys(found).length > 0) return toFirstWrong(form);
    if (Object.keys(body).length === 0) return doing.tell(w.same);
    const answer = await doing.act("setSettings", body);
    if (answer?.is !== "view") return;
    doing.tell(w.saved);
    on.again();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <Labelled id="budget" label={w.budget} how={w.budgetHow} wrong={said("budget")}>
        {(aria) => (
          <input
            {...aria}
            className="few"
            inputMode="numeric"
            value={budget}
            onChange={({ target }) => setBudget(target.value)}
          />
        )}
      </Labelled>
      <div className="row hours">
        <Labelled id="from" label={w.from} how={w.quietHow} wrong={said("from")}>
          {(aria) => (
            <input {...aria} type="time" value={from} onChange={({ target }) => setFrom(target.value)} />
          )}
        </Labelled>
        <Labelled id="to" label={w.to} wrong={said("to")}>
          {(aria) => (
            <input {...aria} type="time" value={to} onChange={({ target }) => setTo(target.value)} />
          )}
        </Labelled>
      </div>
      <label className="chk">
        <input type="checkbox" checked={weekends} onChange={({ target }) => setWeekends(target.checked)} />
        <span>{w.weekends}</span>
      </label>
      <p className="small dim">{w.holidays}</p>
      <div className="acts">
        <button type="submit" className="btn primary" aria-disabled={doing.busy}>
          {doing.busy ? w.saving : w.save}
        </button>
      </div>
      <Told of={doing} />
    </form>
  );
}
