import { useEffect, useRef, type ReactNode } from "react";

/** A second thought, in the place of what was pressed: read before it is answered, so it has the focus and not its yes. */
export function AskFirst({ label, children }: { label: string; children: ReactNode }) {
  const at = useRef<HTMLElement>(null);
  useEffect(() => at.current?.focus(), []);
  return (
    <section className="move" aria-label={label} tabIndex={-1} ref={at}>
      {children}
    </section>
  );
}
