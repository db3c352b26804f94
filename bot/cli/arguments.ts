import { isLanguage, type Language } from "../domain/language.ts";

const commands = ["load", "check", "template"] as const;
export type Command = (typeof commands)[number];
export interface Asked {
  command: Command;
  file: string;
  language: Language;
}

/** What the command line asks for; `undefined` when it cannot be understood. */
export function readArguments(words: readonly string[]): Asked | undefined {
  const at = words.findIndex((word) => word === "--language" || word.startsWith("--language="));
  const joined = at >= 0 && words[at]?.includes("=");
  const said = at < 0 ? "nb" : joined ? words[at]?.split("=")[1] : words[at + 1];
  const rest = at < 0 ? words : words.toSpliced(at, joined ? 1 : 2);
  const [name, file, ...more] = rest;
  const command = commands.find((it) => it === name);
  if (!command || !file || file.startsWith("--") || more.length > 0 || !isLanguage(said)) return undefined;
  return { command, file, language: said };
}
