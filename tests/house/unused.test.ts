/**
 * Code that nobody calls: a name that is exported and stands nowhere else, not even in its own file; and texts that
 * nobody says.
 */
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

/** A text is said by its name, or by one that is put together of a word and an ending: `${what}Text`. */
function unsaid(texts: readonly File[], code: readonly File[]): string[] {
  const words = wordsIn(code);
  const endings = code.flatMap(([, text]) => [...text.matchAll(/\$\{\w+\}(\w+)`/g)].map(([, it = ""]) => it));
  const isSaid = (name: string): boolean =>
    words.has(name) || endings.some((it) => name.endsWith(it) && words.has(name.slice(0, -it.length)));
  return texts.flatMap(([path, text]) =>
    [...text.matchAll(/^ +(\w+)(?=:|\()/gm)]
      .map(([, name = ""]) => name)
      .filter((name) => !isSaid(name))
      .map((name) => `${path}: nobody says ${name}`),
  );
}

describe("what is written for people", () => {
  const isText = (path: string): boolean => path.startsWith("bot/texts/");

  it("is said by somebody", () => {
    const files = projectFiles()
      .filter((path) => /^(bot|tab)\//.test(path) && isSource(path))
      .map((path): File => [path, read(path)]);
    const masters = files.filter(([path]) => isText(path) && path.endsWith("/nb.ts"));
    assert.ok(masters.length > 0);
    assert.deepEqual(
      unsaid(
        masters,
        files.filter(([path]) => !isText(path)),
      ),
      [],
    );
  });

  it("is found where it is not", () => {
    const texts: File[] = [
      [
        "bot/texts/a/nb.ts",
        '  title: "A",\n  visitText: "B",\n  alone: "C",\n  loneText: (n: string) => n,\n',
      ],
    ];
    const code: File[] = [["bot/a.ts", 'type What = "visit";\nwords.title + words[`${what}Text`]']];
    assert.deepEqual(unsaid(texts, code), [
      "bot/texts/a/nb.ts: nobody says alone",
      "bot/texts/a/nb.ts: nobody says loneText",
    ]);
  });
});

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

describe("a package of ours", () => {
  /** Types go with what they describe; the compiler is called by another name than its own. */
  const nameOf = (name: string): string => name.replace(/^@types\//, "").replace(/^typescript$/, "tsc");
  const unneeded = (names: readonly string[], code: string): string[] =>
    names.filter((name) => !code.includes(nameOf(name)));

  it("is used by somebody", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, object>;
    const code = projectFiles()
      .filter((path) => isSource(path) || path.endsWith(".mjs"))
      .map(read)
      .join("\n");
    assert.deepEqual(unneeded(Object.keys({ ...dependencies, ...devDependencies }), code), []);
  });

  it("is found where it is not", () => {
    const code = 'import { x } from "used";';
    assert.deepEqual(unneeded(["used", "@types/used", "idle"], code), ["idle"]);
  });
});
