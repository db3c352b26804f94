import { useEffect, useState } from "react";
import type { MeView } from "../../bot/contract/views.ts";
import { boardAddress, pageAddress } from "../addresses.ts";
import { get, type Answer } from "../api.ts";
import { Foot } from "../Foot.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { useFault } from "../Whole.tsx";
import { wordsIn, type Words } from "../words.ts";

/** The board without saved settings: no dead end, the boards that are mine. With one only, it opens by itself. */
export function ChooseBoard() {
  const [answer, setAnswer] = useState<Answer<MeView>>();
  const [words, setWords] = useState<Words<"board" | "web">>();
  const fail = useFault();
  useEffect(() => {
    const choose = async (): Promise<void> => {
      const found = await get("me", {});
      if (found.is === "view") {
        const [only, another] = boardsOf(found.view);
        if (only && !another) return location.replace(only.address);
        setWords(await wordsIn(found.view.language, "board", "web"));
      }
      setAnswer(found);
    };
    choose().catch(fail);
  }, [fail]);
  useEffect(() => {
    if (words) namePage(words.language, words.board.chooseTitle);
  }, [words]);
  if (answer && answer.is !== "view") return <Notice answer={answer} retry={() => location.reload()} />;
  if (!answer || !words) return null;
  const boards = boardsOf(answer.view);
  const reads = answer.view.programmes.filter(({ reader }) => reader);
  return (
    <div className="page">
      <main className="notice">
        <h1>{words.board.chooseTitle}</h1>
        {boards.length === 0 && <p>{reads.length > 0 ? words.board.readsAlong : words.board.noBoards}</p>}
        <ul className="doors">
          {boards.map(({ address, name, programme }) => (
            <li key={address}>
              <a href={address}>{name}</a> <span className="dim">{programme}</span>
            </li>
          ))}
          {boards.length === 0 &&
            reads.map(({ id, name }) => (
              <li key={id}>
                <a href={pageAddress("report", { programme: id })}>{name}</a>
              </li>
            ))}
        </ul>
      </main>
      <Foot words={words} />
    </div>
  );
}

const boardsOf = (me: MeView) =>
  me.programmes.flatMap((programme) =>
    programme.groups.map(({ id, name }) => ({
      address: boardAddress(programme.id, id),
      name,
      programme: programme.name,
    })),
  );
