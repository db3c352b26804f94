import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../bot/domain/language.ts";
import { host } from "./host.ts";
import { Whole } from "./Whole.tsx";

/** Starts a page: its theme first, then what it draws, as soon as that is there. */
export function startPage(content: ReactNode | Promise<ReactNode>): void {
  void host.then(({ followTheme }) =>
    followTheme((theme) => {
      document.documentElement.dataset["theme"] = theme;
    }),
  );
  void Promise.resolve(content).then((it) => {
    const place = document.getElementById("page");
    if (place)
      createRoot(place).render(
        <StrictMode>
          <Whole>{it}</Whole>
        </StrictMode>,
      );
  });
}

/** The page is in this language, and is called this. */
export function namePage(language: Language, ...title: string[]): void {
  document.documentElement.lang = language;
  document.title = [...title, "Ledergaloppen"].join(" – ");
}

export const query = (name: string): string | undefined =>
  new URLSearchParams(location.search).get(name) ?? undefined;
