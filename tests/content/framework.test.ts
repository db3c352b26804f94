import assert from "node:assert/strict";
import { parseFramework } from "../../bot/adapters/content/framework.ts";
import { languages, type Local } from "../../bot/domain/language.ts";
import { phaseOf } from "../../bot/domain/roadmap.ts";
import { framework } from "../support/veikart.ts";
import { broken, veikartYaml } from "./files.ts";

const whole = (text: Local): boolean => languages.every((language) => text[language].trim().length > 1);

describe("Veikart as data", () => {
  it("has the six phases of KS, in order", () => {
    assert.deepEqual(
      framework.phases.map(({ number, name }) => [number, name.nb]),
      [
        [1, "Forankring"],
        [2, "Innsikt"],
        [3, "Tjenesteutvikling"],
        [4, "Pilotering"],
        [5, "Overgang til drift"],
        [6, "Ny praksis"],
      ],
    );
    assert.equal(phaseOf(framework, 5).name.en, "Transition to operation");
  });

  it("marks KS' own words as KS' and ours as drafts", () => {
    const by = (source: string): string[] =>
      framework.phases.flatMap(({ steps }) => steps.filter((s) => s.source === source).map(({ id }) => id));
    assert.deepEqual(by("KS"), ["1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "6.1", "6.2", "6.3"]);
    assert.equal(by("draft").length, 22);
    for (const phase of framework.phases) {
      assert.deepEqual(phase.nameSource, { nb: "KS", nn: "draft", en: "draft" });
      assert.equal(phase.purposeSource, "draft");
    }
  });

  it("has the steps and the talking points of each phase, in three languages", () => {
    assert.deepEqual(
      framework.phases.map(({ steps, doneWhen }) => [steps.length, doneWhen.length]),
      [
        [5, 5],
        [6, 4],
        [6, 4],
        [6, 4],
        [7, 4],
        [3, 3],
      ],
    );
    for (const { name, purpose, question, steps, tools, doneWhen } of framework.phases) {
      const texts = [name, purpose, question, ...doneWhen, ...[...steps, ...tools].map((item) => item.name)];
      for (const text of texts) assert.ok(whole(text), JSON.stringify(text));
    }
  });

  it("links to KS and InnoMed and nowhere else", () => {
    for (const { link, tools } of framework.phases) {
      for (const address of [link, ...tools.map((tool) => tool.link)]) {
        assert.match(address, /^https:\/\/(www\.ks\.no|innomed\.no)\//);
      }
    }
  });

  for (const [what, from, to, says] of [
    [
      "a missing language",
      "      nn: Bli samde om problemet, målet og kven som må vere med.\n",
      "",
      /purpose\.nn/,
    ],
    ["a step in the wrong phase", 'id: "1.2"', 'id: "2.9"', /phases\[0\]\.steps\[2\.9\]: stands in phase 1/],
    ["a step twice", 'id: "1.2"', 'id: "1.1"', /steps\[1\.1\]: the id is used twice/],
    ["a shouting text", "Bli enige om problemet,", "Bli enige om problemet!", /no exclamation marks/],
    ["a field nobody knows", "purposeSource:", "purposesource:", /phases\[0\]/],
    [
      "an address that is none",
      "source: https://www.ks.no/veikart",
      "source: ks",
      /source: is not an address/,
    ],
  ] as const) {
    it(`says where the file is wrong: ${what}`, () => {
      assert.throws(() => parseFramework("veikart.yaml", broken(veikartYaml, from, to)), {
        name: "ContentError",
        message: says,
      });
    });
  }
});
