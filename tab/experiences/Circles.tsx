import { useId } from "react";
import type { Circle } from "../../bot/domain/access.ts";
import type { Words } from "../words.ts";

interface CirclesProps<C extends Circle> {
  legend: string;
  from: readonly C[];
  value: C;
  choose: (circle: C) => void;
  words: Words<"common">;
  /** What one should know before choosing. */
  notes: readonly string[];
}

/** Who is to see it: said before it is sent, and never wider than what was chosen. */
export function Circles<C extends Circle>({ legend, from, value, choose, words, notes }: CirclesProps<C>) {
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-notes`}>
      <legend>{legend}</legend>
      {from.map((circle) => (
        <label key={circle} className="chk">
          <input type="radio" name={id} checked={circle === value} onChange={() => choose(circle)} />
          <span>{words.common.circle[circle]}</span>
        </label>
      ))}
      <p id={`${id}-notes`} className="small dim">
        {notes.join(" ")}
      </p>
    </fieldset>
  );
}
