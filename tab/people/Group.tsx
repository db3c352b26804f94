import { isOnlyPlayed } from "../../bot/contract/overviewViews.ts";
import type { ProgrammeGroup } from "../../bot/contract/programmeViews.ts";
import { Channel } from "./Channel.tsx";
import type { OnPeople } from "./on.ts";
import { Row } from "./Row.tsx";

/** One leadership group: where its board is, and who is in it. */
export function Group({ group, on }: { group: ProgrammeGroup; on: OnPeople }) {
  const { people: w, common } = on.words;
  const unreached = group.people.filter((it) => it.because !== undefined && !isOnlyPlayed(it)).length;
  const roles: Readonly<Record<string, string>> = w.roles;
  const led = group.people.some((it) => it.roles.includes("chief_executive"));
  return (
    <details>
      <summary>
        {[group.name, w.count(group.people.length), ...(unreached > 0 ? [w.unreached(unreached)] : [])].join(
          " · ",
        )}
      </summary>
      <Channel group={group} on={on} />
      {!led && group.people.length > 0 && <p className="small">{w.noChief}</p>}
      <ul className="lines">
        {group.people.map((person) => (
          <Row
            key={person.id}
            person={person}
            facts={[...person.roles.map((role) => roles[role] ?? role), common.languages[person.language]]}
            group={group}
            on={on}
          />
        ))}
      </ul>
    </details>
  );
}
