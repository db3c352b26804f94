import { limits, performed, refused, type Acted, type BoardAct, type Doer } from "./act.ts";
import { isTaken } from "./notes.ts";
import { readWords } from "./words.ts";
import type { Case, Note } from "../case/case.ts";
import { dayOf } from "../time.ts";

const states = { startCase: "active", pauseCase: "paused", stopCase: "stopped" } as const;
const decided = { startCase: "start", pauseCase: "pause", stopCase: "stop" } as const;
type Decided = "decision" | (typeof decided)[keyof typeof decided];

/** Start, pause, stop: a decision with its reason, on the board where decisions are (F1.5). */
export function decideCase(
  of: Case,
  { is, reason }: Extract<BoardAct, { is: keyof typeof states }>,
  doer: Doer,
): Acted {
  return withDecision({ ...of, state: states[is] }, { reason, decided: decided[is] }, doer);
}

/**
 * One group goes out of a joint case, with its reason. What it wrote stays with the others; an owner among its own
 * people does not.
 */
export function leaveJointCase(
  of: Case,
  { reason, own }: { reason: string; own: readonly string[] },
  doer: Doer,
): Acted {
  const groups = of.groups.filter((group) => group !== doer.group);
  if (groups.length === 0) return refused({ is: "wrongKind" });
  const { owner, ...kept } = of;
  const stays = owner !== undefined && !own.includes(owner);
  return withDecision({ ...kept, groups, ...(stays && { owner }) }, { reason, decided: "decision" }, doer);
}

function withDecision(of: Case, said: { reason: string; decided: Decided }, doer: Doer): Acted {
  const reason = readWords("reason", said.reason, limits.reason, { required: false });
  if (!reason.ok) return reason;
  if (reason.value === "") return refused({ is: "needsReason" });
  if (isTaken(of, doer.newNote)) return refused({ is: "wrongKind" });
  const rev = of.rev + 1;
  const note: Note = {
    id: doer.newNote,
    lane: "decisions",
    text: reason.value,
    by: doer.person,
    group: doer.group,
    at: doer.at,
    origin: { from: "board" },
    circle: "group",
    detail: { kind: "decision", decided: said.decided, on: dayOf(doer.at) },
    rev,
  };
  return performed({ ...of, rev, notes: [...of.notes, note] }, note.id);
}
