/** What people write stays text wherever it comes out: on our pages, on cards, in the log. */
import assert from "node:assert/strict";
import { paperPage } from "../../bot/adapters/http/paper.ts";
import { jsonLog } from "../../bot/adapters/log.ts";
import { cardFor } from "../../bot/cards/index.ts";
import type { Letter } from "../../bot/domain/letter/letter.ts";
import { languages } from "../../bot/domain/language.ts";
import type { Moment } from "../../bot/domain/time.ts";
import { codeOnly, isSource, projectFiles, read } from "../support/sources.ts";

const at: Moment = "2026-11-24T08:00:00.000Z";
const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `[klikk](javascript:alert(1))`,
  `![](https://evil.example/pixel.png)`,
  `</TextBlock><Action.OpenUrl url="https://evil.example">`,
  `{{DATE(2026-11-24T08:00:00Z,SHORT)}} \${secret} {{secret}}`,
  `\u202egnp.exe`,
  `"}],"actions":[{"type":"Action.OpenUrl"}],"x":[{"y":"`,
];

/** Every text that a card shows, and every kind of element on it. */
function partsOf(card: unknown): { texts: string[]; types: string[] } {
  if (typeof card !== "object" || card === null) return { texts: [], types: [] };
  const found = { texts: [] as string[], types: [] as string[] };
  for (const [key, value] of Object.entries(card)) {
    if (typeof value === "string" && /^(text|title|value)$/.test(key)) found.texts.push(value);
    if (typeof value === "string" && key === "type") found.types.push(value);
    const within = partsOf(value);
    found.texts.push(...within.texts);
    found.types.push(...within.types);
  }
  return found;
}

describe("what people write", () => {
  for (const text of hostile) {
    it(`is text on our own pages: ${JSON.stringify(text)}`, () => {
      const page = paperPage({ language: "nb", title: text, note: text, body: [{ heading: text, text }] });
      assert.doesNotMatch(page, /<script|<img|<Action|onerror=alert\(1\)>$/m);
    });

    it(`is text on a card, and adds nothing to it: ${JSON.stringify(text)}`, () => {
      const letters = (words: string): Letter[] => [
        { kind: "notice", text: words },
        { kind: "refusal", refusal: { is: "tryLater" }, reference: words },
      ];
      for (const language of languages) {
        for (const [i, letter] of letters(text).entries()) {
          const { texts, types } = partsOf(cardFor(letter, language, at).card);
          const harmless = letters("helt vanlig tekst")[i];
          assert.ok(harmless);
          assert.deepEqual(types, partsOf(cardFor(harmless, language, at).card).types);
          for (const shown of texts) {
            assert.doesNotMatch(shown, /\]\(javascript:|!\[\]\(|<script|<img|\{\{DATE/, shown);
          }
        }
      }
    });
  }

  it("does not begin a line of the log", () => {
    let said = "";
    const log = jsonLog(
      () => at,
      "info",
      (line) => (said += line),
    );
    const forged = '\n{"level":"error","event":"forged"}\r\n\u2028x';
    log.info("activity", { code: forged });
    log.warn(forged);
    assert.equal(said.trimEnd().split("\n").length, 2);
    for (const line of said.trimEnd().split("\n"))
      assert.notEqual((JSON.parse(line) as { event: string }).event, "forged");
  });
});

const markup =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcdoc/i;

describe("the tab", () => {
  const pages = projectFiles().filter((path) => path.startsWith("tab/") && isSource(path));

  it("makes no markup of text", () => {
    assert.ok(pages.length > 10);
    assert.deepEqual(
      pages.filter((path) => markup.test(codeOnly(read(path)))),
      [],
    );
    assert.ok(markup.test("<p dangerouslySetInnerHTML={{ __html: note }} />"), "the rule can fail");
  });
});
