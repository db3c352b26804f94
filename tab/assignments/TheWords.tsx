import { tracks } from "../../bot/domain/case/track.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import type { OnCompose } from "./compose.ts";
import { Check, NumberField, SaidField, SelectField } from "./Fields.tsx";

/** What it is, why, how, and how long it takes; and where on the road it belongs. */
export function TheWords({ on }: { on: OnCompose }) {
  const { compose: w } = on.words.planning;
  const { draft, change, view } = on;
  const phase = view.phases.find(({ number }) => number === draft.phase);
  const minutes = (part: Partial<typeof draft.minutes>): void =>
    change({ minutes: { ...draft.minutes, ...part } });
  return (
    <section aria-labelledby="words-h">
      <h2 id="words-h">{w.words}</h2>
      <SaidField
        field="title"
        label={w.title}
        said={draft.title}
        on={on}
        set={(title) => change({ title })}
      />
      <SaidField field="why" label={w.why} said={draft.why} on={on} rows={3} set={(why) => change({ why })} />
      <SaidField
        field="action"
        label={w.action}
        said={draft.action}
        on={on}
        rows={5}
        set={(action) => change({ action })}
      />
      <div className="row">
        <NumberField
          field="minutes.do"
          label={w.minutesDo}
          value={draft.minutes.do}
          on={on}
          set={(value) => minutes({ do: value })}
        />
        <NumberField
          field="minutes.answer"
          label={w.minutesAnswer}
          value={draft.minutes.answer}
          on={on}
          set={(value) => minutes({ answer: value })}
        />
      </div>
      <div className="row">
        <SelectField
          field="phase"
          label={w.phase}
          value={String(draft.phase)}
          on={on}
          options={view.phases.map(({ number, name }) => [String(number), `${number}. ${name}`])}
          set={(value) => change({ phase: Number(value) as PhaseNumber, step: undefined })}
        />
        <SelectField
          field="step"
          label={w.step}
          value={draft.step ?? ""}
          on={on}
          options={[
            ["", w.noStep],
            ...(phase?.steps ?? []).map(({ id, name }) => [id, `${id} ${name}`] as const),
          ]}
          set={(step) => change({ step: step === "" ? undefined : step })}
        />
        <SelectField
          field="track"
          label={w.track}
          value={draft.track}
          on={on}
          options={tracks.map((track) => [track, w.tracks[track]])}
          set={(value) => change({ track: tracks.find((it) => it === value) ?? "case" })}
        />
      </div>
      <Check
        label={w.draft}
        checked={draft.draft === true}
        set={(yes) => change({ draft: yes ? true : undefined })}
      />
    </section>
  );
}
