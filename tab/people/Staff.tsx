import type { OnPeople } from "./on.ts";
import { Row } from "./Row.tsx";

/** Those who run the programme, and those who read along. */
export function Staff({ on }: { on: OnPeople }) {
  const { people: w } = on.words;
  return (
    <section aria-labelledby="staff-h">
      <h2 id="staff-h">{w.staff}</h2>
      <p className="small dim">{w.staffHow}</p>
      <ul className="panel lines">
        {on.view.staff.map((person) => (
          <Row key={person.id} person={person} facts={person.roles.map((role) => w.roles[role])} on={on} />
        ))}
      </ul>
    </section>
  );
}
