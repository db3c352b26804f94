import type { SendingGroup, SendingTask } from "../../bot/contract/sendingViews.ts";
import { audiences } from "../../bot/domain/programme/person.ts";
import type { Draft } from "./draft.ts";
import type { OnCompose } from "./on.ts";

/** All who have not answered, groups, roles in them, or people by name. */
export function Whom({ on, task }: { on: OnCompose; task: SendingTask }) {
  const { draft, change, view } = on;
  const { page } = on.words.sending;
  const alone = task.answeredBy === "person";
  const ways: [Draft["whom"], string][] = [
    ["all", page.allOpen],
    ["groups", page.someGroups],
    ...(alone ? [] : ([["people", page.people]] as [Draft["whom"], string][])),
  ];
  return (
    <>
      <fieldset>
        <legend>{page.whom}</legend>
        {ways.map(([way, name]) => (
          <label key={way} className="chk">
            <input
              type="radio"
              name="whom"
              checked={draft.whom === way}
              onChange={() => change({ whom: way })}
            />
            <span>{name}</span>
          </label>
        ))}
        {alone && <p className="small dim">{page.peopleNot}</p>}
        {draft.whom === "groups" && (
          <div className="inner">
            {view.groups.map((group) => (
              <GroupBox key={group.id} group={group} on={on} task={task} />
            ))}
          </div>
        )}
        {draft.whom === "people" && (
          <div className="inner">
            {view.groups.map((group) => (
              <PeopleBoxes key={group.id} group={group} on={on} />
            ))}
          </div>
        )}
      </fieldset>
      {draft.whom !== "people" && !alone && (
        <p className="field">
          <label htmlFor="audience">{page.role}</label>
          <select
            id="audience"
            value={draft.audience}
            onChange={({ target }) =>
              change({ audience: audiences.find((it) => it === target.value) ?? "whole_group" })
            }
          >
            {audiences.map((it) => (
              <option key={it} value={it}>
                {page.roles[it]}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}

const flip = (list: string[], id: string): string[] =>
  list.includes(id) ? list.filter((it) => it !== id) : [...list, id];

function GroupBox({ group, on, task }: { group: SendingGroup; on: OnCompose; task: SendingTask }) {
  const { draft, change } = on;
  const { page } = on.words.sending;
  const answered = !task.open.includes(group.id);
  return (
    <label className="chk">
      <input
        type="checkbox"
        disabled={answered}
        checked={!answered && draft.groups.includes(group.id)}
        onChange={() => change({ groups: flip(draft.groups, group.id) })}
      />
      <span>
        {group.name}
        {group.language === "nn" && <span className="dim"> · {page.nynorsk}</span>}
        {answered && <span className="dim"> · {page.answered}</span>}
      </span>
      <span className="dim num">{group.people.length}</span>
    </label>
  );
}

function PeopleBoxes({ group, on }: { group: SendingGroup; on: OnCompose }) {
  const { draft, change } = on;
  const chosen = group.people.filter(({ id }) => draft.people.includes(id)).length;
  return (
    <details>
      <summary>
        {group.name}
        {chosen > 0 && ` (${chosen})`}
      </summary>
      {group.people.map(({ id, name, title }) => (
        <label key={id} className="chk">
          <input
            type="checkbox"
            checked={draft.people.includes(id)}
            onChange={() => change({ people: flip(draft.people, id) })}
          />
          <span>
            {name} {title !== undefined && <span className="small dim">{title}</span>}
          </span>
        </label>
      ))}
    </details>
  );
}
