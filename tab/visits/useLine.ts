import { useRef, useState } from "react";
import type { VisitView } from "../../bot/contract/visitViews.ts";
import type { VisitAct } from "../../bot/domain/between/visit.ts";
import { useDesk } from "../desk/deskApi.ts";
import { doing, type OnVisits } from "./on.ts";

type Small = Extract<VisitAct, { is: "tick" | "take" }>;
interface Meant {
  done: Record<number, boolean>;
  owner: Record<number, string>;
}
const nothing: Meant = { done: {}, owner: {} };

/**
 * Small acts one after the other, each on what the one before left: whoever ticks two points at once is not told that
 * somebody else was first. What was meant is shown until the page has it.
 */
export function useLine(visit: VisitView, on: OnVisits) {
  const { act, trouble } = useDesk(doing(on));
  const [meant, setMeant] = useState<Meant & { rev: number }>({ ...nothing, rev: visit.rev });
  const rev = useRef(visit.rev);
  const line = useRef(Promise.resolve());
  const say = (small: Small): void => {
    setMeant((old) => {
      const of = old.rev === visit.rev ? old : nothing;
      return small.is === "tick"
        ? { ...of, rev: visit.rev, done: { ...of.done, [small.point]: small.done } }
        : { ...of, rev: visit.rev, owner: { ...of.owner, [small.point]: small.owner ?? "" } };
    });
    line.current = line.current.then(async () => {
      const from = Math.max(rev.current, visit.rev);
      const done = await act("actOnVisit", { visit: visit.id, rev: from, act: small });
      if (done) rev.current = done.rev;
      else setMeant({ ...nothing, rev: visit.rev });
    });
  };
  return { say, trouble, meant: meant.rev === visit.rev ? meant : nothing };
}
