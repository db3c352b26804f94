/** The files of the app package, read once for the tests beside this file. */
import { readdirSync, readFileSync } from "node:fs";
import type { Language } from "../../bot/domain/language.ts";
import { fill, type Values } from "../../infra/appPackage.ts";

const folder = new URL("../../manifest/", import.meta.url);
export const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]));
export const textOf = (name: string): string => files.get(name)?.toString("utf8") ?? "";

/** Invented values of the right form. */
export const example: Values = {
  TEAMS_APP_ID: "11111111-1111-4111-8111-111111111111",
  BOT_ID: "22222222-2222-4222-8222-222222222222",
  TAB_DOMAIN: "ledergaloppen.example.no",
};

interface Command {
  title: string;
  description: string;
}
interface StaticTab {
  entityId: string;
  name?: string;
  contentUrl?: string;
  websiteUrl?: string;
  scopes: string[];
}
/** As much of the manifest as the tests read. */
export interface Manifest {
  $schema: string;
  manifestVersion: string;
  version: string;
  id: string;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  name: { short: string; full: string };
  description: { short: string; full: string };
  icons: { color: string; outline: string };
  localizationInfo: {
    defaultLanguageTag: string;
    defaultLanguageFile: string;
    additionalLanguages: { languageTag: string; file: string }[];
  };
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: Command[] }[] }[];
  configurableTabs: { configurationUrl: string; scopes: string[] }[];
  staticTabs: StaticTab[];
  permissions: string[];
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
}

export const template = textOf("manifest.json");
export const manifest = JSON.parse(fill(template, example)) as Manifest;
export const texts: Record<Language, Record<string, string>> = {
  nb: JSON.parse(textOf("nb.json")) as Record<string, string>,
  nn: JSON.parse(textOf("nn.json")) as Record<string, string>,
  en: JSON.parse(textOf("en.json")) as Record<string, string>,
};
