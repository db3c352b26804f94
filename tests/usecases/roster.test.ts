/** Who is part of a programme, as a facilitator changes it by hand; and who wants to be no more. */
import assert from "node:assert/strict";
import type { DeskActName, DeskBody } from "../../bot/contract/desk.ts";
import type { ErasedView } from "../../bot/contract/deskAnswers.ts";
import type { AuditView } from "../../bot/contract/deskViews.ts";
import type { ProgrammeView } from "../../bot/contract/programmeViews.ts";
import type { Outcome } from "../../bot/domain/outcome.ts";
import type { DeskInput } from "../../bot/usecases/desk/desk.ts";
import type { PlanTold } from "../../bot/usecases/desk/told.ts";
import { given, memoryHouse, type MemoryHouse } from "../support/memoryHouse.ts";

describe("the people of a programme", () => {
  let demo: MemoryHouse;
  let n = 0;
  beforeEach(async () => {
    demo = await memoryHouse();
  });
  const act = async <A extends DeskActName>(name: A, body: DeskBody<A>, person = "rv-kari") => {
    const use = demo.house.desk.acts[name] as unknown as (
      input: DeskInput<DeskBody<A>>,
    ) => Promise<Outcome<object>>;
    const visitor = await demo.as(person);
    return use({ visitor, programme: demo.programme, act: `roster-${++n}`, body });
  };
  const view = async (): Promise<ProgrammeView> =>
    given(await demo.house.viewProgramme({ visitor: await demo.as("rv-kari"), programme: demo.programme }));
  const log = async (): Promise<AuditView["acts"]> =>
    given(
      await demo.house.desk.reads.audit({
        visitor: await demo.as("rv-kari"),
        programme: demo.programme,
        page: "first",
      }),
    ).acts;
  const membersOf = async (group: string): Promise<string[]> =>
    (await view()).groups.find(({ id }) => id === group)?.people.map(({ id }) => id) ?? [];
  const count = async (kind: "mailing" | "answer" | "case"): Promise<number> => {
    const { entries } = await demo.store.list(demo.partition, [kind], { most: 1000 });
    return entries.length;
  };

  it("whoever leaves a group keeps their words in it and is sent nothing; nobody is told", async () => {
    const before = await Promise.all([count("mailing"), count("answer"), count("case")]);
    const seen = given(await act("removePerson", { person: "fj-solveig", group: "fjordvik", dryRun: true }));
    assert.ok((seen as PlanTold).changes.length > 0);
    assert.ok((await membersOf("fjordvik")).includes("fj-solveig"), "a dry run changes nothing");
    given(await act("removePerson", { person: "fj-solveig", group: "fjordvik", dryRun: false }));
    assert.ok(!(await membersOf("fjordvik")).includes("fj-solveig"));
    assert.deepEqual(await Promise.all([count("mailing"), count("answer"), count("case")]), before);
    const standing = await demo.store.read(demo.partition, "standing", "standing:fjordvik");
    assert.equal(standing?.body.names["fj-solveig"], "Solveig Nesmyr");
    assert.equal((await demo.as("fj-solveig")).seats.length, 0, "nothing is theirs to answer any more");
    const line = (await log()).find(({ what }) => what === "person.removed");
    assert.deepEqual(
      [line?.by, line?.group, line?.person],
      ["Kari-Anne Lunderud", "Fjordvik kommune", "Solveig Nesmyr"],
    );
  });

  it("whoever has another seat keeps it", async () => {
    const endre = (await view()).staff.find(({ id }) => id === "rv-endre");
    const email = demo.world.region.people.find(({ id }) => id === "rv-endre")?.email ?? "";
    given(await act("addPerson", { name: endre?.name ?? "", email, group: "fjordvik" }));
    assert.ok((await membersOf("fjordvik")).includes("rv-endre"), "one seat more, and no second person");
    given(await act("removePerson", { person: "rv-endre", group: "fjordvik", dryRun: false }));
    assert.ok(!(await membersOf("fjordvik")).includes("rv-endre"));
    assert.ok((await view()).staff.some(({ id }) => id === "rv-endre"));
  });

  it("the last of a group and the last facilitator stay, and it is said why", async () => {
    const members = await membersOf("fjordvik");
    for (const person of members.slice(1))
      given(await act("removePerson", { person, group: "fjordvik", dryRun: false }));
    const [last = ""] = members;
    const told = given(await act("removePerson", { person: last, group: "fjordvik", dryRun: false }));
    const { refusal } = told as PlanTold;
    assert.ok(refusal?.is === "planInvalid" && refusal.problems[0]?.is === "noMembers");
    given(await act("removePerson", { person: "rv-endre", dryRun: false }));
    const alone = await act("removePerson", { person: "rv-kari", dryRun: false });
    assert.ok(!alone.ok && alone.refusal.is === "closed");
  });

  it("the last two of a group, and the last two facilitators, are not both let go in the same moment", async () => {
    const members = await membersOf("fjordvik");
    const goes = (person: string, by?: string) => act("removePerson", { person, dryRun: false }, by);
    for (const person of members.slice(2)) given(await goes(person));
    const [one = "", two = ""] = members;
    const both = (await Promise.all([goes(one), goes(two)])).map((it) => (given(it) as PlanTold).refusal?.is);
    assert.deepEqual(both.sort(), ["planInvalid", undefined]);
    const facilitators = await Promise.all([goes("rv-endre", "rv-kari"), goes("rv-kari", "rv-endre")]);
    assert.equal(facilitators.filter(({ ok }) => ok).length, 1);
  });

  it("who runs the programme and who reads along are told with whom nothing reaches", async () => {
    const { staff, groups } = await view();
    assert.deepEqual(
      staff.map(({ id, roles, you }) => [id, roles, you]),
      [
        ["rv-endre", ["facilitator"], false],
        ["rv-kari", ["facilitator"], true],
        ["rv-ottar", ["reader"], false],
      ],
    );
    assert.ok(staff.every(({ because }) => because === "noChat"));
    const fjordvik = groups.find(({ id }) => id === "fjordvik");
    assert.ok(fjordvik?.channel && fjordvik.people.length > 3);
  });

  it("whoever reads along is shown the way to the report, and whoever runs it to the overview", async () => {
    const shown = async (person: string): Promise<string | undefined> => {
      const letter = await demo.house.help(await demo.as(person), false);
      return letter.kind === "help" ? letter.boardUrl : undefined;
    };
    assert.match((await shown("rv-ottar")) ?? "", /report$/);
    assert.doesNotMatch((await shown("rv-kari")) ?? "report", /report$/);
    const home = async (person: string) =>
      given(await demo.house.viewHome({ visitor: await demo.as(person) }));
    const [ottar, kari] = [await home("rv-ottar"), await home("rv-kari")];
    const one = [demo.programme];
    assert.deepEqual([ottar.reads.map(({ id }) => id), ottar.facilitates], [one, []]);
    assert.deepEqual([kari.reads, kari.facilitates.map(({ id }) => id)], [[], one]);
  });

  it("the doors of whoever runs the programme stand by the alphabet", async () => {
    const me = given(await demo.house.viewMe({ visitor: await demo.as("rv-kari"), local: true }));
    const names = me.programmes[0]?.groups.map(({ name }) => name) ?? [];
    assert.deepEqual([names.length, names[0], names.at(-1)], [8, "Elvestrand kommune", "Vestdal herad"]);
    assert.deepEqual(
      names,
      names.toSorted((a, b) => a.localeCompare(b, "nb")),
    );
  });

  it("only those who have asked are erased, after a look at what it does, and it is kept who did it", async () => {
    const unasked = await act("erasePerson", { person: "fj-terje", dryRun: false });
    assert.ok(!unasked.ok && unasked.refusal.is === "notFound");
    await demo.house.askErasure(await demo.as("fj-terje"));
    const [asked] = (await view()).erasures;
    assert.deepEqual([asked?.id, asked?.group, asked?.begun], ["fj-terje", "Fjordvik kommune", false]);
    const seen = given(await act("erasePerson", { person: "fj-terje", dryRun: true })) as ErasedView;
    assert.ok(seen.places > 0);
    assert.equal((await view()).erasures.length, 1);
    given(await act("erasePerson", { person: "fj-terje", dryRun: false }));
    assert.deepEqual((await view()).erasures, []);
    assert.ok(!(await membersOf("fjordvik")).includes("fj-terje"));
    const line = (await log()).find(({ what }) => what === "person.erased");
    assert.deepEqual([line?.by, line?.person], ["Kari-Anne Lunderud", "tidligere deltaker"]);
  });

  it("nobody erases themselves in the middle of doing so", async () => {
    await demo.house.askErasure(await demo.as("rv-kari"));
    const own = await act("erasePerson", { person: "rv-kari", dryRun: false });
    assert.ok(!own.ok && own.refusal.is === "closed");
  });

  it("what somebody did while they ran the programme stays in the log by name", async () => {
    given(await act("remark", { group: "fjordvik", text: "Ring dem" }, "rv-endre"));
    given(await act("removePerson", { person: "rv-endre", dryRun: false }));
    const line = (await log()).find(({ what }) => what === "remark.written");
    assert.deepEqual([line?.by, line?.kind, line?.group], ["Endre Fjellstøl", "help", "Fjordvik kommune"]);
  });
});
