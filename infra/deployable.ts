/**
 * Puts together what runs in Azure: `npm run deployable` copies the service, the built tab and the exact packages of
 * the lockfile to dist/deployable. Nothing is compiled: the files are those that the tests ran.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { exit } from "node:process";

const root = new URL("../", import.meta.url);
const target = new URL("dist/deployable/", root);
const parts = ["bot", "dist/tab", "package.json", "package-lock.json", ".npmrc"];

const missing = parts.filter((part) => !existsSync(new URL(part, root)));
if (missing.length > 0) {
  console.error(`Nothing to deploy yet: ${missing.join(", ")} is not there. Build the tab first.`);
  exit(1);
}
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const part of parts) cpSync(new URL(part, root), new URL(part, target), { recursive: true });

// The runtime is Azure's own (NODE|24-lts), so the optional package that brings Node is left out.
const npm = ["ci", "--omit=dev", "--omit=optional", "--ignore-scripts"];
const { status } = spawnSync("npm", npm, { cwd: target, stdio: "inherit" });
if (status !== 0) exit(status ?? 1);
console.log("dist/deployable is what will run.");
