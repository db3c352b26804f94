import type { ProgrammeGroup } from "../../bot/contract/programmeViews.ts";
import type { OnProgramme } from "./ProgrammePage.tsx";

/** Who is part of it, in which language, and whether Teams reaches them: for the sender alone (PV6). */
export function People({ on }: { on: OnProgramme }) {
  const { programme: w } = on.words.desk;
  return (
    <section aria-labelledby="people-h">
      <h2 id="people-h">{w.people}</h2>
      <p className="small dim">{w.peopleHow}</p>
      <div className="panel groups-of">
        {on.view.groups.map((group) => (
          <Group key={group.id} group={group} on={on} />
        ))}
      </div>
    </section>
  );
}

function Group({ group, on }: { group: ProgrammeGroup; on: OnProgramme }) {
  const { programme: w } = on.words.desk;
  const { gone } = on.words.sending;
  const unreached = group.people.filter(({ because }) => because !== undefined).length;
  const known: Readonly<Record<string, { because: string; remedy: string }>> = gone;
  const roles: Readonly<Record<string, string>> = w.roles;
  return (
    <details>
      <summary>
        {[
          group.name,
          on.words.common.languages[group.language],
          w.count(group.people.length),
          ...(unreached > 0 ? [w.unreached(unreached)] : []),
        ].join(" · ")}
      </summary>
      {group.quietPeriods.map(({ from, to, reason }) => (
        <p key={from} className="small">
          {w.quietPeriod(on.when.longDay(from), on.when.longDay(to))}
          {reason !== undefined && `: ${reason}`}
        </p>
      ))}
      <table className="found">
        <thead>
          <tr>
            {[w.name, w.role, w.language, w.reach].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.people.map((person) => {
            const why = person.because === undefined ? undefined : known[person.because];
            return (
              <tr key={person.id}>
                <th scope="row">
                  {person.name}
                  {person.title !== undefined && <span className="small dim below">{person.title}</span>}
                </th>
                <td data-l={w.role}>{person.roles.map((role) => roles[role] ?? role).join(", ")}</td>
                <td data-l={w.language}>{on.words.common.languages[person.language]}</td>
                <td data-l={w.reach}>
                  {why ? (
                    <>
                      {why.because}. <span className="dim">{why.remedy}</span>
                    </>
                  ) : (
                    w.reached
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
