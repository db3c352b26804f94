import { useEffect, useState } from "react";
import type { Language } from "../bot/domain/language.ts";
import { useFault } from "./Whole.tsx";
import { wordsIn, type Section, type Sections } from "./words.ts";

/** The words of a part of a page that are fetched when it is drawn. */
export function useWords<S extends Section>(
  language: Language | undefined,
  section: S,
): Sections[S] | undefined {
  const [words, setWords] = useState<Pick<Sections, S>>();
  const fail = useFault();
  useEffect(() => {
    if (language) wordsIn(language, section).then(setWords, fail);
  }, [language, section, fail]);
  return words?.[section];
}
