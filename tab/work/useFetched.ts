import { useEffect, useState } from "react";
import type { Answer } from "../api.ts";

/** What a sheet needs to know beyond the board, asked for when it is opened. */
export function useFetched<T>(ask: () => Promise<Answer<T>>): Answer<T> | undefined {
  const [answer, setAnswer] = useState<Answer<T>>();
  useEffect(() => {
    let gone = false;
    void ask().then((it) => gone || setAnswer(it));
    return () => {
      gone = true;
    };
    // Asked once: a sheet is opened anew for each note.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return answer;
}
