import { equal } from "node:assert/strict";
import { actKind } from "../../bot/domain/act.ts";

describe("a line of the log", () => {
  const kinds = {
    "nudge.sent": "sending",
    "gathering.moved": "plan",
    "role.given": "people",
    "answer.sent": "groups",
    "answer.replied": "help",
    "visit.plan": "help",
    "pack.exported": "files",
    "programme.archived": "files",
    "programme.made": "plan",
    "something.new": "plan",
  };
  for (const [what, kind] of Object.entries(kinds))
    it(`${what} is found under ${kind}`, () => equal(actKind(what), kind));
});
