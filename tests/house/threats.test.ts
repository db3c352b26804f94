/** The list of threats in SECURITY.md is true: every line has a test that is there, or says why it has none. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

const rows = (text: string): string[][] =>
  text
    .slice(text.indexOf("## What could be tried"))
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\| *(-|Threat)/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

function problemsIn(text: string, exists: (path: string) => boolean): string[] {
  return rows(text).flatMap(([threat = "", held = "", tried = ""]) => {
    const tests = [...tried.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
    const missing = tests.filter((path) => !path.startsWith("tests/") || !exists(path));
    if (missing.length > 0) return [`${threat}: ${missing.join()} is not there`];
    if (tests.length === 0 && !held.startsWith("Reason: ")) return [`${threat}: no test and no reason`];
    return held === "" ? [`${threat}: held by nothing`] : [];
  });
}

describe("the list of threats", () => {
  const text = readFileSync("SECURITY.md", "utf8");

  it("has a test or a reason in every line", () => {
    assert.ok(rows(text).length >= 40, `${rows(text).length} lines`);
    assert.deepEqual(problemsIn(text, existsSync), []);
  });

  it("which can fail", () => {
    const table = (row: string) =>
      `## What could be tried\n| Threat | Held by | Tried by |\n| --- | --- | --- |\n${row}`;
    const never = () => false;
    assert.equal(problemsIn(table("| a | b | – |"), never).length, 1);
    assert.equal(problemsIn(table("| a | b | `tests/gone.test.ts` |"), never).length, 1);
    assert.equal(problemsIn(table("| a |  | `tests/x.test.ts` |"), () => true).length, 1);
    assert.deepEqual(problemsIn(table("| a | Reason: because | – |"), never), []);
  });
});
