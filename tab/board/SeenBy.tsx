import type { Circle } from "../../bot/domain/access.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { Icon } from "../icons.tsx";
import { useOnBoard } from "./context.ts";

const icons = { group: "lock", ks: "twoGroups", all: "everyone" } as const;

interface SeenByProps {
  circle: Circle;
  /** Since when others than the group see it. */
  since?: Moment | undefined;
  labelled?: boolean;
}

/** Who sees it: on every note, in the same words as in the card it was written in. */
export function SeenBy({ circle, since, labelled = false }: SeenByProps) {
  const { words, when } = useOnBoard();
  const { common, board } = words;
  return (
    <span className={circle === "group" ? "vis" : "vis out"}>
      <Icon small name={icons[circle]} />
      <span>
        {!labelled && <span className="vh">{board.note.seenBy}: </span>}
        {common.circle[circle]}
        {since !== undefined && ` ${board.note.since(when.day(since))}`}
      </span>
    </span>
  );
}
