import { languages, type Language } from "../../domain/language.ts";
import { escaped } from "../../domain/html.ts";

/** A page of words only: privacy, terms, accessibility, and what is said when something cannot be shown. */
export interface Paper {
  language: Language;
  title: string;
  note?: string;
  body: readonly { heading?: string; text: string }[];
  /** The same page in the other languages. */
  others?: { label: string; path: string };
}
const namesOf: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

export function paperPage({ language, title, note, body, others }: Paper): string {
  const links = languages
    .filter((other) => others && other !== language)
    .map(
      (other) =>
        `<a href="${others?.path}?lang=${other}" lang="${other}" hreflang="${other}">${namesOf[other]}</a>`,
    );
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<title>${escaped(title)} – Ledergaloppen</title>`,
    `<link rel="stylesheet" href="/paper.css">`,
    `<main>`,
    `<p class="name">Ledergaloppen</p>`,
    `<h1>${escaped(title)}</h1>`,
    note === undefined ? "" : `<p class="note">${escaped(note)}</p>`,
    ...body.map(
      ({ heading, text }) =>
        (heading === undefined ? "" : `<h2>${escaped(heading)}</h2>`) + `<p>${escaped(text)}</p>`,
    ),
    `</main>`,
    others ? `<nav aria-label="${escaped(others.label)}">${links.join(" ")}</nav>` : "",
    `</html>`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Without light-dark(), which an older phone does not know. */
export const paperStyle = `
:root { color-scheme: light dark; --text: #242424; --dim: #616161; --paper: #fff; --link: #4f52b2; }
@media (prefers-color-scheme: dark) { :root { --text: #fff; --dim: #adadad; --paper: #1f1f1f; --link: #aab1fa; } }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 40rem; overflow-wrap: break-word;
  font: 1rem/1.5 "Segoe UI Variable", "Segoe UI", -apple-system, "Open Sans", system-ui, sans-serif;
  color: var(--text); background: var(--paper); }
h1 { font-size: 1.75rem; line-height: 1.3; font-weight: 600; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; font-weight: 600; margin: 2rem 0 .25rem; }
p, dd { margin: 0; }
dt { color: var(--dim); margin-top: .5rem; }
.name { color: var(--dim); margin-bottom: .5rem; }
.note { border-left: 3px solid var(--link); padding-left: .75rem; }
nav { margin-top: 2.5rem; display: flex; gap: 1.25rem; }
a { color: var(--link); }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
`;
