import { addCase } from "./addCase.ts";
import { chooseCase } from "./chooseCase.ts";
import { declineCase } from "./declineCase.ts";
import type { ActNeeds } from "./acting.ts";
import { doAct } from "./doAct.ts";
import { inviteGroup } from "./inviteGroup.ts";
import { joinCase } from "./joinCase.ts";
import { leaveCase } from "./leaveCase.ts";
import { undo } from "./undo.ts";
import { withdrawInvitation } from "./withdrawInvitation.ts";

/** Everything that can be done on a board, by its name in the endpoint table. */
export const boardActs = (ports: ActNeeds) => ({
  addNote: doAct(ports, "addNote"),
  editNote: doAct(ports, "editNote"),
  moveNote: doAct(ports, "moveNote"),
  archiveNote: doAct(ports, "archiveNote"),
  restoreNote: doAct(ports, "restoreNote"),
  addMeasure: doAct(ports, "addMeasure"),
  solveObstacle: doAct(ports, "solveObstacle"),
  tickNote: doAct(ports, "tickNote"),
  shareNote: doAct(ports, "shareNote"),
  takeBackNote: doAct(ports, "takeBackNote"),
  approveSharing: doAct(ports, "approveSharing"),
  declineSharing: doAct(ports, "declineSharing"),
  shareNeed: doAct(ports, "shareNeed"),
  editCard: doAct(ports, "editCard"),
  toggleStep: doAct(ports, "toggleStep"),
  movePhase: doAct(ports, "movePhase"),
  startCase: doAct(ports, "startCase"),
  pauseCase: doAct(ports, "pauseCase"),
  stopCase: doAct(ports, "stopCase"),
  addCase: addCase(ports),
  chooseCase: chooseCase(ports),
  inviteGroup: inviteGroup(ports),
  withdrawInvitation: withdrawInvitation(ports),
  joinCase: joinCase(ports),
  declineCase: declineCase(ports),
  leaveCase: leaveCase(ports),
  undo: undo(ports),
});
