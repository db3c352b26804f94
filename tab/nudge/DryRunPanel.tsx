import { troubleOf } from "../deed.ts";
import { Said } from "../desk/Said.tsx";
import type { NudgeWords } from "./on.ts";
import type { DryRun } from "./useDryRun.ts";

/** Slik vil det gå: the service's own sentences, told again when the choice changes. */
export function DryRunPanel({ run, chosen, words }: { run: DryRun; chosen: boolean; words: NudgeWords }) {
  const { page } = words.sending;
  const { plan, trouble, looking } = run;
  return (
    <section className="panel dry" aria-labelledby="dry-h" aria-busy={looking}>
      <h2 id="dry-h">{page.dryTitle}</h2>
      <div aria-live="polite">
        {!chosen && <p className="lead">{page.chooseSomebody}</p>}
        {chosen && !plan && !trouble && <p className="lead">{page.looking}</p>}
        {trouble && <p className="lead bad">{troubleOf(trouble, words.web.noAnswer)}</p>}
        {plan && <p className="lead">{plan.said.lead}</p>}
      </div>
      {plan && (
        <>
          <Said lines={plan.said.lines} />
          {plan.said.under.length > 0 && <p className="small under">{plan.said.under.join(" ")}</p>}
          {plan.groups.length > 0 && (
            <details>
              <summary>{page.byGroup}</summary>
              <ul>
                {plan.groups.map(({ id, name, goes }) => (
                  <li key={id}>{page.groupGets(name, goes)}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}
