import { useState } from "react";
import type { NoteView } from "../../bot/contract/views.ts";
import { circles, wider, type Circle } from "../../bot/domain/access.ts";
import { useOnBoard } from "../board/context.ts";
import { SeenBy } from "../board/SeenBy.tsx";
import { inSentence } from "../inSentence.ts";
import type { Came } from "./queue.ts";
import { useBench } from "./context.ts";
import { Dialog } from "./Dialog.tsx";

interface Props {
  title: string;
  circle: Circle;
  /** What each choice leads to. */
  share: (circle: Circle) => Promise<Came>;
  /** The other groups cannot be chosen by this person, and why. */
  closed?: string;
  /** What is wider than this waits for the chief executive. */
  asks: boolean;
  whole?: boolean;
}

/** Who sees it is said before it is done, with the sentence about disclosure; wider is an act of its own each time. */
function ShareSheet({ title, circle, share, closed, asks, whole = false }: Props) {
  const { work, open } = useBench();
  const { view, words } = useOnBoard();
  const [chosen, setChosen] = useState<Circle>(circle);
  const texts = work.share;
  const widens = wider(chosen, circle);
  const waits = widens && chosen === "all" && asks;
  const label = waits
    ? texts.ask
    : widens
      ? chosen === "ks"
        ? texts.send
        : texts.all
      : chosen === circle
        ? texts.keep
        : texts.takeBack;
  const send = async (): Promise<void> => {
    if (chosen === circle) return open(undefined);
    const came = await share(chosen);
    if (came.is === "done") open(undefined);
  };
  return (
    <Dialog title={title} close={work.close} onClose={() => open(undefined)}>
      <fieldset className="choice">
        <legend className="vh">{title}</legend>
        {circles.map((it) => (
          <label key={it}>
            <input
              type="radio"
              name="circle"
              checked={chosen === it}
              disabled={it === "all" && closed !== undefined}
              onChange={() => setChosen(it)}
            />
            <span>
              {words.common.circle[it]} {it === circle && <span className="tag">{texts.now}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {closed !== undefined && <p className="small dim">{closed}</p>}
        {widens && <p className="aside">{texts.sentence(view.desk?.ownWord ?? "")}</p>}
        {widens && whole && <p className="small">{texts.whole}</p>}
        {waits && <p className="small">{texts.asks}</p>}
        {!widens && chosen !== circle && <p className="small">{texts.back}</p>}
      </div>
      <footer>
        <button type="button" className="btn primary" onClick={() => void send()}>
          {label}
        </button>
        <button type="button" className="btn" onClick={() => open(undefined)}>
          {work.editor.cancel}
        </button>
      </footer>
    </Dialog>
  );
}

export function ShareNote({ note }: { note: NoteView }) {
  const { work, acting } = useBench();
  const { view, words } = useOnBoard();
  const seen = { note: note.id, rev: note.rev };
  const named = (circle: Circle): string => inSentence(words.common.circle[circle]);
  const share = (circle: Circle): Promise<Came> => {
    if (circle === "group" || (circle === "ks" && note.circle === "all"))
      return acting.act(
        "takeBackNote",
        { ...seen, circle },
        { said: () => work.done.takenBack(named(circle)) },
      );
    const said = ({ waits }: { waits?: true }): string =>
      waits ? work.done.waits : work.done.shared(named(circle));
    return acting.act("shareNote", { ...seen, circle }, { said });
  };
  if (note.asked) return <Asked note={note} />;
  return (
    <ShareSheet
      title={work.share.title}
      circle={note.circle}
      share={share}
      asks={view.desk?.sharing === "asks"}
      whole={note.origin === "answer"}
    />
  );
}

/** A sharing that waits: the chief executive says yes or no, whoever asked may withdraw it. */
function Asked({ note }: { note: NoteView }) {
  const { work, acting, open } = useBench();
  const { view, words } = useOnBoard();
  const texts = work.share;
  const { asked } = note;
  if (!asked) return null;
  const seen = { note: note.id, rev: note.rev };
  const done = (doing: Promise<Came>) => async (): Promise<void> => {
    if ((await doing).is === "done") open(undefined);
  };
  const approve = () => void done(acting.act("approveSharing", seen, { said: () => work.done.approved }))();
  const decline = () => void done(acting.act("declineSharing", seen, { said: () => work.done.declined }))();
  const withdraw = () =>
    void done(
      acting.act(
        "takeBackNote",
        { ...seen, circle: note.circle === "all" ? "ks" : note.circle },
        { said: () => work.done.declined },
      ),
    )();
  const decides = view.desk?.sharing === "approves";
  return (
    <Dialog title={texts.title} close={work.close} onClose={() => open(undefined)}>
      <p>{texts.pending(asked.by, inSentence(words.common.circle[asked.circle]))}</p>
      <p className="words quote" lang={note.language}>
        {note.text}
      </p>
      <p>
        <SeenBy circle={note.circle} since={note.shared?.at} />
      </p>
      <p className="aside">{decides ? texts.sentence(view.desk?.ownWord ?? "") : texts.asks}</p>
      <footer>
        {decides ? (
          <>
            <button type="button" className="btn primary" onClick={approve}>
              {texts.approve}
            </button>
            <button type="button" className="btn" onClick={decline}>
              {texts.decline}
            </button>
          </>
        ) : (
          <button type="button" className="btn" onClick={withdraw}>
            {texts.withdraw}
          </button>
        )}
      </footer>
    </Dialog>
  );
}

/** The need on the case card has a circle of its own. */
export function ShareNeed() {
  const { work, acting } = useBench();
  const { view, words } = useOnBoard();
  const share = (circle: Circle): Promise<Came> =>
    acting.act(
      "shareNeed",
      { circle },
      { said: () => work.done.needShared(inSentence(words.common.circle[circle])) },
    );
  return (
    <ShareSheet
      title={work.share.need}
      circle={view.case?.need.circle ?? "group"}
      share={share}
      asks={false}
      {...(view.desk?.sharing === "asks" && { closed: work.share.alone })}
    />
  );
}
