import { isLanguage, type Language } from "../domain/language.ts";
import { optionsIn } from "./options.ts";

const commands = ["load", "check", "template"] as const;
export type Command = (typeof commands)[number];
export interface Asked {
  command: Command;
  file: string;
  language: Language;
}

/** What the command line asks for; `undefined` when it cannot be understood. */
export function readArguments(args: readonly string[]): Asked | undefined {
  const options = { language: { type: "string", default: "nb" } } as const;
  const said = optionsIn({ args: [...args], allowPositionals: true, options });
  const [name, file, ...more] = said?.positionals ?? [];
  const command = commands.find((it) => it === name);
  const language = said?.values.language;
  if (!command || !file || more.length > 0 || !isLanguage(language)) return undefined;
  return { command, file, language };
}
