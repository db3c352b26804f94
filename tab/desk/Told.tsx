import type { Acting } from "./useAct.ts";

/** What came of it, said aloud by a screen reader too. */
export function Told({ of: { told, trouble } }: { of: Pick<Acting, "told" | "trouble"> }) {
  return (
    <>
      <p aria-live="polite">{told}</p>
      <p role="alert" className="bad">
        {trouble}
      </p>
    </>
  );
}
