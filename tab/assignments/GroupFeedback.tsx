import { useId, useRef, useState } from "react";
import type { AnswersView } from "../../bot/contract/planningViews.ts";
import { doAct, newAct, troubleOf } from "../deed.ts";
import { readKept, writeKept } from "../work/queue.ts";
import type { OnAnswers } from "./onAnswers.ts";

const longest = 1000;

/** What KS has said to one group's answer, and what it says now: that it was seen, or a few words back. */
export function GroupFeedback({ group, on }: { group: AnswersView["groups"][number]; on: OnAnswers }) {
  const { answers: w } = on.words.planning;
  const { id: programme } = on.view.programme;
  const { id: assignment } = on.view.assignment;
  const key = `ledergaloppen.feedback.${programme}.${assignment}.${group.id}`;
  const [text, setText] = useState(() => readKept<string>(key) ?? "");
  const [writing, setWriting] = useState(text !== "");
  const [told, setTold] = useState("");
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const act = useRef(newAct());
  const field = useId();
  const said = on.view.feedback[group.id];
  const over = [...text.trim()].length - longest;

  const write = (next: string): void => {
    setText(next);
    writeKept(key, next === "" ? undefined : next);
    setTrouble("");
    act.current = newAct();
  };
  const give = async (words?: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const body = { group: group.id, assignment, ...(words !== undefined && { text: words }) };
    const answer = await doAct("giveFeedback", programme, body, act.current);
    setBusy(false);
    if (answer.is !== "view") return setTrouble(troubleOf(answer, on.words.web.noAnswer));
    act.current = newAct();
    setTold(words === undefined ? w.marked : w.replied);
    if (words !== undefined) {
      write("");
      setWriting(false);
    }
    on.again();
  };
  const send = (): void => {
    if (text.trim() === "") setTrouble(w.empty);
    else if (over > 0) setTrouble(w.tooLong(over));
    else void give(text.trim());
  };
  const name = <span className="vh"> {group.name}</span>;
  return (
    <>
      <Said said={said} on={on} />
      <div className="acts">
        {(!said?.seenAt || said.changedSince) && (
          <button type="button" className="btn" aria-disabled={busy} onClick={() => void give()}>
            {w.markSeen}
            {name}
          </button>
        )}
        {!writing && (
          <button type="button" className="btn" onClick={() => setWriting(true)}>
            {w.reply}
            {name}
          </button>
        )}
      </div>
      {writing && (
        <form
          className="move"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <p className="field">
            <label htmlFor={field}>{w.to(group.name)}</label>
            <textarea
              id={field}
              rows={4}
              value={text}
              aria-invalid={trouble !== ""}
              aria-describedby={`${field}-how ${field}-bad`}
              onChange={({ target }) => write(target.value)}
            />
            <span id={`${field}-how`} className="small dim below">
              {w.toHow}
            </span>
          </p>
          <p id={`${field}-bad`} role="alert" className="bad">
            {trouble}
          </p>
          <div className="acts">
            <button type="submit" className="btn primary" aria-disabled={busy}>
              {w.send}
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => {
                write("");
                setWriting(false);
              }}
            >
              {w.cancel}
            </button>
          </div>
        </form>
      )}
      {!writing && trouble !== "" && (
        <p role="alert" className="bad">
          {trouble}
        </p>
      )}
      <p aria-live="polite" className="small">
        {told}
      </p>
    </>
  );
}

function Said({ said, on }: { said: AnswersView["feedback"][string] | undefined; on: OnAnswers }) {
  const { answers: w } = on.words.planning;
  if (!said?.seenAt) return null;
  return (
    <>
      <p className="small">
        {w.seen(on.when.day(said.seenAt))}{" "}
        {said.changedSince && <span className="tag">{w.changedSince}</span>}
      </p>
      {said.replies.length > 0 && (
        <p className="small">{said.groupSawAt ? w.groupSaw(on.when.day(said.groupSawAt)) : w.groupNotYet}</p>
      )}
      {said.replies.map(({ by, at, text, before }) => (
        <blockquote key={at} className="reply">
          <p>{text}</p>
          <footer className="small dim">
            {w.said(by, on.when.day(at))}
            {before && ` · ${w.toOlder}`}
          </footer>
        </blockquote>
      ))}
      {said.saidBack?.map(({ at, text }) => (
        <blockquote key={at} className="reply">
          <p>{text}</p>
          <footer className="small dim">{w.groupSaid(on.when.day(at))}</footer>
        </blockquote>
      ))}
    </>
  );
}
