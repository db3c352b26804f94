/** What is written about the project is true of it, and says nothing about the machine it was written on. */
import assert from "node:assert/strict";
import { projectFiles, read } from "../support/sources.ts";

const files = projectFiles();
const isBinary = (path: string): boolean => /\.(png|ico|jpg|woff2?|pptx|xlsx|docx|zip|db|pdf)$/.test(path);
const texts = files.filter((path) => !isBinary(path)).map((path): [string, string] => [path, read(path)]);

const isPaper = (path: string): boolean =>
  /^(README|ARCHITECTURE|CONTRIBUTING|SECURITY)\.md$/.test(path) ||
  /^docs\/.*\.md$|^bot\/.*README\.md$/.test(path);

/** Looks like a path of this project: has a known top, or a file ending that we use, and no blanks or blanks to fill in. */
const looksLikePath = (word: string): boolean =>
  /^(\.?[\w@-]+\/)*\.?[\w.@-]+\/?$/.test(word) &&
  (/^(bot|tab|manifest|infra|tests|docs|\.ci|\.github|env)\//.test(word) ||
    /^[\w-]+\.(md|yml|yaml|json|mjs|ts|tsx)$/.test(word));

/** Made when the product runs or is tested, so a page may name them although they are in no commit. */
const isMade = (path: string): boolean => /^(data|dist|\.cache|node_modules)(\/|$)/.test(path);

const inBackticks = (text: string): string[] =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, word = ""]) => word);

function missingPaths(paper: string, text: string, all: readonly string[]): string[] {
  const exists = (path: string): boolean => {
    const folder = path.endsWith("/") ? path : `${path}/`;
    const beside = paper.includes("/") ? `${paper.slice(0, paper.lastIndexOf("/"))}/${path}` : path;
    return all.some((it) => it === path || it === beside || it.startsWith(folder) || it.endsWith(`/${path}`));
  };
  const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, it = ""]) => it);
  const fromTop = (link: string): string =>
    new URL(link, `file:///${paper}`).pathname.slice(1).replace(/\/$/, "");
  const named = [...inBackticks(text).filter(looksLikePath), ...linked.map(fromTop)];
  return named
    .filter((it) => !isMade(it) && !exists(it))
    .map((it) => `${paper} names ${it}, which is not there`);
}

function missingCommands(paper: string, text: string, scripts: readonly string[]): string[] {
  const named = [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([whole, name = ""]) => [
    whole,
    name,
  ]);
  const npmItself = [
    "ci",
    "install",
    "run",
    "exec",
    "audit",
    "outdated",
    "ls",
    "pack",
    "version",
    "update",
    "scripts",
  ];
  return named
    .filter(([whole, name = ""]) => whole?.startsWith("npm run ") || !npmItself.includes(name))
    .filter(([whole, name = ""]) => whole?.startsWith("npm run ") || ["start", "test"].includes(name))
    .filter(([, name = ""]) => !scripts.includes(name))
    .map(([whole]) => `${paper} names ${whole}, which package.json does not have`);
}

const machinePath = /(?<![\w.~@/-])\/(work|home|root|Users)\/[\w.-]/;
const temporaryPath = /(?<![\w.~@/-])\/tmp\/[\w.-]/;
const registryHost = /\b(registry\.[\w-]+\.(org|com|net|io)|npm\.pkg\.github\.com|pkgs\.dev\.azure\.com)\b/i;
/** The registry that npm uses here and now, when it says so. */
const ownRegistry = URL.parse(process.env["npm_config_registry"] ?? "")?.hostname;

function tracesOfAMachine(path: string, text: string): string[] {
  const patterns = isPaper(path) ? [machinePath, temporaryPath, registryHost] : [machinePath, registryHost];
  const found = patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
  if (ownRegistry && text.includes(ownRegistry)) found.push(ownRegistry);
  return [...new Set(found)].map((it) => `${path} names ${it}`);
}

/** The top level is the user's wish and stays so. */
const topEntries = new Set(
  [
    "bot tab manifest infra tests docs env .ci .github .vscode",
    "README.md ARCHITECTURE.md CONTRIBUTING.md SECURITY.md CHANGELOG.md LICENSE",
    "package.json package-lock.json tsconfig.json teamsapp.yml teamsapp.local.yml teamsapp.testtool.yml Dockerfile",
    ".gitignore .gitattributes .dockerignore .editorconfig .npmrc .nvmrc",
    ".mocharc.json .oxlintrc.json .prettierrc.json .prettierignore",
  ].flatMap((line) => line.split(" ")),
);
const unexpected = (all: readonly string[]): string[] => [
  ...new Set(all.map((path) => path.split("/")[0] ?? "").filter((entry) => !topEntries.has(entry))),
];

const downloadAddresses = (lock: string): number => [...lock.matchAll(/"resolved":\s*"http/g)].length;

const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);
/** A sample of a bad path, put together here so that this file itself is clean. */
const below = (top: string): string => `/${top}/x`;

describe("the papers of the house", () => {
  it("every path and every command that a page names exists", () => {
    const problems = texts
      .filter(([path]) => isPaper(path))
      .flatMap(([path, text]) => [
        ...missingPaths(path, text, files),
        ...missingCommands(path, text, scripts),
      ]);
    assert.deepEqual(problems, []);
  });

  it("a page that names what is not there is found", () => {
    const all = ["bot/main.ts", "docs/decisions/0001-store.md", "docs/run.md"];
    const bad = [
      "see `bot/gone.ts`",
      "see `docs/nothing/`",
      "[x](docs/gone.md)",
      "see `GONE.md`",
      "`tests/x.test.ts`",
    ];
    for (const text of bad) assert.equal(missingPaths("README.md", text, all).length, 1, text);
    const good = [
      [
        "README.md",
        "see `bot/main.ts`, `bot/`, `PORT`, `dist/tab`, `GET /healthz` and [it](docs/run.md#top)",
      ],
      [
        "docs/run.md",
        "[it](decisions/0001-store.md) and [that](../bot/main.ts) and [web](https://example.com/x)",
      ],
      ["docs/run.md", "`npm start`, `and/or`, `main.ts`"],
    ];
    for (const [paper = "", text = ""] of good) assert.deepEqual(missingPaths(paper, text, all), [], text);
    assert.equal(missingCommands("README.md", "type `npm run nothing`", ["start"]).length, 1);
    assert.equal(missingCommands("README.md", "type `npm test`", ["start"]).length, 1);
    assert.deepEqual(missingCommands("README.md", "`npm start`, `npm ci`, npm is good", ["start"]), []);
  });

  it("every script of package.json runs a file that exists", () => {
    const { scripts: all } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = Object.values(all).flatMap((it) =>
      it.split(" ").filter((word) => /\.(ts|mjs)$/.test(word)),
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((it) => !files.includes(it)),
      [],
    );
  });

  it("no file names the machine or the registry it was made with", () => {
    assert.deepEqual(
      texts.flatMap(([path, text]) => tracesOfAMachine(path, text)),
      [],
    );
  });

  it("such a trace is found", () => {
    const bad = ["work", "home", "root", "tmp"].map((top) => `in ${below(top)}`);
    bad.push(`https://registry.${"npmjs"}.org/x`);
    for (const text of bad) assert.equal(tracesOfAMachine("README.md", text).length, 1, text);
    const good = [
      `docs${below("work")}`,
      `https://example.com${below("home")}`,
      "`/healthz`",
      "the registry of benefits",
      `~${below("work")}`,
    ];
    for (const text of good) assert.deepEqual(tracesOfAMachine("README.md", text), [], text);
    assert.deepEqual(tracesOfAMachine("tests/x.ts", `join("${below("tmp")}")`), []);
  });

  it("the top level holds what it should, and nothing else", () => {
    assert.deepEqual(unexpected(files), []);
    assert.deepEqual(unexpected(["bot/main.ts", "notes.txt", "lib/x.ts"]), ["notes.txt", "lib"]);
  });

  it("package-lock.json carries no download addresses", () => {
    for (const lock of ["package-lock.json", "tests/bench/delivery/teamsfx/package-lock.json"])
      assert.equal(downloadAddresses(read(lock)), 0, lock);
    assert.equal(downloadAddresses('"resolved": "https://example.org/x.tgz"'), 1);
  });
});
