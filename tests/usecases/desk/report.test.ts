import assert from "node:assert/strict";
import type { ReportView } from "../../../bot/contract/deskViews.ts";
import type { Ask } from "../../../bot/domain/between/experience.ts";
import type { MessageState } from "../../../bot/domain/delivery/message.ts";
import { day, later } from "../../../bot/domain/time.ts";
import { idOf } from "../../../bot/domain/ids.ts";
import { everything } from "../../../bot/usecases/everything.ts";
import { given, monday } from "../../support/memoryHouse.ts";
import { openDesk, type Desk } from "../../support/desk.ts";

describe("the desk: the report", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  const report = async (person: string) =>
    desk.house.desk.reads.report({ visitor: await desk.as(person), programme: desk.programme });
  it("is numbers of the whole: no group, no person, and nothing that too few stand behind", async () => {
    const view: ReportView = given(await report("rv-kari"));
    const told = JSON.stringify(view);
    for (const { name, id, people } of desk.world.groups) {
      assert.ok(!told.includes(name) && !told.includes(`"${id}"`));
      assert.ok(people.every((person) => !told.includes(person.name)));
    }
    assert.equal(view.statuses, undefined, "one group needs help: one is too few");
    const a1 = view.assignments.find(({ id }) => id === "a1");
    assert.ok(a1?.answered && a1.answered.of === 8 && a1.medianHours !== undefined);
    assert.ok(a1.nudge && a1.nudge.reached === 3 && a1.nudge.answeredWithinWeek === 1);
  });
  it("counts a nudge where it came through, also on another card, when the week after it is over", async () => {
    const [before, lately] = [later(monday, -8 * day), later(monday, -6 * day)];
    const silent = (await everything(desk.ports, desk.partition, ["standing"], "standing:")).flatMap(
      ({ body: { group, answered } }) => (answered["a3"] ? [] : [group]),
    );
    const nudged = async (states: readonly MessageState[], mailing = "nudge-new") => {
      const put = (of: string, group: string, state: MessageState, to = "p1") => ({
        put: {
          kind: "message" as const,
          id: idOf.message(of, to, group),
          body: {
            to,
            group,
            mailing: of,
            state,
            notBefore: before,
            attempts: 1,
            what: { kind: "nudge" as const, assignment: "a3" },
          },
        },
      });
      await desk.store.commit(desk.partition, [
        put("carrier", "fjordvik", { is: "accepted", at: before }),
        ...states.map((state, n) => put(mailing, silent[n] ?? assert.fail(), state)),
      ]);
      return given(await report("rv-kari")).assignments.find((it) => it.id === "a3")?.nudge;
    };
    const came = { is: "accepted", at: before } as const;
    const three = [came, came, came];
    assert.equal(await nudged(three, "handover-new"), undefined, "members hand it to each other");
    assert.equal(await nudged([came, came, { is: "accepted", at: lately }]), undefined);
    assert.equal(
      await nudged([came, came, { is: "notReached", at: before, because: "neverSeen" }]),
      undefined,
    );
    assert.equal(await nudged([came, came, { is: "dropped", at: before, because: "cancelled" }]), undefined);
    const into = idOf.message("carrier", "p1", "fjordvik");
    assert.equal((await nudged([came, came, { is: "joined", at: lately, into }]))?.reached, 3);
  });
  it("says how many groups were connected when there are three of them, or none", async () => {
    const asks = (await everything(desk.ports, desk.partition, ["ask"], "ask:")).map(({ body }) => body);
    const connected = asks.find(({ outcome }) => outcome) ?? assert.fail();
    const { match: _none, ...alone } = connected;
    const matched = async (...changed: readonly Ask[]) => {
      await desk.store.commit(
        desk.partition,
        changed.map((body) => ({ put: { kind: "ask", id: idOf.ask(body.id), body } })),
      );
      return given(await report("rv-kari")).experiences.matched;
    };
    const ofGroup = (group: string): Ask => ({ ...connected, id: `${group}.new`, group });
    const gone = (ask: Ask): Ask => ({ ...ask, withdrawnAt: monday });
    assert.equal(await matched(), undefined, "one is too few");
    assert.equal(await matched(ofGroup("skogmo"), ofGroup(connected.group)), undefined, "two groups ask");
    assert.equal(await matched(ofGroup("solvag")), 3);
    assert.equal(await matched({ ...alone, id: "solvag.new", group: "solvag" }), undefined, "by itself");
    assert.equal(await matched(gone(connected), gone(ofGroup("skogmo")), gone(ofGroup(connected.group))), 0);
  });
  it("says how many experiences are shared when they are of three groups, or of none", async () => {
    const shared = async () => given(await report("rv-kari")).experiences.shared;
    const { entries } = await desk.store.list(desk.partition, ["experience"], { prefix: "experience:" });
    const told = entries.filter(({ body }) => body.circle !== "group");
    assert.equal(await shared(), told.length);
    const few = new Set(told.map(({ body }) => body.group).slice(0, 2));
    const kept = async (of: typeof told) =>
      desk.store.commit(
        desk.partition,
        of.map(({ id, body }) => ({ put: { kind: "experience", id, body: { ...body, circle: "group" } } })),
      );
    await kept(told.filter(({ body }) => !few.has(body.group)));
    assert.equal(await shared(), undefined);
    await kept(told);
    assert.equal(await shared(), 0);
  });
  it("tells the time that the work took as one number, once three groups have said it (PV1)", async () => {
    const { programme } = desk;
    const a1 = async () =>
      given(await report("rv-kari")).assignments.find(({ id }) => id === "a1") ?? assert.fail();
    const standings = await everything(desk.ports, desk.partition, ["standing"], "standing:");
    const answered = standings.flatMap(({ body: { group, answered } }) =>
      answered["a1"] ? [{ group, by: answered["a1"].by }] : [],
    );
    for (const [n, used] of (["to240", "to30", "to60"] as const).entries()) {
      assert.equal((await a1()).used, undefined);
      const { group, by } = answered[n] ?? assert.fail();
      const visitor = await desk.as(by);
      given(await desk.house.tellUsed({ visitor, programme, group, assignment: "a1", used }));
    }
    assert.deepEqual((await a1()).used, { groups: 3, middle: "to60" });
  });
  it("is for facilitators and readers", async () => {
    const reader = desk.world.region.people.find(({ roles }) => roles.includes("reader"));
    assert.ok(reader && (await report(reader.id)).ok);
    assert.ok(!(await report("fj-jonas")).ok);
  });
});
