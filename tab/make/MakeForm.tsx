import { useState } from "react";
import type { PlanToldView } from "../../bot/contract/deskAnswers.ts";
import { isLanguage, languages } from "../../bot/domain/language.ts";
import type { Answer } from "../api.ts";
import { Labelled, toFirstWrong } from "../desk/Labelled.tsx";
import { Told } from "../desk/Told.tsx";
import { useAct } from "../desk/useAct.ts";
import type { OnMake } from "./on.ts";
import { Becomes, Made } from "./Becomes.tsx";
import { readWish, type Ready, type Wish } from "./wish.ts";

/** What it builds on, what it is called and when it begins; then what it will be; then yes. */
export function MakeForm({ on }: { on: OnMake }) {
  const { make: w, common, web } = on.words;
  const { programme, language } = on.view;
  const first: Wish = { from: "copy", name: "", startDay: "", gatherings: "4", language, withGroups: false };
  const [wish, setWish] = useState(first);
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<string>();
  const [seen, setSeen] = useState<PlanToldView>();
  const [made, setMade] = useState<{ id: string; name: string }>();
  const doing = useAct(programme.id, web.noAnswer);
  const { wrong, ready } = readWish(wish, w.wrong);
  const sure = seen?.problems.length === 0;
  const change = (part: Partial<Wish>): void => {
    setSeen(undefined);
    setWish((old) => ({ ...old, ...part }));
  };
  const send = ({ is, body }: Ready, dryRun: boolean): Promise<Answer<PlanToldView> | undefined> =>
    is === "copyProgramme" ? doing.act(is, { ...body, dryRun }) : doing.act(is, { ...body, dryRun });
  const go = async (form: HTMLElement): Promise<void> => {
    setTried(true);
    if (!ready) return toFirstWrong(form);
    const answer = await send(ready, !sure);
    if (answer?.is === "refused" && answer.refusal.refusal === "changedMeanwhile") {
      setTaken(ready.body.id);
      doing.fail("");
      return toFirstWrong(form);
    }
    if (answer?.is !== "view") return;
    if (sure && answer.view.problems.length === 0) setMade({ id: ready.body.id, name: ready.body.name });
    else setSeen(answer.view);
  };
  if (made) return <Made made={made} w={w} />;
  const nameWrong = taken !== undefined && taken === ready?.body.id ? w.wrong.taken : wrong.name;
  return (
    <form
      noValidate
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        void go(event.currentTarget);
      }}
    >
      <fieldset className="one">
        <legend>{w.how}</legend>
        {(["copy", "empty"] as const).map((from) => (
          <label className="chk" key={from}>
            <input type="radio" name="from" checked={wish.from === from} onChange={() => change({ from })} />
            <span>{from === "copy" ? w.from.copy(programme.name) : w.from.empty}</span>
          </label>
        ))}
      </fieldset>
      <Labelled id="name" label={w.name} how={w.nameHow} wrong={tried ? nameWrong : undefined}>
        {(aria) => (
          <input {...aria} value={wish.name} onChange={({ target }) => change({ name: target.value })} />
        )}
      </Labelled>
      <Labelled id="startDay" label={w.startDay} wrong={tried ? wrong.startDay : undefined}>
        {(aria) => (
          <input
            {...aria}
            type="date"
            className="short"
            value={wish.startDay}
            onChange={({ target }) => change({ startDay: target.value })}
          />
        )}
      </Labelled>
      {wish.from === "copy" ? (
        <>
          <label className="chk">
            <input
              type="checkbox"
              checked={wish.withGroups}
              onChange={({ target }) => change({ withGroups: target.checked })}
            />
            <span>{w.withGroups}</span>
          </label>
          <p className="small dim">{w.withGroupsHow}</p>
        </>
      ) : (
        <>
          <Labelled
            id="gatherings"
            label={w.gatherings}
            how={w.gatheringsHow}
            wrong={tried ? wrong.gatherings : undefined}
          >
            {(aria) => (
              <input
                {...aria}
                className="few"
                inputMode="numeric"
                value={wish.gatherings}
                onChange={({ target }) => change({ gatherings: target.value })}
              />
            )}
          </Labelled>
          <Labelled id="language" label={w.language}>
            {(aria) => (
              <select
                {...aria}
                className="short"
                value={wish.language}
                onChange={({ target: { value } }) => isLanguage(value) && change({ language: value })}
              >
                {languages.map((it) => (
                  <option key={it} value={it}>
                    {common.languages[it]}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </>
      )}
      <div aria-live="polite">{seen && <Becomes seen={seen} w={w} />}</div>
      <div className="acts">
        <button type="submit" className="btn primary" aria-disabled={doing.busy}>
          {sure ? (doing.busy ? w.making : w.yes) : w.see}
        </button>
        {seen && (
          <button type="button" className="btn" onClick={() => setSeen(undefined)}>
            {w.no}
          </button>
        )}
      </div>
      <Told of={doing} />
    </form>
  );
}
