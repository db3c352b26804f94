import { useState } from "react";
import type { AssignmentPreview } from "../../bot/contract/programmeViews.ts";
import { get } from "../api.ts";
import { troubleOf } from "../deed.ts";
import { Cards } from "../desk/Cards.tsx";
import type { OnAssignments } from "./on.ts";

/** The card as each language has it, fetched when somebody wants to see it. */
export function Preview({ assignment, title, on }: { assignment: string; title: string; on: OnAssignments }) {
  const { assignments: w } = on.words.desk;
  const [seen, setSeen] = useState<AssignmentPreview>();
  const [trouble, setTrouble] = useState("");
  const look = async (): Promise<void> => {
    if (seen) return setSeen(undefined);
    const answer = await get("preview", { programme: on.view.programme.id, assignment });
    if (answer.is === "view") setSeen(answer.view);
    else setTrouble(troubleOf(answer, on.words.web.noAnswer));
  };
  return (
    <>
      <button type="button" className="link" aria-expanded={seen !== undefined} onClick={() => void look()}>
        {w.see}
        <span className="vh"> {title}</span>
      </button>
      {seen && <Cards cards={seen.cards} words={on.words} />}
      <p role="alert" className="bad">
        {trouble}
      </p>
    </>
  );
}
