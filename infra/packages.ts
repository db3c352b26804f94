/** The packages that run with the product, read off the lockfile and what is installed. Nobody is asked. */
import { existsSync, readFileSync } from "node:fs";

export interface Package {
  name: string;
  version: string;
  /** An SPDX expression, or nothing where the package says nothing. */
  licence: string | undefined;
  /** SHA-512 in hexadecimal, of what was downloaded. */
  sha512: string | undefined;
  /** Only for developing on some machines: the Node that the packages bring along. */
  optional: boolean;
}
interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

/**
 * They name no licence where one is looked for. What their own folder says all the same, read by us; without a licence
 * nothing there says any, and whoever decides must know.
 */
export const silent: Readonly<Record<string, { licence?: string; because: string }>> = {
  buffers: {
    because:
      "exceljs > unzipper > binary bring it; no file in the package names a licence, and we never unzip with it",
  },
  "escape-regexp-component": { licence: "MIT", because: "restify brings it; its Readme.md says MIT" },
  semaphore: { licence: "MIT", because: "@azure/cosmos brings it; its readme says MIT" },
};

const root = new URL("../", import.meta.url);

export function productPackages(): Package[] {
  const lock = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8")) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== "" && !entry.dev && !entry.devOptional)
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version: entry.version ?? "",
      licence: entry.license ?? installed(path),
      sha512: hex(entry.integrity),
      optional: entry.optional === true,
    }));
}

/** Older packages name an object or a list where a word is wanted today. */
function installed(path: string): string | undefined {
  const file = new URL(`${path}/package.json`, root);
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const all = [license, licenses].flat().map((it) => (isTyped(it) ? it.type : it));
  const words = all.filter((it): it is string => typeof it === "string");
  return words.length === 0 ? undefined : words.join(" OR ");
}
const isTyped = (it: unknown): it is { type: unknown } =>
  typeof it === "object" && it !== null && "type" in it;

function hex(integrity: string | undefined): string | undefined {
  const [, base64] = /^sha512-(.+)$/.exec(integrity ?? "") ?? [];
  return base64 === undefined ? undefined : Buffer.from(base64, "base64").toString("hex");
}
