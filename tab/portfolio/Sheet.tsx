import "../styles/work.css";
import { useId, useMemo, useState, type FormEvent } from "react";
import { useWords } from "../useWords.ts";
import { Dialog } from "../work/Dialog.tsx";
import { openQueue, type QueueState } from "../work/queue.ts";
import type { PortfolioWords, Wanted } from "./on.ts";
import { sheetOf, type Filled } from "./wishes.ts";

interface Props {
  wanted: Wanted;
  params: { programme: string; group: string };
  words: PortfolioWords;
  close: () => void;
  done: (said: string) => void;
}

/** A decision wants its reason; a new case wants a name, and a need if one has it; an invitation wants a guest. */
export function Sheet({ wanted, params, words, close, done }: Props) {
  const work = useWords(words.language, "work");
  const [state, setState] = useState<QueueState>("idle");
  const [problem, setProblem] = useState<string>();
  const others = wanted.is === "inviteGroup" ? wanted.others : [];
  const [filled, setFilled] = useState<Filled>({
    title: "",
    who: "",
    words: "",
    howWeKnow: "",
    as: "outside",
    guest: others[0]?.id ?? "",
  });
  const queue = useMemo(() => openQueue(params, setState), [params]);
  const ids = useId();
  if (!work) return null;
  const texts = words.casePage.portfolio;
  const { title, about, fields, button, said, send } = sheetOf(wanted, words, work);
  const fill = (part: Partial<Filled>): void => setFilled((old) => ({ ...old, ...part }));
  const field = (name: "who" | "words" | "howWeKnow") => ({
    value: filled[name],
    fill: (value: string) => fill({ [name]: value }),
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (state !== "idle") return;
    const came = await send(queue, filled);
    if (came.is === "done") done(said);
    else setProblem(came.refusal.message);
  };
  const which =
    "of" in wanted ? wanted.of.title : wanted.is === "joinCase" ? wanted.invitation.title : undefined;
  const asksNeed = fields.includes("need");
  return (
    <Dialog title={title} close={work.close} onClose={close} language={words.language}>
      <form onSubmit={(event) => void submit(event)}>
        {problem !== undefined && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        {which !== undefined && <p className="which">{which || texts.untitled}</p>}
        {about !== undefined && <p>{about}</p>}
        {fields.includes("name") && (
          <div className="field">
            <label htmlFor={`${ids}n`}>{texts.name}</label>
            <input
              id={`${ids}n`}
              type="text"
              autoComplete="off"
              value={filled.title}
              onChange={({ currentTarget }) => fill({ title: currentTarget.value })}
            />
          </div>
        )}
        {fields.includes("as") && (
          <div className="field">
            <label htmlFor={`${ids}a`}>{texts.as}</label>
            <select
              id={`${ids}a`}
              value={filled.as}
              onChange={({ currentTarget }) =>
                fill({ as: currentTarget.value === "candidate" ? "candidate" : "outside" })
              }
            >
              <option value="outside">{texts.outsideCase}</option>
              <option value="candidate">{texts.candidate}</option>
            </select>
          </div>
        )}
        {fields.includes("guest") && (
          <div className="field">
            <label htmlFor={`${ids}g`}>{texts.inviteWhom}</label>
            <select
              id={`${ids}g`}
              value={filled.guest}
              onChange={({ currentTarget }) => fill({ guest: currentTarget.value })}
            >
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        {asksNeed && filled.as === "candidate" && <Words {...field("who")} label={work.card.who} />}
        {asksNeed && <Words {...field("words")} label={work.card.what} hint={work.card.whatHint} />}
        {asksNeed && filled.as === "candidate" && (
          <Words {...field("howWeKnow")} label={work.card.howWeKnow} />
        )}
        {fields.includes("reason") && <Words {...field("words")} label={texts.why} hint={texts.whyHint} />}
        <footer>
          <button type="submit" className="btn primary" aria-disabled={state !== "idle"}>
            {state === "saving" ? work.editor.saving : button}
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

interface WordsProps {
  label: string;
  hint?: string;
  value: string;
  fill: (value: string) => void;
}
function Words({ label, hint, value, fill }: WordsProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        aria-describedby={hint === undefined ? undefined : `${id}h`}
        value={value}
        onChange={({ currentTarget }) => fill(currentTarget.value)}
      />
      {hint !== undefined && (
        <p className="small dim" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  );
}
