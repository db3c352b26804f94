import type { Language } from "../../bot/domain/language.ts";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

interface Props {
  title: string;
  close: string;
  onClose: () => void;
  wide?: boolean;
  /** Where it is another than around it. */
  language?: Language;
  children: ReactNode;
}

/**
 * The browser's own dialog: it keeps the focus inside, lets Escape out, and gives the focus back to where it came from.
 * So it is closed before it is taken away.
 */
export function Dialog({ title, close, onClose, wide = false, language, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // The first thing to fill in, else the browser's own choice: the first control.
    dialog?.querySelector<HTMLElement>("textarea, input, select")?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? "sheet wide" : "sheet"}
      aria-labelledby={heading}
      lang={language}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="btn quiet icon" onClick={onClose}>
          <span aria-hidden="true">✕</span>
          <span className="vh">{close}</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
