import "../styles/work.css";
import { useMemo, useState } from "react";
import { BoardContext, useOnBoard, type OnBoard } from "../board/context.ts";
import type { BenchProps } from "../board/bench.ts";
import { seenFrom } from "../when.ts";
import { useWords } from "../useWords.ts";
import type { Sections } from "../words.ts";
import { Archive } from "./Archive.tsx";
import { Bar, useUndoKey } from "./Bar.tsx";
import { BenchContext, type AtBench, type Open } from "./context.ts";
import { CardEditor } from "./CardEditor.tsx";
import { CardHistory } from "./CardHistory.tsx";
import { Editor } from "./Editor.tsx";
import { History } from "./History.tsx";
import { openDrawer, type Unsaved } from "./kept.ts";
import { NoteMenu } from "./NoteMenu.tsx";
import { PhaseMove } from "./PhaseMove.tsx";
import { noteAt } from "./patch.ts";
import { ShareNeed, ShareNote } from "./Share.tsx";
import { useBenchActs } from "./useBenchActs.ts";
import { useFocus } from "./useFocus.ts";
import { useGrant } from "./useGrant.ts";
import { useMenu } from "./useMenu.ts";
import { afterwards } from "./resumed.ts";

/** Where the board is worked on: one menu, one sheet at a time, one line that says what was done. */
export function Bench(props: BenchProps) {
  const on = useOnBoard();
  const { own } = on;
  const { language } = own;
  const work = useWords(language, "work");
  const mine = useMemo(
    (): OnBoard => ({ ...on, words: own, when: seenFrom(on.view.asOf, own.language) }),
    [on, own],
  );
  if (!work) return null;
  return (
    <BoardContext value={mine}>
      <div lang={language}>
        <WithWords {...props} work={work} lane={on.words.common.lane} />
      </div>
    </BoardContext>
  );
}

interface WithWordsProps extends BenchProps {
  work: Sections["work"];
  /** Lanes are called what they are called on the board. */
  lane: Sections["common"]["lane"];
}
function WithWords({ params, desk, keeper, work, lane }: WithWordsProps) {
  const { view } = useOnBoard();
  const [opened, open] = useState<Open>();
  const drawer = useMemo(() => openDrawer(params), [params]);
  const follow = useFocus(view);
  const [, setKept] = useState(0);
  const acting = useBenchActs(params, keeper, (sent, came) => {
    const sheet = afterwards(drawer, sent, came);
    if (sheet) open(sheet);
    setKept((n) => n + 1);
  });
  const bench: AtBench = { work, lane, params, acting, drawer, open, follow };
  useGrant(desk, bench, view);
  const menu = useMenu(bench, opened);
  const undo = (): void => {
    const focusOn = follow();
    void acting.undo({ undone: work.done.undone, nothing: work.bar.nothingToUndo }).then((note) => {
      if (note !== undefined) focusOn(`more-${note}`);
    });
  };
  useUndoKey(undo);
  const go = (unsaved: Unsaved): void => {
    const { lane, note } = unsaved;
    const found = note === undefined ? undefined : noteAt(view, note);
    // The note as it was when the writing began, so that a change since is seen when it is saved.
    const begun = found && unsaved.rev !== undefined ? { ...found.note, rev: unsaved.rev } : found?.note;
    open({ is: "editor", lane: found?.lane ?? lane, unsaved, ...(begun && { note: begun }) });
  };
  const discard = (): void => {
    const [first] = drawer.all();
    if (first) drawer.forget(first);
    setKept((n) => n + 1);
  };
  return (
    <BenchContext value={bench}>
      {menu && <NoteMenu key={menu.note.id} {...menu} />}
      {opened && <Sheet opened={opened} />}
      <Bar undo={undo} left={opened?.is === "editor" ? [] : drawer.all()} go={go} discard={discard} />
    </BenchContext>
  );
}

function Sheet({ opened }: { opened: Open }) {
  switch (opened.is) {
    case "menu":
      return null;
    case "editor": {
      const { lane, note, unsaved, refusal } = opened;
      const more = { ...(note && { note }), ...(unsaved && { unsaved }), ...(refusal && { refusal }) };
      return <Editor key={note?.id ?? lane} lane={lane} {...more} />;
    }
    case "history":
      return <History note={opened.note} lane={opened.lane} />;
    case "share":
      return <ShareNote note={opened.note} />;
    case "archive":
      return <Archive />;
    case "card":
      return <CardEditor brought={opened.brought} before={opened.refusal} />;
    case "cardHistory":
      return <CardHistory />;
    case "shareNeed":
      return <ShareNeed />;
    case "phase":
      return <PhaseMove phase={opened.phase} />;
  }
}
