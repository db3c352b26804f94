import type { Library } from "../../domain/assignment/library.ts";
import type { Framework } from "../../domain/roadmap.ts";
import type { Method } from "../../ports.ts";
import { parseFramework } from "./framework.ts";
import { parseLibrary } from "./library.ts";
import { readContent } from "./yaml.ts";

/** Each road with what may be asked along it. Every one that a programme may have started with stays in this list. */
const files = [{ framework: "veikart-1.yaml", library: "library-1.yaml" }];

/** The method from the content files, read once. */
export const readMethod = (): Method =>
  methodOf(
    files.map((file) => {
      const framework = parseFramework(file.framework, readContent(file.framework));
      return { framework, library: parseLibrary(file.library, readContent(file.library), framework) };
    }),
  );

export function methodOf(roads: readonly { framework: Framework; library: Library }[]): Method {
  const roadOf: (of: { framework: { id: string; version: number } }) => (typeof roads)[number] = (of) => {
    const { id, version } = of.framework;
    const found = roads.find(({ framework }) => framework.id === id && framework.version === version);
    if (!found) throw new Error(`framework ${id} ${version} is not among the content files`);
    return found;
  };
  return {
    framework: (of) => roadOf(of).framework,
    library: (of) => roadOf(of).library,
    frameworks: roads.map(({ framework }) => framework),
  };
}
