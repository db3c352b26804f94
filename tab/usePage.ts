import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../bot/domain/language.ts";
import { passes, type Answer } from "./api.ts";
import { host } from "./host.ts";
import { bothWords, type Section, type Words } from "./words.ts";

export interface Page<T, S extends Section> {
  view?: T;
  words?: Words<S>;
  /** In the reader's own language, where the page is in the group's; else the same. */
  own?: Words<S>;
  problem?: Answer<T>;
  /** Asks again; what is shown stays until there is something else. */
  again: () => void;
}

/** A view, and the words of its language: for pages that are asked for once, and again when one comes back to them. */
export function usePage<T extends { language: Language; own?: Language }, S extends Section>(
  ask: (etag?: string) => Promise<Answer<T>>,
  sections: readonly S[],
): Page<T, S> {
  const [page, setPage] = useState<Omit<Page<T, S>, "again">>({});
  const known = useRef<string>(undefined);

  const again = useCallback((): void => {
    const show = async (answer: Answer<T>): Promise<void> => {
      if (answer.is === "same") return;
      if (answer.is !== "view") {
        setPage((old) => (old.view && passes(answer) ? old : { problem: answer }));
        return;
      }
      const { language, own = language } = answer.view;
      const words = await bothWords(language, own, ...sections);
      known.current = answer.etag;
      setPage({ view: answer.view, ...words });
      void host.then((it) => it.shown());
    };
    ask(known.current)
      .then(show)
      .catch((error: unknown) =>
        setPage((old) => {
          if (old.view) return old;
          throw error;
        }),
      );
  }, [ask, sections]);

  useEffect(() => {
    const back = (): void => {
      if (!document.hidden) again();
    };
    back();
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  }, [again]);
  return { ...page, again };
}
