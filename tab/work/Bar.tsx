import { useEffect, useRef } from "react";
import type { AtBench } from "./context.ts";
import { useBench } from "./context.ts";
import type { Unsaved } from "./kept.ts";

interface Props {
  undo: () => void;
  /** Unsaved words that nobody has open. */
  left: Unsaved[];
  go: (unsaved: Unsaved) => void;
  discard: () => void;
}

/** A quiet line at the foot of the page: what was done, and how to take it back. It stays until the next thing. */
export function Bar({ undo, left, go, discard }: Props) {
  const { work, acting } = useBench();
  const { told, state } = acting;
  const first = left[0];
  const says = state === "waiting" ? work.bar.waiting : told?.text;
  return (
    <>
      <output className="vh">{told?.urgent ? "" : says}</output>
      <p className="vh" role="alert">
        {told?.urgent && told.text}
      </p>
      {(says !== undefined || first) && (
        <section className="bar no-print" aria-label={work.bar.label}>
          {says !== undefined && <Line says={says} undo={undo} acting={acting} />}
          {first && (
            <p>
              <span>{work.bar.kept}</span>
              <button type="button" className="btn" onClick={() => go(first)}>
                {work.bar.continue}
              </button>
              <button type="button" className="btn quiet" onClick={discard}>
                {work.bar.discard}
              </button>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function Line({ says, undo, acting }: { says: string; undo: () => void; acting: AtBench["acting"] }) {
  const { work } = useBench();
  const { told, state, hush, tryNow } = acting;
  return (
    <p>
      <span>{says}</span>
      {state === "waiting" ? (
        <button type="button" className="btn" onClick={tryNow}>
          {work.bar.tryNow}
        </button>
      ) : (
        <>
          {told?.undo && (
            <button type="button" className="btn" id="undo" aria-keyshortcuts="Control+Z" onClick={undo}>
              {work.bar.undo}
            </button>
          )}
          <button type="button" className="btn quiet icon" onClick={hush}>
            <span aria-hidden="true">✕</span>
            <span className="vh">{work.bar.close}</span>
          </button>
        </>
      )}
    </p>
  );
}

/** Ctrl or Cmd and Z outside of fields, where the browser has an undo of its own. */
export function useUndoKey(undo: () => void): void {
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      const { target } = event;
      const writes =
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio");
      if (writes || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
