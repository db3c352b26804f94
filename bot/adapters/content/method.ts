import type { Method } from "../../ports.ts";
import { readLibrary } from "./library.ts";
import { readFrameworks } from "./veikart.ts";

/** The method from the content files, read once; every version that a programme may have started with is there. */
export function readMethod(): Method {
  const frameworks = readFrameworks();
  return {
    library: readLibrary(frameworks),
    framework: (id, version) => {
      const found = frameworks.find((f) => f.id === id && f.version === version);
      if (!found) throw new Error(`framework ${id} ${version} is not among the content files`);
      return found;
    },
  };
}
