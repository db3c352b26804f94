import type { ReactNode } from "react";
import type { Words } from "./words.ts";

/** At the end of every page: who sees it, and the papers (UU6). They open beside the tab, which has no way back. */
export function Foot({ words, children }: { words: Words<"web">; children?: ReactNode }) {
  const { web, language } = words;
  const paper = (path: string, name: string) => (
    <a href={`${path}?lang=${language}`} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
  return (
    <footer className="foot" lang={language}>
      {children}
      {paper("/personvern", web.privacy)}
      {paper("/vilkar", web.terms)}
      {paper("/tilgjengelighet", web.accessibility)}
    </footer>
  );
}
