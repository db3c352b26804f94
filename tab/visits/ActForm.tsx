import type { ReactNode } from "react";
import type { VisitView } from "../../bot/contract/visitViews.ts";
import type { VisitAct } from "../../bot/domain/between/visit.ts";
import { useDesk } from "../desk/deskApi.ts";
import { doing, type OnVisits } from "./on.ts";

export interface FormProps {
  visit: VisitView;
  on: OnVisits;
  end: (done: boolean) => void;
}

/** A form on a visit: it says what is missing, keeps what was written, and can be left. */
export function ActForm({
  visit,
  on,
  end,
  send,
  hear = hearOf(visit, on),
  children,
  act,
}: FormProps & {
  send: string;
  /** Who gets a card of it. */
  hear?: string;
  children: ReactNode;
  /** Nothing while something is missing. */
  act: () => VisitAct | undefined;
}) {
  const { form, missing } = on.words.visits;
  const desk = useDesk(doing(on));
  const submit = async (): Promise<void> => {
    const said = act();
    if (!said) return desk.setTrouble(missing);
    if (await desk.act("actOnVisit", { visit: visit.id, rev: visit.rev, act: said })) end(true);
  };
  return (
    <form
      className="inside"
      onSubmit={(event) => {
        event.preventDefault();
        if (!desk.busy) void submit();
      }}
    >
      {children}
      <p className="small dim hear">{hear}</p>
      <p role="alert" className="bad">
        {desk.trouble}
      </p>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={desk.busy}>
          {send}
        </button>
        <button type="button" className="btn" onClick={() => end(false)}>
          {act()?.is === "cancel" ? form.no : form.close}
        </button>
      </p>
    </form>
  );
}

/** What the facilitator does comes to all who will be there; what a group does, to the facilitators. */
const hearOf = ({ planning }: VisitView, { words }: OnVisits): string =>
  planning ? words.visits.hear.all(planning.hear.all) : words.visits.hear.facilitators;
