import { useEffect, useState, type FormEvent } from "react";
import type { BodyOf } from "../../bot/contract/endpoints.ts";
import type { NoteView, RefusalView } from "../../bot/contract/views.ts";
import { limits } from "../../bot/domain/board/act.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { dayOf } from "../../bot/domain/time.ts";
import { useOnBoard } from "../board/context.ts";
import { inSentence } from "../inSentence.ts";
import { Conflict } from "./Conflict.tsx";
import { useBench } from "./context.ts";
import { DetailFields } from "./DetailFields.tsx";
import { Dialog } from "./Dialog.tsx";
import { TextField, TickField, WordsField } from "./Fields.tsx";
import { detailOf, kindOf, sameDetail, valuesOf, type Values } from "./form.ts";
import type { Unsaved } from "./kept.ts";
import { noteAt } from "./patch.ts";
import type { FocusOn } from "./useFocus.ts";

interface Props {
  lane: Lane;
  note?: NoteView;
  unsaved?: Unsaved;
  refusal?: RefusalView;
}

/** A note is written here, new or not. Every letter is kept; nothing is asked when it is closed, and nothing is lost. */
export function Editor({ lane, note, unsaved, refusal: before }: Props) {
  const { work, lane: lanes, acting, drawer, open, follow } = useBench();
  const { view, words } = useOnBoard();
  const original = valuesOf(note);
  const [values, setValues] = useState<Values>({ ...original, ...unsaved?.values });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState(before);
  const kind = kindOf(lane, note);
  const place = { lane, ...(note && { note: note.id }) };
  const today = dayOf(view.asOf);
  const laneName = lanes[lane];
  const now = note && noteAt(view, note.id)?.note;
  const changedNow = note && now && now.rev !== note.rev && !busy;

  const set = (name: string, value: string): void => {
    const next = { ...values, [name]: value };
    setValues(next);
    drawer.keep({ ...place, ...(note && { rev: note.rev }), values: next });
  };
  const close = (): void => {
    if (JSON.stringify(values) === JSON.stringify(original)) drawer.forget(place);
    open(undefined);
  };
  const saved = (id: string | undefined, focusOn: FocusOn): void => {
    drawer.forget(place);
    open(undefined);
    if (note) focusOn(`more-${note.id}`);
    else focusOn(`add-${lane}`, ...(id === undefined ? [] : [`more-${id}`]));
  };
  const add = async (said: Values): Promise<void> => {
    const detail = detailOf(kind, said, { today });
    const body: BodyOf<"addNote"> = {
      lane,
      text: said["text"] ?? "",
      ...(said["heading"] && { heading: said["heading"] }),
      ...(detail && { detail }),
      ...(said["digital"] === "yes" && { track: "digitalisation" as const }),
    };
    await finish(
      acting.act("addNote", body, {
        said: ({ parked }) => (parked ? work.done.parked : work.done.added(laneName)),
        quiet: true,
      }),
    );
  };
  const edit = async (on: NoteView, said: Values, rev: number): Promise<void> => {
    const was = valuesOf(on);
    const detail = detailOf(kind, said, { before: on.detail, today });
    const body: BodyOf<"editNote"> = {
      note: on.id,
      rev,
      ...(said["text"] !== was["text"] && { text: said["text"] ?? "" }),
      ...(said["heading"] !== was["heading"] && { heading: said["heading"] ?? "" }),
      ...(detail && !sameDetail(detail, on.detail) && { detail }),
    };
    await finish(acting.act("editNote", body, { said: () => work.done.edited, quiet: true }));
  };
  const finish = async (doing: ReturnType<typeof acting.act>): Promise<void> => {
    setBusy(true);
    const focusOn = follow();
    const came = await doing;
    setBusy(false);
    if (came.is === "done") saved(came.view.note?.id, focusOn);
    else setRefusal(came.refusal);
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (busy) return;
    setRefusal(undefined);
    void (note ? edit(note, values, note.rev) : add(values));
  };
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    };
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  });

  const title = note ? work.editor.edit : work.editor.add(laneName);
  const theirs = refusal?.refusal === "changedMeanwhile" ? refusal.details?.now : undefined;
  if (note && theirs) {
    return (
      <Conflict
        yours={values}
        theirs={theirs}
        by={refusal?.details?.by ?? ""}
        busy={busy}
        save={(said) => void (theirs.archived ? add(said) : edit(theirs, said, theirs.rev))}
        leave={() => saved(undefined, follow())}
        close={() => open(undefined)}
      />
    );
  }
  const form = { values, set };
  return (
    <Dialog title={title} close={work.close} onClose={close}>
      <form onSubmit={submit}>
        {refusal && (
          <p className="problem" role="alert">
            {refusal.message}
          </p>
        )}
        {changedNow && (
          <output className="aside">
            {work.editor.changedNow(now.lastBy ?? "")} {work.editor.changedNowWhat}
          </output>
        )}
        {!note && lane === "solution" && view.case?.solutionOpens === false && (
          <p className="aside">{work.editor.needFirst}</p>
        )}
        {note?.origin === "answer" && <p className="aside">{work.editor.fromAnswer}</p>}
        <WordsField
          form={form}
          name="text"
          label={work.editor.text}
          hint={work.editor.hint}
          most={limits.text}
          large
        />
        <TextField form={form} name="heading" label={work.editor.heading} optional />
        {kind && <DetailFields kind={kind} form={form} fixed={note?.detail?.kind === "source"} />}
        {!note && <TickField form={form} name="digital" label={work.editor.digital} />}
        <p className="small dim">
          {work.editor.seenBy(inSentence(words.common.circle[note?.circle ?? "group"]))}
        </p>
        <footer>
          <button
            type="submit"
            className="btn primary"
            aria-disabled={busy}
            aria-keyshortcuts="Control+Enter"
          >
            {busy ? work.editor.saving : work.editor.save}
          </button>
          <button type="button" className="btn" onClick={close}>
            {work.editor.cancel}
          </button>
          {busy && acting.state === "waiting" && <output className="small">{work.bar.waiting}</output>}
          <span className="small dim keys">{work.editor.saveKeys}</span>
        </footer>
      </form>
    </Dialog>
  );
}
