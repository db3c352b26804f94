import { useCallback, useEffect, useState } from "react";
import type { VisitsView } from "../../bot/contract/visitViews.ts";
import { Calendar } from "../desk/Calendar.tsx";
import { readDesk } from "../desk/deskApi.ts";
import { groupShown, Room } from "../desk/Room.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { AskVisit } from "./AskVisit.tsx";
import { sections, type OnVisits } from "./on.ts";
import { Visit } from "./Visit.tsx";

/** The home visits: all of them for the facilitator, for a group its own. */
export function VisitsPage({ programme }: { programme: string }) {
  const asking = useCallback((etag?: string) => readDesk("visits", { programme }, etag), [programme]);
  const { view, words, problem, again } = usePage(asking, sections);
  const [told, tell] = useState("");
  useEffect(() => {
    if (words) namePage(words.language, words.visits.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const group = groupShown(view);
  const on: OnVisits = { view, words, when: seenFrom(view.asOf, words.language), group, again, tell };
  const w = words.visits;
  const isOver = ({ state }: VisitsView["visits"][number]) => state === "done" || state === "cancelled";
  const [open, over] = [view.visits.filter((it) => !isOver(it)), view.visits.filter(isOver)];
  return (
    <Room here="visits" place={view} words={words}>
      <header className="title">
        <h1>{w.title}</h1>
        <p className="dim">{group ? w.how : w.howFacilitator}</p>
        <p aria-live="polite">{told}</p>
      </header>
      <section aria-labelledby="open-h">
        <h2 id="open-h">{w.open}</h2>
        {open.length === 0 && <p className="empty">{w.none}</p>}
        {open.map((visit) => (
          <Visit key={visit.id} visit={visit} on={on} />
        ))}
        <AskVisit on={on} />
      </section>
      {over.length > 0 && (
        <section aria-labelledby="over-h">
          <h2 id="over-h">{w.over}</h2>
          {over.map((visit) => (
            <Visit key={visit.id} visit={visit} on={on} />
          ))}
        </section>
      )}
      <Calendar programme={view.programme.id} words={words} />
    </Room>
  );
}
