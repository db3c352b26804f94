import { useRef, useState } from "react";
import type { FoundInWorkbook, LoadedView, WorkbookView } from "../../bot/contract/programmeViews.ts";
import { files, type FileName } from "../../bot/contract/files.ts";
import { doDeed, troubleOf } from "../deed.ts";
import { base64Of, download } from "../file.ts";
import type { OnProgramme } from "./on.ts";
import { Table } from "../Table.tsx";

/** In base64 a file grows by a third, and a body has its limit. */
const mostBytes = 750_000;

/** The plan out to a spreadsheet and in again, with the same check as the command line. */
export function Workbook({ on }: { on: OnProgramme }) {
  const { programme: w } = on.words.desk;
  const programme = on.view.programme.id;
  const [book, setBook] = useState<{ content: string; view: WorkbookView | LoadedView }>();
  const [told, setTold] = useState("");
  const [trouble, setTrouble] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const fetchFile = async (name: FileName): Promise<void> => {
    setTrouble((await download(files[name], { programme })) ? "" : on.words.web.noAnswer);
  };
  const check = async (file: File | undefined): Promise<void> => {
    setBook(undefined);
    setTrouble("");
    if (!file) return;
    if (file.size > mostBytes) return setTrouble(w.tooLarge);
    setTold(w.checking);
    const content = await base64Of(file);
    const answer = await doDeed("checkWorkbook", { programme }, { content });
    setTold("");
    // The same file, mended, can be chosen again.
    if (input.current) input.current.value = "";
    if (answer.is === "view") setBook({ content, view: answer.view });
    else setTrouble(troubleOf(answer, on.words.web.noAnswer));
  };
  const load = async (content: string, seen: string[]): Promise<void> => {
    setTold(w.loading);
    const answer = await doDeed("loadWorkbook", { programme }, { content, seen });
    if (answer.is !== "view") {
      setTold("");
      return setTrouble(troubleOf(answer, on.words.web.noAnswer));
    }
    const { view } = answer;
    setTold(view.ok ? w.loaded : "");
    setBook(view.ok ? undefined : { content, view });
    if (view.ok) on.again();
  };
  return (
    <section aria-labelledby="workbook-h">
      <h2 id="workbook-h">{w.workbook}</h2>
      <div className="panel">
        <p>{w.workbookHow}</p>
        <div className="acts">
          <button type="button" className="btn" onClick={() => void fetchFile("planWorkbook")}>
            {w.download}
          </button>
          <button type="button" className="btn" onClick={() => void fetchFile("template")}>
            {w.template}
          </button>
        </div>
        <p className="field">
          <label htmlFor="workbook">{w.choose}</label>
          <input
            ref={input}
            id="workbook"
            type="file"
            accept=".xlsx"
            onChange={({ target }) => void check(target.files?.[0])}
          />
        </p>
        <p aria-live="polite">{told}</p>
        <p role="alert" className="bad">
          {trouble}
        </p>
        {book && <Checked book={book.view} on={on} load={() => void load(book.content, book.view.changes)} />}
      </div>
    </section>
  );
}

function Checked({ book, on, load }: { book: WorkbookView; on: OnProgramme; load: () => void }) {
  const { programme: w } = on.words.desk;
  return (
    <div className="checked">
      {book.problems.length > 0 && (
        <>
          <h3 role="alert">
            {w.problems(book.problems.length)} {w.nothingLoaded}
          </h3>
          <Found found={book.problems} on={on} />
        </>
      )}
      {book.ok && (
        <>
          <h3 aria-live="polite">
            {book.changes.length === 0 ? w.noChanges : w.changes(book.changes.length)}
          </h3>
          <ul className="follows">
            {book.changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {book.changes.length > 0 && (
            <div className="acts">
              <button type="button" className="btn primary" onClick={load}>
                {w.load}
              </button>
            </div>
          )}
        </>
      )}
      {book.notes.length > 0 && (
        <details>
          <summary>{w.notes}</summary>
          <Found found={book.notes} on={on} />
        </details>
      )}
    </div>
  );
}

/** Where in the workbook, as the spreadsheet calls it, and what it is. */
function Found({ found, on }: { found: readonly FoundInWorkbook[]; on: OnProgramme }) {
  const { programme: w } = on.words.desk;
  return (
    <Table className="found" heads={[w.where.sheet, w.where.row, w.where.column, w.where.what]}>
      {found.map((it) => (
        <tr key={`${it.sheet} ${it.cell ?? it.row} ${it.text}`}>
          <td data-l={w.where.sheet}>{it.sheet ?? w.wholeFile}</td>
          <td data-l={w.where.row}>{it.row}</td>
          <td data-l={w.where.column}>
            {it.column} {it.cell !== undefined && <span className="dim">{it.cell}</span>}
          </td>
          <td data-l={w.where.what}>{it.text}</td>
        </tr>
      ))}
    </Table>
  );
}
