import { useRef, useState } from "react";
import type { BriefView } from "../../bot/contract/packViews.ts";
import { doAct, newAct, troubleOf } from "../deed.ts";
import type { PackWords } from "./on.ts";

interface PostBriefProps {
  programme: string;
  gathering: number;
  reach: Omit<BriefView, "gathering">;
  pack: PackWords;
  offline: string;
}

/** Says in each group's channel that the pack is ready: after a second thought, which knows whom it reaches. */
export function PostBrief({ programme, gathering, reach, pack, offline }: PostBriefProps) {
  const { brief } = pack;
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<BriefView>();
  const [trouble, setTrouble] = useState("");
  const act = useRef(newAct());
  const without = ({ without: names }: typeof reach): string =>
    names.length > 0 ? ` ${brief.without(names.join(", "))}` : "";
  const post = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await doAct("postBrief", programme, { gathering }, act.current);
    setBusy(false);
    if (answer.is !== "view") return setTrouble(troubleOf(answer, offline));
    act.current = newAct();
    setTrouble("");
    setTold(answer.view);
    setSure(false);
  };
  return (
    <section className="brief no-print" aria-label={brief.post}>
      {!sure && (
        <button type="button" className="btn" onClick={() => setSure(true)}>
          {brief.post}
        </button>
      )}
      {sure && (
        <>
          <p>
            {brief.sure(reach.channels)}
            {without(reach)}
          </p>
          <p className="acts">
            <button type="button" className="btn primary" aria-disabled={busy} onClick={() => void post()}>
              {brief.yes(reach.channels)}
            </button>
            <button type="button" className="btn" onClick={() => setSure(false)}>
              {brief.no}
            </button>
          </p>
        </>
      )}
      <p aria-live="polite">
        {told && brief.told(told.channels)}
        {told && without(told)}
      </p>
      <p role="alert" className="bad">
        {trouble}
      </p>
    </section>
  );
}
