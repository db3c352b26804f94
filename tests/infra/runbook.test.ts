/** The runbook, followed dry: every value that a step needs is one that an earlier step has asked for, and no more is missing. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { commandsIn } from "../support/commands.ts";
import { readBicep } from "./bicep.ts";

const runbook = readFileSync("docs/runbook.md", "utf8");
const first = /^## First deployment\n([\s\S]*?)^## /m.exec(runbook)?.[1] ?? "";
const steps = first.split(/^\*\*\d\. /m).slice(1);
const envFile = readFileSync("env/.env.production", "utf8");
const inEnv = new Map(
  [...envFile.matchAll(/^([A-Z_0-9]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
);
const outputs = readBicep(new URL("../../infra/bicep/main.bicep", import.meta.url)).outputs;

/** What an operator has to write into the file, by the steps that say so. */
const asked = (upTo: number): Set<string> =>
  new Set(
    steps
      .slice(0, upTo)
      .flatMap((step) => [...step.matchAll(/`([A-Z][A-Z_0-9]{4,})`/g)].map(([, name = ""]) => name)),
  );
const neededBy = (file: string): string[] => {
  const text = readFileSync(file, "utf8");
  const read = [...text.matchAll(/readEnvironmentVariable\('(\w+)'(, '[^']*')?\)/g)]
    .filter(([, , otherwise]) => otherwise === undefined)
    .map(([, name = ""]) => name);
  return [...new Set([...read, ...[...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = ""]) => name)])];
};
/** Invented, and of the right kind. */
const value = (name: string): string => {
  if (name === "TAB_DOMAIN") return "ledergaloppen.example.no";
  if (name === "RESOURCE_SUFFIX") return "proeve";
  if (name === "ALERT_EMAIL") return "drift@example.no";
  return `${String([...inEnv.keys()].indexOf(name) + 10).padStart(8, "1")}-1111-4111-8111-111111111111`;
};

describe("the runbook, followed dry", () => {
  it("has its steps, and says what to expect after each", () => {
    assert.equal(steps.length, 9);
    // The first one chooses, and makes nothing.
    for (const [n, step] of steps.entries()) assert.ok(n === 0 || /Expected:/.test(step), `step ${n + 1}`);
  });

  it("asks for every value before the templates and the registrations need it", () => {
    const before = {
      "infra/bicep/pilot.bicepparam": 2,
      "infra/bicep/national.bicepparam": 2,
      "infra/entra.manifest.json": 6,
    };
    for (const [file, step] of Object.entries(before)) {
      const known = asked(step);
      const missing = neededBy(file).filter((name) => !known.has(name) && !inEnv.get(name));
      assert.deepEqual(missing, [], file);
    }
  });

  it("uses only variables that the env file or the resources give", () => {
    const used = commandsIn(runbook).flatMap((line) =>
      [...line.matchAll(/\$\{?([A-Z_0-9]+)/g)].map(([, name = ""]) => name),
    );
    assert.ok(used.length > 2);
    assert.deepEqual(
      used.filter((name) => !inEnv.has(name) && !outputs.includes(name)),
      [],
    );
    for (const output of outputs) assert.ok(runbook.includes(output), `${output} is not told of`);
  });

  it("names only files that are there, or that a step before has made", () => {
    const made = /^dist\//;
    const files = commandsIn(runbook)
      .flatMap((line) => line.split(/[ ;]/))
      .filter((word) => /^(infra|env|dist)\/[\w./-]+$/.test(word));
    assert.ok(files.length > 2);
    for (const file of files) assert.ok(made.test(file) || existsSync(file), file);
    assert.match(runbook, /npm run deployable[\s\S]*dist\/deployable/);
  });

  it("fills the file, reads it in as step 3 does, and nothing is missing in templates, registration and package", () => {
    const folder = mkdtempSync(join(tmpdir(), "runbook-"));
    try {
      const filled = envFile.replaceAll(
        /^([A-Z_0-9]+)=$/gm,
        (_line, name: string) => `${name}=${value(name)}`,
      );
      writeFileSync(join(folder, "production"), filled);
      const script = `set -a; . ${join(folder, "production")}; set +a; env`;
      const said = execFileSync("sh", ["-c", script], {
        encoding: "utf8",
        env: { PATH: process.env["PATH"] ?? "" },
      });
      const env = Object.fromEntries(
        said.split("\n").flatMap((line) => {
          const at = line.indexOf("=");
          return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
        }),
      );
      const files = [
        "infra/bicep/pilot.bicepparam",
        "infra/bicep/national.bicepparam",
        "infra/entra.manifest.json",
      ];
      assert.deepEqual(
        files.flatMap(neededBy).filter((name) => !env[name]),
        [],
      );
      const words = ["dev", "TEAMS_APP_ID", "BOT_ID", "TAB_DOMAIN"].map((name) =>
        env[name] ? `${name}=${env[name]}` : name,
      );
      execFileSync(process.execPath, ["infra/package.ts", ...words]);
      const parts = Object.entries(unzipSync(readFileSync("dist/ledergaloppen.dev.zip")));
      for (const [name, bytes] of parts)
        if (name.endsWith(".json")) assert.doesNotMatch(strFromU8(bytes), /\$\{\{|undefined|"id": ""/, name);
      assert.ok(
        parts.some(
          ([name, bytes]) => name === "manifest.json" && strFromU8(bytes).includes(env["BOT_ID"] ?? "-"),
        ),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
