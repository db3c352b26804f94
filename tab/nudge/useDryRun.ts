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

/** The dry run of what is chosen now; what is shown while it is asked for again is the one before. */
export function useDryRun(programme: string, body: DeedBody<"sendNudge"> | undefined): DryRun {
  const asked = body && JSON.stringify(body);
  const [told, setTold] = useState<{ asked: string; answer: Answer<NudgePlanView> }>();
  useEffect(() => {
    if (asked === undefined) return;
    let old = false;
    const rest = setTimeout(() => {
      void doDeed("planNudge", { programme }, JSON.parse(asked) as DeedBody<"planNudge">).then((answer) => {
        if (!old) setTold({ asked, answer });
      });
    }, restMs);
    return () => {
      old = true;
      clearTimeout(rest);
    };
  }, [programme, asked]);
  if (asked === undefined) return { looking: false };
  const looking = told?.asked !== asked;
  if (told?.answer.is === "view") return { plan: told.answer.view, looking };
  return { ...(told && !looking && { trouble: told.answer }), looking };
}
