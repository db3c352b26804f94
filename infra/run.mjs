/**
 * node infra/run.mjs FILE.ts arguments…   runs one TypeScript file of this project with the right Node
 * node infra/run.mjs --tab FILE.ts …      the same, with the pages of the tab as they are now
 * node infra/run.mjs --runtime            prints where the right Node is
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { ensureInstalled, ensureTab, inRoot, refuse, root, runtime, whenToldToStop } from "./ground.mjs";

const withTab = process.argv[2] === "--tab";
const [file, ...rest] = process.argv.slice(withTab ? 3 : 2);
if (file === undefined) refuse("Say which file to run: node infra/run.mjs FILE.ts arguments…");

ensureInstalled();
const { command, options } = runtime();
if (withTab) ensureTab({ command, options });
if (file === "--runtime") {
  console.log(command);
} else {
  if (!existsSync(inRoot(file))) refuse(`There is no ${file} in this project.`);
  const child = spawn(command, [...options, file, ...rest], { cwd: root, stdio: "inherit" });
  // Ctrl-C reaches the child by itself; it decides how to end, and its status is ours.
  whenToldToStop((signal) => signal !== "SIGINT" && child.kill(signal));
  child.on("exit", (status, signal) => process.exit(status ?? (signal === "SIGINT" ? 130 : 143)));
}
