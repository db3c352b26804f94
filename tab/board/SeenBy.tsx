import type { Circle } from "../../bot/domain/access.ts";
import { Icon } from "../icons.tsx";
import { useOnBoard } from "./context.ts";

const icons = { group: "lock", ks: "twoGroups", all: "everyone" } as const;

/** Who sees it: on every note, in the same words as in the card it was written in. */
export function SeenBy({ circle, labelled = false }: { circle: Circle; labelled?: boolean }) {
  const { common, board } = useOnBoard().words;
  return (
    <span className={circle === "group" ? "vis" : "vis out"}>
      <Icon small name={icons[circle]} />
      <span>
        {!labelled && <span className="vh">{board.note.seenBy}: </span>}
        {common.circle[circle]}
      </span>
    </span>
  );
}
