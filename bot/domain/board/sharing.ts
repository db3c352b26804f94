import { wider, type Circle } from "../access.ts";
import { performed, refused, type Acted, type BoardAct, type Doer } from "./act.ts";
import { onNote, touched } from "./notes.ts";
import { replaceNote, type Case, type Note } from "../case/case.ts";

type Of<Is extends BoardAct["is"]> = Extract<BoardAct, { is: Is }>;

/**
 * Two separate, visible acts: to KS, and to all groups (OF2). Where the group wants it so, what goes to the other groups
 * waits for its chief executive; until then nobody sees more than before.
 */
export const shareNote = (of: Case, act: Of<"shareNote">, doer: Doer): Acted =>
  onNote(of, act, (note) => {
    if (!wider(act.circle, note.circle)) return performed(of, note.id);
    const waits = act.circle === "all" && doer.approvesSharing(note.group) && !decides(note, doer);
    if (!waits) return performed(seenBy(of, note, act.circle, doer), note.id);
    const asked = { circle: act.circle, by: doer.person, at: doer.at };
    return performed(replaceNote(of, touched(of, { ...note, asked }, doer)), note.id, { waits: true });
  });

/** Back to a smaller circle; whoever has read it has read it. */
export const takeBackNote = (of: Case, act: Of<"takeBackNote">, doer: Doer): Acted =>
  onNote(of, act, (note) => {
    if (!wider(note.circle, act.circle)) {
      if (!note.asked) return performed(of, note.id);
      const { asked: _withdrawn, ...kept } = note;
      return performed(replaceNote(of, touched(of, kept, doer)), note.id);
    }
    return performed(seenBy(of, note, act.circle, doer), note.id);
  });

export const approveSharing = (of: Case, act: Of<"approveSharing">, doer: Doer): Acted =>
  onNote(of, act, (note) => {
    if (!note.asked) return performed(of, note.id);
    if (!decides(note, doer)) return refused({ is: "chiefExecutiveOnly" });
    return performed(seenBy(of, note, note.asked.circle, doer), note.id);
  });

export const declineSharing = (of: Case, act: Of<"declineSharing">, doer: Doer): Acted =>
  onNote(of, act, (note) => {
    if (!note.asked) return performed(of, note.id);
    if (!decides(note, doer)) return refused({ is: "chiefExecutiveOnly" });
    const { asked: _declined, ...kept } = note;
    return performed(replaceNote(of, touched(of, kept, doer)), note.id);
  });

const decides = (note: Note, doer: Doer): boolean => doer.chiefExecutive && note.group === doer.group;

function seenBy(of: Case, note: Note, circle: Circle, doer: Doer): Case {
  const { asked: _settled, shared: _before, ...kept } = note;
  const shared = circle === "group" ? {} : { shared: { by: doer.person, at: doer.at } };
  return replaceNote(of, touched(of, { ...kept, circle, ...shared }, doer));
}

/** What all groups of a case have in common goes to others by the hand of a chief executive, where one of them wants that. */
export const maySpeakForAll = ({ groups }: Case, doer: Doer): boolean =>
  !groups.some((group) => doer.approvesSharing(group)) ||
  (doer.chiefExecutive && doer.approvesSharing(doer.group));

/** The need on the case card has a circle of its own. */
export function shareNeed(of: Case, act: Of<"shareNeed">, doer: Doer): Acted {
  const { circle } = act;
  if (circle === of.need.circle) return performed(of);
  if (circle === "all" && !maySpeakForAll(of, doer)) return refused({ is: "chiefExecutiveOnly" });
  return performed({ ...of, rev: of.rev + 1, need: { ...of.need, circle } });
}
