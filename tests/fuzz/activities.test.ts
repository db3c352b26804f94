/** Hostile and random activities at the bot's door: no 500, nothing thrown, nothing done without authority. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { own, verbs } from "../../bot/cards/verbs.ts";
import type { Kind } from "../../bot/domain/store/documents.ts";
import type { Store } from "../../bot/ports.ts";
import { heapNow } from "../support/heap.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";
import { post } from "../support/teamsPerson.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 1_500);

/** What a stranger's letter may leave behind: that they knocked, that the letter was seen, where they can be reached. */
const harmless = new Set<Kind>(["seen", "knock", "account", "ticket"]);

const nasty = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "' OR 1=1 --",
  "../../etc/passwd",
  "\u0000",
  "\ud800",
  "‮evil",
  "<script>alert(1)</script>",
  "x".repeat(5_000),
  "a3",
  "fjordvik",
  programme,
  "",
);
const word = fc.oneof(nasty, fc.string({ maxLength: 40, unit: "binary" }));
const anything = fc.anything({
  maxDepth: 3,
  key: word,
  values: [word, fc.integer(), fc.boolean(), fc.constant(null), fc.double()],
});
const verb = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(verbs)) },
  { weight: 1, arbitrary: word },
);
const mostly = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: anything });

/** Data as our buttons carry it, now and then with something else in it. */
const data = fc.record(
  {
    programme: mostly(fc.constant(programme)),
    assignment: mostly(fc.constantFrom("a1", "a2", "a3", "r1")),
    group: mostly(fc.constantFrom("fjordvik", "vestdal", "skogmo")),
    rev: mostly(fc.integer({ min: 0, max: 3 })),
    circle: mostly(fc.constantFrom("ks", "all", "group")),
    voice: mostly(fc.constantFrom("agree", "doubt")),
    until: mostly(fc.constantFrom("tomorrow", "threeDays", "gathering")),
    question: mostly(fc.constantFrom("q1", "q2")),
    from: mostly(fc.integer({ min: 1, max: 6 })),
    to: mostly(fc.integer({ min: 1, max: 6 })),
    what: mostly(fc.constantFrom("visit", "experience")),
    askedIn: mostly(fc.integer({ min: 1, max: 6 })),
    q1: anything,
    q2: anything,
    [own.circle]: anything,
    [own.parts]: anything,
    [own.reason]: anything,
    [own.to]: mostly(fc.constantFrom("fj-terje", "vd-olav")),
    [own.until]: anything,
    [own.phase]: anything,
    [own.words]: anything,
  },
  { requiredKeys: ["programme", "assignment", "group"] },
);
/** People of one group at the cards of others, those without a seat, and readers. */
const outsiders = ["sk-liv", "rv-ottar", "stranger"] as const;

interface Letter {
  who: string;
  activity: Record<string, unknown>;
}
const pressed = fc.record({
  type: fc.constantFrom("invoke", "message"),
  name: mostly(fc.constant("adaptiveCard/action")),
  value: mostly(
    fc
      .tuple(verb, data)
      .map(([v, d]) => ({ action: { type: "Action.Execute", verb: v, data: d }, verb: v, ...d })),
  ),
});
const said = fc.record({
  type: fc.constant("message"),
  text: mostly(fc.oneof(word, fc.constantFrom("oppgaver", "case", "mine data", "pause", "samling"))),
});
const moved = fc.record({
  type: fc.constantFrom("installationUpdate", "conversationUpdate", "messageReaction", "event", "typing"),
  action: mostly(fc.constantFrom("add", "remove")),
  membersAdded: mostly(fc.array(fc.record({ id: word }), { maxLength: 3 })),
});
const letter: fc.Arbitrary<Letter> = fc.record({
  who: fc.constantFrom(...outsiders),
  activity: fc
    .tuple(fc.oneof(pressed, pressed, pressed, said, moved), fc.option(anything))
    .map(([activity, more]): Record<string, unknown> => ({
      ...activity,
      ...(more !== null && typeof more === "object" ? { channelData: more } : {}),
    })),
});

describe(`${runs} random letters`, function () {
  this.timeout(20_000 + runs * 60);
  let teams: TeamsHouse;
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  let written = new Map<string, Kind>();

  /** Remembers what is written, by whom soever. */
  const watched = (store: Store): Store => ({
    ...store,
    commit: async (partition, changes) => {
      const done = await store.commit(partition, changes);
      if (done.ok)
        for (const change of changes) {
          if ("put" in change) written.set(`${partition}/${change.put.id}`, change.put.kind);
          else written.set(`${partition}/${change.remove}`, "case");
        }
      return done;
    },
  });

  before(async () => {
    process.on("unhandledRejection", note);
    teams = await openTeamsHouse({ wrap: watched });
    for (const id of ["sk-liv", "rv-ottar"]) await teams.person(id).installs();
    teams.logged.length = 0;
  });
  after(async () => {
    process.off("unhandledRejection", note);
    await teams.stop();
  });

  it("get an answer below 500, and leave no trace that they may not leave", async () => {
    const stranger = teams.stranger("Ukjent", "ukjent@example.org", "d0000000-0000-4000-8000-0000000009bb");
    const people = new Map([
      ["stranger", stranger],
      ["sk-liv", teams.person("sk-liv")],
      ["rv-ottar", teams.person("rv-ottar")],
    ]);
    const cases = new Set((await teams.document("standing", "standing:skogmo")).cases);
    const before = heapNow();
    await fc.assert(
      fc.asyncProperty(letter, async ({ who, activity }) => {
        written = new Map();
        const person = people.get(who);
        assert.ok(person);
        const body = JSON.stringify(person.activity(JSON.parse(JSON.stringify(activity)) as never));
        const { status } = await post(teams.url, body);
        // 501 says that this invoke is none of ours, as Teams expects it.
        assert.ok(status < 500 || status === 501, `${status}`);
        const others = [...written].filter(([id, kind]) => !harmless.has(kind) && !isOwn(who, id, cases));
        assert.deepEqual(others, []);
      }),
      { numRuns: runs, ...(process.env["FUZZ_SEED"] && { seed: Number(process.env["FUZZ_SEED"]) }) },
    );
    assert.deepEqual(teams.logged, []);
    assert.deepEqual(unhandled, []);
    const grown = heapNow() - before;
    assert.ok(grown < 60, `${grown} MB more`);
  });

  it("broken letters are refused and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          word,
          anything.map((it) => JSON.stringify(it) ?? ""),
        ),
        async (body) => {
          const { status } = await post(teams.url, body);
          assert.ok(status === 200 || (status >= 400 && status < 500), `${status}`);
        },
      ),
      { numRuns: Math.ceil(runs / 5) },
    );
    assert.deepEqual(unhandled, []);
  });
});

/**
 * A member writes for their own group, each person about themselves. Everything in the tests' programme that is neither
 * is somebody else's.
 */
function isOwn(who: string, id: string, cases: ReadonlySet<string>): boolean {
  const group = who === "sk-liv" ? "skogmo" : undefined;
  const path = id.split("/").slice(1).join("/");
  if (/^(person|act|actDone):/.test(path))
    return path.includes(who) || (group !== undefined && path.includes(group));
  if (id.startsWith("post/") || /^(mailing|wake)/.test(path)) return group !== undefined;
  return group !== undefined && (path.includes(group) || cases.has(path.split(":")[1] ?? ""));
}
