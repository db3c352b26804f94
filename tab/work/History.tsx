import type { NoteVersionView } from "../../bot/contract/caseViews.ts";
import type { NoteView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { get } from "../api.ts";
import { useOnBoard } from "../board/context.ts";
import { useBench } from "./context.ts";
import { Dialog } from "./Dialog.tsx";
import { valuesOf } from "./form.ts";
import { useFetched } from "./useFetched.ts";

/** Who said what in a note, and when; an earlier text is brought back by writing it again. */
export function History({ note, lane }: { note: NoteView; lane: Lane }) {
  const { work, params, open } = useBench();
  const { view } = useOnBoard();
  const answer = useFetched(() =>
    get("noteHistory", { ...params, case: view.case?.id ?? "", note: note.id }),
  );
  const { history } = work;
  return (
    <Dialog title={history.title} close={work.close} onClose={() => open(undefined)} wide>
      {answer === undefined && <p className="dim">{history.loading}</p>}
      {answer && answer.is !== "view" && (
        <p className="problem">{answer.is === "refused" ? answer.refusal.message : work.failed}</p>
      )}
      {answer?.is === "view" && (
        <ol className="history">
          {answer.view.versions.map((version, i) => (
            <Version key={`${version.at} ${i}`} version={version} latest={i === 0} note={note} lane={lane} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

interface VersionProps {
  version: NoteVersionView;
  latest: boolean;
  note: NoteView;
  lane: Lane;
}
function Version({ version, latest, note, lane }: VersionProps) {
  const { work, lane: lanes, open } = useBench();
  const { when, words } = useOnBoard();
  const { what } = work.history;
  const did = what[version.what as keyof typeof what] ?? what.other;
  const again = (): void =>
    open({
      is: "editor",
      lane,
      note,
      unsaved: { lane, note: note.id, values: { ...valuesOf(note), text: version.text } },
    });
  const where = version.lane as Lane | undefined;
  return (
    <li>
      <p className="small">
        <b>{version.by}</b> {did} {version.what === "moveNote" && where && work.history.under(lanes[where])}
        <span className="dim">
          {" "}
          {when.day(version.at)} {when.clock(version.at)} · {words.common.circle[version.circle]}
        </span>
      </p>
      <p className="words">{version.text}</p>
      {!latest && version.text !== note.text && (
        <button type="button" className="btn quiet" onClick={again}>
          {work.history.back}
        </button>
      )}
    </li>
  );
}
