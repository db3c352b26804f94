import type { Acted, BoardAct, Doer } from "./act.ts";
import { editCard, movePhase, toggleStep } from "./card.ts";
import { decideCase } from "./decision.ts";
import {
  addMeasure,
  addNote,
  archiveNote,
  editNote,
  moveNote,
  restoreNote,
  solveObstacle,
  tickNote,
} from "./notes.ts";
import { approveSharing, declineSharing, shareNeed, shareNote, takeBackNote } from "./sharing.ts";
import type { Case } from "../case/case.ts";

/** One act on a board: what becomes of the case, or why not. The same act on the same case gives the same. */
export function perform(of: Case, act: BoardAct, doer: Doer): Acted {
  switch (act.is) {
    case "addNote":
      return addNote(of, act, doer);
    case "editNote":
      return editNote(of, act, doer);
    case "moveNote":
      return moveNote(of, act, doer);
    case "archiveNote":
      return archiveNote(of, act, doer);
    case "restoreNote":
      return restoreNote(of, act.note, doer);
    case "addMeasure":
      return addMeasure(of, act, doer);
    case "solveObstacle":
      return solveObstacle(of, act, doer);
    case "tickNote":
      return tickNote(of, act, doer);
    case "shareNote":
      return shareNote(of, act, doer);
    case "takeBackNote":
      return takeBackNote(of, act, doer);
    case "approveSharing":
      return approveSharing(of, act, doer);
    case "declineSharing":
      return declineSharing(of, act, doer);
    case "shareNeed":
      return shareNeed(of, act, doer);
    case "editCard":
      return editCard(of, act, doer);
    case "toggleStep":
      return toggleStep(of, act);
    case "movePhase":
      return movePhase(of, act, doer);
    case "startCase":
    case "pauseCase":
    case "stopCase":
      return decideCase(of, act, doer);
  }
}
