import { useEffect } from "react";
import type { Answer } from "./api.ts";
import { host } from "./host.ts";
import { namePage } from "./page.tsx";
import { useWords } from "./useWords.ts";
import { guessedLanguage, type Sections } from "./words.ts";

/** Instead of a page that cannot be shown: what has happened, and what one can do. */
export function Notice({ answer, retry }: { answer: Answer<unknown>; retry?: () => void }) {
  const language = answer.is === "refused" ? answer.refusal.language : guessedLanguage();
  const web = useWords(language, "web");
  useEffect(() => {
    void host.then(({ failed }) => failed(answer.is === "refused" ? answer.refusal.refusal : answer.is));
  }, [answer]);
  const passes = answer.is !== "refused" || answer.status === 503;
  useEffect(() => {
    if (!passes || !retry) return;
    const turns = setInterval(retry, 20_000);
    return () => clearInterval(turns);
  }, [passes, retry]);
  const { heading, text } = said(answer, web);
  useEffect(() => {
    if (web) namePage(language, heading);
  }, [web, language, heading]);
  if (!web) return null;
  const local = answer.is === "refused" && answer.refusal.refusal === "notSignedIn";
  const elsewhere = answer.is === "refused" && answer.refusal.refusal === "notFound";
  return (
    <main className="notice">
      <h1>{heading}</h1>
      <p>{text}</p>
      <p className="acts">
        {retry && !elsewhere && (
          <button type="button" className="btn primary" onClick={retry}>
            {web.again}
          </button>
        )}
        {elsewhere && (
          <a className="btn primary" href="/tab/home">
            {web.toOwn}
          </a>
        )}
        {local && (
          <a className="btn" href="/">
            {web.home}
          </a>
        )}
      </p>
    </main>
  );
}

function said(answer: Answer<unknown>, web: Sections["web"] | undefined): { heading: string; text: string } {
  if (!web) return { heading: "", text: "" };
  if (answer.is !== "refused") return { heading: web.heading.away, text: web.offline };
  const { status, refusal } = answer;
  const heading =
    refusal.refusal === "leftProgramme"
      ? "left"
      : status === 401
        ? "who"
        : status === 404 || status === 400
          ? "missing"
          : status >= 500 && status !== 503
            ? "wrong"
            : "away";
  return { heading: web.heading[heading], text: refusal.message };
}
