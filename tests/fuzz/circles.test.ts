/** No circle becomes wider without an act of sharing by a member, whatever is done in whatever order (OF2, OF3, OF5). */
import assert from "node:assert/strict";
import fc from "fast-check";
import { wider, type Circle } from "../../bot/domain/access.ts";
import type { Answer } from "../../bot/domain/answer/answer.ts";
import type { Case } from "../../bot/domain/case/case.ts";
import type { Act } from "../../bot/domain/store/documents.ts";
import { circleOf } from "../../bot/domain/answer/sharing.ts";
import type { AnyEntry, Store } from "../../bot/ports.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import { openTeamsHouse, programme, type TeamsHouse } from "../support/teamsHouse.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 60);
const people = {
  fjordvik: ["fj-solveig", "fj-terje", "fj-amina"],
  vestdal: ["vd-olav", "vd-ragnhild", "vd-ingunn"],
} as const;
const chief = "vd-ragnhild";

const circle = fc.constantFrom<Circle>("group", "ks", "all");
const words = fc.constantFrom("a", "b", "c");
const rev = fc.integer({ min: -2, max: 0 });
const step = fc.record({
  group: fc.constantFrom("fjordvik" as const, "vestdal" as const),
  who: fc.nat({ max: 2 }),
  act: fc.oneof(
    fc.record({ is: fc.constant("answer" as const), q1: words, q2: words, circle, rev }),
    fc.record({ is: fc.constant("draft" as const), q1: words }),
    fc.record({ is: fc.constant("undo" as const), rev }),
    fc.record({
      is: fc.constant("share" as const),
      circle: fc.constantFrom("ks" as const, "all" as const),
      parts: fc.option(fc.constantFrom(["q1"], ["q2"], ["q1", "q2"], ["q9"]), { nil: undefined }),
      rev,
    }),
    fc.record({ is: fc.constant("stop" as const) }),
    fc.record({ is: fc.constant("approve" as const), yes: fc.boolean(), rev }),
    fc.record({ is: fc.constant("voice" as const), rev }),
    fc.record({ is: fc.constant("notNow" as const), q1: words }),
    fc.record({ is: fc.constant("park" as const) }),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describe("the circles of what a group has written", function () {
  this.timeout(20_000 + runs * 400);
  let teams: TeamsHouse;
  let store: Store;
  const wrong: string[] = [];

  const watched = (it: Store): Store => ({
    ...it,
    commit: async (partition, changes) => {
      const puts = changes.flatMap((change) => ("put" in change ? [change.put] : []));
      const more = (await Promise.all(puts.map((put) => widenedBy(it, partition, put)))).filter(Boolean);
      const acts = puts.flatMap((put) => (put.kind === "act" ? [put.body] : []));
      const done = await it.commit(partition, changes);
      if (done.ok) {
        for (const what of more) if (what && !allowed(what, acts)) wrong.push(JSON.stringify({ what, acts }));
      }
      return done;
    },
  });

  before(async () => {
    teams = await openTeamsHouse({ wrap: watched });
    store = teams.store;
    wrong.length = 0;
  });
  after(() => teams.stop());

  it("only ever widen by an act of sharing that is kept with them", async () => {
    const visitors = new Map<string, Visitor>();
    for (const id of Object.values(people).flat()) {
      const { tenant, object } = teams.person(id);
      visitors.set(id, await teams.house.arrive({ account: { tenant, object } }));
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        for (const one of steps) {
          teams.passes(1_000);
          const visitor = visitors.get(people[one.group][one.who] ?? "");
          assert.ok(visitor);
          await take(visitor, one);
          assert.deepEqual(wrong, []);
        }
      }),
      { numRuns: runs, ...(process.env["FUZZ_SEED"] && { seed: Number(process.env["FUZZ_SEED"]) }) },
    );
  });

  async function take(visitor: Visitor, { act, group }: Step): Promise<void> {
    const { house } = teams;
    const key = { visitor, programme, assignment: "a3", group };
    const stands = await store.read(`programme:${programme}`, "answer", `answer:a3:${group}`);
    const seenRev = Math.max(0, (stands?.body.rev ?? 0) + ("rev" in act ? act.rev : 0));
    switch (act.is) {
      case "answer": {
        const inputs = { q1: act.q1, q2: act.q2 };
        await house.answerAssignment({ ...key, inputs, circle: act.circle, seenRev });
        return;
      }
      case "draft":
        return void (await house.saveDraft({ ...key, inputs: { q1: act.q1 } }));
      case "undo":
        return void (await house.undoAnswer({ ...key, seenRev }));
      case "share":
        return void (await house.shareAnswer({ ...key, circle: act.circle, parts: act.parts, seenRev }));
      case "stop":
        return void (await house.stopSharing(key));
      case "approve":
        return void (await house.approveSharing({ ...key, yes: act.yes, seenRev }));
      case "voice":
        return void (await house.giveVoice({ ...key, voice: "agree", seenRev }));
      case "notNow":
        return void (await house.notNow({ ...key, until: "tomorrow", inputs: { q1: act.q1 } }));
      case "park":
        return void (await house.parkIdea({ ...key, question: "q1" }));
    }
  }
});

interface Wider {
  group: string;
  to: Circle;
}

async function widenedBy(store: Store, partition: string, put: AnyEntry): Promise<Wider | undefined> {
  if (put.kind === "answer") {
    const before = (await store.read(partition, "answer", put.id))?.body;
    return widest(put.body.group, circlesOf(before), circlesOf(put.body));
  }
  if (put.kind !== "case") return undefined;
  const before = (await store.read(partition, "case", put.id))?.body;
  return widest(put.body.groups[0] ?? "", notesOf(before), notesOf(put.body));
}

const circlesOf = (answer: Answer | undefined): Record<string, Circle> => ({ ...answer?.current?.circles });
const notesOf = (of: Case | undefined): Record<string, Circle> =>
  Object.fromEntries(
    (of?.notes ?? []).filter((note) => !note.archived).map((note) => [note.id, note.circle]),
  );

function widest(
  group: string,
  before: Record<string, Circle>,
  after: Record<string, Circle>,
): Wider | undefined {
  const more = Object.keys(after).filter((part) => wider(circleOf(after, part), circleOf(before, part)));
  const [first] = more.map((part) => circleOf(after, part)).sort((a, b) => (wider(a, b) ? -1 : 1));
  return first && { group, to: first };
}

/** By a member of the group, and to the other groups by the chief executive where the group wants it so. */
function allowed({ group, to }: Wider, acts: readonly Act[]): boolean {
  const members: readonly string[] = people[group as keyof typeof people] ?? [];
  return acts.some(
    ({ what, by = "", subject }) =>
      ["answer.sent", "answer.shared"].includes(what) &&
      members.includes(by) &&
      subject["group"] === group &&
      subject["circle"] === to &&
      (group !== "vestdal" || to !== "all" || by === chief),
  );
}
