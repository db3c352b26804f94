import { useState } from "react";
import { deskFiles } from "../../bot/contract/desk.ts";
import type { VisitView } from "../../bot/contract/visitViews.ts";
import type { VisitState, VisitTime } from "../../bot/domain/between/visit.ts";
import { useDesk } from "../desk/deskApi.ts";
import { download } from "../file.ts";
import { Icon, type IconName } from "../icons.tsx";
import { FollowUp } from "./FollowUp.tsx";
import { HoldForm } from "./HoldForm.tsx";
import { CancelForm, PlanForm, TimesForm } from "./VisitForms.tsx";
import { doing, saidTime, wishedDay, type OnVisits } from "./on.ts";

const icons: Record<VisitState, IconName> = {
  asked: "open",
  proposed: "late",
  planned: "calendar",
  done: "answered",
  cancelled: "stopped",
};
const forms = { propose: TimesForm, plan: PlanForm, hold: HoldForm, cancel: CancelForm };
type Form = keyof typeof forms;

/** One home visit, with what the viewer can do with it now. */
export function Visit({ visit, on }: { visit: VisitView; on: OnVisits }) {
  const w = on.words.visits;
  const [form, setForm] = useState<Form>();
  const { state } = visit;
  const can = (Object.keys(forms) as Form[]).filter((it) => visit.may.some((may) => may === it));
  const names: Record<Form, string> = {
    propose: state === "asked" ? w.act.propose : w.act.proposeAgain,
    plan: state === "planned" ? w.act.planAgain : w.act.plan,
    hold: state === "done" ? w.act.holdAgain : w.act.hold,
    cancel: w.act.cancel,
  };
  const Open = form && forms[form];
  const heading = `visit-${visit.id}`;
  return (
    <article className="panel visit" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{visit.groupName}</h3>
        <span className="state">
          <Icon small name={icons[state]} /> {w.state[state]}
        </span>
      </header>
      <p className="small dim">
        {(visit.offered ? w.offeredOn : w.askedOn)(on.when.longDay(visit.askedAt))}
        {visit.withGroups.length > 0 &&
          ` · ${w.together(visit.withGroups.map(({ name }) => name).join(", "))}`}
      </p>
      <Facts visit={visit} on={on} />
      <FollowUp visit={visit} on={on} />
      {Open ? (
        <Open
          visit={visit}
          on={on}
          end={(done) => {
            setForm(undefined);
            if (done) on.tell(w.saved);
          }}
        />
      ) : (
        can.length > 0 && (
          <p className="acts">
            {can.map((it) => (
              <button key={it} type="button" className="btn" onClick={() => setForm(it)}>
                {names[it]}
                <span className="vh"> {visit.groupName}</span>
              </button>
            ))}
          </p>
        )
      )}
    </article>
  );
}

function Facts({ visit, on }: { visit: VisitView; on: OnVisits }) {
  const w = on.words.visits;
  const { planned, state, summary } = visit;
  const lang = visit.language === on.words.language ? undefined : visit.language;
  const isSet = planned && (state === "planned" || state === "done");
  return (
    <>
      {visit.theme !== "" && (
        <p className="theme" lang={lang}>
          {visit.theme}
        </p>
      )}
      <dl className="facts">
        {visit.stuckOn !== undefined && (
          <div>
            <dt>{w.stuckOn}</dt>
            <dd lang={lang}>{visit.stuckOn}</dd>
          </div>
        )}
        {state === "asked" && visit.wishedDays.length > 0 && (
          <div>
            <dt>{w.wished}</dt>
            <dd>{visit.wishedDays.map((day) => wishedDay(day, on)).join(", ")}</dd>
          </div>
        )}
        {state === "proposed" && <Proposed visit={visit} on={on} />}
        {isSet && (
          <div>
            <dt>{w.planned}</dt>
            <dd>
              {saidTime(planned, on)}{" "}
              {state === "planned" && (
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    void download(deskFiles.visitCalendar, {
                      programme: on.view.programme.id,
                      visit: visit.id,
                    })
                  }
                >
                  {w.file}
                </button>
              )}
            </dd>
          </div>
        )}
        {visit.agenda.length > 0 && state !== "cancelled" && (
          <div>
            <dt>
              {w.agenda} {visit.agendaIsDraft && <span className="tag">{w.agendaDraft}</span>}
            </dt>
            <dd>
              <ul className="dots" lang={lang}>
                {visit.agenda.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {summary !== undefined && (
          <div>
            <dt>{w.summary}</dt>
            <dd className="said-by" lang={lang}>
              {summary}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** The times that the facilitator has proposed; a group chooses one of them. */
function Proposed({ visit, on }: { visit: VisitView; on: OnVisits }) {
  const w = on.words.visits;
  const { act, trouble } = useDesk(doing(on));
  const choose = async (time: VisitTime): Promise<void> => {
    const done = await act("actOnVisit", { visit: visit.id, rev: visit.rev, act: { is: "choose", time } });
    if (done) on.tell(w.saved);
  };
  return (
    <div>
      <dt>{w.proposed}</dt>
      <dd>
        <ul className="times">
          {visit.proposed.map((time) => (
            <li key={`${time.day} ${time.clock}`}>
              {saidTime(time, on)}
              {visit.may.includes("choose") && (
                <button type="button" className="btn primary" onClick={() => void choose(time)}>
                  {w.choose}
                  <span className="vh"> {saidTime(time, on)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
        <p role="alert" className="bad">
          {trouble}
        </p>
      </dd>
    </div>
  );
}
