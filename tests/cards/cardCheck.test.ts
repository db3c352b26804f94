import assert from "node:assert/strict";
import { cardFor } from "../../bot/cards/index.ts";
import { checkCard } from "../support/cardCheck.ts";
import { cases, now } from "./cases.ts";

const letter = cases["assignment.person"];
assert.ok(letter);
const good = (): Record<string, unknown> => structuredClone({ ...cardFor(letter, "nb", now).card });
const withBody = (...body: unknown[]) => ({ ...good(), body });
const withActions = (...actions: unknown[]) => ({ ...good(), actions });

const input = { type: "Input.Text", id: "a", label: "A", errorMessage: "A", maxLength: 10 };
const data = { verb: "open", programme: "p", assignment: "a", group: "g" };
const submit = { type: "Action.Submit", title: "A", data };
const button = { type: "Action.Execute", title: "A", verb: "open", data, fallback: submit };

describe("the check of a card", () => {
  it("finds nothing in a good card", () => {
    assert.deepEqual(checkCard(good()), []);
    assert.deepEqual(checkCard(withBody(input)), []);
    assert.deepEqual(checkCard(withActions(button)), []);
  });

  const bad: [string, unknown, RegExp][] = [
    ["no card", null, /not an object/],
    ["another version", { ...good(), version: "1.6" }, /1\.6 is not one of 1\.5/],
    ["no language", { ...good(), lang: undefined }, /undefined is not one of nb, nn, en/],
    ["nothing to read aloud", { ...good(), speak: "" }, /speak: not a string/],
    ["something unknown for Teams", { ...good(), msteams: { wide: true } }, /not for Teams/],
    ["an unknown element", withBody({ type: "Badge", text: "x" }), /Badge is none of ours/],
    ["an unknown property", withBody({ ...input, labelPosition: "above" }), /has no labelPosition/],
    ["a wrong type", withBody({ ...input, maxLength: "10" }), /maxLength: not a number/],
    ["text that does not wrap", withBody({ type: "TextBlock", text: "x" }), /TextBlock without wrap/],
    [
      "colour alone",
      withBody({ type: "TextBlock", text: "●", wrap: true, color: "attention" }),
      /colour alone/,
    ],
    ["a picture without an address", withBody({ type: "Image", altText: "x" }), /Image without url/],
    ["an input without a label", withBody({ ...input, label: undefined }), /label: not a string/],
    ["two inputs of one name", withBody(input, input), /a second input called a/],
    ["an input called like a button's word", withBody({ ...input, id: "group" }), /group is a button's word/],
    ["a required input", withBody({ ...input, isRequired: true }), /isRequired stops Lagre utkast/],
    ["an unknown verb", withActions({ ...button, verb: "reopen" }), /reopen is not one of/],
    [
      "a button without its data",
      withActions({ ...button, data: { verb: "open" } }),
      /no handler can read this/,
    ],
    ["a button without a fallback", withActions({ ...button, fallback: undefined }), /not an action/],
    ["a refresh that does something", { ...good(), refresh: { action: button } }, /not our refresh/],
    [
      "too many who are refreshed",
      {
        ...good(),
        refresh: {
          action: { ...button, verb: "refresh" },
          userIds: Array.from({ length: 61 }, () => "29:x"),
        },
      },
      /61 people/,
    ],
    ["seven buttons", withActions(...Array.from({ length: 7 }, () => button)), /7 actions/],
    ["a menu of one", withActions(button, { ...button, mode: "secondary" }), /a menu with one thing in it/],
    ["too much", withBody({ ...input, value: "å".repeat(12_600) }), /bytes in UTF-8/],
  ];
  for (const [name, card, expected] of bad) {
    it(`finds ${name}`, () => assert.match(checkCard(card).join("\n"), expected));
  }
});
