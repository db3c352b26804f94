import { useEffect, useState } from "react";
import type { DeedBody } from "../../bot/contract/deeds.ts";
import type { ComposeView, DraftPlanView, DraftView } from "../../bot/contract/planningViews.ts";
import type { AssignmentDraft } from "../../bot/domain/plan/draft.ts";
import { slug } from "../../bot/domain/plan/slug.ts";
import type { Answer } from "../api.ts";
import { doDeed, newAct } from "../deed.ts";
import { readKept, writeKept } from "../work/queue.ts";
import { changed, type DraftChange } from "./compose.ts";
import { freshId } from "./freshId.ts";

export type Start = "new" | "check-in" | "use" | "edit";
/** What is being written, as it is kept in this window until it is saved: a reload loses nothing. */
interface Kept {
  draft: AssignmentDraft;
  assignment: string;
  version?: string;
}
export interface Composer {
  draft: AssignmentDraft;
  change: (part: DraftChange) => void;
  /** It was there already when the page came. */
  wasKept: boolean;
  startOver: () => void;
  plan?: DraftPlanView;
  looking: boolean;
  /** Something is there to be right or wrong: from then on everything that is missing is said where it is. */
  tried: boolean;
  saving: boolean;
  trouble?: Answer<DraftPlanView>;
  saved?: DraftPlanView;
  save: () => Promise<DraftPlanView | undefined>;
}

const restMs = 400;

/** Until it is saved for the first time, a new one is asked about under a name that nothing else has. */
const unnamed = freshId("unnamed");
const bodyOf = (kept: Kept): DeedBody<"planAssignment"> => ({
  ...kept,
  assignment: kept.assignment || unnamed,
});

export function useComposer(view: ComposeView, start: Start, from: DraftView | undefined): Composer {
  const programme = view.programme.id;
  const key = `ledergaloppen.assignment.${programme}.${start}.${from?.assignment ?? ""}`;
  const [before] = useState(() => readKept<Kept>(key));
  const [now, setNow] = useState<Kept>(() => before ?? beginning(view, start, from));
  const [told, setTold] = useState<{ asked: string; answer: Answer<DraftPlanView> }>();
  const [tried, setTried] = useState(start === "edit");
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Answer<DraftPlanView>>();
  const [saved, setSaved] = useState<DraftPlanView>();
  const asked = JSON.stringify(bodyOf(now));

  useEffect(() => {
    if (saved) return;
    let old = false;
    const rest = setTimeout(() => {
      void doDeed("planAssignment", { programme }, JSON.parse(asked) as DeedBody<"planAssignment">).then(
        (answer) => {
          if (!old) setTold({ asked, answer });
        },
      );
    }, restMs);
    return () => {
      old = true;
      clearTimeout(rest);
    };
  }, [programme, asked, saved]);

  const keep = (next: Kept): void => {
    setNow(next);
    writeKept(key, next);
  };
  const looking = told?.asked !== asked;
  const dry = told?.answer;
  return {
    draft: now.draft,
    change: (part) => {
      setTrouble(undefined);
      keep({ ...now, draft: changed(now.draft, part) });
    },
    wasKept: before !== undefined,
    startOver: () => {
      writeKept(key, undefined);
      location.reload();
    },
    ...(dry?.is === "view" && { plan: dry.view }),
    looking,
    tried,
    saving,
    ...(trouble ? { trouble } : dry && dry.is !== "view" && !looking && { trouble: dry }),
    ...(saved && { saved }),
    save: async () => {
      if (saving) return undefined;
      setSaving(true);
      setTried(true);
      // Named once and for all by its first words: a lost answer and a second try are one assignment.
      const named = now.assignment === "" ? { ...now, assignment: nameFor(now.draft, view) } : now;
      keep(named);
      const answer = await doDeed("putAssignment", { programme }, named, newAct());
      setSaving(false);
      if (answer.is !== "view") {
        setTrouble(answer);
        return undefined;
      }
      setTold({ asked: JSON.stringify(bodyOf(named)), answer });
      if (answer.view.saved) {
        writeKept(key, undefined);
        setSaved(answer.view);
      }
      return answer.view;
    },
  };
}

function beginning(view: ComposeView, start: Start, from: DraftView | undefined): Kept {
  if (!from) return { draft: view.fresh[start === "check-in" ? "checkIn" : "assignment"], assignment: "" };
  const { draft, assignment, version } = from;
  if (start === "edit") return { draft, assignment, ...(version !== undefined && { version }) };
  // What nobody has used yet keeps the name that it has in the library; a copy has a time of its own.
  if (version === undefined) return { draft, assignment };
  const { opens, due } = view.fresh.assignment;
  return { draft: changed(draft, { opens, due, closes: undefined }), assignment: "" };
}

function nameFor({ title, checkIn }: AssignmentDraft, { language }: ComposeView): string {
  const words = title[language] ?? Object.values(title)[0] ?? "";
  return freshId(checkIn ? "check-in" : slug(words).slice(0, 40) || "assignment");
}
