import { useState } from "react";
import type { DeskBody } from "../../bot/contract/desk.ts";
import { groupRoles, type GroupRole } from "../../bot/domain/programme/person.ts";
import { Labelled, toFirstWrong } from "../desk/Labelled.tsx";
import { Told } from "../desk/Told.tsx";
import { useAct } from "../desk/useAct.ts";
import type { OnPeople } from "./on.ts";

const blank = { name: "", email: "", title: "", where: "" };
type Which = keyof typeof blank;
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Somebody who is not in the workbook yet. */
export function AddPerson({ on }: { on: OnPeople }) {
  const { people: w, web } = on.words;
  const [who, setWho] = useState(blank);
  const [roles, setRoles] = useState<readonly GroupRole[]>(["member"]);
  const [tried, setTried] = useState(false);
  const doing = useAct(on.view.programme.id, web.noAnswer);
  const name = who.name.trim();
  const email = who.email.trim();
  const group = on.view.groups.find(({ id }) => `group ${id}` === who.where);
  const wrong: Partial<Record<Which | "roles", string>> = {
    ...(name === "" && { name: w.wrong.name }),
    ...(!looksLikeEmail.test(email) && { email: w.wrong.email }),
    ...(who.where === "" && { where: w.wrong.where }),
    ...(group && roles.length === 0 && { roles: w.wrong.role }),
  };
  const body = (): DeskBody<"addPerson"> => ({
    name,
    email,
    ...(who.title.trim() !== "" && { title: who.title.trim() }),
    ...(group
      ? { group: group.id, roles: [...roles] }
      : { programmeRole: who.where === "facilitator" ? "facilitator" : "reader" }),
  });
  const add = async (form: HTMLElement): Promise<void> => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return toFirstWrong(form);
    const answer = await doing.act("addPerson", body());
    if (answer?.is !== "view") return;
    const { problems, changes } = answer.view;
    if (problems.length > 0) return doing.fail(problems.join(" "));
    doing.tell(changes.length > 0 ? w.added(name) : w.there(name));
    setWho(blank);
    setTried(false);
    on.again();
  };
  const change = (which: Which, to: string): void => setWho((old) => ({ ...old, [which]: to }));
  const said = (which: Which): string | undefined => (tried ? wrong[which] : undefined);
  const field = (which: "name" | "email" | "title", label: string) => (
    <Labelled
      id={`add-${which}`}
      label={
        <>
          {label} {which === "title" && <span className="dim">{w.optional}</span>}
        </>
      }
      wrong={said(which)}
    >
      {(aria) => (
        <input
          {...aria}
          type={which === "email" ? "email" : "text"}
          maxLength={120}
          autoComplete="off"
          value={who[which]}
          onChange={({ target }) => change(which, target.value)}
        />
      )}
    </Labelled>
  );
  return (
    <section aria-labelledby="add-h">
      <h2 id="add-h">{w.add}</h2>
      <p className="small dim">{w.addHow}</p>
      <form
        noValidate
        className="panel"
        aria-labelledby="add-h"
        onSubmit={(event) => {
          event.preventDefault();
          void add(event.currentTarget);
        }}
      >
        <div className="row">
          {field("name", w.name)}
          {field("email", w.email)}
          {field("title", w.jobTitle)}
        </div>
        <Labelled id="add-where" label={w.where} wrong={said("where")}>
          {(aria) => (
            <select
              {...aria}
              className="short"
              value={who.where}
              onChange={({ target }) => change("where", target.value)}
            >
              <option value="">{w.choose}</option>
              {on.view.groups.map(({ id, name: of }) => (
                <option key={id} value={`group ${id}`}>
                  {of}
                </option>
              ))}
              <option value="facilitator">{w.asFacilitator}</option>
              <option value="reader">{w.asReader}</option>
            </select>
          )}
        </Labelled>
        {group && (
          <fieldset>
            <legend>{w.role}</legend>
            {groupRoles.map((role) => (
              <label className="chk" key={role}>
                <input
                  type="checkbox"
                  checked={roles.includes(role)}
                  onChange={({ target }) =>
                    setRoles((old) => (target.checked ? [...old, role] : old.filter((it) => it !== role)))
                  }
                />
                <span>{w.roles[role]}</span>
              </label>
            ))}
            {tried && wrong.roles !== undefined && <p className="small bad">{wrong.roles}</p>}
          </fieldset>
        )}
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={doing.busy}>
            {w.addYes}
          </button>
        </div>
        <Told of={doing} />
      </form>
    </section>
  );
}
