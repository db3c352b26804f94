/** Every floor may look down, never up: the folder is the layer, and this is the list of who may see whom. */
import assert from "node:assert/strict";
import { importsOf, isSource, projectFiles, read, type Import } from "../support/sources.ts";

const anyOther = "*";

/**
 * What a room may import besides its own files. `name:types` is types only; `npm:name` is one package, `npm:*` all of
 * them with Node's own modules. What is not in the list may not be imported.
 */
const rooms: Record<string, string[]> = {
  domain: [],
  ports: ["domain"],
  texts: [],
  contract: ["domain:types", "npm:valibot"],
  usecases: ["domain", "ports", "contract"],
  cards: ["domain", "texts", "npm:valibot"],
  house: ["usecases", "ports", "domain", "contract"],
  config: ["domain", "npm:valibot"],
  adapters: [anyOther, "npm:*"],
  store: [anyOther, "npm:*"],
  service: [anyOther, "npm:*"],
  status: [anyOther],
  readiness: ["ports", "domain"],
  versions: ["npm:*"],
  main: [anyOther, "npm:*"],
  cli: [anyOther, "npm:*"],
  // The domain is plain functions: the tab says days and weeks in the same words as the cards.
  tab: ["contract", "texts", "domain", "npm:*"],
};
/** Nobody looks up to these. */
const top = ["main", "cli"];
/** Where the adapters are chosen: nobody below them sees them. */
const choosers = [...top, "service", "status", "store"];

/** `bot/domain/time.ts` is in `domain`, `bot/ports.ts` is `ports`, `bot/adapters/cosmos/x.ts` is `adapters/cosmos`. */
function roomOf(path: string): string | undefined {
  if (path.startsWith("tab/")) return "tab";
  const [, room, folder] = /^bot\/(\w+)(?:\.ts$|\/(\w+))/.exec(path) ?? [];
  return room === "adapters" && folder !== undefined ? `adapters/${folder}` : room;
}
const kindOf = (room: string): string => room.replace(/\/.*/, "");

function mayImport(room: string, { target, typeOnly }: Import): boolean {
  const allowed = rooms[kindOf(room)] ?? [];
  if (!/^(bot|tab|tests|infra|manifest)\//.test(target)) {
    return allowed.includes("npm:*") || allowed.includes(`npm:${target}`);
  }
  const other = roomOf(target);
  if (other === undefined) return false;
  if (other === room) return true;
  if (top.includes(other) || (choosers.includes(other) && !choosers.includes(room))) return false;
  if (kindOf(other) === "adapters" && !choosers.includes(room)) return false;
  if (other === "tab") return false;
  const types = typeOnly && allowed.includes(`${kindOf(other)}:types`);
  return types || allowed.includes(kindOf(other)) || allowed.includes(anyOther);
}

function problemsIn(path: string, text: string): string[] {
  const room = roomOf(path);
  if (room === undefined || !(kindOf(room) in rooms)) return [`${path} is in no room of the house`];
  return importsOf(path, text)
    .filter((it) => !mayImport(room, it))
    .map((it) => `${path} (${room}) may not import ${it.target}${it.typeOnly ? "" : ", or only its types"}`);
}

/** `bot/domain/plan` is a room within `domain`; what lies in no room of its floor is one by itself. */
const innerRoomOf = (path: string): string => /^(bot\/(?:domain|usecases)\/\w+)\//.exec(path)?.[1] ?? path;

/** Pairs that look at each other, straight or by way of others: whoever changes one must know both. */
function circlesIn(sees: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reaches = (from: string, to: string, been = new Set<string>()): boolean =>
    [...(sees.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (been.has(next)) return false;
      been.add(next);
      return reaches(next, to, been);
    });
  return [...sees].flatMap(([from, all]) =>
    [...all].filter((to) => reaches(to, from)).map((to) => `${from} and ${to} see each other`),
  );
}
const mutual = (sees: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  [...sees].flatMap(([from, all]) =>
    [...all].filter((to) => sees.get(to)?.has(from)).map((to) => `${from} and ${to} see each other`),
  );
function seen(files: readonly { path: string; text: string }[]): Map<string, Set<string>> {
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, text }) => [
      path,
      new Set(
        importsOf(path, text)
          .map(({ target }) => target)
          .filter((it) => paths.has(it)),
      ),
    ]),
  );
}
function seenByRoom(files: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const [path, all] of files) {
    const room = innerRoomOf(path);
    const sees = rooms.get(room) ?? new Set();
    for (const other of all) if (innerRoomOf(other) !== room) sees.add(innerRoomOf(other));
    rooms.set(room, sees);
  }
  return rooms;
}

describe("the floors of the house", () => {
  it("no file sees one that leads back to it, types as well, and no two rooms see each other", () => {
    const files = projectFiles().filter((path) => /^(bot|tab|infra)\//.test(path) && isSource(path));
    const sees = seen(files.map((path) => ({ path, text: read(path) })));
    assert.deepEqual(circlesIn(sees), []);
    assert.deepEqual(mutual(seenByRoom(sees)), []);
  });

  it("is told of a circle, also by way of a third", () => {
    const files = [
      { path: "bot/a.ts", text: 'import type { B } from "./b.ts";' },
      { path: "bot/b.ts", text: 'export { c } from "./c.ts";' },
      { path: "bot/c.ts", text: 'import {\n  a,\n} from "./a.ts";\nimport { d } from "./d.ts";' },
      { path: "bot/d.ts", text: "" },
    ];
    assert.equal(circlesIn(seen(files)).length, 3);
  });

  it("every floor looks down, never up", () => {
    const files = projectFiles().filter((path) => /^(bot|tab)\//.test(path) && isSource(path));
    const ours = files.filter((path) => path !== "tab/vite.config.ts");
    assert.ok(ours.length > 0);
    assert.deepEqual(
      ours.flatMap((path) => problemsIn(path, read(path))),
      [],
    );
  });

  const bad: [path: string, text: string][] = [
    ["bot/domain/time.ts", 'import { readFile } from "node:fs";'],
    ["bot/domain/time.ts", 'import * as v from "valibot";'],
    ["bot/domain/time.ts", 'import type { Ports } from "../ports.ts";'],
    ["bot/ports.ts", 'import { x } from "./usecases/x.ts";'],
    ["bot/texts/nb.ts", 'import type { Person } from "../domain/person.ts";'],
    ["bot/contract/views.ts", 'import { isDay } from "../domain/time.ts";'],
    ["bot/usecases/answer.ts", 'import { card } from "../cards/task.ts";'],
    ["bot/usecases/answer.ts", 'import {\n  a,\n  b,\n} from "../texts/nb.ts";'],
    ["bot/usecases/answer.ts", 'export * from "../adapters/cosmos/store.ts";'],
    ["bot/cards/task.ts", 'import { answer } from "../usecases/answer.ts";'],
    ["bot/cards/task.ts", 'const x = await import("botbuilder");'],
    ["bot/house.ts", 'import { nb } from "./texts/nb.ts";'],
    ["bot/config.ts", 'import { CosmosClient } from "@azure/cosmos";'],
    ["bot/adapters/http/server.ts", 'import { store } from "../cosmos/store.ts";'],
    ["bot/adapters/http/server.ts", 'import { main } from "../../main.ts";'],
    ["bot/adapters/http/server.ts", 'import { openStore } from "../../store.ts";'],
    ["bot/main.ts", 'import { Board } from "../tab/board.tsx";'],
    ["tab/board.tsx", 'import { viewBoard } from "../bot/usecases/board/viewBoard.ts";'],
    ["tab/board.tsx", 'import type { Ports } from "../bot/ports.ts";'],
    ["bot/attic/old.ts", ""],
  ];
  for (const [path, text] of bad) {
    it(`${path} is refused with ${text.replaceAll("\n", " ") || "no import at all"}`, () => {
      assert.equal(problemsIn(path, text).length, 1);
    });
  }

  const good: [path: string, text: string][] = [
    ["bot/domain/time.ts", 'import { Person } from "./person.ts";'],
    ["bot/contract/views.ts", 'import type { Day } from "../domain/time.ts";\nimport * as v from "valibot";'],
    ["bot/usecases/answer.ts", 'import type { Ports } from "../ports.ts";'],
    [
      "bot/adapters/teams/bot.ts",
      'import botbuilder from "botbuilder";\nimport { card } from "../../cards/task.ts";',
    ],
    ["bot/main.ts", 'import { store } from "./adapters/cosmos/store.ts";'],
    ["tab/board.tsx", 'import type { Day } from "../bot/domain/time.ts";\nimport { useState } from "react";'],
    ["tab/board.tsx", 'import { addDays } from "../bot/domain/time.ts";'],
  ];
  for (const [path, text] of good) {
    it(`${path} may say ${text.replaceAll("\n", " ")}`, () => assert.deepEqual(problemsIn(path, text), []));
  }
});
