import { useCallback, useEffect, useRef } from "react";

const patienceMs = 1_500;

/**
 * Where the focus goes when what had it is taken away or drawn anew: seen to after each drawing, for a moment. It is
 * given up as soon as a person has gone somewhere else.
 */
export function useFocus(drawn: unknown): (...ids: string[]) => void {
  const wanted = useRef<{ ids: string[]; until: number; given: boolean }>(undefined);
  const attempt = useCallback((): void => {
    const want = wanted.current;
    if (!want) return;
    const { activeElement: now } = document;
    const lost = now === null || now === document.body;
    if (want.given && !lost) return;
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
  return useCallback(
    (...ids) => {
      const want = { ids, until: performance.now() + patienceMs, given: false };
      wanted.current = want;
      attempt();
      setTimeout(() => wanted.current === want && attempt(), patienceMs + 50);
    },
    [attempt],
  );
}
