import "../styles/work.css";
import { useEffect, useId, useMemo, useState, type FormEvent } from "react";
import type { Sections } from "../words.ts";
import { wordsIn } from "../words.ts";
import { Dialog } from "../work/Dialog.tsx";
import { openQueue, type Came, type QueueState } from "../work/queue.ts";
import type { PortfolioWords, Wanted } from "./PortfolioPage.tsx";

interface Props {
  wanted: Wanted;
  params: { programme: string; group: string };
  words: PortfolioWords;
  close: () => void;
  done: (said: string) => void;
}

/** A decision wants its reason; a new case wants a name, and a need if one has it. */
export function Sheet({ wanted, params, words, close, done }: Props) {
  const [work, setWork] = useState<Sections["work"]>();
  const [state, setState] = useState<QueueState>("idle");
  const [problem, setProblem] = useState<string>();
  const [title, setTitle] = useState("");
  const [what, setWhat] = useState("");
  const [as, setAs] = useState<"candidate" | "outside">("outside");
  const queue = useMemo(() => openQueue(params, setState), [params]);
  const ids = useId();
  useEffect(() => void wordsIn(words.language, "work").then((it) => setWork(it.work)), [words.language]);
  if (!work) return null;
  const texts = words.casePage.portfolio;
  const heading = {
    add: texts.addTitle,
    startCase: texts.startTitle,
    pauseCase: texts.pauseTitle,
    stopCase: texts.stopTitle,
    joinCase: texts.joinTitle,
  }[wanted.is];
  const said = {
    add: work.done.caseAdded,
    startCase: work.done.started,
    pauseCase: work.done.paused,
    stopCase: work.done.stopped,
    joinCase: work.done.started,
  }[wanted.is];
  const send = (): Promise<Came> => {
    if (wanted.is === "add") return queue.send("addCase", { title, as, ...(what.trim() !== "" && { what }) });
    if (wanted.is === "joinCase") return queue.send("joinCase", { case: wanted.id, reason: what });
    return queue.send(wanted.is, { case: wanted.of.id, reason: what });
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (state !== "idle") return;
    const came = await send();
    if (came.is === "done") done(said);
    else setProblem(came.refusal.message);
  };
  return (
    <Dialog title={heading} close={work.close} onClose={close}>
      <form onSubmit={(event) => void submit(event)}>
        {problem !== undefined && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        {wanted.is === "add" && (
          <>
            <div className="field">
              <label htmlFor={`${ids}n`}>{texts.name}</label>
              <input
                id={`${ids}n`}
                type="text"
                autoComplete="off"
                value={title}
                onChange={({ currentTarget }) => setTitle(currentTarget.value)}
              />
            </div>
            <div className="field">
              <label htmlFor={`${ids}a`}>{texts.as}</label>
              <select
                id={`${ids}a`}
                value={as}
                onChange={({ currentTarget }) =>
                  setAs(currentTarget.value === "candidate" ? "candidate" : "outside")
                }
              >
                <option value="outside">{texts.outsideCase}</option>
                <option value="candidate">{texts.candidate}</option>
              </select>
            </div>
          </>
        )}
        <div className="field">
          <label htmlFor={`${ids}w`}>{wanted.is === "add" ? work.card.what : texts.why}</label>
          <textarea
            id={`${ids}w`}
            rows={3}
            aria-describedby={`${ids}h`}
            value={what}
            onChange={({ currentTarget }) => setWhat(currentTarget.value)}
          />
          <p className="small dim" id={`${ids}h`}>
            {wanted.is === "add" ? work.card.whatHint : texts.whyHint}
          </p>
        </div>
        <footer>
          <button type="submit" className="btn primary" aria-disabled={state !== "idle"}>
            {state === "saving" ? work.editor.saving : work.editor.save}
          </button>
          <button type="button" className="btn" onClick={close}>
            {work.editor.cancel}
          </button>
          {state === "waiting" && <output className="small">{work.bar.waiting}</output>}
        </footer>
      </form>
    </Dialog>
  );
}
