import type { DemoWorld } from "../../domain/demo/demo.ts";
import { checkDemoWorld } from "./demo-check.ts";
import { demoWorld as schema } from "./demo-schema.ts";
import { Problems, parseYaml } from "./yaml.ts";

/** The demo world from the text of its file; the file lies with what only a developer runs, so the caller reads it. */
export function parseDemoWorld(file: string, yaml: string): DemoWorld {
  const world = parseYaml(file, yaml, schema);
  const problems = new Problems(file);
  checkDemoWorld(world, problems);
  problems.throwAny();
  return world;
}
