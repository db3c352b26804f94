import { useEffect } from "react";
import type { MeView } from "../../bot/contract/views.ts";
import { get } from "../api.ts";
import { deskAddress } from "../desk/Desk.tsx";
import { Foot } from "../Foot.tsx";
import { Notice } from "../Notice.tsx";
import { overviewAddress } from "../addresses.ts";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";

const sections = ["overview", "web"] as const;
const askMe = (etag?: string) => get("me", {}, etag);

/** Whoever reads along has the report. */
const doorOf = ({ id, facilitator }: MeView["programmes"][number]): string =>
  facilitator ? overviewAddress(id) : deskAddress("report", id);

/** The overview without a programme in its address: those that one facilitates, or reads along in. */
export function ChooseProgramme() {
  const { view, words, problem, again } = usePage(askMe, sections);
  const mine = view?.programmes.filter(({ facilitator, reader }) => facilitator || reader) ?? [];
  const only = mine.length === 1 ? mine[0] : undefined;
  useEffect(() => {
    if (only) location.replace(doorOf(only));
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
          {mine.map((it) => (
            <li key={it.id}>
              <a href={doorOf(it)}>{it.name}</a>
            </li>
          ))}
        </ul>
      </main>
      <Foot words={words} />
    </div>
  );
}
