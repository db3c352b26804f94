import { startTransition, useEffect, useMemo, useState } from "react";
import { Icon } from "../icons.tsx";
import { Foot } from "../Foot.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { seenFrom } from "../when.ts";
import type { Asked } from "./ask.ts";
import { CaseHead } from "./CaseHead.tsx";
import { BoardContext, type OnBoard } from "./context.ts";
import { openDesk } from "./desk.ts";
import { Gathering } from "./Gathering.tsx";
import { LiveLine } from "./LiveLine.tsx";
import { Questions } from "./Questions.tsx";
import { Road } from "./Road.tsx";
import { Top } from "./Top.tsx";
import { useBoard, type BoardParams } from "./useBoard.ts";
import { Workplace } from "./Workplace.tsx";

export function BoardPage({ params, first }: { params: BoardParams; first: Asked }) {
  const { shown, problem, keeper } = useBoard(params, first);
  const [called, setCalled] = useState(false);
  // The need is there first, then the gathering, then the notes: nobody waits for one to see the one before.
  const [step, setStep] = useState<"need" | "gathering" | "notes">("need");
  const isShown = shown !== undefined;
  useEffect(() => {
    if (isShown) startTransition(() => setStep(step === "need" ? "gathering" : "notes"));
  }, [isShown, step]);
  const rest = step === "notes";
  const [desk] = useState(() => openDesk(() => setCalled(true)));
  const context = useMemo((): OnBoard | undefined => {
    if (!shown) return undefined;
    const { view, words, own, changes } = shown;
    const when = seenFrom(view.asOf, words.language);
    return { view, words, own, when, marked: changes.marked, ...(view.writes && { desk }) };
  }, [shown, desk]);
  const title = shown?.view.case?.title ?? "";
  const name = shown?.view.group.name;
  const language = shown?.words.language;
  useEffect(() => {
    if (language && name !== undefined) namePage(language, ...(title === "" ? [] : [title]), name);
  }, [language, name, title]);

  if (problem) return <Notice answer={problem} retry={keeper.look} />;
  if (!shown || !context) return null;
  const { words, own, view, changes } = shown;
  return (
    <BoardContext value={context}>
      <a className="skip" href="#case" lang={own.language}>
        {own.board.skip}
      </a>
      <div className="page">
        <Top />
        <main>
          <Road />
          <LiveLine changes={changes} />
          <div className="head">
            <CaseHead />
            {step !== "need" && <Gathering />}
          </div>
          {rest && <Questions />}
          {rest && view.writes && view.case && (
            <p className="archive-line no-print">
              <button type="button" className="btn quiet" onClick={() => desk.wish({ is: "archive" })}>
                <Icon small name="archive" />
                {words.board.hands.archive}
              </button>
            </p>
          )}
        </main>
        {rest && (
          <Foot words={own}>
            <span>{own.board.foot.seesAll(view.group.name)}</span>
            <span>{own.board.foot.shared}</span>
          </Foot>
        )}
      </div>
      {view.writes && <Workplace called={called} params={params} desk={desk} keeper={keeper} />}
    </BoardContext>
  );
}
