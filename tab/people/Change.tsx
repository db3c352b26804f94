import { useState } from "react";
import { programmeRoles, type ProgrammeRole } from "../../bot/domain/programme/person.ts";
import { AskFirst } from "../desk/AskFirst.tsx";
import type { OnPeople } from "./on.ts";

interface ChangeProps {
  person: { id: string; name: string };
  group?: { id: string; name: string };
  on: OnPeople;
  close: () => void;
}
type Sure = "out" | { takes: ProgrammeRole };

/** Roles given and taken, and somebody taken out after a second thought. */
export function Change({ person, group, on, close }: ChangeProps) {
  const { people: w } = on.words;
  const { doing, view } = on;
  const [sure, setSure] = useState<Sure>();
  const staff = view.staff.find(({ id }) => id === person.id);
  const facilitators = view.staff.filter(({ roles }) => roles.includes("facilitator"));
  const isLast = (role: ProgrammeRole): boolean =>
    role === "facilitator" && facilitators.length === 1 && facilitators[0]?.id === person.id;

  const setRole = async (role: ProgrammeRole, has: boolean): Promise<void> => {
    if (!has && isLast(role)) return doing.fail(w.last);
    const answer = await doing.act("setRole", { person: person.id, role, has });
    if (answer?.is !== "view") return;
    doing.tell(`${person.name}: ${(has ? w.give : w.take)[role]}.`);
    close();
    on.again();
  };
  const takeOut = async (): Promise<void> => {
    if (!group && isLast("facilitator")) return doing.fail(w.last);
    const body = { person: person.id, ...(group && { group: group.id }), dryRun: false };
    const answer = await doing.act("removePerson", body);
    if (answer?.is !== "view") return;
    const { problems } = answer.view;
    if (problems.length > 0) return doing.fail(problems.join(" "));
    doing.tell(w.outDone(person.name));
    on.again();
  };
  const takes = (role: ProgrammeRole): void => {
    if (staff?.you && role === "facilitator") setSure({ takes: role });
    else void setRole(role, false);
  };
  if (sure !== undefined)
    return (
      <AskFirst label={w.change}>
        <p>
          {sure !== "out"
            ? w.takeSelf
            : group
              ? w.outSure(person.name, group.name)
              : w.outAllSure(person.name)}
        </p>
        {sure === "out" && <p className="small dim">{w.outHow}</p>}
        <div className="acts">
          <button
            type="button"
            className="btn primary"
            onClick={() => void (sure === "out" ? takeOut() : setRole(sure.takes, false))}
          >
            {sure === "out" ? w.outYes : w.take[sure.takes]}
          </button>
          <button type="button" className="btn" onClick={close}>
            {w.no}
          </button>
        </div>
      </AskFirst>
    );
  return (
    <div className="move">
      <div className="acts">
        {programmeRoles.map((role) =>
          staff?.roles.includes(role) ? (
            <button key={role} type="button" className="btn" onClick={() => takes(role)}>
              {w.take[role]}
            </button>
          ) : (
            <button key={role} type="button" className="btn" onClick={() => void setRole(role, true)}>
              {w.give[role]}
            </button>
          ),
        )}
        <button type="button" className="btn" onClick={() => setSure("out")}>
          {group ? w.out : w.outOfAll}
        </button>
      </div>
    </div>
  );
}
