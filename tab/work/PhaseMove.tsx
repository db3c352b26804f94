import { useState, type FormEvent } from "react";
import type { RefusalView } from "../../bot/contract/views.ts";
import { limits } from "../../bot/domain/board/act.ts";
import type { PhaseNumber } from "../../bot/domain/roadmap.ts";
import { useOnBoard } from "../board/context.ts";
import { useBench } from "./context.ts";
import { Dialog } from "./Dialog.tsx";
import { TickField, WordsField } from "./Fields.tsx";
import type { Values } from "./form.ts";

/** On, back, or another round: a normal act. The gate is soft: what is open is named, and one goes on with a reason. */
export function PhaseMove({ phase }: { phase: PhaseNumber }) {
  const { work, acting, open } = useBench();
  const { view } = useOnBoard();
  const [values, setValues] = useState<Values>({});
  const [refusal, setRefusal] = useState<RefusalView>();
  const { phases } = view.roadmap;
  const here = phases.find(({ state }) => state === "here");
  const to = phases.find(({ number }) => number === phase);
  if (!here || !to) return null;
  const back = phase < here.number;
  const form = {
    values,
    set: (name: string, value: string): void => setValues((old) => ({ ...old, [name]: value })),
  };
  const left = back ? [] : here.doneWhen.filter((_text, i) => values[`p${i}`] !== "yes");
  const asks = back || left.length > 0;
  const move = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reason = values["reason"]?.trim() ?? "";
    const came = await acting.act(
      "movePhase",
      {
        rev: view.case?.rev ?? 0,
        phase,
        ...(reason !== "" && { reason }),
        ...(left.length > 0 && { openPoints: left.map((text) => text.slice(0, 200)) }),
      },
      { said: () => work.done.phase(to.name), quiet: true },
    );
    if (came.is === "done") open(undefined);
    else setRefusal(came.refusal);
  };
  return (
    <Dialog title={work.phase.title} close={work.close} onClose={() => open(undefined)}>
      <form onSubmit={(event) => void move(event)}>
        {refusal && (
          <p className="problem" role="alert">
            {refusal.message}
          </p>
        )}
        <p>
          {work.phase.to}: <b>{to.name}</b>
        </p>
        {!back && here.doneWhen.length > 0 && (
          <fieldset className="several">
            <legend>{work.phase.open}</legend>
            <p className="small dim">{work.phase.openHint}</p>
            {here.doneWhen.map((text, i) => (
              <TickField key={text} form={form} name={`p${i}`} label={text} />
            ))}
          </fieldset>
        )}
        <WordsField
          form={form}
          name="reason"
          label={back ? work.phase.whyBack : left.length > 0 ? work.phase.whyOn : work.phase.why}
          hint={left.length > 0 ? work.phase.seenBy : undefined}
          most={limits.reason}
          optional={!asks}
        />
        <footer>
          <button type="submit" className="btn primary">
            {work.phase.move}
          </button>
          <button type="button" className="btn" onClick={() => open(undefined)}>
            {work.editor.cancel}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
