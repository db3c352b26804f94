import "../styles/wall.css";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type { Language } from "../../bot/domain/language.ts";
import type { Sections } from "../words.ts";

export type WallWords = Sections["casePage"]["wall"];
/** One thing at a time: what it is called, and what is seen. */
export interface WallSheet {
  name: string;
  shown: ReactNode;
}
interface StageProps {
  language: Language;
  words: WallWords;
  /** Above the sheets, and at the first of them: whose it is, and who may see it. */
  head?: { whose: ReactNode; who: string };
  /** Sheets that look as they do on paper, and say themselves whose they are. */
  paper?: boolean;
  sheets: readonly WallSheet[];
  close: () => void;
}

/** The screen of a meeting room: large, one sheet at a time, turned by keys or a press. Nothing is written. */
export function Stage({ language, words, head, paper = false, sheets, close }: StageProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const [turned, setAt] = useState(0);
  const at = Math.min(turned, sheets.length - 1);
  const sheet = sheets[at];
  const turn = (by: number): void => {
    setAt((now) => Math.max(0, Math.min(sheets.length - 1, now + by)));
    ref.current?.scrollTo(0, 0);
  };
  // What is longer than the screen is read to its end by the same keys, and then turned.
  const go = (by: 1 | -1): void => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = ref.current ?? {};
    const rest = by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
    if (rest > 1) ref.current?.scrollBy(0, by * clientHeight * 0.8);
    else turn(by);
  };
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.focus();
    // What is opened goes to its first button, at the end of what is to be read.
    dialog?.scrollTo(0, 0);
    // A browser may say no; the page is large all the same.
    void dialog?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      dialog?.close();
    };
  }, []);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const on = event.target instanceof HTMLButtonElement;
      if (event.key === "ArrowRight") turn(1);
      else if (event.key === "ArrowLeft") turn(-1);
      else if (["ArrowDown", "PageDown"].includes(event.key) || (event.key === " " && !on)) go(1);
      else if (["ArrowUp", "PageUp"].includes(event.key)) go(-1);
      else if (event.key === "Home") setAt(0);
      else if (event.key === "End") setAt(sheets.length - 1);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  });
  const place = words.page(at + 1, sheets.length);
  return (
    <dialog
      ref={ref}
      className="wall"
      lang={language}
      tabIndex={-1}
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      {head && (
        <div className="wall-top">
          <p>{head.whose}</p>
          <p className="dim">{at === 0 ? head.who : sheet?.name}</p>
        </div>
      )}
      <div className={paper ? "wall-paper" : "wall-sheet"}>{sheet?.shown}</div>
      <output className="vh">{`${place}: ${sheet?.name ?? ""}`}</output>
      <div className="wall-foot">
        <p className="dim">{at === 0 ? words.keys : place}</p>
        <p className="wall-hands">
          <button type="button" className="btn quiet" onClick={() => turn(-1)}>
            {words.before}
          </button>
          <button type="button" className="btn quiet" onClick={() => turn(1)}>
            {words.next}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            {words.close}
          </button>
        </p>
      </div>
    </dialog>
  );
}
