import { keptUnder } from "../board/desk.ts";
import type { BoardParams } from "../board/useBoard.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { readKept, writeKept } from "./queue.ts";
import type { Values } from "./form.ts";

/** Words that have not been saved yet: of one note, or of a new one in a lane. */
export interface Unsaved {
  lane: Lane;
  note?: string;
  /** The note as it was when the writing began. */
  rev?: number;
  values: Values;
}
export interface Drawer {
  all: () => Unsaved[];
  of: (at: Pick<Unsaved, "lane" | "note">) => Unsaved | undefined;
  keep: (unsaved: Unsaved) => void;
  forget: (at: Pick<Unsaved, "lane" | "note">) => void;
}

const nameOf = ({ lane, note }: Pick<Unsaved, "lane" | "note">): string => note ?? `+${lane}`;

/** In the window's own memory: it outlives a reload and a lost connection, and goes with the window. */
export function openDrawer(params: BoardParams): Drawer {
  const key = keptUnder(params).words;
  const read = (): Record<string, Unsaved> => readKept<Record<string, Unsaved>>(key) ?? {};
  const write = (all: Record<string, Unsaved>): void =>
    writeKept(key, Object.keys(all).length > 0 ? all : undefined);
  return {
    all: () => Object.values(read()),
    of: (at) => read()[nameOf(at)],
    keep: (unsaved) => write({ ...read(), [nameOf(unsaved)]: unsaved }),
    forget: (at) => {
      const { [nameOf(at)]: _gone, ...rest } = read();
      write(rest);
    },
  };
}
