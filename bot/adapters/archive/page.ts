import type { Language } from "../../domain/language.ts";
import { wallClock, type Moment } from "../../domain/time.ts";
import { escaped } from "../../domain/html.ts";

/** One file that is read and printed on its own for years: no script, and nothing fetched from anywhere. */
export const page = (language: Language, title: string, body: readonly string[]): string =>
  [
    "<!doctype html>",
    `<html lang="${language}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    `<main><h1>${escaped(title)}</h1>`,
    ...body,
    "</main></html>",
    "",
  ].join("\n");

export const paragraph = (text: string, className?: string): string =>
  `<p${className === undefined ? "" : ` class="${className}"`}>${escaped(text)}</p>`;
export const heading = (level: 2 | 3 | 4, text: string): string => `<h${level}>${escaped(text)}</h${level}>`;

/** On the wall in Oslo, and to the second for machines. */
export function time(at: Moment): string {
  const { day, clock } = wallClock(at);
  return `<time datetime="${escaped(at)}">${day} ${clock}</time>`;
}
export const clockOf = (at: Moment): string => `${wallClock(at).day} ${wallClock(at).clock}`;

/** `value` is HTML already. */
export const facts = (rows: readonly [name: string, value: string | undefined][]): string => {
  const said = rows.filter((row): row is [string, string] => Boolean(row[1]));
  return said.length === 0
    ? ""
    : `<dl>${said.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${value}</dd>`).join("")}</dl>`;
};

const style = `
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 50rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.5 "Segoe UI", "Open Sans", system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 1px solid #999; }
h3 { font-size: 1.1rem; margin-top: 1.75rem; } h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
p, dd { white-space: pre-wrap; } p { margin: .25rem 0; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { font-weight: 600; } dd { margin: 0; }
.dim { color: #555; font-size: .9rem; }
article { border-left: 3px solid #bbb; padding-left: .75rem; margin: .75rem 0; break-inside: avoid; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } h2 { break-before: auto; } }
@page { margin: 18mm; }
`;
