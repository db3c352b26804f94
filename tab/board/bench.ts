import type { Desk } from "./desk.ts";
import type { BoardKeeper, BoardParams } from "./useBoard.ts";

/** What the bench is given by the board that it stands at. */
export interface BenchProps {
  params: BoardParams;
  desk: Desk;
  keeper: BoardKeeper;
}
