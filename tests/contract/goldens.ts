/**
 * One document of every kind and version as it was written, in tests/contract/golden: read for as long as the product
 * lives. `node tests/contract/goldens.ts` records what is missing, from the demo world; what is there is never changed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { versions, type Kind } from "../../bot/domain/store/documents.ts";
import { lineOf, textOf } from "../../bot/usecases/data/line.ts";
import type { AnyEntry, Stored } from "../../bot/ports.ts";

const folder = "tests/contract/golden";
export interface Golden {
  name: string;
  kind: Kind;
  version: number;
  /** As a line of an export. */
  line: string;
}

export const goldens = (): Golden[] =>
  readdirSync(folder)
    .sort()
    .map((name) => {
      const line = JSON.stringify(JSON.parse(readFileSync(`${folder}/${name}`, "utf8")));
      const { kind, version } = JSON.parse(line) as Golden;
      return { name, kind, version, line };
    });

if (import.meta.main) {
  const { goldenWorld } = await import("./goldenWorld.ts");
  mkdirSync(folder, { recursive: true });
  const found = await goldenWorld();
  for (const [kind, version] of Object.entries(versions)) {
    const name = `${folder}/${kind}.v${version}.json`;
    if (existsSync(name)) continue;
    const [best] = found
      .filter(({ entry }) => entry.kind === kind)
      .sort((a, b) => fieldsIn(b.entry.body) - fieldsIn(a.entry.body));
    if (!best) {
      console.error(`nothing of kind ${kind} in the golden world`);
      continue;
    }
    const stored = { ...best.entry, etag: "" } as unknown as Stored<Kind>;
    const line = JSON.parse(textOf(lineOf(best.partition, stored))) as object;
    writeFileSync(name, `${JSON.stringify(line, null, 2)}\n`);
  }
}

/** How many different fields a document has, in lists too. */
function fieldsIn(body: AnyEntry["body"]): number {
  const paths = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    if (value === null || typeof value !== "object") return;
    for (const [key, inner] of Object.entries(value)) {
      const next = Array.isArray(value) ? `${path}[]` : `${path}.${key}`;
      paths.add(next);
      walk(inner, next);
    }
  };
  walk(body, "");
  return paths.size;
}
