import assert from "node:assert/strict";
import type { Plan } from "../../bot/domain/plan/plan.ts";
import { checkPlan } from "../../bot/domain/plan/check.ts";
import { slug } from "../../bot/domain/plan/slug.ts";
import { group, member, smallPlan } from "../support/plan.ts";

const found = (edit: (plan: Plan) => void): string[] => {
  const plan = smallPlan();
  edit(plan);
  const { problems, warnings } = checkPlan(plan);
  return [
    ...problems.map(({ is, about }) => `${is} ${about.what} ${about.id}`),
    ...warnings.map(({ is, about }) => `(${is} ${about.what} ${about.id})`),
  ];
};
const gathering = (number: number, startDay: string, endDay: string, clock = "10:00") =>
  ({
    number,
    when: { startDay, startClock: clock, endDay, endClock: "13:00" },
  }) as Plan["programme"]["gatherings"][number];
const task = (plan: Plan, at: number, change: Partial<Plan["assignments"][number]>): void => {
  plan.assignments[at] = { ...(plan.assignments[at] as Plan["assignments"][number]), ...change };
};

const cases: [name: string, edit: (plan: Plan) => void, said: string[]][] = [
  ["a plan in order", () => {}, []],
  ["an id that is none", (p) => (p.programme.id = "å b"), ["idNotPlain programme å b"]],
  [
    "two people with one id",
    (p) => p.people.push({ ...member("kari", "B", "vestdal"), email: "b@x.no" }),
    ["sameId person kari"],
  ],
  [
    "two people with one address",
    (p) => p.people.push({ ...member("b", "B", "vestdal"), email: "KARI@region.example.com" }),
    ["sameAddress person b"],
  ],
  [
    "a question twice",
    (p) =>
      task(p, 0, {
        questions: [...(p.assignments[0]?.questions ?? []), ...(p.assignments[0]?.questions ?? [])],
      }),
    ["sameId question a1/problem"],
  ],
  ["a member of nowhere", (p) => p.people.push(member("b", "B", "skogmo")), ["unknownGroup person b"]],
  [
    "a group of nobody",
    (p) => p.programme.groups.push(group("skogmo", "Skogmo kommune")),
    ["noMembers group skogmo", "(noChiefExecutive group skogmo)"],
  ],
  [
    "nobody at all, with a day",
    (p) => (p.people = []),
    ["noMembers group fjordvik", "noMembers group vestdal"],
  ],
  [
    "nobody at all, without days",
    (p) => {
      p.people = [];
      p.programme.gatherings = [{ number: 1 }, { number: 2 }];
    },
    [],
  ],
  ["a group without a head", (p) => p.people.splice(2, 1), ["(noChiefExecutive group vestdal)"]],
  ["no facilitator", (p) => p.people.pop(), ["(noFacilitator programme vest-2026)"]],
  [
    "gatherings out of count",
    (p) => (p.programme.gatherings = [{ number: 2 }, { number: 1 }]),
    ["gatheringNumbers gathering 2", "gatheringNumbers gathering 1"],
  ],
  [
    "gatherings that touch on one day",
    (p) => (p.programme.gatherings[1] = gathering(2, "2027-01-20", "2027-01-21", "14:00")),
    [],
  ],
  [
    "gatherings that overlap",
    (p) => (p.programme.gatherings[1] = gathering(2, "2027-01-20", "2027-01-21")),
    ["gatheringsOverlap gathering 2"],
  ],
  [
    "a gathering that ends before it begins",
    (p) => (p.programme.gatherings[0] = gathering(1, "2027-01-20", "2027-01-19")),
    ["endsBeforeStart gathering 1"],
  ],
  [
    "a gathering outside the months",
    (p) => (p.programme.gatherings[1] = gathering(2, "2027-09-01", "2027-09-02")),
    ["(outsideMonths gathering 2)"],
  ],
  [
    "deleted before the last gathering",
    (p) => (p.programme.deleteOn = "2027-01-20"),
    ["deletedTooEarly programme vest-2026"],
  ],
  [
    "quiet all day",
    (p) => (p.programme.settings.quietHours = { from: "07:30", to: "17:00", weekends: true }),
    ["neverOpens programme vest-2026"],
  ],
  [
    "deleted in the last month",
    (p) => (p.programme.deleteOn = "2027-06-30"),
    ["deletedTooEarly programme vest-2026"],
  ],
  [
    "months backwards",
    (p) => (p.programme.months = { from: "2027-02", to: "2027-01" }),
    ["monthsBackwards programme vest-2026", "(outsideMonths gathering 1)"],
  ],
  [
    "due before it opens",
    (p) => task(p, 0, { due: { gathering: 1, days: 1, clock: "08:30" } }),
    ["opensAfterDue assignment a1"],
  ],
  [
    "due before it opens, where no gathering has a day",
    (p) => {
      p.programme.gatherings = [{ number: 1 }, { number: 2 }];
      task(p, 1, { due: { gathering: 1, days: -1, clock: "08:30" } });
    },
    ["opensAfterDue assignment a2"],
  ],
  [
    "a gathering that is not there",
    (p) => task(p, 0, { closes: { gathering: 9, days: 1, clock: "08:30" } }),
    ["unknownGathering assignment a1"],
  ],
  ["nothing to answer", (p) => task(p, 0, { questions: [] }), ["noQuestions assignment a1"]],
  ["a status check that asks by the phase", (p) => task(p, 0, { questions: [], checkIn: true }), []],
  [
    "two open at once",
    (p) => {
      p.programme.gatherings[1] = gathering(2, "2027-03-01", "2027-03-02");
    },
    ["(severalOpen assignment a2)", "(quietDay assignment a2)"],
  ],
  [
    "due after the next gathering",
    (p) => {
      p.programme.gatherings[1] = gathering(2, "2027-06-01", "2027-06-02");
      task(p, 0, { due: { gathering: 2, days: 3, clock: "15:30" } });
    },
    [
      "(dueAfterNext assignment a1)",
      "(severalOpen assignment a2)",
      "(quietDay assignment a1)",
      "(quietDay assignment a2)",
    ],
  ],
  [
    "sent on a Saturday, and due on the national day",
    (p) => task(p, 0, { opens: { at: "2027-05-08T07:00:00.000Z" }, due: { at: "2027-05-17T10:00:00.000Z" } }),
    ["(quietDay assignment a1)", "(quietDay assignment a1)"],
  ],
  [
    "sent on a Saturday, where weekends are working days",
    (p) => {
      p.programme.settings.quietHours = { from: "17:00", to: "07:30", weekends: false };
      task(p, 0, { opens: { at: "2027-05-08T07:00:00.000Z" }, due: { at: "2027-05-14T10:00:00.000Z" } });
    },
    [],
  ],
];

describe("a plan as a whole", () => {
  it("two open at once for different groups are one for each", () => {
    const all = found((p) => {
      p.programme.gatherings[1] = gathering(2, "2027-03-01", "2027-03-02");
      task(p, 0, { groups: ["fjordvik"] });
      task(p, 1, { groups: ["vestdal"] });
    });
    assert.deepEqual(all, ["(quietDay assignment a2)"]);
  });
  for (const [name, edit, said] of cases) {
    it(name, () => {
      const all = found(edit);
      // A shorter year makes the second assignment overlap the first; that is another case.
      const others = said.some((it) => it.includes("severalOpen"))
        ? all
        : all.filter((it) => !it.includes("severalOpen"));
      assert.deepEqual(others, said);
    });
  }
});

describe("an id made of a name", () => {
  for (const [name, id] of [
    ["Våler kommune", "valer-kommune"],
    ["Ørsta kommune", "orsta-kommune"],
    ["Kvam herad", "kvam-herad"],
    ["Kárášjoga gielda", "karasjoga-gielda"],
    ["Unjárgga gielda – Nesseby kommune", "unjargga-gielda-nesseby-kommune"],
    ["«Pre-pilot» i Østfold/Akershus", "pre-pilot-i-ostfold-akershus"],
    ["🏔️", ""],
  ] as const) {
    it(`${name}: ${id || "nothing"}`, () => assert.equal(slug(name), id));
  }
});
