import assert from "node:assert/strict";
import fc from "fast-check";
import { paragraphs } from "../../bot/cards/build.ts";
import { plain } from "../../bot/cards/plain.ts";

const shown = (text: string): string => plain(text).replaceAll("\u200b", "|");

describe("text that people wrote", () => {
  const table: [string, string, string][] = [
    ["is as it was", "Færre ulike ansatte, 100 % på 24.11. 🧓🏽", "Færre ulike ansatte, 100 % på 24.11. 🧓🏽"],
    ["has its lines", "først\nså\r\ntil slutt", "først\n\nså\n\ntil slutt"],
    ["is not made bold", "**nå** og *da*, men 2 * 3", "∗∗nå∗∗ og ∗da∗, men 2 * 3"],
    ["is not made italic, and names keep their sign", "_nå_ og svar_fra_oss", "ˍnåˍ og svar_fra_oss"],
    ["is not made a link", "[her](https://example.org)", "[her]|(https://example.org)"],
    ["keeps an address as it is", "se https://example.org/a_b_*c*", "se https://example.org/a_b_*c*"],
    ["is no list, heading or quotation", "- a\n1. b\n# c\n> d\n+ e", "|- a\n\n|1. b\n\n|# c\n\n|> d\n\n|+ e"],
    ["begins with a day", "24. desember", "|24. desember"],
    ["is no HTML", "<b>x</b> 3 < 4 &lt; R&D", "<|b>x<|/b> 3 < 4 &|lt; R&D"],
    ["is no date of the card's", "{{DATE(x)}}", "{|{DATE(x)}}"],
    ["is no code and not struck out", "`x` ~~y~~", "ˋxˋ ~|~y~|~"],
    ["keeps its backslashes", "C:\\_mappe \\* \\n", "C:\\|ˍmappe \\|∗ \\n"],
  ];
  for (const [name, text, expected] of table) {
    it(name, () => assert.equal(shown(text), expected));
  }

  it("stands together where it is a list, and apart where it is not", () => {
    const said = paragraphs("Ring i dag:\n- en\n\n- to\n\nSkriv det ned.\nGå hjem.", { spacing: "medium" });
    assert.deepEqual(
      said.map(({ text, spacing }) => [text.replaceAll("\u200b", "|"), spacing]),
      [
        ["Ring i dag:", "medium"],
        ["|- en", "small"],
        ["|- to", "none"],
        ["Skriv det ned.\n\nGå hjem.", "small"],
      ],
    );
  });

  it("never loses a letter", () => {
    const letters = (text: string) => text.replace(/[\u02cb\u02cd]|[^\p{L}\p{N}]/gu, "");
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => letters(plain(text)) === letters(text)));
  });
});
