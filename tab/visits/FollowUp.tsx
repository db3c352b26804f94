import { useId } from "react";
import type { VisitView } from "../../bot/contract/visitViews.ts";
import { Icon } from "../icons.tsx";
import type { OnVisits } from "./on.ts";
import { useLine } from "./useLine.ts";

/** What is to be followed up. Who has what is the group's own to decide and to see (PV1). */
export function FollowUp({ visit, on }: { visit: VisitView; on: OnVisits }) {
  const id = useId();
  const w = on.words.visits;
  const { say, meant, trouble } = useLine(visit, on);
  if (visit.followUp.length === 0) return null;
  const groups = new Set([visit.group, ...visit.withGroups.map((it) => it.id)]);
  const people = on.view.colleagues.filter(({ group }) => groups.has(group));
  const may = (is: "tick" | "take"): boolean => visit.may.includes(is);
  return (
    <section className="points" aria-labelledby={`${id}-h`}>
      <h4 id={`${id}-h`}>
        {w.points}
        <span className="vh">: {visit.groupName}</span>
      </h4>
      <ul>
        {visit.followUp.map(({ text, due, doneOn, comesBack, owner, ownerName }, point) => (
          <li key={point}>
            <label className="chk">
              <input
                type="checkbox"
                checked={meant.done[point] ?? doneOn !== undefined}
                disabled={!may("tick")}
                onChange={({ target }) => say({ is: "tick", point, done: target.checked })}
              />
              <span>
                {text}
                <span className="small dim below">
                  {doneOn === undefined ? w.due(on.when.longDay(due)) : w.doneOn(on.when.longDay(doneOn))}
                  {comesBack && (
                    <>
                      {" · "}
                      <Icon small name="late" /> {w.comesBack}
                    </>
                  )}
                  {!(may("take") && doneOn === undefined) && ownerName !== undefined && ` · ${ownerName}`}
                </span>
              </span>
            </label>
            {may("take") && doneOn === undefined && (
              <span className="field takes">
                <label htmlFor={`${id}-${point}`}>
                  {w.whoTakes}
                  <span className="vh">: {text}</span>
                </label>
                <select
                  id={`${id}-${point}`}
                  value={meant.owner[point] ?? owner ?? ""}
                  onChange={({ target: { value } }) =>
                    say({ is: "take", point, ...(value !== "" && { owner: value }) })
                  }
                >
                  <option value="">{w.nobody}</option>
                  {people.map((person) => (
                    <option key={person.id} value={person.id}>
                      {person.name}
                    </option>
                  ))}
                </select>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p role="alert" className="bad">
        {trouble}
      </p>
    </section>
  );
}
