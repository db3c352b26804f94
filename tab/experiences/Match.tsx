import { useId, useState } from "react";
import type { AskView, ExperienceView } from "../../bot/contract/experienceViews.ts";
import { AskFirst } from "../desk/AskFirst.tsx";
import { useDesk } from "../desk/deskApi.ts";
import { Icon } from "../icons.tsx";
import { doing, type OnExperiences } from "./on.ts";

/** The match proposes, the facilitator decides; then it is seen who has said yes so far. */
export function Match({ ask, on }: { ask: AskView; on: OnExperiences }) {
  return (
    <>
      <Sides ask={ask} on={on} />
      {ask.proposals && <Proposals ask={ask} on={on} />}
    </>
  );
}

function Proposals({ ask, on }: { ask: AskView; on: OnExperiences }) {
  const id = useId();
  const { match: w, missing } = on.words.experiences;
  const { act, trouble, setTrouble } = useDesk(doing(on));
  const [chosen, setChosen] = useState("");
  const [sure, setSure] = useState<ExperienceView>();
  const usable = on.view.experiences.filter(({ group, circle }) => group !== ask.group && circle !== "group");
  const proposals = (ask.proposals ?? []).flatMap((proposal) => {
    const told = usable.find((it) => it.id === proposal.experience);
    return told ? [{ ...proposal, told }] : [];
  });
  const think = (told: ExperienceView | undefined): void => {
    setTrouble(told ? "" : missing);
    setSure(told);
  };
  const decide = async ({ id: experience }: ExperienceView): Promise<void> => {
    if (await act("match", { ask: ask.id, experience })) on.tell(w.decided);
  };
  return (
    <div className="inside">
      <h4>{w.proposals}</h4>
      {proposals.length === 0 && <p className="small dim">{w.noProposals}</p>}
      <ul className="proposals">
        {proposals.map(({ experience, because, told }) => (
          <li key={experience}>
            <span>
              <b>{told.theme}</b>, {told.groupName}
              <span className="small dim below">{because.map((why) => w.because[why]).join(", ")}</span>
            </span>
            <button type="button" className="btn" onClick={() => think(told)}>
              {w.decide}
              <span className="vh">
                : {told.theme}, {told.groupName}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {usable.length > proposals.length && (
        <div className="filter">
          <p className="field">
            <label htmlFor={id}>{w.other}</label>
            <select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="">{w.choose}</option>
              {usable.map(({ id: experience, theme, groupName, mayContact }) => (
                <option key={experience} value={experience}>
                  {[theme, groupName, ...(mayContact ? [] : [w.mayNot])].join(", ")}
                </option>
              ))}
            </select>
          </p>
          <p className="field low">
            <button
              type="button"
              className="btn"
              onClick={() => think(usable.find((it) => it.id === chosen))}
            >
              {w.decide}
            </button>
          </p>
        </div>
      )}
      {sure && (
        <AskFirst key={sure.id} label={`${w.decide}: ${sure.theme}, ${sure.groupName}`}>
          <p>
            {w.sure(ask.groupName, sure.groupName)} {!sure.mayContact && w.sureMayNot}
          </p>
          <div className="acts">
            <button type="button" className="btn primary" onClick={() => void decide(sure)}>
              {w.sureYes}
            </button>
            <button type="button" className="btn" onClick={() => setSure(undefined)}>
              {w.sureNo}
            </button>
          </div>
        </AskFirst>
      )}
      <p role="alert" className="bad">
        {trouble}
      </p>
    </div>
  );
}

function Sides({ ask, on }: { ask: AskView; on: OnExperiences }) {
  const { match: w } = on.words.experiences;
  const { match } = ask;
  if (!match) return null;
  const said = (yes: boolean | undefined) =>
    yes === undefined ? (
      <>
        <Icon small name="open" /> {w.waiting}
      </>
    ) : yes ? (
      <>
        <Icon small name="answered" /> {w.yes}
      </>
    ) : (
      <>
        <Icon small name="stopped" /> {w.no}
      </>
    );
  return (
    <dl className="facts">
      <div>
        <dt>{w.asker(ask.groupName)}</dt>
        <dd>{said(match.said?.asker)}</dd>
      </div>
      <div>
        <dt>{w.teller(match.groupName)}</dt>
        <dd>{said(match.said?.teller)}</dd>
      </div>
    </dl>
  );
}
