/** Before a gathering: what the groups have written is read, shown and taken back. On the durable store. */
import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { readMethod } from "../../bot/adapters/content/method.ts";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import { deckOf } from "../../bot/adapters/slides/deck.ts";
import type { Circle } from "../../bot/domain/access.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { later, type Moment } from "../../bot/domain/time.ts";
import type { VisitAct } from "../../bot/domain/between/visit.ts";
import { build, type House } from "../../bot/house.ts";
import type { Ports } from "../../bot/ports.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import { demoYaml } from "../content/files.ts";
import { given } from "../support/memoryHouse.ts";
import { storyStore, type StoryStore } from "../support/storyStore.ts";

const programme = "vestkysten-demo";
const start: Moment = "2026-11-24T09:00:00.000Z";
/** Five groups that have not answered yet, each with somebody who does. */
const five = [
  ["fjordvik", "fj-jonas", "Vi er ikke enige om hvem som eier rutene etter piloten"],
  ["indredal", "in-kristin", "Vi ringde to kommunar og lærte av den eine"],
  ["lyngsund", "ly-", "Ingen har gjort dette før oss her i fylket"],
  ["rognvik", "ro-", "Nabokommunen fekk endre malane med éin telefon"],
  ["vestdal", "vd-olav", "Bygda vil vere med, også i helga"],
] as const;

describe("before a gathering", function () {
  this.timeout(60_000);
  let stories: StoryStore;
  let house: House;
  let now = start;
  const partition = partitionOf.programme(programme);
  const as = async (person: string): Promise<Visitor> => {
    const { entries } = await stories.store.list(partition, ["person"]);
    const found = entries.find(({ body }) => body.id.startsWith(person) && body.account);
    if (!found?.body.account) throw new Error(`nobody is called ${person}`);
    return house.arrive({ account: found.body.account });
  };
  const answer = async (group: string, person: string, words: string, circle: Circle, seenRev = 0) =>
    given(
      await house.answerAssignment({
        visitor: await as(person),
        programme,
        group,
        assignment: "a3",
        inputs: { q1: words, q2: "", q3: "" },
        circle,
        seenRev,
      }),
    );
  const overview = async () => given(await house.viewOverview({ visitor: await as("rv-kari"), programme }));
  const pack = async (wanted: "screen" | "own", person = "rv-kari") =>
    given(await house.desk.reads.pack({ visitor: await as(person), programme, for: wanted }));
  /** Everything that anybody but the group itself can get to see. */
  const everywhere = async (): Promise<string> => {
    const { reads } = house.desk;
    const visitor = await as("rv-kari");
    const other = await as("so-magne");
    const pages = await Promise.all([
      overview(),
      pack("own"),
      pack("screen"),
      pack("screen", "so-magne"),
      reads.visits({ visitor, programme }),
      reads.asks({ visitor, programme }),
      reads.asks({ visitor: other, programme }),
      reads.experiences({ visitor, programme }),
      reads.report({ visitor, programme }),
      reads.audit({ visitor, programme, page: "first" }),
      house.viewBoard({ visitor, programme, group: "fjordvik" }),
    ]);
    return JSON.stringify(pages);
  };

  beforeEach(async () => {
    now = start;
    stories = await storyStore(() => now);
    const ports: Ports = {
      now: () => now,
      store: stories.store,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      teams: { send: async () => ({ is: "unknown" }), update: async () => ({ is: "unknown" }) },
      bell: { ring: () => {}, listen: () => () => {} },
      method: readMethod(),
      ticket: () => "ticket",
      links: {
        board: () => "https://example.com/board",
        pack: () => "",
        overview: () => "https://example.com/overview",
        report: () => "",
        file: () => "https://example.com/file",
        calendar: () => "https://example.com/calendar",
        privacy: "https://example.com/privacy",
        accessibility: "https://example.com/accessibility",
      },
    };
    house = build(ports);
    await house.loadDemoIfEmpty(async () => parseDemoWorld("demo", demoYaml));
  });
  afterEach(() => stories.close());

  it("the facilitator reads five answers, and the disagreement is the first thing to raise", async () => {
    for (const [group, person, words] of five) {
      now = later(now, 3_600_000);
      await answer(group, person, words, "ks");
    }
    const view = await overview();
    assert.ok(view.groups.every(({ tasks }) => tasks["a3"] !== "open"));
    for (const [group, , words] of five)
      assert.ok(
        view.said.some((it) => it.group === group && it.text === words),
        words,
      );
    assert.deepEqual(view.raise[0], { is: "disagreement", groups: ["fjordvik"], text: five[0][2] });
    const [first] = (await pack("own")).together.questions;
    assert.equal(first?.disagreement, true);
    assert.equal(first.answers[0]?.text, five[0][2]);
    given(
      await house.desk.acts.giveFeedback({
        visitor: await as("rv-kari"),
        programme,
        act: "seen-by-kari",
        body: { group: "fjordvik", assignment: "a3", text: "Ta det opp på samlingen" },
      }),
    );
    const back = given(
      await house.desk.reads.feedback({ visitor: await as("fj-jonas"), programme, group: "fjordvik" }),
    );
    assert.equal(back.items[0]?.replies[0]?.text, "Ta det opp på samlingen");
  });

  it("a group takes back what it shared, and it is gone everywhere", async () => {
    const [group, person, words] = five[0];
    await answer(group, person, words, "all");
    assert.ok((await everywhere()).includes(words));
    now = later(now, 60_000);
    await answer(group, person, words, "group", 1);
    assert.ok(!(await everywhere()).includes(words));
    const own = await house.viewBoard({ visitor: await as(person), programme, group });
    assert.ok(JSON.stringify(own).includes(words), "the group has lost nothing");
  });

  it("the pack on the screen shows only what all may see, in the slides and in their notes", async () => {
    const [, indredal, , , vestdal] = five;
    await answer(indredal[0], indredal[1], indredal[2], "ks");
    // Vestdal shares with the other groups by the hand of its chief executive.
    await answer(vestdal[0], "vd-ragnhild", vestdal[2], "all");
    const text = async (wanted: "screen" | "own"): Promise<string> => {
      const files = unzipSync(await deckOf(await pack(wanted)));
      return Object.entries(files)
        .filter(([name]) => /slides\/slide|notesSlide/.test(name))
        .map(([, bytes]) => strFromU8(bytes))
        .join("\n");
    };
    const [screen, own] = [await text("screen"), await text("own")];
    assert.ok(own.includes(indredal[2]) && !screen.includes(indredal[2]));
    assert.ok(own.includes(vestdal[2]) && screen.includes(vestdal[2]));
  });

  it("a home visit is asked for, and stands among those to visit until it is planned", async () => {
    const visitor = await as("fj-jonas");
    const body = { group: "fjordvik", theme: "Rutene", wishedDays: [] };
    const asked = given(await house.desk.acts.askVisit({ visitor, programme, act: "visit-fjordvik", body }));
    const hint = async () => (await overview()).visit.find(({ group }) => group === "fjordvik")?.is;
    assert.equal(await hint(), "asked");
    const plan: VisitAct = { is: "plan", time: { day: "2026-12-03" }, agenda: ["Rutene"] };
    given(
      await house.desk.acts.actOnVisit({
        visitor: await as("rv-kari"),
        programme,
        act: "plan-fjordvik",
        body: { visit: asked.id, rev: asked.rev, act: plan },
      }),
    );
    assert.equal(await hint(), undefined);
    const stored = await stories.store.read(partition, "visit", idOf.visit(asked.id));
    assert.equal(stored?.body.planned?.day, "2026-12-03");
  });
});
