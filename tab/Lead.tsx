import type { MouseEvent, ReactNode } from "react";
import { leadTo } from "./lead.ts";
import { addressOf } from "./addresses.ts";
import type { Place } from "./hosting.ts";

/** A link to the chat or to a task, wherever the page is shown. */
export function Lead({ to, className, children }: { to: Place; className?: string; children: ReactNode }) {
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void leadTo(to);
  };
  return (
    <a href={addressOf(to)} className={className} onClick={go}>
      {children}
    </a>
  );
}
