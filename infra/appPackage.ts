/** The app package: what an administrator uploads to Teams. Values in, a zip or a list of problems out. */
import { strToU8, zipSync } from "fflate";

export const environments = ["local", "dev", "production"] as const;
export type Environment = (typeof environments)[number];
export type Values = Readonly<Record<string, string | undefined>>;
export type Files = ReadonlyMap<string, Uint8Array>;

/** An app under test must be told apart from the real one in the list of apps. */
const suffix = { local: " (lokal)", dev: " (test)", production: "" } as const;
const placeholder = /\$\{\{\s*(\w+)\s*\}\}/g;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const host = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
/** Domains that are not ours: Teams accepts them for a developer, the store and municipalities do not. */
const borrowed = /\.(azurewebsites\.net|devtunnels\.ms|ngrok\.io|ngrok-free\.(app|dev)|trycloudflare\.com)$/;

/** The names a template needs, in the order in which they first appear. */
export const namesIn = (template: string): string[] => [
  ...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? "")),
];

export function fill(template: string, values: Values): string {
  return template.replace(placeholder, (_, name: string) => values[name] ?? "");
}

/** Everything that is wrong with the values, in words; empty when the package can be made. */
export function problemsWith(environment: Environment, template: string, values: Values): string[] {
  return namesIn(template).flatMap((name) => {
    const value = values[name]?.trim() ?? "";
    if (value === "") return [`${name} is missing`];
    if (name.endsWith("_ID") && !guid.test(value)) return [`${name} is not a GUID: ${value}`];
    if (name.endsWith("_ID") && /^[0-]+$/.test(value)) return [`${name} is only zeros`];
    if (!name.endsWith("_DOMAIN")) return [];
    if (!host.test(value)) return [`${name} must be a host name in lower case and nothing more: ${value}`];
    if (environment !== "local" && borrowed.test(value)) {
      return [`${name} must be a domain of our own, since it becomes part of the identity: ${value}`];
    }
    return [];
  });
}

/** The names of the files that belong in the package, as the manifest has them. */
export function filesOf(manifest: AppManifest): string[] {
  const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
  const languages = [defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)];
  return [manifest.icons.color, manifest.icons.outline, ...languages];
}

/** As much of the manifest as the package maker reads. */
export interface AppManifest {
  icons: { color: string; outline: string };
  localizationInfo: { defaultLanguageFile: string; additionalLanguages: { file: string }[] };
}

/** The same values give the same bytes, so that two packages can be compared. */
export function zipPackage(environment: Environment, files: Files, values: Values): Uint8Array {
  const read = (name: string): Uint8Array => {
    const file = files.get(name);
    if (!file) throw new Error(`manifest/${name} does not exist`);
    return file;
  };
  const text = (name: string): string => new TextDecoder().decode(read(name));
  const named = (json: string): string =>
    json.replace(/("(?:name\.)?short": ")Ledergaloppen"/, `$1Ledergaloppen${suffix[environment]}"`);

  const manifest = named(fill(text("manifest.json"), values));
  const others = filesOf(JSON.parse(manifest) as AppManifest).map((name) => {
    const bytes = name.endsWith(".json") ? strToU8(named(text(name))) : read(name);
    return [name, bytes] as const;
  });
  const entries = Object.fromEntries([["manifest.json", strToU8(manifest)] as const, ...others]);
  return zipSync(entries, { level: 9, mtime: "2000-01-01T00:00:00" });
}
