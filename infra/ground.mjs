/**
 * The ground that every command stands on: the right Node and the right packages.
 * Plain JavaScript without packages, because it runs before there are any, on the Node that the machine has.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const inRoot = (...parts) => join(root, ...parts);
export const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the command with one sentence that says what to do. */
export function refuse(sentence) {
  say(sentence);
  process.exit(1);
}

function atLeast(version, major, minor) {
  const [itsMajor, itsMinor] = version.replace(/^v/, "").split(".").map(Number);
  return itsMajor > major || (itsMajor === major && itsMinor >= minor);
}

if (!atLeast(process.version, 20, 11)) {
  refuse(
    `Ledergaloppen needs Node.js 20.11 or newer to start, and this is ${process.version}: install a newer one.`,
  );
}

/** One fingerprint for all files under the given paths, by name and content. */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    if (!existsSync(inRoot(path))) return;
    if (statSync(inRoot(path)).isDirectory()) {
      for (const name of readdirSync(inRoot(path)).sort()) add(join(path, name));
    } else {
      hash.update(`${path}\0`).update(readFileSync(inRoot(path)));
    }
  };
  paths.forEach(add);
  return hash.digest("hex");
}

const readJson = (path) => JSON.parse(readFileSync(inRoot(path), "utf8"));
const stampPath = "node_modules/.ledergaloppen-installed";

/** npm leaves its own list of what it installed: somebody who ran `npm ci` by hand need not wait for it twice. */
function npmInstalledTheSame() {
  if (!existsSync(inRoot("node_modules/.package-lock.json"))) return false;
  const wanted = readJson("package-lock.json").packages;
  const found = readJson("node_modules/.package-lock.json").packages;
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === "" ? true : found[path] ? found[path].version === version : optional === true,
  );
}

function installed() {
  if (!existsSync(inRoot("node_modules"))) return false;
  const lock = fingerprint(["package-lock.json"]);
  if (existsSync(inRoot(stampPath)) && readFileSync(inRoot(stampPath), "utf8") === lock) return true;
  if (!npmInstalledTheSame()) return false;
  writeFileSync(inRoot(stampPath), lock);
  return true;
}

/** Installs what package-lock.json says, unless it is there already. */
export function ensureInstalled() {
  if (installed()) return;
  if (existsSync(inRoot("node_modules")) && lstatSync(inRoot("node_modules")).isSymbolicLink()) {
    say("node_modules is a link to another folder, and is used as it is.");
    return;
  }
  say("Installing the packages of package-lock.json. The first time takes a minute or two.");
  const arguments_ = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const [command, before] = node && npm ? [node, [npm]] : ["npm", []];
  const { status, error } = spawnSync(command, [...before, ...arguments_], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (error || status !== 0) {
    refuse("The packages could not be installed; npm says why above. Nothing was started.");
  }
  writeFileSync(inRoot(stampPath), fingerprint(["package-lock.json"]));
}

/** The Node that runs the product, and the options that it needs. Node 24 comes with the packages on Linux x64. */
export function runtime() {
  for (const command of [inRoot("node_modules/.bin/node"), process.execPath, "node"]) {
    const { stdout, status } = spawnSync(command, ["--version"], { encoding: "utf8" });
    const version = (stdout ?? "").trim();
    if (status !== 0 || !atLeast(version, 22, 14)) continue;
    const options = atLeast(version, 22, 18) ? [] : ["--experimental-strip-types"];
    return { command, options: [...options, "--disable-warning=ExperimentalWarning"] };
  }
  return refuse(
    `The product runs on Node.js 22.14 or newer, and this machine has ${process.version}. ` +
      "The packages bring Node 24 along on Linux x64 only: install Node.js 24 and try again.",
  );
}

/** Builds the pages when what they are made of has changed since the last time. */
export function ensureTab({ command, options }) {
  if (!existsSync(inRoot("tab/board.html"))) return;
  const stamp = inRoot("dist/tab.stamp");
  const made = fingerprint(["tab", "bot/contract", "bot/domain", "bot/texts", "package-lock.json"]);
  if (existsSync(inRoot("dist/tab")) && existsSync(stamp) && readFileSync(stamp, "utf8") === made) return;
  say("Building the pages of the tab.");
  const vite = inRoot("node_modules/vite/bin/vite.js");
  const built = spawnSync(command, [...options, vite, "build", "tab", "--logLevel", "warn"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (built.status !== 0) refuse("The pages of the tab could not be built; the reason is above.");
  writeFileSync(stamp, made);
}

/** Runs a child in a process group of its own, so that what it starts itself can be stopped with it. */
export function startGroup({ command, options }, arguments_, settings) {
  return spawn(command, [...options, ...arguments_], { cwd: root, detached: true, ...settings });
}

const gone = (child) => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended.
  }
}

/** Asks the group to end, and ends it after `patienceMs`. */
export async function stopGroup(child, patienceMs = 10_000) {
  if (!gone(child)) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    signalGroup(child, "SIGTERM");
    const timer = setTimeout(() => signalGroup(child, "SIGKILL"), patienceMs);
    await ended;
    clearTimeout(timer);
  }
  if (child.pid !== undefined) signalGroup(child, "SIGKILL");
}

/**
 * Calls `stop(signal)` when somebody wants this command to end. npm starts a shell in between, and the shell does
 * not pass a signal on, so the end of the shell is a wish to end too.
 */
export function whenToldToStop(stop) {
  let told = false;
  const tell = (signal) => {
    told = true;
    stop(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => tell(signal));
  const parent = process.ppid;
  const look = () => process.ppid !== parent && !told && tell("SIGTERM");
  if (process.env.npm_lifecycle_event) setInterval(look, 500).unref();
}
