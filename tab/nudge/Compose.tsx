import { useState } from "react";
import { doDeed, newAct, troubleOf } from "../deed.ts";
import { deskAddress } from "../desk/Desk.tsx";
import { Cards } from "../desk/Cards.tsx";
import { query } from "../page.tsx";
import { bodyOf, firstDraft, taskOf } from "./draft.ts";
import { DryRunPanel } from "./DryRunPanel.tsx";
import { useDryRun } from "./useDryRun.ts";
import { Note, When } from "./WhenAndNote.tsx";
import { Whom } from "./Whom.tsx";
import type { OnCompose } from "./on.ts";

const asked = () => {
  const [assignment, group] = [query("assignment"), query("group")];
  return { ...(assignment !== undefined && { assignment }), ...(group !== undefined && { group }) };
};

/** A nudge on top of its dry run: what is said here is what the sending does. */
export function Compose({ view, words, when }: Pick<OnCompose, "view" | "words" | "when">) {
  const { page } = words.sending;
  const [draft, setDraft] = useState(() => firstDraft(view, asked()));
  const [act] = useState(newAct);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState("");
  const on: OnCompose = {
    view,
    words,
    when,
    draft,
    change: (part) => {
      setTrouble("");
      setDraft((old) => ({ ...old, ...part }));
    },
  };
  const body = bodyOf(view, draft);
  const run = useDryRun(view.programme.id, body);
  const task = taskOf(view, draft);
  if (!task) return <p className="panel empty">{page.nothingOpen}</p>;

  const send = async (): Promise<void> => {
    if (!body || sending) return;
    setSending(true);
    const answer = await doDeed("sendNudge", { programme: view.programme.id }, body, act);
    if (answer.is === "view") {
      location.assign(deskAddress("nudge", view.programme.id, { mailing: answer.view.mailing }));
      return;
    }
    setSending(false);
    setTrouble(troubleOf(answer, words.web.noAnswer));
  };

  const plan = body === undefined || run.looking ? undefined : run.plan;
  const goes = plan !== undefined && (plan.goes > 0 || plan.at === undefined);
  return (
    <div className="compose">
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          if (goes) void send();
        }}
      >
        <p className="field">
          <label htmlFor="what">{page.what}</label>
          <select
            id="what"
            value={draft.assignment}
            onChange={({ target }) => on.change({ assignment: target.value })}
          >
            {view.assignments.map(({ id, title, due }) => (
              <option key={id} value={id}>
                {due ? `${title} (${page.due(when.day(due))})` : title}
              </option>
            ))}
          </select>
        </p>
        <Whom on={on} task={task} />
        <When on={on} />
        <Note on={on} />
        <div className="acts">
          <button type="submit" className="btn primary" aria-disabled={!goes || sending}>
            {sending ? page.sending : draft.when === "now" ? page.send : page.schedule}
          </button>
        </div>
        <p role="alert" className="bad">
          {trouble}
        </p>
      </form>
      <div className="aside">
        <DryRunPanel run={run} chosen={body !== undefined} words={words} />
        {run.plan && run.plan.cards.length > 0 && <Cards cards={run.plan.cards} words={words} />}
      </div>
    </div>
  );
}
