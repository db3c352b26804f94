import assert from "node:assert/strict";
import type { AuditView } from "../../../bot/contract/deskViews.ts";
import type { Outcome } from "../../../bot/domain/outcome.ts";
import { idOf } from "../../../bot/domain/ids.ts";
import { given } from "../../support/memoryHouse.ts";
import { openDesk, type Desk } from "../../support/desk.ts";

describe("the desk: the log", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  const log = async (person = "rv-kari", page = "first"): Promise<Outcome<AuditView>> =>
    desk.house.desk.reads.audit({ visitor: await desk.as(person), programme: desk.programme, page });
  it("tells what facilitators did by name, and what left a group as the group's (OF5, PV1)", async () => {
    const kari = desk.world.region.people.find(({ id }) => id === "rv-kari")?.name;
    given(await desk.act("remark", "rv-kari", { group: "fjordvik", text: "Ring dem" }));
    given(await desk.act("askVisit", "fj-jonas", { group: "fjordvik", theme: "t", wishedDays: [] }));
    const { acts } = given(await log());
    assert.ok(acts.some(({ what, by }) => what === "remark.written" && by === kari));
    assert.equal(acts.find(({ what }) => what === "visit.asked")?.by, "Fjordvik kommune");
    assert.ok(!JSON.stringify(acts).includes("Ring dem"), "ids and codes, never words");
  });
  it("names the case, the phase and where on the board, as people know them; a title only once it has left the group", async () => {
    const visitor = await desk.as("fj-jonas");
    const mine = { visitor, programme: desk.programme, group: "fjordvik" };
    const { addNote, shareNote, shareNeed } = desk.house.acts;
    const added = given(
      await addNote({ ...mine, act: "act-note-0001", body: { lane: "insight", text: "Noen ord" } }),
    );
    const { case: of, note } = added;
    const seen = { case: of, note: note?.id ?? "", rev: note?.rev ?? 0 };
    given(await shareNeed({ ...mine, act: "act-need-0001", body: { case: of, circle: "group" } }));
    given(await shareNote({ ...mine, act: "act-share-001", body: { ...seen, circle: "ks" } }));
    const line = async () =>
      given(await log()).acts.find(
        ({ what, subject }) => what === "board.shareNote" && subject["note"] === seen.note,
      );
    assert.deepEqual([(await line())?.case, (await line())?.subject["lane"]], [undefined, "insight"]);
    given(await shareNeed({ ...mine, act: "act-need-0002", body: { case: of, circle: "ks" } }));
    const theCase = await desk.store.read(desk.partition, "case", idOf.case(of));
    assert.ok(theCase?.body.title);
    assert.equal((await line())?.case, theCase.body.title);
    const moved = given(await log("rv-kari", "2026-10")).acts.find(({ what }) => what === "board.movePhase");
    assert.match(moved?.phase ?? "", /^[A-Z]/);
  });
  it("names a case also when it is not the one that the group works on, but none outside of the programme", async () => {
    const mine = { visitor: await desk.as("fj-jonas"), programme: desk.programme, group: "fjordvik" };
    const { addCase, chooseCase, shareNeed } = desk.house.acts;
    const before = await desk.store.read(desk.partition, "standing", idOf.standing("fjordvik"));
    const first = before?.body.mainCase ?? "";
    const theFirst = await desk.store.read(desk.partition, "case", idOf.case(first));
    const title = "Kortere kø på legevakta";
    const other = { title, what: "Folk venter i to timer", as: "candidate" as const };
    const { case: second } = given(await addCase({ ...mine, act: "act-other-001", body: other }));
    const share = async (act: string, of: string, circle: "group" | "ks") =>
      given(await shareNeed({ ...mine, act, body: { case: of, circle } }));
    const named = async (of: string) =>
      given(await log()).acts.find(({ subject }) => subject["case"] === of)?.case;
    await share("act-need-0003", second, "ks");
    assert.equal(await named(second), undefined, "a candidate is the municipality's own");
    const body = { case: second, reason: "Det haster mest" };
    given(await chooseCase({ ...mine, act: "act-choose-01", body }));
    assert.equal(await named(second), title);
    await share("act-need-0004", first, "group");
    assert.equal(await named(first), undefined);
    await share("act-need-0005", first, "ks");
    assert.equal(await named(first), theFirst?.body.title);
  });
  it("tells nothing of what a group does for itself", async () => {
    given(
      await desk.act("tell", "fj-jonas", {
        group: "fjordvik",
        phase: 1,
        theme: "t",
        situation: "s",
        did: "d",
        wentWrong: "w",
        wouldDoToday: "t",
        mayContact: false,
        circle: "group",
      }),
    );
    assert.ok(!given(await log()).acts.some(({ what }) => what.startsWith("experience.")));
  });
  it("tells as little of it when whoever did it has left the group, or runs the programme as well", async () => {
    const mine = async (person: string, group: string) => ({
      visitor: await desk.as(person),
      programme: desk.programme,
      group,
    });
    const { addNote, shareNote } = desk.house.acts;
    const note = async (act: string) =>
      given(
        await addNote({
          ...(await mine("fj-jonas", "fjordvik")),
          act,
          body: { lane: "insight", text: "Noen ord" },
        }),
      );
    const shown = async () => given(await log()).acts.filter(({ what }) => what.startsWith("board."));
    const { case: of, note: added } = await note("act-note-0001");
    assert.ok(added);
    const seen = { case: of, note: added.id, rev: added.rev, circle: "ks" as const };
    given(await shareNote({ ...(await mine("fj-jonas", "fjordvik")), act: "act-share-001", body: seen }));
    const before = await shown();
    assert.equal(before.find(({ what }) => what === "board.shareNote")?.by, "Fjordvik kommune");
    given(await desk.act("setRole", "rv-kari", { person: "fj-jonas", role: "facilitator", has: true }));
    assert.deepEqual(await shown(), before);
    given(
      await desk.act("removePerson", "rv-kari", { person: "fj-jonas", group: "fjordvik", dryRun: false }),
    );
    given(await desk.act("setRole", "rv-kari", { person: "fj-jonas", role: "reader", has: true }));
    given(await desk.act("setRole", "rv-kari", { person: "fj-jonas", role: "facilitator", has: false }));
    assert.deepEqual(await shown(), before);
  });
  it("goes back month by month to where the programme began, and no further", async () => {
    let page = given(await log());
    let months = 1;
    while (page.next !== undefined && months < 40) {
      page = given(await log("rv-kari", page.next));
      months++;
    }
    assert.equal(page.next, undefined);
    assert.ok(!(await log("fj-jonas")).ok);
  });
});
