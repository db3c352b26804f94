/** The files of the project, and what can be read off them without understanding them. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";

/** Tracked files, and new ones that somebody is about to add; a deleted one is not there. */
export function projectFiles(): string[] {
  const list = (...options: string[]): string[] =>
    execFileSync("git", ["ls-files", "-z", ...options], { encoding: "utf8" })
      .split("\0")
      .filter(Boolean);
  const deleted = new Set(list("--deleted"));
  return list("--cached", "--others", "--exclude-standard").filter((path) => !deleted.has(path));
}

export const read = (path: string): string => readFileSync(path, "utf8");

export const isSource = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith(".d.ts");

export interface Import {
  /** `valibot`, `node:fs`, or the path from the top of the project: `bot/domain/time.ts`. */
  target: string;
  typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(type\s)?(?:[\w*${}\s,]+?\s+from\s+)?["']([^"']+)["']/gm;
const dynamic = /\bimport\(\s*["']([^"']+)["']/g;

/** Every import and re-export of a file; text of more than one line is read as one. */
export function importsOf(path: string, text: string): Import[] {
  const from = (specifier: string): string =>
    specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier;
  return [
    ...[...text.matchAll(statement)].map(([, type, it = ""]) => ({ target: from(it), typeOnly: !!type })),
    ...[...text.matchAll(dynamic)].map(([, it = ""]) => ({ target: from(it), typeOnly: false })),
  ];
}

/** The code without its comments and strings, so that a rule about code does not trip over a word. */
export const codeOnly = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (part) =>
    part.startsWith("/") ? part.replaceAll(/[^\n]/g, " ") : '""',
  );
