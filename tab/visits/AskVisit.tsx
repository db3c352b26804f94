import { useId, useState } from "react";
import { isDay } from "../../bot/domain/time.ts";
import { useDesk } from "../desk/deskApi.ts";
import { doing, type OnVisits } from "./on.ts";

const openStates = ["asked", "proposed", "planned"];

/** A group asks for its visit, or words it anew while it has no time; a facilitator offers one to those who have none. */
export function AskVisit({ on }: { on: OnVisits }) {
  const { view, group, words } = on;
  const w = words.visits;
  const open = view.visits.filter(({ state }) => openStates.includes(state));
  const [started, setStarted] = useState(false);
  const [form, setForm] = useState(0);
  const mine = group && open.find((visit) => visit.group === group.id);
  const free = view.groups.filter(({ id }) => !open.some((visit) => visit.group === id));
  if (mine && mine.state === "planned") return null;
  if (!group && !view.facilitator) return null;
  if (!group && free.length === 0) return <p className="small dim">{w.offer.allHave}</p>;
  const title = !group ? w.offer.title : mine ? w.ask.again : w.ask.title;
  return (
    <details className="panel opens" open={started} onToggle={({ currentTarget: it }) => setStarted(it.open)}>
      <summary>{title}</summary>
      <AskForm
        key={`${form} ${mine?.rev}`}
        on={on}
        before={mine}
        groups={group ? [group] : free}
        end={() => {
          setStarted(false);
          setForm(form + 1);
          on.tell(group ? w.ask.sent : w.offer.sent);
        }}
      />
    </details>
  );
}

interface AskFormProps {
  on: OnVisits;
  before: OnVisits["view"]["visits"][number] | undefined;
  groups: readonly { id: string; name: string }[];
  end: () => void;
}

function AskForm({ on, before, groups, end }: AskFormProps) {
  const id = useId();
  const { ask, offer } = on.words.visits;
  const [group, setGroup] = useState(before?.group ?? groups[0]?.id ?? "");
  const [theme, setTheme] = useState(before?.theme ?? "");
  const [stuckOn, setStuckOn] = useState(before?.stuckOn ?? "");
  const [days, setDays] = useState<string[]>([...(before?.wishedDays ?? []), "", "", ""].slice(0, 3));
  const [others, setOthers] = useState<readonly string[]>([]);
  const { act, trouble, setTrouble, busy } = useDesk(doing(on));
  const send = async (): Promise<void> => {
    if (theme.trim() === "") {
      document.getElementById(`${id}-theme`)?.focus();
      return setTrouble(ask.missing);
    }
    const done = await act("askVisit", {
      group,
      theme,
      ...(stuckOn.trim() !== "" && { stuckOn }),
      wishedDays: days.filter(isDay),
      ...(others.length > 0 && { withGroups: [...others] }),
    });
    if (done) end();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {!on.group && (
        <p className="field">
          <label htmlFor={`${id}-group`}>{offer.group}</label>
          <select
            id={`${id}-group`}
            value={group}
            onChange={({ target }) => {
              setGroup(target.value);
              setOthers(others.filter((it) => it !== target.value));
            }}
          >
            {groups.map((it) => (
              <option key={it.id} value={it.id}>
                {it.name}
              </option>
            ))}
          </select>
        </p>
      )}
      <p className="field">
        <label htmlFor={`${id}-theme`}>{ask.theme}</label>
        <input
          id={`${id}-theme`}
          maxLength={200}
          value={theme}
          aria-invalid={trouble !== "" && theme.trim() === ""}
          onChange={({ target }) => setTheme(target.value)}
        />
      </p>
      {!on.group && (
        <fieldset>
          <legend>{offer.others}</legend>
          <p className="small dim">{offer.othersHow}</p>
          {on.view.groups
            .filter((it) => it.id !== group)
            .map((it) => (
              <label key={it.id} className="chk">
                <input
                  type="checkbox"
                  checked={others.includes(it.id)}
                  onChange={({ target }) =>
                    setOthers(target.checked ? [...others, it.id] : others.filter((one) => one !== it.id))
                  }
                />
                <span>{it.name}</span>
              </label>
            ))}
        </fieldset>
      )}
      {on.group && (
        <>
          <p className="field">
            <label htmlFor={`${id}-stuck`}>{ask.stuckOn}</label>
            <textarea
              id={`${id}-stuck`}
              rows={3}
              maxLength={1000}
              value={stuckOn}
              onChange={({ target }) => setStuckOn(target.value)}
            />
          </p>
          <fieldset>
            <legend>{ask.days}</legend>
            <div className="row">
              {days.map((day, n) => (
                <p className="field" key={n}>
                  <label htmlFor={`${id}-day${n}`}>{ask.day(n + 1)}</label>
                  <input
                    id={`${id}-day${n}`}
                    type="date"
                    value={day}
                    onChange={({ target }) => setDays(days.with(n, target.value))}
                  />
                </p>
              ))}
            </div>
          </fieldset>
          <p className="small dim">{ask.sees}</p>
        </>
      )}
      <p role="alert" className="bad">
        {trouble}
      </p>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {on.group ? ask.send : offer.send}
        </button>
      </p>
    </form>
  );
}
