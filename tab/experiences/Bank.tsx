import { useId, useState } from "react";
import type { ExperienceView } from "../../bot/contract/experienceViews.ts";
import { Icon } from "../icons.tsx";
import type { OnExperiences } from "./on.ts";
import { Tell } from "./Tell.tsx";

/** The experience bank: by phase, by what is looked for, those from the group's own phase first. */
export function Bank({ on }: { on: OnExperiences }) {
  const id = useId();
  const w = on.words.experiences;
  const { experiences, phases } = on.view;
  const [phase, setPhase] = useState("");
  const [looked, setLooked] = useState("");
  const [telling, setTelling] = useState(false);
  const wanted = looked.trim().toLowerCase();
  const found = experiences.filter(
    (it) =>
      (phase === "" || (phase === "near" ? it.nearby : it.phase.number === Number(phase))) &&
      (wanted === "" || textOf(it).includes(wanted)),
  );
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{w.bank}</h2>
      {!on.group && on.view.facilitator && <p className="small dim">{w.tell.onlyGroups}</p>}
      <div className="filter">
        <p className="field">
          <label htmlFor={`${id}-phase`}>{w.filterPhase}</label>
          <select id={`${id}-phase`} value={phase} onChange={({ target }) => setPhase(target.value)}>
            <option value="">{w.all}</option>
            {on.group && <option value="near">{w.nearby}</option>}
            {phases.map(({ number, name }) => (
              <option key={number} value={number}>
                {w.phase(number, name)}
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor={`${id}-words`}>{w.search}</label>
          <input
            id={`${id}-words`}
            type="search"
            value={looked}
            onChange={({ target }) => setLooked(target.value)}
          />
        </p>
      </div>
      <p aria-live="polite" className="small dim">
        {found.length === 0 ? w.none : w.found(found.length)}
      </p>
      {on.group && (
        <details
          className="panel opens"
          open={telling}
          onToggle={({ currentTarget: it }) => setTelling(it.open)}
        >
          <summary>{w.tell.title}</summary>
          {telling && <Tell on={on} group={on.group} end={() => setTelling(false)} />}
        </details>
      )}
      {found.map((experience) => (
        <Story key={experience.id} experience={experience} on={on} />
      ))}
    </section>
  );
}

const textOf = ({ theme, situation, did, wentWrong, wouldDoToday, groupName }: ExperienceView): string =>
  [theme, situation, did, wentWrong, wouldDoToday, groupName].join(" ").toLowerCase();

const seen = { group: "lock", ks: "twoGroups", all: "everyone" } as const;
const parts = ["situation", "did", "wentWrong", "wouldDoToday"] as const;

function Story({ experience, on }: { experience: ExperienceView; on: OnExperiences }) {
  const { experiences: w, common, language } = on.words;
  const [editing, setEditing] = useState(false);
  const group = experience.own ? on.view.groups.find(({ id }) => id === experience.group) : undefined;
  const lang = experience.language === language ? undefined : experience.language;
  const heading = `story-${experience.id}`;
  if (editing && group)
    return (
      <article className="panel story" aria-labelledby={heading}>
        <h3 id={heading}>{w.tell.editTitle}</h3>
        <Tell on={on} group={group} before={experience} end={() => setEditing(false)} />
      </article>
    );
  return (
    <article className="panel story" aria-labelledby={heading}>
      <header>
        <h3 id={heading} lang={lang}>
          {experience.theme}{" "}
          {experience.nearby && (
            <span className="tag" lang={language}>
              {w.nearby}
            </span>
          )}
        </h3>
        <span className="vis out">
          <Icon small name={seen[experience.circle]} />
          <span>
            <span className="vh">{w.seenBy}: </span>
            {common.circle[experience.circle]}
          </span>
        </span>
      </header>
      <p className="small dim">
        {[
          experience.own ? `${experience.groupName} (${w.own})` : experience.groupName,
          w.phase(experience.phase.number, experience.phase.name),
          on.when.day(experience.at),
          experience.mayContact ? w.mayContact : w.mayNot,
        ].join(" · ")}
      </p>
      <dl className="facts">
        {parts.map((part) => (
          <div key={part}>
            <dt>{w.parts[part]}</dt>
            <dd className="said-by" lang={lang}>
              {experience[part]}
            </dd>
          </div>
        ))}
      </dl>
      {group && (
        <p className="acts">
          <button type="button" className="btn" onClick={() => setEditing(true)}>
            {w.tell.edit}
            <span className="vh"> {experience.theme}</span>
          </button>
        </p>
      )}
    </article>
  );
}
