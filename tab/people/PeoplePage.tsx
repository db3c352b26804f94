import { useCallback, useEffect } from "react";
import { get } from "../api.ts";
import { Desk } from "../desk/Desk.tsx";
import { Told } from "../desk/Told.tsx";
import { useAct } from "../desk/useAct.ts";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { AddPerson } from "./AddPerson.tsx";
import { Erasures } from "./Erasures.tsx";
import { Group } from "./Group.tsx";
import { Staff } from "./Staff.tsx";
import { sections, type OnPeople } from "./on.ts";

/** Who is part of it, what they are, and whether Teams reaches them: for the sender alone (PV6). */
export function PeoplePage({ programme }: { programme: string }) {
  const ask = useCallback((etag?: string) => get("plan", { programme }, etag), [programme]);
  const { view, words, problem, again } = usePage(ask, sections);
  const doing = useAct(programme, words?.web.noAnswer ?? "");
  useEffect(() => {
    if (words) namePage(words.language, words.people.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const { people: w } = words;
  const on: OnPeople = { view, words, when: seenFrom(view.asOf, words.language), again, doing };
  return (
    <Desk here="people" programme={view.programme} words={words}>
      <header className="title">
        <h1>{w.title}</h1>
        <p className="dim">{w.intro}</p>
      </header>
      {view.erasures.length > 0 && <Erasures on={on} />}
      <div className="said-here">
        <Told of={doing} />
      </div>
      <Staff on={on} />
      <section aria-labelledby="groups-h">
        <h2 id="groups-h">{w.groups}</h2>
        <div className="panel groups-of">
          {view.groups.map((group) => (
            <Group key={group.id} group={group} on={on} />
          ))}
        </div>
      </section>
      <AddPerson on={on} />
    </Desk>
  );
}
