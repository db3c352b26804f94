import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cardFor } from "../../bot/cards/index.ts";
import { languages } from "../../bot/domain/language.ts";
import { checkCard } from "../support/cardCheck.ts";
import { parseOfficially } from "../support/officialCards.ts";
import { cases, now } from "./cases.ts";

const folder = join(import.meta.dirname, "golden");
const update = process.env["UPDATE_GOLDEN"] === "1";

describe("the cards", () => {
  const names = Object.keys(cases).flatMap((name) => languages.map((language) => `${name}.${language}.json`));

  before(() => {
    if (!update) return;
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) if (!names.includes(file)) rmSync(join(folder, file));
  });

  it("are all there, and no others", () => {
    if (!update) assert.deepEqual(readdirSync(folder).sort(), [...names].sort());
  });

  for (const [name, letter] of Object.entries(cases)) {
    for (const language of languages) {
      const { card, summary } = cardFor(letter, language, now);
      const golden = join(folder, `${name}.${language}.json`);

      it(`${name} in ${language} is as it was agreed`, () => {
        const text = `${JSON.stringify(card, undefined, 2)}\n`;
        if (update) writeFileSync(golden, text);
        assert.ok(existsSync(golden), "write it with UPDATE_GOLDEN=1");
        assert.equal(text, readFileSync(golden, "utf8"));
      });
      it(`${name} in ${language} keeps to the rules`, () => {
        assert.deepEqual(checkCard(card), []);
        assert.deepEqual(parseOfficially(card), []);
        assert.ok(summary.trim() !== "" && summary.length < 200, summary);
        assert.doesNotMatch(JSON.stringify(card), /undefined|NaN|\[object|!"|[Pp]urring/);
      });
    }
  }
});
