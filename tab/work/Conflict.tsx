import { useState } from "react";
import type { NoteView } from "../../bot/contract/views.ts";
import { limits } from "../../bot/domain/board/act.ts";
import { useOnBoard } from "../board/context.ts";
import { detailLines } from "../board/detail.ts";
import { useBench } from "./context.ts";
import { Dialog } from "./Dialog.tsx";
import { WordsField } from "./Fields.tsx";
import type { Values } from "./form.ts";

interface Props {
  yours: Values;
  theirs: NoteView;
  by: string;
  busy: boolean;
  save: (values: Values) => void;
  leave: () => void;
  close: () => void;
}

/** Two on the same note: both texts stand side by side, and a person chooses. Closing it keeps the words for later. */
export function Conflict({ yours, theirs, by, busy, save, leave, close }: Props) {
  const { work, drawer } = useBench();
  const on = useOnBoard();
  const [values, setValues] = useState(yours);
  const [joined, setJoined] = useState(false);
  const { conflict } = work;
  const gone = theirs.archived !== undefined;
  const set = (name: string, value: string): void => {
    const next = { ...values, [name]: value };
    setValues(next);
    const { lane = "insight" } = drawer.all().find(({ note }) => note === theirs.id) ?? {};
    drawer.keep({ lane, note: theirs.id, rev: theirs.rev, values: next });
  };
  const join = (): void => {
    set("text", `${theirs.text}\n\n${values["text"] ?? ""}`);
    setJoined(true);
  };
  return (
    <Dialog title={conflict.title} close={work.close} onClose={close} wide>
      <p>{gone ? conflict.archived(by) : conflict.first(by)}</p>
      <div className="two">
        <section aria-label={conflict.yours}>
          <WordsField form={{ values, set }} name="text" label={conflict.yours} most={limits.text} large />
        </section>
        <section aria-label={conflict.theirs(by)} className="theirs">
          <h3>{conflict.theirs(by)}</h3>
          {theirs.heading !== undefined && <p>{theirs.heading}</p>}
          <p className="words" lang={theirs.language}>
            {theirs.text}
          </p>
          {detailLines(theirs.detail, on).map((line) => (
            <p key={line} className="small dim">
              {line}
            </p>
          ))}
        </section>
      </div>
      <footer>
        <button type="button" className="btn primary" aria-disabled={busy} onClick={() => save(values)}>
          {gone ? conflict.asNew : joined ? conflict.saveJoined : conflict.useYours}
        </button>
        {!joined && !gone && (
          <button type="button" className="btn" onClick={join}>
            {conflict.join}
          </button>
        )}
        <button type="button" className="btn" onClick={leave}>
          {conflict.useTheirs}
        </button>
      </footer>
    </Dialog>
  );
}
