/**
 * Makes the app package: `npm run package -- dev`, with values from env/.env.dev, or given after the name:
 * `npm run package -- dev TAB_DOMAIN=ledergaloppen.example.no BOT_ID=… TEAMS_APP_ID=…`
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { parseEnv } from "node:util";
import { environments, problemsWith, zipPackage } from "./appPackage.ts";

function refuse(...lines: string[]): never {
  console.error(lines.join("\n"));
  exit(1);
}

const root = new URL("../", import.meta.url);
const [name = "", ...given] = argv.slice(2);
const environment = environments.find((one) => one === name);
if (!environment) refuse(`Say for which environment: npm run package -- ${environments.join(" | ")}`);

const stray = given.filter((argument) => !/^[A-Z][A-Z0-9_]*=/.test(argument));
if (stray.length > 0) refuse(`Values are given as NAME=value, not as: ${stray.join(" ")}`);

const envFile = new URL(`env/.env.${environment}`, root);
const values = {
  ...(existsSync(envFile) ? parseEnv(readFileSync(envFile, "utf8")) : {}),
  ...Object.fromEntries(given.map((argument) => argument.split(/=(.*)/s, 2) as [string, string])),
};

const folder = new URL("manifest/", root);
const files = new Map(readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder))]));
const template =
  files.get("manifest.json")?.toString("utf8") ?? refuse("manifest/manifest.json is not there");
const problems = problemsWith(environment, template, values);
if (problems.length > 0) {
  refuse(
    `No package for ${environment}:`,
    ...problems.map((problem) => `  ${problem}`),
    `Put the values in env/.env.${environment}, or give them after the name as NAME=value.`,
  );
}

mkdirSync(new URL("dist/", root), { recursive: true });
const target = `dist/ledergaloppen.${environment}.zip`;
writeFileSync(new URL(target, root), zipPackage(environment, files, values));
console.log(`${target} is ready to upload to Teams.`);
