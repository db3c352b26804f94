/** Rules about what stands in the code: the environment, time, types that are switched off, and size. */
import assert from "node:assert/strict";
import { codeOnly, isSource, projectFiles, read } from "../support/sources.ts";

interface Rule {
  name: string;
  pattern: RegExp;
  /** Where the rule holds. */
  holds: (path: string) => boolean;
  bad: [path: string, text: string][];
  good: [path: string, text: string][];
}

const inHouse = (path: string): boolean => /^(bot|tab)\//.test(path);
const isAdapter = (path: string): boolean => path.startsWith("bot/adapters/");

const rules: Rule[] = [
  {
    name: "only bot/config.ts reads the environment",
    pattern: /\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b/,
    holds: (path) => inHouse(path) && path !== "bot/config.ts",
    bad: [["bot/main.ts", "const port = process.env.PORT;"]],
    good: [
      ["bot/config.ts", "readConfig(process.env)"],
      ["bot/main.ts", "// process.env is read elsewhere"],
    ],
  },
  {
    name: "only bot/main.ts and the commands ask what time it is",
    pattern: /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(\(\s*\)|(?!\s*\())|(?<!new\s)\bDate\(\s*\)/,
    // A page of the tab has no one to hand it the time, and shows it only.
    holds: (path) => path.startsWith("bot/") && path !== "bot/main.ts" && !path.startsWith("bot/cli/"),
    bad: [
      ["bot/usecases/nudge.ts", "const now = Date.now();"],
      ["bot/adapters/cosmos/store.ts", "const now = new Date();"],
      ["bot/domain/time.ts", "return new Date( ).toISOString()"],
    ],
    good: [
      ["bot/domain/time.ts", "return new Date(epochMs).toISOString()"],
      ["bot/main.ts", "const clock = () => Date.now();"],
      ["bot/domain/time.ts", "const at: Date = given;"],
    ],
  },
  {
    name: "chance and timers are in bot/main.ts, bot/service.ts and the adapters",
    pattern: /\bMath\s*\.\s*random\b|\bset(Timeout|Interval|Immediate)\b|\brandomUUID\b/,
    holds: (path) => path.startsWith("bot/") && !/^bot\/(main|service)\.ts$/.test(path) && !isAdapter(path),
    bad: [
      ["bot/domain/ids.ts", "return Math.random().toString(36);"],
      ["bot/usecases/nudge.ts", "setTimeout(send, 1000);"],
    ],
    good: [["bot/adapters/teams/sender.ts", "setTimeout(send, retryAfterMs);"]],
  },
  {
    name: "the domain waits for nothing",
    pattern: /\b(async|await|Promise)\b/,
    holds: (path) => path.startsWith("bot/domain/"),
    bad: [["bot/domain/time.ts", "export async function later() {}"]],
    good: [["bot/usecases/nudge.ts", "await store.commit(changes);"]],
  },
  {
    name: "types are not switched off",
    pattern: /[:<,|&(]\s*any\b(?!\s*[:(])|\bas\s+any\b|\bany\[\]|@ts-(ignore|nocheck|expect-error)/,
    holds: isSource,
    bad: [
      ["bot/x.ts", "const x: any = 1;"],
      ["tests/x.ts", "const x = y as any;"],
      ["bot/x.ts", "const x: Map<string, any> = y;"],
      ["tab/x.tsx", `// @ts-${"ignore"}`],
    ],
    good: [["bot/x.ts", "const anyone: unknown = many.any(x); // in any case"]],
  },
  {
    name: "no test is skipped without a reason, and none is the only one",
    pattern: /\b(it|describe|context)\s*\.\s*(skip|only)\b|\bthis\s*\.\s*skip\(|\bx(it|describe)\(/,
    holds: (path) => path.startsWith("tests/") && path !== "tests/support/skip.ts",
    bad: [
      ["tests/x.test.ts", "it.skip('later', () => {});"],
      ["tests/x.test.ts", "this.skip();"],
      ["tests/x.test.ts", "describe.only('this', () => {});"],
    ],
    good: [["tests/x.test.ts", "skip(this, reason);"]],
  },
];

/** A comment switches types off, so that rule alone reads comments too. */
function problemsIn(rule: Rule, path: string, text: string): string[] {
  if (!rule.holds(path)) return [];
  const comments = [...text.matchAll(/\/\/\s*(@ts-[a-z-]+)/g)].map(([, it]) => it).join(" ");
  const lines = codeOnly(text).split("\n");
  const found = lines.findIndex((line) => rule.pattern.test(line));
  if (found >= 0) return [`${path}:${found + 1} ${lines[found]?.trim()}`];
  return rule.pattern.test(comments) ? [`${path} ${comments}`] : [];
}

describe("the code of the house", () => {
  const sources = projectFiles().filter(isSource);
  for (const rule of rules) {
    it(rule.name, () => {
      assert.deepEqual(
        sources.flatMap((path) => problemsIn(rule, path, read(path))),
        [],
      );
    });
    it(`${rule.name}: the rule can fail`, () => {
      for (const [path, text] of rule.bad) assert.equal(problemsIn(rule, path, text).length, 1, text);
      for (const [path, text] of rule.good) assert.deepEqual(problemsIn(rule, path, text), [], text);
    });
  }
});

const mostLines = 200;
/** The files that are longer for a reason, and the reason. Words are read line by line, not understood as a whole. */
const longForAReason: Record<string, string> = {};
const areWords = (path: string): boolean => path.startsWith("bot/texts/");

function tooLong(files: [path: string, text: string][], allowed = longForAReason): string[] {
  return files
    .filter(([path]) => inHouse(path) && isSource(path) && !areWords(path) && !(path in allowed))
    .map(([path, text]) => [path, text.trimEnd().split("\n").length] as const)
    .filter(([, lines]) => lines > mostLines)
    .map(([path, lines]) => `${path} has ${lines} lines: is it one thing?`);
}

describe("the rooms of the house", () => {
  const files = projectFiles()
    .filter(isSource)
    .map((path): [string, string] => [path, read(path)]);

  it(`no file is longer than ${mostLines} lines without a reason`, () =>
    assert.deepEqual(tooLong(files), []));

  it("no reason is left over", () => {
    assert.deepEqual(
      Object.keys(longForAReason).filter(
        (path) =>
          tooLong(
            files.filter(([it]) => it === path),
            {},
          ).length === 0,
      ),
      [],
    );
  });

  it("the rule can fail, and a reason counts", () => {
    const long: [string, string][] = [["bot/usecases/everything.ts", "x\n".repeat(mostLines + 1)]];
    assert.equal(tooLong(long).length, 1);
    assert.deepEqual(tooLong(long, { "bot/usecases/everything.ts": "a table" }), []);
    assert.deepEqual(tooLong([["bot/usecases/small.ts", "x\n".repeat(mostLines)]]), []);
  });
});
