/**
 * Puts together what runs in Azure: `npm run deployable` copies the service, the built tab and the exact packages of
 * the lockfile to dist/deployable. Nothing is compiled: the files are those that the tests ran.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exit } from "node:process";
import { fileURLToPath } from "node:url";

/** All that the service needs, beside its packages. No tests, no templates, no demo, no settings. */
export const parts = ["bot", "dist/tab", "package.json", "package-lock.json", ".npmrc"];

/** What packages bring for whoever develops with them: types and maps of code that nobody debugs here. */
export const isLeftOut = (name: string): boolean => /\.(map|d\.ts|d\.mts|d\.cts|tsbuildinfo)$/.test(name);

/** Every file under a folder with its size, by path. */
export function filesIn(folder: string): [path: string, bytes: number][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, number] => [path.slice(folder.length + 1), statSync(path).size])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A line for each part and each package with its size: what an operator can compare with the bill of materials. */
export function contents(files: readonly (readonly [path: string, bytes: number])[]): string {
  const sizes = new Map<string, number>();
  for (const [path, bytes] of files) {
    const [, own] = /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    const name = own ?? path.split("/").slice(0, 2).join("/");
    sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  const lines = [...sizes].map(
    ([name, bytes]) => `${String(Math.ceil(bytes / 1024)).padStart(8)} kB  ${name}`,
  );
  return `${lines.join("\n")}\n`;
}

function make(): void {
  const root = new URL("../", import.meta.url);
  const target = new URL("dist/deployable/", root);
  const missing = parts.filter((part) => !existsSync(new URL(part, root)));
  if (missing.length > 0) {
    console.error(`Nothing to deploy yet: ${missing.join(", ")} is not there. Build the tab first.`);
    exit(1);
  }
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const part of parts) cpSync(new URL(part, root), new URL(part, target), { recursive: true });

  // The runtime is Azure's own (NODE|24-lts), so the optional package that brings Node is left out.
  const npm = ["ci", "--omit=dev", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", npm, { cwd: target, stdio: "inherit" });
  if (status !== 0) exit(status ?? 1);

  const folder = fileURLToPath(target).replace(/\/$/, "");
  for (const [path] of filesIn(folder))
    if (path.startsWith("node_modules/") && isLeftOut(path)) rmSync(join(folder, path));
  const files = filesIn(folder);
  writeFileSync(join(folder, "CONTENTS.txt"), contents(files));
  const megabytes = Math.round(files.reduce((sum, [, bytes]) => sum + bytes, 0) / 1_048_576);
  console.log(
    `dist/deployable is what will run: ${files.length} files, ${megabytes} MB. CONTENTS.txt lists them.`,
  );
}

if (import.meta.main) make();
