/** Code that nobody calls: a name that is exported and stands nowhere else, not even in its own file. */
import assert from "node:assert/strict";
import { codeOnly, isSource, projectFiles, read } from "../support/sources.ts";

const exported = /^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm;
type File = readonly [path: string, code: string];

/** How often each word stands in the files. */
function wordsIn(files: readonly File[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const [, code] of files)
    for (const [word] of code.matchAll(/[\w$]+/g)) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

function unused(files: readonly File[], house: (path: string) => boolean): string[] {
  const counted = wordsIn(files);
  return files
    .filter(([path]) => house(path))
    .flatMap(([path, code]) =>
      [...code.matchAll(exported)]
        .map(([, name = ""]) => name)
        .filter((name) => counted.get(name) === 1)
        .map((name) => `${path}: nobody uses ${name}`),
    );
}

describe("what is exported", () => {
  const inHouse = (path: string): boolean => /^(bot|tab|infra|tests)\//.test(path);

  it("is used by somebody", () => {
    const files = projectFiles()
      .filter((path) => isSource(path) || path.endsWith(".mjs"))
      .map((path): File => [path, codeOnly(read(path))]);
    assert.deepEqual(unused(files, inHouse), []);
  });

  it("is found where it is not", () => {
    const files: File[] = [
      ["bot/a.ts", "export const alone = 1;\nexport const used = 2;\n"],
      ["bot/b.ts", 'import { used } from "./a.ts";\nexport interface Alone { is: typeof used }\n'],
    ];
    assert.deepEqual(unused(files, inHouse), ["bot/a.ts: nobody uses alone", "bot/b.ts: nobody uses Alone"]);
  });
});
