/**
 * `npm test` is everything that CI runs, `npm run check` the part that takes a minute.
 *
 *   node infra/test.mjs                    everything
 *   node infra/test.mjs check              types, lint, format and the fast tests
 *   node infra/test.mjs stories browser    only these
 *
 * Every step runs, whatever the one before it said, so that one run tells everything. The last line counts what
 * mocha's own JSON results say; a step that is no mocha run (types, lint, format), and a run that left no results,
 * count as one failure each when they fail.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  ensureInstalled,
  ensureTab,
  inRoot,
  refuse,
  runtime,
  say,
  startGroup,
  stopGroup,
  whenToldToStop,
} from "./ground.mjs";

/** Each of these folders of tests is a step of its own; all other folders are the step "fast". */
const slowSuites = ["contract", "stories", "soak", "e2e", "browser"];
/** The stories once more, on the Cosmos DB that COSMOS_ENDPOINT and COSMOS_KEY name (see tests/support/storyStore.ts). */
const onCosmos = "cosmos";
const noSuites = ["support", "bench"];
const checkSteps = ["types", "lint", "format", "fast"];
const minute = 60_000;

const binary = (name) => inRoot("node_modules/.bin", name);
const results = (step) => inRoot(".cache/test", `${step}.json`);

const tools = {
  types: [
    [binary("tsc"), "--project", "tsconfig.json"],
    [binary("tsc"), "--project", "tab/tsconfig.json"],
  ],
  lint: [[binary("oxlint"), "--deny-warnings", "--report-unused-disable-directives"]],
  format: [[binary("prettier"), "--check", "--log-level", "warn", "."]],
};

const wanted = process.argv.slice(2);
const allSteps = [...checkSteps, ...slowSuites, onCosmos];
const steps = wanted.length === 0 ? allSteps : wanted.flatMap((it) => (it === "check" ? checkSteps : [it]));
const unknown = steps.find((step) => !allSteps.includes(step));
if (unknown) refuse(`There is no step "${unknown}". The steps are: check, ${allSteps.join(", ")}.`);

ensureInstalled();
const node = runtime();
let running;
whenToldToStop(() => {
  if (running) void stopGroup(running, 2_000).then(() => process.exit(130));
  else process.exit(130);
});

/** Runs one command to its end; true when it ended well. What it started and left behind is ended too. */
async function run(command, arguments_, limitMs, env = process.env) {
  running = startGroup({ command, options: [] }, arguments_, {
    stdio: ["ignore", "inherit", "inherit"],
    env,
  });
  const child = running;
  const timer = setTimeout(() => {
    say(`This took more than ${limitMs / minute} minutes and was ended.`);
    void stopGroup(child, 2_000);
  }, limitMs);
  const status = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", resolve);
  });
  clearTimeout(timer);
  await stopGroup(child);
  running = undefined;
  return status === 0;
}

/** The Node of the product first in the path, for the tools that are scripts with `#!/usr/bin/env node`. */
const asScript = (path) => [node.command, [...node.options, path]];

async function runTools(step) {
  let well = true;
  for (const [path, ...arguments_] of tools[step]) {
    const [command, before] = asScript(path);
    well = (await run(command, [...before, ...arguments_], 5 * minute)) && well;
  }
  return { passed: 0, failed: well ? 0 : 1, skipped: 0 };
}

function testFiles(folder) {
  return readdirSync(inRoot(folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name))
    .sort();
}

function filesOf(step) {
  if (!existsSync(inRoot("tests"))) return [];
  if (step === onCosmos)
    return [...testFiles(join("tests", "stories")), join("tests", "e2e", "leader.test.ts")];
  if (slowSuites.includes(step))
    return existsSync(inRoot("tests", step)) ? testFiles(join("tests", step)) : [];
  const ofOthers = [...slowSuites, ...noSuites].map((folder) => join("tests", folder, "/"));
  return testFiles("tests").filter((file) => !ofOthers.some((folder) => file.startsWith(folder)));
}

async function runMocha(step) {
  if (step === onCosmos && !(process.env.COSMOS_ENDPOINT && process.env.COSMOS_KEY)) {
    console.log("The stories were not run on Cosmos DB: COSMOS_ENDPOINT and COSMOS_KEY are not set.");
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const files = filesOf(step);
  if (files.length === 0) {
    console.log("There are no tests in this step yet.");
    return { passed: 0, failed: 0, skipped: 0 };
  }
  if (["e2e", "browser", onCosmos].includes(step)) ensureTab(node);
  rmSync(results(step), { force: true });
  const [command, before] = asScript(inRoot("node_modules/mocha/bin/mocha.js"));
  const reporter = [
    "--reporter",
    "tests/support/reporter.ts",
    "--reporter-option",
    `output=${results(step)}`,
  ];
  const env = step === onCosmos ? { ...process.env, STORE: "cosmos" } : process.env;
  const well = await run(command, [...before, ...reporter, ...files], 30 * minute, env);
  if (!existsSync(results(step))) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, pending } = JSON.parse(readFileSync(results(step), "utf8"));
  const bare = pending.filter(({ err }) => err?.message).length;
  const missed = stats.failures === 0 && (!well || stats.tests === 0) ? 1 : 0;
  return { passed: stats.passes, failed: stats.failures + bare + missed, skipped: stats.pending - bare };
}

const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
for (const step of steps) {
  console.log(`\n== ${step}`);
  const started = performance.now();
  const counts = await (step in tools ? runTools(step) : runMocha(step));
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  summary.push(`${seconds} s  ${counts.failed > 0 ? "FAILED" : "ok    "}  ${step}`);
}
console.log(`\n${summary.join("\n")}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
