import { useRef, useState } from "react";
import {
  deskActs,
  deskReads,
  type DeskActName,
  type DeskBody,
  type DeskParams,
  type DeskReadName,
} from "../../bot/contract/desk.ts";
import type {
  AsksView,
  AskView,
  ExperiencesView,
  ExperienceView,
} from "../../bot/contract/experienceViews.ts";
import type { CalendarView, VisitsView, VisitView } from "../../bot/contract/visitViews.ts";
import { actHeader, fill } from "../../bot/contract/paths.ts";
import { ask, type Answer } from "../api.ts";
import { newAct, troubleOf } from "../deed.ts";

/** What the pages that a facilitator and a group share read, and what they do. */
export interface DeskReadAnswers {
  visits: VisitsView;
  experiences: ExperiencesView;
  asks: AsksView;
  calendar: CalendarView;
}
export interface DeskActAnswers {
  askVisit: VisitView;
  actOnVisit: VisitView;
  tell: ExperienceView;
  ask: AskView;
  match: AskView;
  consent: AskView;
  closeAsk: AskView;
  shareCalendar: CalendarView;
}
type Reads = keyof DeskReadAnswers & DeskReadName;
type Acts = keyof DeskActAnswers & DeskActName;

export const readDesk = <R extends Reads>(
  name: R,
  params: DeskParams<R>,
  etag?: string,
): Promise<Answer<DeskReadAnswers[R]>> =>
  ask(fill(deskReads[name].path, params), etag === undefined ? {} : { "if-none-match": etag });

interface Doing {
  programme: string;
  /** Said when somebody else was first; then the page asks again. */
  changed: string;
  offline: string;
  again: () => void;
}
/**
 * Does something at the desk. What was not answered is sent again under the same id, so that it is done once.
 * `trouble` is what to tell when it was not done.
 */
export function useDesk({ programme, changed, offline, again }: Doing) {
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const id = useRef(newAct());
  const act = async <A extends Acts>(name: A, body: DeskBody<A>): Promise<DeskActAnswers[A] | undefined> => {
    setBusy(true);
    const headers = { "content-type": "application/json", [actHeader]: id.current };
    const answer = await ask<DeskActAnswers[A]>(fill(deskActs[name].path, { programme }), headers, {
      method: "POST",
      body: JSON.stringify(body),
    });
    setBusy(false);
    if (answer.is !== "offline") id.current = newAct();
    if (answer.is === "view") {
      setTrouble("");
      again();
      return answer.view;
    }
    const overtaken = answer.is === "refused" && answer.status === 409;
    setTrouble(overtaken ? changed : troubleOf(answer, offline));
    if (overtaken) again();
    return undefined;
  };
  return { act, trouble, setTrouble, busy };
}
