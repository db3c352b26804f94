import type { PackView } from "../../bot/contract/packViews.ts";
import type { When } from "../when.ts";
import { footOf, type PackWords } from "./on.ts";

interface QuestionSheetProps {
  question: PackView["together"]["questions"][number];
  view: PackView;
  pack: PackWords;
  when: When;
}

/** A question with its answers, down the first column and then the other. */
export function QuestionSheet({ question, view, pack, when }: QuestionSheetProps) {
  const { together, language } = view;
  const { answers } = question;
  const half = Math.ceil(answers.length / 2);
  return (
    <article className="sheet">
      <header>
        <p>
          {[
            question.assignment || pack.groups(together.groups),
            ...(question.asked ? [when.day(question.asked)] : []),
          ].join(" · ")}
        </p>
        <p>{question.disagreement ? pack.disagreement : pack.answers}</p>
      </header>
      <h2>{question.title}</h2>
      <div className="cols two-c">
        {[answers.slice(0, half), answers.slice(half)].map((some, n) => (
          <div key={n}>
            {some.map((it) => (
              <div key={`${it.group} ${it.text}`}>
                <p className="say" lang={it.language === language ? undefined : it.language}>
                  {it.text}
                </p>
                <p className="src">{it.name}</p>
              </div>
            ))}
          </div>
        ))}
      </div>
      <footer>
        <p>{view.programme.name}</p>
        <p>{footOf(view, pack)}</p>
      </footer>
    </article>
  );
}
