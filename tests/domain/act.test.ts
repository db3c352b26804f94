import { deepEqual, equal } from "node:assert/strict";
import { actKind, hasLeftGroup, isSharing, type ActCode, type ActKind } from "../../bot/domain/act.ts";

describe("a line of the log", () => {
  const kinds: readonly [ActCode, ActKind][] = [
    ["nudge.sent", "sending"],
    ["gathering.moved", "plan"],
    ["role.given", "people"],
    ["answer.sent", "groups"],
    ["board.addNote", "groups"],
    ["answer.replied", "help"],
    ["visit.plan", "help"],
    ["pack.exported", "files"],
    ["programme.archived", "files"],
    ["programme.made", "plan"],
  ];
  for (const [what, kind] of kinds) it(`${what} is found under ${kind}`, () => equal(actKind(what), kind));

  it("is the facilitators' only of what left the group, and not of who has what in it", () => {
    const codes = ["answer.shared", "visit.asked", "visit.take", "answer.undone", "calendar.shared"] as const;
    deepEqual(codes.filter(hasLeftGroup), ["answer.shared", "visit.asked"]);
  });

  it("is a sharing where it is about who may see words, and not where somebody says no to something else", () => {
    const codes = ["board.declineSharing", "board.declineCase", "ask.sent", "ask.declined"] as const;
    deepEqual(codes.filter(isSharing), ["board.declineSharing", "ask.sent"]);
  });
});
