/** A joint case from the invitation to the day when one of the groups goes out of it, and what is told of its card. */
import { deepEqual, equal, ok } from "node:assert/strict";
import type { PortfolioView } from "../../../bot/contract/caseViews.ts";
import { idOf } from "../../../bot/domain/ids.ts";
import { demoPartition, demoProgramme } from "../../support/demoHouse.ts";
import { boardRig, noteIn, type BoardRig } from "./rig.ts";

let at: BoardRig;
const theCase = "fj-hjemmetjeneste";
const portfolio = async (person: string, group: string): Promise<PortfolioView> => {
  const view = await at.house.viewPortfolio({
    visitor: await at.visitor(person),
    programme: demoProgramme,
    group,
  });
  ok(view.ok);
  return view.value;
};
const refusal = async (...asked: Parameters<BoardRig["act"]>): Promise<string | undefined> => {
  const outcome = await at.act(...asked);
  return outcome.ok ? undefined : outcome.refusal.is;
};
const invite = () => at.does("fj-terje", "fjordvik", "inviteGroup", { guest: "indredal" });

describe("an invitation to a joint case", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());

  it("is seen by the group that asked, who can take it back", async () => {
    await invite();
    const row = async () => (await portfolio("fj-terje", "fjordvik")).cases.find(({ id }) => id === theCase);
    deepEqual((await row())?.invited, [{ id: "indredal", name: "Indredal kommune" }]);
    const seenByKs = (await portfolio("rv-kari", "fjordvik")).cases.find(({ id }) => id === theCase);
    equal(seenByKs?.invited, undefined);
    await at.does("fj-amina", "fjordvik", "withdrawInvitation", { case: theCase, guest: "indredal" });
    equal((await row())?.invited, undefined);
    deepEqual((await portfolio("in-trygve", "indredal")).invitations, []);
    const late = { case: theCase, reason: "Vi også" };
    equal(await refusal("in-trygve", "indredal", "joinCase", late), "notFound");
  });

  it("is answered with no by the group that was asked, once, and the case is as it was", async () => {
    await invite();
    equal(await refusal("ly-roger", "lyngsund", "declineCase", { case: theCase }), "notFound");
    const before = await at.board("in-trygve", "indredal");
    await at.does("in-trygve", "indredal", "declineCase", { case: theCase });
    deepEqual((await portfolio("in-trygve", "indredal")).invitations, []);
    equal((await at.board("in-trygve", "indredal")).case?.id, before.case?.id);
    deepEqual((await at.board("fj-terje", "fjordvik")).case?.groups, ["Fjordvik kommune"]);
    equal(await refusal("in-trygve", "indredal", "declineCase", { case: theCase }), "notFound");
    await invite();
    equal((await portfolio("in-trygve", "indredal")).invitations.length, 1, "it may be asked again");
  });
});

describe("a joint case with a group where the chief executive approves", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());

  it("is shown to no third group by anybody but a chief executive of such a group", async () => {
    await at.does("vd-ragnhild", "vestdal", "inviteGroup", { guest: "fjordvik" });
    const of = (await at.board("vd-ragnhild", "vestdal")).case?.id ?? "";
    await at.does("fj-solveig", "fjordvik", "joinCase", { case: of, reason: "Vi også" });
    const third = { case: of, guest: "indredal" };
    for (const person of ["fj-terje", "fj-solveig"])
      equal(await refusal(person, "fjordvik", "inviteGroup", third), "chiefExecutiveOnly", person);
    equal(await refusal("vd-olav", "vestdal", "inviteGroup", third), "chiefExecutiveOnly");
    deepEqual((await portfolio("in-trygve", "indredal")).invitations, []);
    await at.does("vd-ragnhild", "vestdal", "inviteGroup", third);
  });

  it("asks nobody any more whom the others had asked before it joined, until its chief executive does", async () => {
    await invite();
    await at.does("fj-terje", "fjordvik", "inviteGroup", { guest: "vestdal" });
    await at.does("vd-olav", "vestdal", "joinCase", { case: theCase, reason: "Vi òg" });
    const reason = { case: theCase, reason: "Same behov hos oss" };
    equal(await refusal("in-trygve", "indredal", "joinCase", reason), "notFound");
    deepEqual((await portfolio("in-trygve", "indredal")).invitations, []);
    const row = (await portfolio("fj-terje", "fjordvik")).cases.find(({ id }) => id === theCase);
    equal(row?.invited, undefined);
    await at.does("vd-ragnhild", "vestdal", "inviteGroup", { case: theCase, guest: "indredal" });
    await at.does("in-trygve", "indredal", "joinCase", reason);
  });

  it("leaves those asked who were asked where nobody approves", async () => {
    await invite();
    await at.does("fj-terje", "fjordvik", "inviteGroup", { guest: "lyngsund" });
    await at.does("ly-roger", "lyngsund", "joinCase", { case: theCase, reason: "Vi også" });
    await at.does("in-trygve", "indredal", "joinCase", { case: theCase, reason: "Same behov hos oss" });
  });
});

describe("a group that goes out of a joint case", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());

  it("says why, goes back to its own case, and what it wrote stays with the others, by name", async () => {
    const own = (await at.board("in-trygve", "indredal")).case?.id;
    ok(own !== undefined);
    await invite();
    await at.does("in-trygve", "indredal", "joinCase", { case: theCase, reason: "Same behov hos oss" });
    const words = { lane: "insight", text: "Hos oss ringer de også" } as const;
    const theirs = noteIn(await at.does("in-trygve", "indredal", "addNote", words));
    equal(await refusal("in-trygve", "indredal", "leaveCase", { case: theCase, reason: " " }), "needsReason");
    const leaving = { case: theCase, reason: "Vi går videre med vårt eget" };
    const first = await at.act("in-trygve", "indredal", "leaveCase", leaving, "act-leaving");
    ok(first.ok);
    deepEqual(await at.act("in-trygve", "indredal", "leaveCase", leaving, "act-leaving"), first, "once");
    equal((await at.board("in-trygve", "indredal")).case?.id, own);
    equal(
      (await portfolio("in-trygve", "indredal")).cases.some(({ id }) => id === theCase),
      false,
    );
    const board = await at.board("fj-terje", "fjordvik");
    deepEqual(board.case?.groups, ["Fjordvik kommune"]);
    equal(board.case?.state, "active");
    const notes = board.lanes.flatMap((lane) => lane.notes);
    const kept = notes.find(({ id }) => id === theirs.id);
    deepEqual([kept?.text, kept?.by], [words.text, theirs.by]);
    equal(notes.find(({ text }) => text === leaving.reason)?.detail?.kind, "decision");
    for (const act of ["addNote", "leaveCase"] as const) {
      const body = act === "addNote" ? { ...words, case: theCase } : leaving;
      equal(await refusal("in-trygve", "indredal", act, body), "notFound", act);
    }
  });

  it("cannot be the last one, and stands without a case when it had no other", async () => {
    const alone = { case: theCase, reason: "Vi vil ikke mer" };
    equal(await refusal("fj-terje", "fjordvik", "leaveCase", alone), "wrongKind");
    const joint = (await at.board("sk-hege", "skogmo")).case;
    equal(joint?.groups.length, 2);
    await at.does("el-karim", "elvestrand", "leaveCase", { case: joint?.id ?? "", reason: "Vi har nok" });
    equal((await at.board("el-karim", "elvestrand")).case, undefined);
    deepEqual((await at.board("sk-hege", "skogmo")).case?.groups, ["Skogmo kommune"]);
  });

  it("keeps its answer to itself: its words on the board are then the board's own", async () => {
    const joint = (await at.board("sk-hege", "skogmo")).case?.id ?? "";
    const before = (await at.board("sk-hege", "skogmo")).lanes.flatMap((lane) => lane.notes);
    const answered = before.find(({ id, origin }) => origin !== "board" && id.includes(".elvestrand."));
    ok(answered, "the demo has an answer of the partner on the joint board");
    await at.does("el-karim", "elvestrand", "leaveCase", { case: joint, reason: "Vi har nok" });
    const changed = { note: answered.id, rev: answered.rev, text: "Andre ord" };
    await at.does("sk-hege", "skogmo", "editNote", changed);
    const visitor = await at.visitor("el-karim");
    const task = await at.house.viewTask({
      visitor,
      programme: demoProgramme,
      group: "elvestrand",
      assignment: answered.assignment ?? "",
    });
    ok(task.ok);
    equal(JSON.stringify(task.value).includes("Andre ord"), false);
  });

  it("says what it says afterwards to itself: the history of what it left there goes no further", async () => {
    const joint = (await at.board("sk-hege", "skogmo")).case?.id ?? "";
    const notes = (await at.board("sk-hege", "skogmo")).lanes.flatMap((lane) => lane.notes);
    const left = notes.find(({ id, origin }) => origin === "answer" && id.includes(".elvestrand."));
    ok(left?.assignment !== undefined);
    await at.does("el-karim", "elvestrand", "leaveCase", { case: joint, reason: "Vi har nok" });
    const id = idOf.assignment(left.assignment);
    const asked = (await at.store.read(demoPartition, "assignment", id))?.body;
    const answer = await at.store.read(demoPartition, "answer", idOf.answer(left.assignment, "elvestrand"));
    ok(asked && answer);
    const { closes: _over, ...open } = asked;
    await at.store.commit(demoPartition, [{ put: { kind: "assignment", id, body: open } }]);
    const again = await at.house.answerAssignment({
      visitor: await at.visitor("el-karim"),
      programme: demoProgramme,
      group: "elvestrand",
      assignment: left.assignment,
      inputs: Object.fromEntries(asked.questions.map((question) => [question.id, "Bare til oss selv"])),
      circle: "group",
      seenRev: answer.body.rev,
    });
    ok(again.ok && again.value.kind === "receipt");
    const history = await at.house.viewNoteHistory({
      programme: demoProgramme,
      group: "skogmo",
      case: joint,
      note: left.id,
      visitor: await at.visitor("sk-hege"),
    });
    ok(history.ok);
    equal(JSON.stringify(history.value).includes("Bare til oss selv"), false);
  });
});

describe("the history of a case card", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());

  it("tells who changed which field from what to what, the latest first, to members alone", async () => {
    const rev = (await at.board("fj-terje", "fjordvik")).case?.rev ?? 0;
    await at.does("fj-terje", "fjordvik", "editCard", { rev, fields: { goal: "Åtte av ti" } });
    await at.does("fj-amina", "fjordvik", "editCard", {
      rev: rev + 1,
      fields: { goal: "Ni av ti", who: "" },
    });
    const key = { programme: demoProgramme, group: "fjordvik", case: theCase };
    const seen = await at.house.viewCaseHistory({ ...key, visitor: await at.visitor("fj-solveig") });
    ok(seen.ok);
    const [last, first] = seen.value.versions;
    equal(last?.by, "Amina Farah Lidmo");
    deepEqual(
      last?.changes.find(({ field }) => field === "goal"),
      { field: "goal", before: "Åtte av ti", after: "Ni av ti" },
    );
    const gone = last?.changes.find(({ field }) => field === "who");
    ok(gone && "before" in gone && !("after" in gone));
    equal(first?.changes.length, 1);
    const ks = await at.house.viewCaseHistory({ ...key, visitor: await at.visitor("rv-kari") });
    equal(ks.ok, false);
  });
});
