import assert from "node:assert/strict";
import type { Element, Input, Surface } from "../../bot/cards/adaptive.ts";
import { cardFor } from "../../bot/cards/index.ts";
import { markOf, own, pack, unpack } from "../../bot/cards/verbs.ts";
import { inputsOf, readValues } from "../../bot/domain/answer/reading.ts";
import type { NudgeFacts } from "../../bot/domain/letter/letter.ts";
import { cases, now } from "./cases.ts";

const task = { programme: "vestkysten", assignment: "a", group: "fjordvik" };
const mark = markOf(task);

describe("what a button carries", () => {
  it("comes back as it was packed, with the inputs apart", () => {
    const got = unpack({ ...pack("answer", { ...task, rev: 2 }), problem: "x", [own.circle]: "ks" });
    assert.deepEqual(got, {
      verb: "answer",
      data: { ...task, rev: 2 },
      inputs: { problem: "x", [own.circle]: "ks" },
    });
  });
  it("takes the inputs of its own assignment, and not those of another on the same card", () => {
    const got = unpack({
      ...pack("answer", { ...task, rev: 0 }),
      [`${mark}learned`]: "x",
      "b~fjordvik~learned": "y",
    });
    assert.deepEqual(got?.inputs, { learned: "x" });
  });
  it("lets a question be called what a button's field is called", () => {
    const got = unpack({
      ...pack("answer", { ...task, rev: 0 }),
      [`${mark}group`]: "alle",
      [`${mark}verb`]: "gå",
    });
    assert.deepEqual(got?.inputs, { group: "alle", verb: "gå" });
  });
  for (const raw of [
    null,
    7,
    "answer",
    [],
    {},
    { verb: "toString" },
    { verb: "__proto__" },
    { verb: "answer" },
  ]) {
    it(`is not ${JSON.stringify(raw)}`, () => assert.equal(unpack(raw), undefined));
  }
});

describe("a nudge that is answered in place", () => {
  const letter = cases["nudge.two"];
  assert.ok(letter?.kind === "nudge");
  const { card } = cardFor(letter, "nb", now);

  (letter satisfies NudgeFacts).items.forEach((item, index) => {
    it(`sends ${item.assignment} and nothing else`, () => {
      const surface = unfolded(card)[index];
      const inputs = Object.fromEntries(inputsIn(surface?.body ?? []).map(({ id, value }) => [id, value]));
      const others = { "another~fjordvik~status": "stuck" };
      const got = unpack({
        ...pack("answer", { ...task, assignment: item.assignment, rev: 0 }),
        ...inputs,
        ...others,
      });
      assert.deepEqual(readValues(item.questions, got?.inputs ?? {}).values, item.values);
      assert.equal(got?.inputs[own.circle], "group");
      assert.ok(
        Object.keys(inputsOf(item.questions, item.values)).every((name) => name in (got?.inputs ?? {})),
      );
    });
  });
});

function inputsIn(elements: readonly Element[]): Input[] {
  return elements.flatMap((element): Input[] => {
    if (element.type === "Container") return inputsIn(element.items);
    return element.type === "TextBlock" || element.type === "FactSet" || element.type === "ActionSet"
      ? []
      : [element];
  });
}
function unfolded(surface: Surface): Surface[] {
  const actions = surface.body
    .flatMap((element) => (element.type === "Container" ? element.items : []))
    .flatMap((element) => (element.type === "ActionSet" ? element.actions : []));
  return actions.flatMap((action) => (action.type === "Action.ShowCard" ? [action.card] : []));
}
