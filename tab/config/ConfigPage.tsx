import { useEffect, useRef, useState } from "react";
import type { MeView } from "../../bot/contract/views.ts";
import { get } from "../api.ts";
import { Foot } from "../Foot.tsx";
import { host } from "../host.ts";
import { Notice } from "../Notice.tsx";
import { boardAddress } from "../addresses.ts";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import type { TabSettings } from "../teams.ts";

const sections = ["settings", "web"] as const;
const askMe = (etag?: string) => get("me", {}, etag);

interface Board {
  /** An opaque name for Teams: it gives no right to anything. */
  entityId: string;
  path: string;
  name: string;
  programme: string;
}
const boardsOf = (me: MeView): Board[] =>
  me.programmes.flatMap(({ id, name: programme, groups }) =>
    groups.map((group) => ({
      entityId: `board:${id}:${group.id}`,
      path: boardAddress(id, group.id),
      name: group.name,
      programme,
    })),
  );

/** Where the tab is added to a channel: choose among the boards one may open, and nothing to paste. */
export function ConfigPage() {
  const { view, words, problem, again } = usePage(askMe, sections);
  const [chosen, setChosen] = useState<Board>();
  const [inTeams, setInTeams] = useState(true);
  const toSave = useRef<TabSettings>(undefined);
  const boards = view ? boardsOf(view) : [];
  const selected = chosen ?? (boards.length === 1 ? boards[0] : undefined);
  const path = selected?.path;
  const entityId = selected?.entityId;
  const name = words?.settings.tabName;

  useEffect(() => {
    void host.then(async (it) => {
      setInTeams(it.inTeams);
      if (it.inTeams) await (await import("../teams.ts")).onSave(() => toSave.current);
    });
  }, []);
  useEffect(() => {
    if (path === undefined || entityId === undefined || name === undefined) return;
    // {theme} is filled in by Teams: the page has the right colours from the first moment.
    toSave.current = { entityId, name, contentUrl: `${location.origin}${path}&theme={theme}` };
    void host.then(async (it) => it.inTeams && (await import("../teams.ts")).maySave(true));
  }, [path, entityId, name]);
  useEffect(() => {
    if (words) namePage(words.language, words.settings.title);
  }, [words]);

  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const { settings } = words;
  return (
    <div className="page settings">
      <main>
        <h1>{settings.title}</h1>
        <p className="intro">{boards.length > 0 ? settings.intro : settings.none}</p>
        {boards.length > 0 && (
          <fieldset className="choice">
            <legend>{settings.legend}</legend>
            {boards.map((board) => (
              <label key={board.entityId}>
                <input
                  type="radio"
                  name="board"
                  checked={board.path === path}
                  onChange={() => setChosen(board)}
                />
                <span>
                  {board.name} <span className="small dim">{board.programme}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {selected && (
          <p>
            {inTeams ? (
              settings.save
            ) : (
              <>
                {settings.outside} <a href={selected.path}>{settings.open}</a>
              </>
            )}
          </p>
        )}
      </main>
      <Foot words={words} />
    </div>
  );
}
