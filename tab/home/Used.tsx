import { useRef, useState } from "react";
import type { TaskView } from "../../bot/contract/homeViews.ts";
import { spanIn, usedSpans, type UsedSpan } from "../../bot/domain/answer/used.ts";
import type { ReceiptFacts } from "../../bot/domain/letter/letter.ts";
import { doDeed, newAct, troubleOf } from "../deed.ts";
import type { FormWords } from "./Field.tsx";

interface UsedProps {
  task: ReceiptFacts;
  used: NonNullable<ReceiptFacts["used"]>;
  words: FormWords;
  shown: (view: TaskView) => void;
}

/** How long it took, for whoever wants to say. */
export function Used({ task: { programme, group, assignment }, used, words, shown }: UsedProps) {
  const { common, home, web } = words;
  const [span, setSpan] = useState<UsedSpan | undefined>(used.said);
  const [told, setTold] = useState("");
  const [busy, setBusy] = useState(false);
  const act = useRef(newAct());
  const save = async (chosen: UsedSpan): Promise<void> => {
    setBusy(true);
    const answer = await doDeed("usedTask", { programme, group, assignment }, { used: chosen }, act.current);
    setBusy(false);
    if (answer.is !== "view") return setTold(troubleOf(answer, web.noAnswer));
    setTold(common.used.saved);
    shown(answer.view);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && span) void save(span);
        else if (!busy) setTold(common.used.error);
      }}
    >
      <p className="field">
        <label htmlFor="used">{common.used.ask}</label>
        <select
          id="used"
          aria-describedby="used-how"
          value={span ?? ""}
          onChange={(event) => {
            setSpan(spanIn(event.target.value));
            setTold("");
            act.current = newAct();
          }}
        >
          <option value="">{home.form.choose}</option>
          {usedSpans.map((it) => (
            <option key={it} value={it}>
              {common.used.spans[it]}
            </option>
          ))}
        </select>
        <span id="used-how" className="small dim below">
          {common.used.seen}
        </span>
      </p>
      <p className="acts">
        <button type="submit" className="btn" aria-disabled={busy}>
          {busy ? home.form.sending : common.used.save}
        </button>
        <output>{told}</output>
      </p>
    </form>
  );
}
