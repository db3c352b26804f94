/** Every command in a paper is run by a test, or has a reason why not. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { commandsIn, known, knownAs, namedCommands } from "../support/commands.ts";

describe("the commands in the papers", () => {
  const all = namedCommands();

  it("are known, each in one way", () => {
    const odd = all.filter((one) => knownAs(one).length !== 1);
    assert.deepEqual(odd, []);
    assert.ok(all.length > 40, `${all.length}`);
  });
  it("are all that is known", () => {
    const unnamed = known.filter(({ named }) => !all.some(({ command }) => named.test(command)));
    assert.deepEqual(unnamed, []);
  });
  it("that are run in another test are run by one that is there", () => {
    for (const one of known) if ("in" in one) assert.ok(existsSync(one.in), one.in);
  });
  it("are found in blocks and in lines", () => {
    const text =
      "see `npm run plan` and `plan`\n\n```sh\nnpm ci   # all of it\n$ az login\n\n```\n```ts\nconst a = 1;\n```\n";
    assert.deepEqual(commandsIn(text), ["npm ci", "az login", "npm run plan"]);
    assert.equal(knownAs({ paper: "", command: "npm run nothing" }).length, 0);
  });
});
