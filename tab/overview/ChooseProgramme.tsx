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

type Programme = MeView["programmes"][number];

/** Whoever reads along has the report. */
const doorOf = ({ id, facilitator }: Programme): string =>
  facilitator ? overviewAddress(id) : deskAddress("report", id);

interface ChooseProgrammeProps {
  /** A page that the groups have as well; otherwise one is led to the overview. */
  page?: "visits" | "experiences" | "pack";
}

/** A page without a programme in its address: leads to it in the programme that is mine, or asks in which. */
export function ChooseProgramme({ page }: ChooseProgrammeProps) {
  const { view, words, problem, again } = usePage(askMe, sections);
  const opens = ({ facilitator, reader, groups }: Programme): boolean =>
    facilitator || (reader && page !== "visits") || (page !== undefined && groups.length > 0);
  const mine = view?.programmes.filter(opens) ?? [];
  const doorTo = (it: Programme): string => (page ? deskAddress(page, it.id) : doorOf(it));
  const only = mine.length === 1 ? doorTo(mine[0] as Programme) : undefined;
  useEffect(() => {
    if (only !== undefined) location.replace(only);
  }, [only]);
  useEffect(() => {
    if (words) namePage(words.language, words.overview.which);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words || only !== undefined) return null;
  return (
    <div className="page">
      <main className="notice">
        <h1>{mine.length > 0 ? words.overview.which : words.web.heading.missing}</h1>
        {mine.length === 0 && (
          <>
            <p>{words.web.notFound}</p>
            <p className="acts">
              <a className="btn primary" href="/tab/home">
                {words.web.toOwn}
              </a>
            </p>
          </>
        )}
        <ul className="doors">
          {mine.map((it) => (
            <li key={it.id}>
              <a href={doorTo(it)}>{it.name}</a>
            </li>
          ))}
        </ul>
      </main>
      <Foot words={words} />
    </div>
  );
}
