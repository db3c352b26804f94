import type { PortfolioCase } from "../../bot/contract/caseViews.ts";
import { caseAddress } from "../addresses.ts";
import { Hands } from "./Hands.tsx";
import type { PortfolioWords, Wanted } from "./on.ts";

interface Props {
  cases: PortfolioCase[];
  params: { programme: string; group: string };
  words: PortfolioWords;
  /** There for those who write. */
  want?: (what: Wanted) => void;
}

/** Candidates side by side: the same questions on the same line for each, and what is not written is said. */
export function Choice({ cases, params, words, want }: Props) {
  const texts = words.casePage.portfolio;
  const { who, know } = words.board.case;
  return (
    <section className="choice" aria-labelledby="choice">
      <h2 id="choice">{texts.choice}</h2>
      <p className="intro">{texts.choiceWhat}</p>
      <ul>
        {cases.map((of) => {
          const title = of.title || texts.untitled;
          const { need } = of;
          const answers: [string, string | undefined][] = [
            [who, need?.who],
            [words.common.lane.need, need?.what],
            [know, need?.howWeKnow],
          ];
          return (
            <li key={of.id} className="c">
              <h3>
                <a href={caseAddress(params.programme, params.group, of.id)}>{title}</a>
              </h3>
              <dl>
                {answers.map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd className={value ? undefined : "dim"}>{value || texts.notWritten}</dd>
                  </div>
                ))}
              </dl>
              {want && <Hands {...{ of, title, words, others: [], want }} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
