import { useId, useState } from "react";
import type { AskView, Contact } from "../../bot/contract/experienceViews.ts";
import { useDesk } from "../desk/deskApi.ts";
import { Icon, type IconName } from "../icons.tsx";
import { Match } from "./Match.tsx";
import { doing, type OnExperiences } from "./on.ts";

const icons: Record<AskView["state"], IconName> = {
  waits: "open",
  proposed: "late",
  connected: "people",
  declined: "stopped",
  done: "answered",
  withdrawn: "archive",
};

/** One question: where it stands, what is asked of the viewer, and who to talk with when both have said yes. */
export function Ask({ ask, on }: { ask: AskView; on: OnExperiences }) {
  const w = on.words.experiences;
  const { match, state } = ask;
  const heading = `ask-${ask.id}`;
  return (
    <article className={match?.asksYou ? "panel asked yours" : "panel asked"} aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{ask.groupName}</h3>
        <span className="state">
          <Icon small name={icons[state]} /> {w.state[state]}
        </span>
      </header>
      <p className="small dim">
        {[w.phase(ask.phase.number, ask.phase.name), on.when.day(ask.at)].join(" · ")}
      </p>
      <p className="theme">{ask.text}</p>
      {match && !match.asksYou && (
        <p className="small">
          {w.match.with(match.groupName)}
          {state === "proposed" && (ask.own || !on.view.facilitator) && ` · ${w.consent.yours}`}
        </p>
      )}
      {match?.asksYou && <Consent ask={ask} side={match.asksYou} on={on} />}
      {match?.contact && <Contacts contact={match.contact} on={on} />}
      {on.view.facilitator && !on.group && <Match ask={ask} on={on} />}
      {ask.outcome && (
        <dl className="facts">
          <div>
            <dt>{w.close.outcome}</dt>
            <dd className="said-by">{ask.outcome.text}</dd>
          </div>
        </dl>
      )}
      {!ask.outcome && (ask.own || (on.view.facilitator && !on.group)) && <Close ask={ask} on={on} />}
    </article>
  );
}

function Consent({ ask, side, on }: { ask: AskView; side: "asker" | "teller"; on: OnExperiences }) {
  const { consent } = on.words.experiences;
  const { act, trouble } = useDesk(doing(on));
  const answer = async (yes: boolean): Promise<void> => {
    const seen = ask.match && { experience: ask.match.experience };
    if (await act("consent", { ask: ask.id, side, yes, ...seen }))
      on.tell(yes ? consent.saidYes : consent.saidNo);
  };
  return (
    <div className="inside">
      <p>
        <b>{side === "asker" ? consent.asker(ask.match?.groupName ?? "") : consent.teller(ask.groupName)}</b>
      </p>
      <p className="small dim">{consent.how}</p>
      <p className="acts">
        <button type="button" className="btn primary" onClick={() => void answer(true)}>
          {consent.yes}
        </button>
        <button type="button" className="btn" onClick={() => void answer(false)}>
          {consent.no}
        </button>
      </p>
      <p role="alert" className="bad">
        {trouble}
      </p>
    </div>
  );
}

/** Only when both have said yes. */
function Contacts({ contact, on }: { contact: { asker: Contact; teller: Contact }; on: OnExperiences }) {
  const w = on.words.experiences.contact;
  return (
    <dl className="facts contact">
      {(["asker", "teller"] as const).map((side) => (
        <div key={side}>
          <dt>{w[side]}</dt>
          <dd>
            <b>{contact[side].name}</b>
            {contact[side].title !== undefined && `, ${contact[side].title}`}
            <br />
            <a href={`mailto:${contact[side].email}`}>{contact[side].email}</a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What came of it; or the group takes its question back, and is asked once more first. */
function Close({ ask, on }: { ask: AskView; on: OnExperiences }) {
  const id = useId();
  const { close, missing, cancel } = on.words.experiences;
  const [open, setOpen] = useState<"outcome" | "takeBack">();
  const [text, setText] = useState("");
  const { act, trouble, setTrouble, busy } = useDesk(doing(on));
  const send = async (outcome?: string): Promise<void> => {
    if (outcome?.trim() === "") return setTrouble(missing);
    if (!(await act("closeAsk", { ask: ask.id, ...(outcome !== undefined && { outcome }) }))) return;
    setOpen(undefined);
    on.tell(outcome === undefined ? close.takenBack : close.closed);
  };
  if (!open)
    return (
      <p className="acts">
        <button type="button" className="btn" onClick={() => setOpen("outcome")}>
          {close.open}
          <span className="vh">: {ask.text.slice(0, 60)}</span>
        </button>
        {ask.own && (
          <button type="button" className="btn" onClick={() => setOpen("takeBack")}>
            {close.takeBack}
            <span className="vh">: {ask.text.slice(0, 60)}</span>
          </button>
        )}
      </p>
    );
  return (
    <form
      className="inside"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send(open === "outcome" ? text : undefined);
      }}
    >
      {open === "outcome" ? (
        <p className="field">
          <label htmlFor={id}>{close.text}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={1000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </p>
      ) : (
        <p>{close.takeBackSure}</p>
      )}
      <p role="alert" className="bad">
        {trouble}
      </p>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {open === "outcome" ? close.send : close.yes}
        </button>
        <button type="button" className="btn" onClick={() => setOpen(undefined)}>
          {open === "outcome" ? cancel : close.no}
        </button>
      </p>
    </form>
  );
}
