import { useId, useRef, useState } from "react";
import type { ExperienceView } from "../../bot/contract/experienceViews.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import { useDesk } from "../desk/deskApi.ts";
import { Circles } from "./Circles.tsx";
import { doing, type OnExperiences, type View } from "./on.ts";

interface TellProps {
  on: OnExperiences;
  group: View["groups"][number];
  before?: ExperienceView;
  end: () => void;
}
const parts = ["situation", "did", "wentWrong", "wouldDoToday"] as const;

/** A group tells what it has stood in, or changes what it told, and says who sees it and whether it may be asked. */
export function Tell({ on, group, before, end }: TellProps) {
  const id = useId();
  const { experiences: w } = on.words;
  const here = on.view.phases.find((it) => it.here)?.number ?? 1;
  const [told, setTold] = useState({
    theme: before?.theme ?? "",
    phase: before?.phase.number ?? here,
    situation: before?.situation ?? "",
    did: before?.did ?? "",
    wentWrong: before?.wentWrong ?? "",
    wouldDoToday: before?.wouldDoToday ?? "",
    mayContact: before?.mayContact ?? false,
    circle: before?.circle ?? ("group" as const),
  });
  /** As it was when this was begun; once somebody else was first, and that was said, as it is. */
  const seen = useRef(before?.rev);
  const { act, trouble, setTrouble, busy } = useDesk(doing(on));
  const change = (part: Partial<typeof told>): void => setTold((old) => ({ ...old, ...part }));
  const isEmpty = (text: string): boolean => text.trim() === "";
  const send = async (): Promise<void> => {
    if ([told.theme, ...parts.map((part) => told[part])].some(isEmpty)) return setTrouble(w.missing);
    const changing = before && { experience: before.id, rev: seen.current ?? before.rev };
    const done = await act("tell", { group: group.id, ...changing, ...told });
    if (!done) {
      seen.current = undefined;
      return;
    }
    on.tell(w.tell.saved);
    end();
  };
  const mayShare = group.sharesWithAll || before?.circle === "all";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <div className="row">
        <p className="field wide">
          <label htmlFor={`${id}-theme`}>{w.tell.theme}</label>
          <input
            id={`${id}-theme`}
            maxLength={120}
            value={told.theme}
            aria-invalid={trouble !== "" && isEmpty(told.theme)}
            onChange={({ target }) => change({ theme: target.value })}
          />
        </p>
        <p className="field">
          <label htmlFor={`${id}-phase`}>{w.tell.phase}</label>
          <select
            id={`${id}-phase`}
            value={told.phase}
            onChange={({ target }) => change({ phase: Number(target.value) as PhaseNumber })}
          >
            {on.view.phases.map(({ number, name }) => (
              <option key={number} value={number}>
                {w.phase(number, name)}
              </option>
            ))}
          </select>
        </p>
      </div>
      {parts.map((part) => (
        <p key={part} className="field">
          <label htmlFor={`${id}-${part}`}>{w.parts[part]}</label>
          <textarea
            id={`${id}-${part}`}
            rows={3}
            maxLength={1000}
            value={told[part]}
            aria-invalid={trouble !== "" && isEmpty(told[part])}
            onChange={({ target }) => change({ [part]: target.value })}
          />
        </p>
      ))}
      <fieldset>
        <label className="chk">
          <input
            type="checkbox"
            checked={told.mayContact}
            aria-describedby={`${id}-contact`}
            onChange={({ target }) => change({ mayContact: target.checked })}
          />
          <span>{w.tell.mayContact}</span>
        </label>
        <p id={`${id}-contact`} className="small dim">
          {w.tell.mayContactHow}
        </p>
      </fieldset>
      <Circles
        legend={w.tell.circle}
        from={mayShare ? ["group", "ks", "all"] : ["group", "ks"]}
        value={told.circle}
        choose={(circle) => change({ circle })}
        words={on.words}
        notes={[...(mayShare ? [] : [w.tell.chiefDecides]), w.tell.disclosure]}
      />
      <p role="alert" className="bad">
        {trouble}
      </p>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {w.tell.save}
        </button>
        <button type="button" className="btn" onClick={end}>
          {w.cancel}
        </button>
      </p>
    </form>
  );
}
