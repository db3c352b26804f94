import { readFileSync } from "node:fs";

const at = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

export const veikartYaml = at("bot/content/veikart-1.yaml");
export const libraryYaml = at("bot/content/library-1.yaml");
export const demoYaml = at("infra/demo/demo-world.yaml");

/** The text with one thing changed, or a failing test when the thing is not there to be changed. */
export function broken(yaml: string, from: string, to: string): string {
  if (!yaml.includes(from)) throw new Error(`nothing to break: ${from}`);
  return yaml.replace(from, to);
}
