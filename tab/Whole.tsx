import { Component, useCallback, useEffect, useState, type ReactNode } from "react";
import { en } from "../bot/texts/unloaded/en.ts";
import { nb } from "../bot/texts/unloaded/nb.ts";
import { nn } from "../bot/texts/unloaded/nn.ts";
import { host } from "./host.ts";
import { guessedLanguage } from "./words.ts";

/** A page, or that a part of it did not come: its words, a room of it, or a new version of the service. */
export class Whole extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? <Unloaded /> : this.props.children;
  }
}

/** What the browser failed to fetch once it may not fetch again, so the page is loaded anew. */
export function Unloaded() {
  const language = guessedLanguage();
  const { heading, text, again } = { nb, nn, en }[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${heading} – Ledergaloppen`;
    void host.then(({ failed }) => failed("unloaded"));
  }, [language, heading]);
  return (
    <main className="notice">
      <h1>{heading}</h1>
      <p>{text}</p>
      <p className="acts">
        <button type="button" className="btn primary" onClick={() => location.reload()}>
          {again}
        </button>
      </p>
    </main>
  );
}

/** Hands what went wrong after a page was drawn to the page as a whole. */
export function useFault(): (error: unknown) => void {
  const [, set] = useState<never>();
  return useCallback(
    (error) =>
      set(() => {
        throw error;
      }),
    [],
  );
}
