import { get } from "../api.ts";
import { useOnBoard } from "../board/context.ts";
import { useBench } from "./context.ts";
import { Dialog } from "./Dialog.tsx";
import { useFetched } from "./useFetched.ts";

/** What was taken off the board. Nothing is deleted, and all of it can come back. */
export function Archive() {
  const { work, params, acting, open, follow } = useBench();
  const { view, when } = useOnBoard();
  const answer = useFetched(() => get("archive", { ...params, case: view.case?.id ?? "" }));
  const { archive } = work;
  const notes = answer?.is === "view" ? answer.view.notes : undefined;
  const restore = async (note: string): Promise<void> => {
    const focusOn = follow();
    const came = await acting.act("restoreNote", { note }, { said: () => work.done.restored });
    if (came.is !== "done") return;
    open(undefined);
    focusOn(`more-${note}`);
  };
  return (
    <Dialog title={archive.title} close={work.close} onClose={() => open(undefined)} wide>
      <p className="dim">{archive.intro}</p>
      {answer === undefined && <p className="dim">{work.history.loading}</p>}
      {answer && answer.is !== "view" && (
        <p className="problem">{answer.is === "refused" ? answer.refusal.message : work.failed}</p>
      )}
      {notes?.length === 0 && <p>{archive.none}</p>}
      <ul className="history">
        {notes?.map((note) => (
          <li key={note.id}>
            <p className="words" lang={note.language}>
              {note.text}
            </p>
            <p className="small dim">
              {note.archived && archive.by(note.archived.by, when.day(note.archived.at))}
            </p>
            <button type="button" className="btn" onClick={() => void restore(note.id)}>
              {archive.restore}
              <span className="vh">: {note.text.slice(0, 60)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
