import type { Language } from "../../domain/language.ts";
import type { PersonExport } from "../../usecases/data/exportPerson.ts";
import { escaped } from "../../domain/html.ts";
import { clockOf, facts, heading, page, paragraph } from "./page.ts";
import { archiveTexts } from "./programmePage.ts";

/** What is kept about one person as a page: every piece, sorted by kind, with the names of the fields as they are. */
export function personPage(of: PersonExport, language: Language): string {
  const words = archiveTexts[language];
  const kinds = Map.groupBy(of.pieces, ({ kind }) => kind);
  return page(language, words.person.title(of.name), [
    paragraph(words.person.about),
    paragraph(words.made(clockOf(of.writtenAt)), "dim"),
    ...[...kinds].flatMap(([kind, pieces]) => [
      heading(2, kind),
      ...pieces.map(
        ({ document, path, said }) =>
          `<article><p class="dim">${escaped([document, path].filter(Boolean).join(" "))}</p>${inHtml(said)}</article>`,
      ),
    ]),
  ]);
}

function inHtml(value: unknown): string {
  if (value === null || typeof value !== "object") return escaped(String(value));
  if (Array.isArray(value)) return `<ul>${value.map((one) => `<li>${inHtml(one)}</li>`).join("")}</ul>`;
  return facts(Object.entries(value).map(([name, inner]) => [name, inHtml(inner)]));
}
