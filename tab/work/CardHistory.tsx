import type { CardChange, CaseVersionView } from "../../bot/contract/caseViews.ts";
import type { CardField } from "../../bot/domain/case/case.ts";
import { get } from "../api.ts";
import { useOnBoard, type OnBoard } from "../board/context.ts";
import { useBench, type AtBench } from "./context.ts";
import { Dialog } from "./Dialog.tsx";
import { useFetched } from "./useFetched.ts";

/** Who changed what on the case card, and when; an earlier text is brought back by saving it again. */
export function CardHistory() {
  const { work, params, open } = useBench();
  const { view } = useOnBoard();
  const answer = useFetched(() => get("caseHistory", { ...params, case: view.case?.id ?? "" }));
  const versions = answer?.is === "view" ? answer.view.versions : undefined;
  return (
    <Dialog title={work.cardHistory.title} close={work.close} onClose={() => open(undefined)} wide>
      {answer === undefined && <p className="dim">{work.history.loading}</p>}
      {answer && answer.is !== "view" && (
        <p className="problem">{answer.is === "refused" ? answer.refusal.message : work.failed}</p>
      )}
      {versions?.length === 0 && <p>{work.cardHistory.none}</p>}
      <ol className="history">
        {versions?.map((version) => (
          <Version key={version.at} version={version} />
        ))}
      </ol>
    </Dialog>
  );
}

function Version({ version }: { version: CaseVersionView }) {
  const on = useOnBoard();
  const bench = useBench();
  const { when } = on;
  const { work, open } = bench;
  const { cardHistory, history } = work;
  return (
    <li>
      <p className="small">
        <b>{version.by}</b> {version.what === "undo" ? history.what.undo : cardHistory.did}{" "}
        <span className="dim">
          {when.day(version.at)} {when.clock(version.at)}
        </span>
      </p>
      {version.changes.map((change) => {
        const { name, before, after } = said(change, on, bench);
        const back = fieldOf(change);
        return (
          <dl key={name} className="change">
            <dt>{name}</dt>
            <dd>
              <span className="small dim">{cardHistory.was}</span>{" "}
              <span className="words">{before ?? <em>{cardHistory.empty}</em>}</span>
            </dd>
            <dd>
              <span className="small dim">{cardHistory.is}</span>{" "}
              <span className="words">{after ?? <em>{cardHistory.empty}</em>}</span>
            </dd>
            {back && before !== undefined && (
              <dd>
                <button
                  type="button"
                  className="btn quiet"
                  onClick={() => open({ is: "card", brought: { [back]: before } })}
                >
                  {history.back}
                  <span className="vh">: {name}</span>
                </button>
              </dd>
            )}
          </dl>
        );
      })}
    </li>
  );
}

/** The fields that are written by hand, as they can be written again. */
function fieldOf({ field }: CardChange): CardField | undefined {
  return field === "phase" || field === "state" || field === "circle" ? undefined : field;
}

interface Said {
  name: string;
  before: string | undefined;
  after: string | undefined;
}
function said(change: CardChange, { view, words }: OnBoard, { work }: AtBench): Said {
  const { cardHistory, card } = work;
  switch (change.field) {
    case "phase": {
      const phase = (of: number): string =>
        view.roadmap.phases.find(({ number }) => number === of)?.name ?? String(of);
      const { reason } = change;
      const after =
        phase(change.after) + (reason === undefined ? "" : `. ${words.board.detail.reason(reason)}`);
      return { name: cardHistory.phase, before: phase(change.before), after };
    }
    case "state": {
      const { states } = cardHistory;
      return { name: cardHistory.state, before: states[change.before], after: states[change.after] };
    }
    case "circle": {
      const { circle } = words.common;
      return { name: cardHistory.circle, before: circle[change.before], after: circle[change.after] };
    }
    case "title":
      return { name: card.name, before: change.before, after: change.after };
    default:
      return { name: card[change.field], before: change.before, after: change.after };
  }
}
