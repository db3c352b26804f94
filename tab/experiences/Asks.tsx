import { useId, useState } from "react";
import type { AskView } from "../../bot/contract/experienceViews.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import { useDesk } from "../desk/deskApi.ts";
import { Ask } from "./Ask.tsx";
import { Circles } from "./Circles.tsx";
import { doing, type OnExperiences, type View } from "./on.ts";

/** "Spør noen som har stått i det": what is asked, who was found, and the yes of both sides. */
export function Asks({ on }: { on: OnExperiences }) {
  const id = useId();
  const w = on.words.experiences;
  const isOver = ({ state }: AskView): boolean => state === "done";
  const [open, over] = [on.view.asks.filter((ask) => !isOver(ask)), on.view.asks.filter(isOver)];
  const [started, setStarted] = useState(false);
  return (
    <section aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{w.ask.title}</h2>
      {(on.group || on.view.facilitator) && (
        <p className="small dim">{on.group ? w.ask.how : w.ask.howFacilitator}</p>
      )}
      {on.group && (
        <details
          className="panel opens"
          open={started}
          onToggle={({ currentTarget: it }) => setStarted(it.open)}
        >
          <summary>{w.ask.form}</summary>
          {started && <AskForm on={on} group={on.group} end={() => setStarted(false)} />}
        </details>
      )}
      {on.view.asks.length === 0 && <p className="empty">{w.ask.none}</p>}
      {open.map((ask) => (
        <Ask key={ask.id} ask={ask} on={on} />
      ))}
      {over.length > 0 && (
        <details className="panel opens">
          <summary>
            {w.ask.earlier} ({over.length})
          </summary>
          {over.map((ask) => (
            <Ask key={ask.id} ask={ask} on={on} />
          ))}
        </details>
      )}
    </section>
  );
}

interface AskFormProps {
  on: OnExperiences;
  group: View["groups"][number];
  end: () => void;
}
/** One question waits for each phase: there it is worded anew. */
function AskForm({ on, group, end }: AskFormProps) {
  const id = useId();
  const { experiences: w } = on.words;
  const waiting = (phase: PhaseNumber): AskView | undefined =>
    on.view.asks.find((it) => it.group === group.id && it.state === "waits" && it.phase.number === phase);
  const [phase, setPhase] = useState<PhaseNumber>(on.view.phases.find((it) => it.here)?.number ?? 1);
  const before = waiting(phase);
  const [text, setText] = useState(before?.text ?? "");
  const [circle, setCircle] = useState<"ks" | "all">("ks");
  const { act, trouble, setTrouble, busy } = useDesk(doing(on));
  const send = async (): Promise<void> => {
    if (text.trim() === "") {
      document.getElementById(`${id}-text`)?.focus();
      return setTrouble(w.ask.missing);
    }
    if (!(await act("ask", { group: group.id, phase, text, circle }))) return;
    on.tell(w.ask.sent);
    end();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <p className="field">
        <label htmlFor={`${id}-phase`}>{w.tell.phase}</label>
        <select
          id={`${id}-phase`}
          value={phase}
          onChange={({ target }) => {
            const next = Number(target.value) as PhaseNumber;
            // What somebody has begun to write is theirs.
            if (text === "" || text === before?.text) setText(waiting(next)?.text ?? "");
            setPhase(next);
          }}
        >
          {on.view.phases.map(({ number, name }) => (
            <option key={number} value={number}>
              {w.phase(number, name)}
            </option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor={`${id}-text`}>{w.ask.text}</label>
        <textarea
          id={`${id}-text`}
          rows={3}
          maxLength={600}
          value={text}
          aria-invalid={trouble !== "" && text.trim() === ""}
          aria-describedby={before ? `${id}-again` : undefined}
          onChange={({ target }) => setText(target.value)}
        />
        {before && (
          <span id={`${id}-again`} className="small dim below">
            {w.ask.again}
          </span>
        )}
      </p>
      <Circles
        legend={w.ask.circle}
        from={group.sharesWithAll ? ["ks", "all"] : ["ks"]}
        value={circle}
        choose={setCircle}
        words={on.words}
        notes={[...(group.sharesWithAll ? [] : [w.tell.chiefDecides]), w.tell.disclosure]}
      />
      <p role="alert" className="bad">
        {trouble}
      </p>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {w.ask.send}
        </button>
      </p>
    </form>
  );
}
