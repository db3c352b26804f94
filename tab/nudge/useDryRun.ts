import { useEffect, useState } from "react";
import type { DeedBody } from "../../bot/contract/deeds.ts";
import type { NudgePlanView } from "../../bot/contract/sendingViews.ts";
import type { Answer } from "../api.ts";
import { doDeed } from "../deed.ts";

/** Long enough for somebody who writes, short enough for somebody who chooses. */
const restMs = 350;

export interface DryRun {
  plan?: NudgePlanView;
  trouble?: Answer<NudgePlanView>;
  looking: boolean;
}

/** The dry run of what is chosen now; an answer that comes late to an older question is not shown. */
export function useDryRun(programme: string, body: DeedBody<"sendNudge"> | undefined): DryRun {
  const [run, setRun] = useState<DryRun>({ looking: true });
  const asked = body && JSON.stringify(body);
  useEffect(() => {
    if (asked === undefined) {
      setRun({ looking: false });
      return;
    }
    let old = false;
    setRun((before) => ({ ...before, looking: true }));
    const rest = setTimeout(() => {
      void doDeed("planNudge", { programme }, JSON.parse(asked) as DeedBody<"planNudge">).then((answer) => {
        if (old) return;
        setRun(
          answer.is === "view" ? { plan: answer.view, looking: false } : { trouble: answer, looking: false },
        );
      });
    }, restMs);
    return () => {
      old = true;
      clearTimeout(rest);
    };
  }, [programme, asked]);
  return run;
}
