import { useState } from "react";
import type { ProgrammeGroup } from "../../bot/contract/programmeViews.ts";
import { isLanguage, languages } from "../../bot/domain/language.ts";
import { Labelled, toFirstWrong } from "../desk/Labelled.tsx";
import { Told } from "../desk/Told.tsx";
import { useAct } from "../desk/useAct.ts";
import type { OnSettings } from "./on.ts";

const longestTitle = 80;

/** The written form of one group, what its chief executive is called, and who approves sharing. */
export function ForGroup({ group, on }: { group: ProgrammeGroup; on: OnSettings }) {
  const { programmeSettings: w, common, web } = on.words;
  const [language, setLanguage] = useState(group.language);
  const [chief, setChief] = useState(group.chiefExecutiveTitle);
  const [approves, setApproves] = useState(group.approvesSharing);
  const [tried, setTried] = useState(false);
  const doing = useAct(on.view.programme.id, web.noAnswer);
  const title = chief.trim();
  const wrong =
    title === "" ? w.wrong.chief : title.length > longestTitle ? w.wrong.tooLong(longestTitle) : undefined;
  const save = async (form: HTMLElement): Promise<void> => {
    setTried(true);
    if (wrong) return toFirstWrong(form);
    const changed = {
      ...(language !== group.language && { language }),
      ...(title !== group.chiefExecutiveTitle && { chiefExecutiveTitle: title }),
      ...(approves !== group.approvesSharing && { approvesSharing: approves }),
    };
    if (Object.keys(changed).length === 0) return doing.tell(w.same);
    const answer = await doing.act("setSettings", { group: { id: group.id, ...changed } });
    if (answer?.is !== "view") return;
    doing.tell(w.saved);
    on.again();
  };
  return (
    <form
      noValidate
      aria-label={group.name}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="row">
        <Labelled id={`language-${group.id}`} label={w.language}>
          {(aria) => (
            <select
              {...aria}
              value={language}
              onChange={({ target: { value } }) => isLanguage(value) && setLanguage(value)}
            >
              {languages.map((it) => (
                <option key={it} value={it}>
                  {common.languages[it]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled id={`chief-${group.id}`} label={w.chief} how={w.chiefHow} wrong={tried ? wrong : undefined}>
          {(aria) => <input {...aria} value={chief} onChange={({ target }) => setChief(target.value)} />}
        </Labelled>
      </div>
      <label className="chk">
        <input type="checkbox" checked={approves} onChange={({ target }) => setApproves(target.checked)} />
        <span>{w.approves}</span>
      </label>
      <div className="acts">
        <button type="submit" className="btn" aria-disabled={doing.busy}>
          {doing.busy ? w.saving : w.save}
          <span className="vh"> {group.name}</span>
        </button>
      </div>
      <Told of={doing} />
    </form>
  );
}
