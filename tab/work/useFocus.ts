import { useCallback, useEffect, useRef } from "react";

const patienceMs = 1_500;

/** The first of these elements that is there, or comes within a moment, gets the focus. */
export type FocusOn = (...ids: string[]) => void;

/**
 * Where the focus goes when what had it is taken away or drawn anew. It is asked for when somebody acts, and what it
 * gives is used when the act has been done: whoever has used a key or a pointer since, and stands somewhere, stays
 * there. It is seen to after each drawing, for a moment.
 */
export function useFocus(drawn: unknown): () => FocusOn {
  const touches = useRef(0);
  const wanted = useRef<{ ids: string[]; until: number; touches: number; given: boolean }>(undefined);
  useEffect(() => {
    const touched = (): void => void touches.current++;
    const kinds = ["keydown", "pointerdown"] as const;
    for (const kind of kinds) addEventListener(kind, touched, true);
    return () => kinds.forEach((kind) => removeEventListener(kind, touched, true));
  }, []);
  const attempt = useCallback((): void => {
    const want = wanted.current;
    if (!want) return;
    const { activeElement: now } = document;
    const lost = now === null || now === document.body;
    if (!lost && (want.given || want.touches !== touches.current)) return;
    const late = performance.now() > want.until;
    const [first] = want.ids;
    const found = want.ids.map((id) => document.getElementById(id)).find((element) => element !== null);
    // Another place is taken only when the first one does not come.
    if (found && (found.id === first || late)) {
      want.given = true;
      found.focus({ preventScroll: true });
      found.scrollIntoView({ block: "nearest" });
    }
    if (late) wanted.current = undefined;
  }, []);
  useEffect(attempt, [attempt, drawn]);
  return useCallback(() => {
    const since = touches.current;
    return (...ids) => {
      const want = { ids, until: performance.now() + patienceMs, touches: since, given: false };
      wanted.current = want;
      attempt();
      setTimeout(() => wanted.current === want && attempt(), patienceMs + 50);
    };
  }, [attempt]);
}
