import { useCallback, useEffect } from "react";
import { get } from "../api.ts";
import { Desk } from "../desk/Desk.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { MakeForm } from "./MakeForm.tsx";
import { sections } from "./on.ts";

/** A new programme: seen first, then made. */
export function MakePage({ programme }: { programme: string }) {
  const ask = useCallback((etag?: string) => get("plan", { programme }, etag), [programme]);
  const { view, words, problem, again } = usePage(ask, sections);
  useEffect(() => {
    if (words) namePage(words.language, words.make.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  return (
    <Desk here="make" programme={view.programme} words={words}>
      <header className="title">
        <h1>{words.make.title}</h1>
        <p className="dim">{words.make.intro}</p>
      </header>
      <MakeForm on={{ view, words }} />
    </Desk>
  );
}
