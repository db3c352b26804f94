import assert from "node:assert/strict";
import { given } from "../../support/memoryHouse.ts";
import { openDesk, type Desk } from "../../support/desk.ts";

describe("the desk: experiences", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  const story = {
    phase: 2,
    theme: "Kjørelister",
    situation: "Vi trodde det var avstanden",
    did: "Vi kjørte med",
    wentWrong: "Vi spurte for seint",
    wouldDoToday: "Kjøre med først",
    mayContact: true,
  } as const;
  const bank = async (person: string) =>
    given(
      await desk.house.desk.reads.experiences({
        visitor: await desk.as(person),
        programme: desk.programme,
      }),
    ).experiences;

  it("is the group's own until it is shared, and never names who told it", async () => {
    given(await desk.act("tell", "fj-jonas", { group: "fjordvik", ...story, circle: "group" }, "story-one"));
    assert.ok((await bank("fj-jonas")).some(({ id }) => id === "story-one"));
    for (const person of ["rv-kari", "vd-olav"])
      assert.ok(!(await bank(person)).some(({ id }) => id === "story-one"));
    given(
      await desk.act("tell", "fj-jonas", {
        group: "fjordvik",
        experience: "story-one",
        ...story,
        circle: "all",
      }),
    );
    const told = (await bank("vd-olav")).find(({ id }) => id === "story-one");
    assert.equal(told?.groupName, "Fjordvik kommune");
    assert.ok(!JSON.stringify(told).includes("fj-"));
  });

  it("is changed by its own group alone, whatever id somebody sends", async () => {
    const told = async () =>
      (await desk.store.read(desk.partition, "experience", "experience:story-two"))?.body;
    const own = { group: "fjordvik", ...story, circle: "all" } as const;
    given(await desk.act("tell", "fj-jonas", own, "story-two"));
    given(await desk.act("tell", "fj-jonas", own, "story-two"));
    const before = await told();
    const other = { group: "vestdal", ...story, theme: "Noe helt annet", circle: "group" } as const;
    assert.ok(!(await desk.act("tell", "vd-olav", other, "story-two")).ok, "an id that is taken");
    assert.ok(!(await desk.act("tell", "vd-olav", { ...other, experience: "story-two" })).ok);
    assert.deepEqual(await told(), before);
  });

  it("is not written over, nor shared again, by whoever has an older one before them", async () => {
    const own = { group: "fjordvik", ...story } as const;
    const all = { ...own, circle: "all" } as const;
    given(await desk.act("tell", "fj-jonas", all, "story-old"));
    const rev = (await bank("fj-jonas")).find(({ id }) => id === "story-old")?.rev ?? 0;
    const seen = { experience: "story-old", rev };
    given(await desk.act("tell", "fj-solveig", { ...own, ...seen, circle: "group" }));
    const late = { ...all, ...seen, did: "Vi kjørte med to ganger" };
    const refused = await desk.act("tell", "fj-jonas", late);
    assert.ok(!refused.ok && refused.refusal.is === "changedMeanwhile");
    assert.ok(!(await bank("vd-olav")).some(({ id }) => id === "story-old"));
    given(await desk.act("tell", "fj-jonas", { ...late, rev: rev + 1 }));
    given(await desk.act("tell", "fj-jonas", { ...late, rev: rev + 1 }));
    assert.equal((await bank("vd-olav")).find(({ id }) => id === "story-old")?.rev, rev + 2, "once");
  });

  it("waits for the chief executive where the group wants it so", async () => {
    const group = desk.world.groups.find(({ approvesSharing }) => approvesSharing);
    const member = group?.people.find(({ roles }) => !roles.includes("chief_executive"));
    const chief = group?.people.find(({ roles }) => roles.includes("chief_executive"));
    assert.ok(group && member && chief);
    const body = { group: group.id, ...story, circle: "all" as const };
    assert.ok(!(await desk.act("tell", member.id, body)).ok);
    assert.ok((await desk.act("tell", chief.id, body)).ok);
  });
});
