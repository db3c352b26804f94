import { languages, type Language } from "../../domain/language.ts";
import { commandMenus, commands, type Command } from "../../texts/commands.ts";

/** A mention of the bot in a channel comes as markup around its name. */
const mention = /<at[^>]*>.*?<\/at>/gi;
const signs = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

const known = new Map<string, Command>();
for (const command of Object.keys(commands) as Command[]) {
  for (const language of languages)
    for (const alias of commands[command][language]) known.set(alias, command);
}

const longest = Math.max(...[...known.keys()].map((alias) => alias.split(" ").length));

/** The command that a text begins with, in any of the three languages and any letter case: "pause til fredag". */
export function commandIn(text: string): Command | undefined {
  const said = text
    .slice(0, 500)
    .replace(mention, " ")
    .replaceAll("&nbsp;", " ")
    .normalize("NFC")
    .toLocaleLowerCase("nb")
    .replace(signs, "")
    .split(/\s+/, longest);
  for (let n = said.length; n > 0; n--) {
    const command = known.get(said.slice(0, n).join(" ").replace(signs, ""));
    if (command) return command;
  }
  return undefined;
}

/** Where others read along, what is a person's own is not shown: they are told what can be asked there. */
export function commandInCompany(text: string): Command | undefined {
  const command = commandIn(text);
  return command === undefined || shared.includes(command) ? command : "help";
}
const shared: readonly Command[] = commandMenus.shared;

/** The same for what is pressed: the verbs that are commands are called as these are. */
export const verbInCompany = (verb: string): Command => shared.find((command) => command === verb) ?? "help";

/** The client's locale is a hint and no more: language is our own datum. */
export function languageHint(locale: string | null | undefined): Language | undefined {
  const tag = locale?.slice(0, 2).toLowerCase();
  if (tag === "nn") return "nn";
  if (tag === "nb" || tag === "no") return "nb";
  return tag === "en" ? "en" : undefined;
}
