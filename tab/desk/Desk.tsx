import type { ReactNode } from "react";
import { Foot } from "../Foot.tsx";
import type { Words } from "../words.ts";

export type DeskPage = "overview" | "nudge" | "assignments" | "programme" | "pack";
const pages: readonly DeskPage[] = ["overview", "nudge", "assignments", "programme", "pack"];

export const deskAddress = (page: DeskPage, programme: string, more: Record<string, string> = {}): string =>
  `/tab/${page}?${new URLSearchParams({ programme, ...more }).toString()}`;

interface DeskProps {
  here: DeskPage;
  programme: { id: string; name: string };
  words: Words<"desk" | "web">;
  skipTo?: { id: string; words: string };
  foot?: ReactNode;
  children: ReactNode;
}

/** What the facilitator's pages share: which programme, where else to go, the papers. */
export function Desk({ here, programme, words, skipTo, foot, children }: DeskProps) {
  const { desk } = words;
  return (
    <>
      <a className="skip" href={`#${skipTo?.id ?? "main"}`}>
        {skipTo?.words ?? desk.skip}
      </a>
      <div className="page">
        <header className="top">
          <p className="where">
            <b>{desk.nav[here]}</b> · {programme.name}
          </p>
          <nav className="tools" aria-label={desk.navName}>
            {pages.map((page) => (
              <a
                key={page}
                className="btn quiet"
                href={deskAddress(page, programme.id)}
                aria-current={page === here ? "page" : undefined}
              >
                {desk.nav[page]}
              </a>
            ))}
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Foot words={words}>{foot}</Foot>
      </div>
    </>
  );
}
