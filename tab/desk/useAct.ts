import { useRef, useState } from "react";
import type { DeskActName, DeskBody } from "../../bot/contract/desk.ts";
import type { DeskActAnswer } from "../../bot/contract/deskAnswers.ts";
import type { Answer } from "../api.ts";
import { troubleOf } from "../deed.ts";
import { useSending } from "./useSending.ts";

export interface Acting {
  told: string;
  trouble: string;
  busy: boolean;
  /** One at a time: `undefined` when another is under way. What was refused is said at once. */
  act: <A extends DeskActName>(name: A, body: DeskBody<A>) => Promise<Answer<DeskActAnswer<A>> | undefined>;
  tell: (told: string) => void;
  fail: (trouble: string) => void;
}
const quiet = { told: "", trouble: "", busy: false };

/** Something is done at the desk, and what came of it is said where it was done. */
export function useAct(programme: string, offline: string): Acting {
  const [state, setState] = useState(quiet);
  const under = useRef(false);
  const send = useSending(programme);
  return {
    ...state,
    act: async (name, body) => {
      if (under.current) return undefined;
      under.current = true;
      setState({ ...quiet, busy: true });
      const answer = await send(name, body);
      under.current = false;
      setState(answer.is === "view" ? quiet : { ...quiet, trouble: troubleOf(answer, offline) });
      return answer;
    },
    tell: (told) => setState({ ...quiet, told }),
    fail: (trouble) => setState({ ...quiet, trouble }),
  };
}
