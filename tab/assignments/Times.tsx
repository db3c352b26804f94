import type { WhenDraft } from "../../bot/domain/plan/draft.ts";
import { addDays, dayOf } from "../../bot/domain/time.ts";
import type { OnCompose } from "./compose.ts";
import { Check, idOfField, NumberField, SelectField, TimeField, Wrong } from "./Fields.tsx";

const usual = { opens: "08:30", due: "15:30", closes: "15:30" } as const;
type Which = keyof typeof usual;

/** When it opens, is due and closes: counted from a gathering, so that it moves with it, or on a date. */
export function Times({ on }: { on: OnCompose }) {
  const { compose: w } = on.words.planning;
  const { draft, change, sent } = on;
  return (
    <section aria-labelledby="when-h">
      <h2 id="when-h">{w.when}</h2>
      <Time which="opens" when={draft.opens} on={on} set={(opens) => change({ opens })} disabled={sent} />
      <Time which="due" when={draft.due} on={on} set={(due) => change({ due })} />
      <Check
        label={w.hasCloses}
        checked={draft.closes !== undefined}
        set={(yes) => change({ closes: yes ? draft.due : undefined })}
      />
      {draft.closes ? (
        <Time which="closes" when={draft.closes} on={on} set={(closes) => change({ closes })} />
      ) : (
        <p className="small dim">{w.closesHow}</p>
      )}
    </section>
  );
}

interface TimeProps {
  which: Which;
  when: WhenDraft;
  on: OnCompose;
  set: (when: WhenDraft) => void;
  disabled?: boolean;
}
function Time({ which, when, on, set, disabled = false }: TimeProps) {
  const { compose: w } = on.words.planning;
  const { view } = on;
  const value = "day" in when ? "fixed" : `${when.side} ${when.gathering}`;
  const known = view.gatherings.map(({ number }) => number);
  const gatherings = "day" in when || known.includes(when.gathering) ? known : [...known, when.gathering];
  /** There is no time left before it; what stands so already is still shown. */
  const hasBegun = (n: number): boolean => {
    const startDay = view.gatherings.find(({ number }) => number === n)?.startDay;
    return startDay !== undefined && startDay <= dayOf(view.asOf);
  };
  const choose = (chosen: string): void => {
    const clock = when.clock || usual[which];
    if (chosen === "fixed") return set({ day: addDays(dayOf(view.asOf), 14), clock });
    const [side, gathering] = chosen.split(" ");
    const days = "day" in when ? 7 : when.days;
    set({ side: side === "before" ? "before" : "after", gathering: Number(gathering), days, clock });
  };
  return (
    <fieldset id={idOfField(which)} tabIndex={-1} disabled={disabled}>
      <legend>{w[which]}</legend>
      <div className="row">
        {"day" in when ? (
          <TimeField
            field={`${which}.day`}
            label={w.day}
            type="date"
            value={when.day}
            on={on}
            set={(day) => set({ ...when, day })}
          />
        ) : (
          <NumberField
            field={`${which}.days`}
            label={w.days}
            value={when.days}
            on={on}
            set={(days) => set({ ...when, days })}
          />
        )}
        <SelectField
          field={`${which}.gathering`}
          label={w.side}
          value={value}
          on={on}
          set={choose}
          options={[
            ...gatherings.flatMap((n) => [
              ...(hasBegun(n) && value !== `before ${n}` ? [] : [[`before ${n}`, w.before(n)] as const]),
              [`after ${n}`, w.after(n)] as const,
            ]),
            ["fixed", w.fixed] as const,
          ]}
        />
        <TimeField
          field={`${which}.clock`}
          label={w.clock}
          type="time"
          value={when.clock}
          on={on}
          set={(clock) => set({ ...when, clock })}
        />
      </div>
      <Wrong field={which} on={on} />
    </fieldset>
  );
}
