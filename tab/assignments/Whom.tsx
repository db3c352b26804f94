import { audiences } from "../../bot/domain/programme/person.ts";
import type { OnCompose } from "./compose.ts";
import { Check, idOfField, SelectField, Wrong } from "./Fields.tsx";

const answerers = ["group", "person"] as const;
const offers = ["ks", "all"] as const;

/** Which groups, who in them, whether one answers for all, and with whom the answer may be shared. */
export function Whom({ on }: { on: OnCompose }) {
  const { compose: w } = on.words.planning;
  const { draft, change, view, sent } = on;
  const { groups } = draft;
  const flip = (id: string): void =>
    change({ groups: groups?.includes(id) ? groups.filter((it) => it !== id) : [...(groups ?? []), id] });
  return (
    <section aria-labelledby="whom-h">
      <h2 id="whom-h">{w.whom}</h2>
      <fieldset id={idOfField("groups")} tabIndex={-1} disabled={sent}>
        <legend className="vh">{w.whom}</legend>
        <Check
          type="radio"
          name="groups"
          label={w.allGroups}
          checked={groups === undefined}
          set={() => change({ groups: undefined })}
        />
        <Check
          type="radio"
          name="groups"
          label={w.someGroups}
          checked={groups !== undefined}
          set={() => change({ groups: groups ?? [] })}
        />
        {groups && (
          <div className="inner">
            {view.groups.map(({ id, name, people }) => (
              <Check
                key={id}
                label={name}
                note={w.people(people)}
                checked={groups.includes(id)}
                set={() => flip(id)}
              />
            ))}
          </div>
        )}
        <Wrong field="groups" on={on} />
      </fieldset>
      <div className="row">
        <SelectField
          field="audience"
          label={w.audience}
          value={draft.audience}
          on={on}
          disabled={sent}
          options={audiences.map((it) => [it, w.audiences[it]])}
          set={(value) => change({ audience: audiences.find((it) => it === value) ?? "whole_group" })}
        />
        <SelectField
          field="answeredBy"
          label={w.answeredBy}
          value={draft.answeredBy}
          on={on}
          disabled={sent}
          options={answerers.map((it) => [it, w.answers[it]])}
          set={(value) => change({ answeredBy: answerers.find((it) => it === value) ?? "group" })}
        />
      </div>
      <fieldset>
        <legend>{w.offers}</legend>
        <p className="small dim">{w.offersHow}</p>
        {offers.map((offer) => (
          <Check
            key={offer}
            label={w.offer[offer]}
            checked={draft.offers.includes(offer)}
            set={(yes) =>
              change({ offers: offers.filter((it) => (it === offer ? yes : draft.offers.includes(it))) })
            }
          />
        ))}
      </fieldset>
    </section>
  );
}
