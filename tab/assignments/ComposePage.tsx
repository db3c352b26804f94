import { useCallback, useEffect, useState } from "react";
import type { ComposeView, DraftView } from "../../bot/contract/planningViews.ts";
import { get, type Answer } from "../api.ts";
import { troubleOf } from "../deed.ts";
import { Desk, deskAddress } from "../desk/Desk.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import type { ComposeWords, OnCompose } from "./compose.ts";
import { idOfField } from "./Fields.tsx";
import { Languages } from "./Languages.tsx";
import { Outlook } from "./Outlook.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { Saved } from "./Saved.tsx";
import { TheWords } from "./TheWords.tsx";
import { Times } from "./Times.tsx";
import { useComposer, type Start } from "./useComposer.ts";
import { useHeard } from "./useHeard.ts";
import { Whom } from "./Whom.tsx";

const sections = ["planning", "desk", "sending", "common", "web"] as const;
interface Loaded extends ComposeView {
  from?: DraftView;
}
interface ComposeProps {
  programme: string;
  start: Start;
  /** Which assignment it begins with, of the programme or of the library. */
  of?: string | undefined;
}

/** An assignment on its way into the plan. */
export function ComposePage({ programme, start, of }: ComposeProps) {
  const ask = useCallback(async (): Promise<Answer<Loaded>> => {
    const [view, from] = await Promise.all([
      get("compose", { programme }),
      of === undefined ? undefined : get("assignmentDraft", { programme, assignment: of }),
    ]);
    if (view.is !== "view") return view;
    if (!from) return view;
    return from.is === "view" ? { ...view, view: { ...view.view, from: from.view } } : from;
  }, [programme, of]);
  const { view, words, problem, again } = usePage(ask, sections);
  if (problem) return <Notice answer={problem} retry={again} />;
  return view && words ? <Composer view={view} words={words} start={start} /> : null;
}

function Composer({ view: latest, words, start }: { view: Loaded; words: ComposeWords; start: Start }) {
  // What one writes on top of is what one began with; somebody else's change is told when it is saved.
  const [view] = useState(latest);
  const { compose: w } = words.planning;
  const composer = useComposer(view, start, view.from);
  const { draft, change, plan, tried, saved, trouble } = composer;
  const [language, setLanguage] = useState(view.languages[0] ?? view.language);
  const sent = start === "edit" && (view.from?.sent ?? false);
  const title = start === "edit" ? w.editTitle : draft.checkIn ? w.newCheckIn : w.newTitle;
  useEffect(() => namePage(words.language, title), [words.language, title]);
  const heard = useHeard(draft);
  const problems = tried ? (plan?.problems ?? []).filter(({ field }) => heard.may(field)) : [];
  const on: OnCompose = {
    view,
    words,
    when: seenFrom(view.asOf, words.language),
    draft,
    change,
    language,
    sent,
    left: heard.left,
    trouble: (field) => problems.find((it) => it.field === field)?.text,
  };
  const save = async (): Promise<void> => {
    heard.all();
    const [first] = (await composer.save())?.problems ?? [];
    if (!first) return;
    const said = view.languages.find((it) => first.field.endsWith(`.${it}`));
    if (said) setLanguage(said);
    setTimeout(() => fieldOf(first.field)?.focus());
  };
  const said =
    trouble?.is === "refused" && trouble.refusal.refusal === "changedMeanwhile"
      ? w.meanwhile
      : trouble && troubleOf(trouble, words.web.noAnswer);
  return (
    <Desk here="assignments" programme={view.programme} words={words}>
      <header className="title">
        <p className="eyebrow">
          <a href={deskAddress("assignments", view.programme.id)}>{w.back}</a>
        </p>
        <h1>{title}</h1>
        {start === "use" && view.from?.version === undefined && <p className="dim">{w.fromLibrary}</p>}
        {sent && <p>{w.sent(view.from?.answered ?? 0)}</p>}
        {composer.wasKept && !saved && (
          <p className="small">
            {w.kept}{" "}
            <button type="button" className="link" onClick={composer.startOver}>
              {w.startOver}
            </button>
          </p>
        )}
      </header>
      {saved ? (
        <Saved plan={saved} start={start} on={on} />
      ) : (
        <div className="compose">
          <form
            className="panel"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            {view.languages.length > 1 && <Languages on={on} choose={setLanguage} />}
            <TheWords on={on} />
            <Whom on={on} />
            <Times on={on} />
            <QuestionList on={on} />
            <div className="acts save">
              <button type="submit" className="btn primary" aria-disabled={composer.saving}>
                {composer.saving ? w.saving : sent ? w.correct : start === "edit" ? w.saveChange : w.save}
              </button>
            </div>
            <p role="alert" className="bad">
              {said ?? (problems.length > 0 ? w.wrong(problems.length) : "")}
            </p>
          </form>
          <div className="aside">
            <Outlook plan={plan} looking={composer.looking} wrong={problems.length} on={on} />
          </div>
        </div>
      )}
    </Desk>
  );
}

/** The field itself; what is wrong within a part without an input of its own stands at the part. */
function fieldOf(field: string): HTMLElement | null {
  const parts = field.split(".");
  for (let n = parts.length; n > 0; n--) {
    const found = document.getElementById(idOfField(parts.slice(0, n).join(".")));
    if (found) return found;
  }
  return null;
}
