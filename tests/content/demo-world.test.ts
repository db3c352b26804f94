import assert from "node:assert/strict";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import { method } from "../support/veikart.ts";
import { broken, demoYaml } from "./files.ts";

const world = parseDemoWorld("demo-world.yaml", demoYaml);
const people = [...world.region.people, ...world.groups.flatMap((group) => group.people)];

/** The municipalities of the three first cohorts: real, and never to be mixed with what is invented. */
const real = (
  "Aremark Hvaler Råde Gjerdrum Hurdal Skiptvet Våler Marker Haugesund Kvam Tysvær Voss Klepp " +
  "Giske Hustadvika Rauma Sula Tingvoll Ørsta"
).split(" ");

describe("the demo world", () => {
  it("holds what the demo shows", () => {
    assert.equal(world.groups.length, 8);
    assert.equal(people.length, 46);
    assert.equal(world.cases.length, 11);
    assert.deepEqual(
      world.gatherings.map(({ number, state }) => [number, state]),
      [
        [1, "held"],
        [2, "held"],
        [3, "planned"],
        [4, "planned"],
      ],
    );
    assert.deepEqual(
      world.gatherings.map(({ speakers }) => speakers !== undefined),
      [true, true, true, false],
      "who speaks at the last one is not settled yet",
    );
    assert.equal(Object.values(world.checkIns).flat().length, 52);
  });

  it("names no real municipality, in a name or anywhere else", () => {
    const names = [...world.groups, ...people].map(({ name }) => name).join("\n");
    for (const name of real) {
      const word = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "u");
      assert.doesNotMatch(names, new RegExp(word.source, "iu"));
      assert.doesNotMatch(demoYaml, word);
    }
  });

  it("has addresses and tenants that nobody has", () => {
    for (const { email, tenant, object } of people) {
      assert.match(email, /@[a-z]+\.example\.com$/);
      assert.match(tenant, /^d0000000-/);
      assert.match(object, /^d0000000-/);
    }
    assert.equal(new Set(people.map(({ object }) => object)).size, people.length);
  });

  it("has each group with a chief executive and a main case of its own", () => {
    for (const { id, people: members } of world.groups) {
      assert.equal(members.filter(({ roles }) => roles.includes("chief_executive")).length, 1, id);
      assert.equal(world.cases.filter(({ groups, main }) => main && groups.includes(id)).length, 1, id);
    }
  });

  it("follows the framework that it is pinned to", () => {
    const steps = new Set(
      method.framework(world.programme).phases.flatMap((phase) => phase.steps.map((step) => step.id)),
    );
    for (const { id: of, steps: its } of world.cases) {
      for (const step of [...its.done, ...its.open]) assert.ok(steps.has(step), `${of}: ${step}`);
    }
  });

  for (const [what, from, to, says] of [
    ["somebody unknown", "by: fj-terje", "by: fj-nobody", /fj-nobody is not among the people/],
    [
      "a group unknown",
      "withGroups: [elvestrand]",
      "withGroups: [atlantis]",
      /atlantis is not among the groups/,
    ],
    ["a case unknown", "case: sk-vikar", "case: sk-viking", /sk-viking/],
    ["an experience unknown", "experience: e1", "experience: e9", /e9 is not among the experiences/],
    ["a round unknown", "round: c1", "round: c99", /c99 is not among the rounds/],
    ["a person twice", "id: fj-gunn", "id: fj-marit", /people\[fj-marit\]: the id is used twice/],
    ["an answer from tomorrow", "submitted: { day: -173", "submitted: { day: 3", /day 3 is not in the past/],
    ["a day that is a date", "deletionDay: 519", "deletionDay: 2027-01-01", /programme\.deletionDay/],
    [
      "a real address",
      "terje.haugmyr@fjordvik.example.com",
      "terje@fjordvik.no",
      /is not an address of example/,
    ],
    ["a wider circle without an act", "circle: group\n    goal", "circle: ks\n    goal", /comes by an act/],
  ] as const) {
    it(`is checked: ${what}`, () => {
      assert.throws(() => parseDemoWorld("demo-world.yaml", broken(demoYaml, from, to)), {
        name: "ContentError",
        message: says,
      });
    });
  }
});
