import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cardFor } from "../../bot/cards/index.ts";
import type { LetterKind } from "../../bot/domain/letter/letter.ts";
import { languages } from "../../bot/domain/language.ts";
import { checkCard } from "../support/cardCheck.ts";
import { parseOfficially } from "../support/officialCards.ts";
import { cases, now } from "./cases.ts";

const folder = join(import.meta.dirname, "golden");
const update = process.env["UPDATE_GOLDEN"] === "1";

/** A kind that is missing here does not compile. */
const kinds: Readonly<Record<LetterKind, true>> = {
  welcome: true,
  help: true,
  assignment: true,
  nudge: true,
  receipt: true,
  tasks: true,
  caseSummary: true,
  language: true,
  refusal: true,
  notice: true,
  expiry: true,
  channel: true,
  history: true,
  sharing: true,
  later: true,
  handover: true,
  phase: true,
  gathering: true,
  pause: true,
  myData: true,
  asking: true,
  done: true,
  visit: true,
  visits: true,
  match: true,
  offer: true,
};

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

  it("have every kind of letter among them", () => {
    const shown = new Set(Object.values(cases).map(({ kind }) => kind));
    assert.deepEqual(
      Object.keys(kinds).filter((kind) => !shown.has(kind as LetterKind)),
      [],
    );
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
