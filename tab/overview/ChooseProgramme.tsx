import { useEffect } from "react";
import { get } from "../api.ts";
import { Foot } from "../Foot.tsx";
import { Notice } from "../Notice.tsx";
import { namePage, overviewAddress } from "../page.tsx";
import { usePage } from "../usePage.ts";

const sections = ["overview", "web"] as const;
const askMe = (etag?: string) => get("me", {}, etag);

/** The overview without a programme in its address: those that one facilitates. */
export function ChooseProgramme() {
  const { view, words, problem, again } = usePage(askMe, sections);
  const mine = view?.programmes.filter(({ facilitator }) => facilitator) ?? [];
  const only = mine.length === 1 ? mine[0] : undefined;
  useEffect(() => {
    if (only) location.replace(overviewAddress(only.id));
  }, [only]);
  useEffect(() => {
    if (words) namePage(words.language, words.overview.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words || only) return null;
  return (
    <div className="page">
      <main className="notice">
        <h1>{mine.length > 0 ? words.overview.title : words.web.heading.missing}</h1>
        {mine.length === 0 && <p>{words.web.notFound}</p>}
        <ul className="doors">
          {mine.map(({ id, name }) => (
            <li key={id}>
              <a href={overviewAddress(id)}>{name}</a>
            </li>
          ))}
        </ul>
      </main>
      <Foot words={words} />
    </div>
  );
}
