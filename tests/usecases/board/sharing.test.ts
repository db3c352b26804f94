import { deepEqual, equal, ok } from "node:assert/strict";
import { idOf } from "../../../bot/domain/ids.ts";
import type { NoteView } from "../../../bot/contract/views.ts";
import type { News } from "../../../bot/ports.ts";
import { erasePerson } from "../../../bot/usecases/data/erasePerson.ts";
import { boardTopic } from "../../../bot/usecases/board/news.ts";
import { demoPartition, demoProgramme } from "../../support/demoHouse.ts";
import { boardRig, noteIn, type BoardRig } from "./rig.ts";

let at: BoardRig;
const seen = (note: NoteView) => ({ note: note.id, rev: note.rev });
const add = async (person: string, group: string): Promise<NoteView> =>
  noteIn(await at.does(person, group, "addNote", { lane: "insight", text: "Noe vi har lært" }));
const acts = async () => {
  const { entries } = await at.store.list(demoPartition, ["act"], { prefix: "act:" });
  return entries.map(({ body }) => body);
};

describe("a note that is shared", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());

  it("is seen by KS from then on and until it is taken back; who, when and to whom is kept", async () => {
    const note = await add("fj-terje", "fjordvik");
    equal(await at.find("rv-kari", "fjordvik", note.id), undefined);
    const shared = noteIn(
      await at.does("fj-terje", "fjordvik", "shareNote", { ...seen(note), circle: "ks" }),
    );
    deepEqual(shared.shared, { by: "Terje Haugmyr", at: at.now });
    const theirs = await at.find("rv-kari", "fjordvik", note.id);
    deepEqual([theirs?.text, theirs?.shared], [note.text, { at: at.now }]);
    noteIn(await at.does("fj-amina", "fjordvik", "takeBackNote", { ...seen(shared), circle: "group" }));
    equal(await at.find("rv-kari", "fjordvik", note.id), undefined);
    const kept = (await acts()).filter(({ subject }) => subject["from"] !== undefined);
    deepEqual(
      kept.map(({ by, what, subject }) => [by, what, subject["from"], subject["to"], subject["role"]]).sort(),
      [
        ["fj-amina", "board.takeBackNote", "ks", "group", "member+digital_lead"],
        ["fj-terje", "board.shareNote", "group", "ks", "member+case_owner"],
      ],
    );
    ok(!JSON.stringify(await acts()).includes("lært"), "acts hold no words");
  });

  it("to all waits for the chief executive in a group that wants it so", async () => {
    const note = await add("vd-olav", "vestdal");
    const asked = await at.does("vd-olav", "vestdal", "shareNote", { ...seen(note), circle: "all" });
    equal(asked.waits, true);
    const waiting = noteIn(asked);
    deepEqual([waiting.circle, waiting.asked?.circle], ["group", "all"]);
    const mine = await at.act("vd-ingunn", "vestdal", "approveSharing", seen(waiting));
    deepEqual(!mine.ok && mine.refusal.is, "chiefExecutiveOnly");
    const approved = noteIn(await at.does("vd-ragnhild", "vestdal", "approveSharing", seen(waiting)));
    deepEqual(
      [approved.circle, approved.shared?.by, approved.asked],
      ["all", "Ragnhild Tveitanger", undefined],
    );
  });

  it("and taken back from all is still nothing that the erased one who said it has sent", async () => {
    const found = await at.store.read(demoPartition, "assignment", idOf.assignment("a3"));
    ok(found);
    const alone = { ...found.body, answeredBy: "person" as const };
    await at.store.commit(demoPartition, [{ put: { kind: "assignment", id: found.id, body: alone } }]);
    const answered = await at.house.answerAssignment({
      visitor: await at.visitor("fj-amina"),
      programme: demoProgramme,
      group: "fjordvik",
      assignment: "a3",
      inputs: { q1: "Det er mitt", q2: "Og dette", q3: "Og det" },
      circle: "all",
      seenRev: 0,
    });
    ok(answered.ok);
    const erased = await erasePerson(at.ports)({ programme: demoProgramme, person: "fj-amina" });
    ok(erased.ok);
    const { lanes } = await at.board("fj-terje", "fjordvik");
    const note = lanes.flatMap(({ notes }) => notes).find(({ text }) => text === "Det er mitt");
    ok(note);
    await at.does("fj-terje", "fjordvik", "takeBackNote", { ...seen(note), circle: "ks" });
    const left = await at.store.read(
      demoPartition,
      "answer",
      idOf.answer("a3", "fjordvik", erased.value.alias),
    );
    deepEqual(left?.body.current?.circles, {});
  });

  it("and put back for the group alone stays so when the answer that had left it out is undone", async () => {
    const visitor = await at.visitor("fj-amina");
    const task = { visitor, programme: demoProgramme, group: "fjordvik", assignment: "a3" };
    for (const [seenRev, q2] of [{ q2: "Det er vårt" }, {}].entries()) {
      const inputs = { q1: "Noe", q3: "Annet", ...q2 };
      ok((await at.house.answerAssignment({ ...task, inputs, circle: "all", seenRev })).ok);
    }
    const found = await at.store.read(demoPartition, "case", "case:fj-hjemmetjeneste");
    const off = found?.body.notes.find(({ text }) => text === "Det er vårt");
    ok(off?.archived);
    const back = noteIn(await at.does("fj-terje", "fjordvik", "restoreNote", { note: off.id }));
    equal(back.circle, "group");
    const answer = await at.store.read(demoPartition, "answer", idOf.answer("a3", "fjordvik"));
    ok((await at.house.undoAnswer({ ...task, seenRev: answer?.body.rev ?? 0 })).ok);
    equal((await at.find("fj-terje", "fjordvik", off.id))?.circle, "group");
  });

  it("and put back when its answer no longer says it has words of its own, until the answer speaks again", async () => {
    const visitor = await at.visitor("fj-amina");
    const task = {
      visitor,
      programme: demoProgramme,
      group: "fjordvik",
      assignment: "a3",
      circle: "group" as const,
    };
    const given = { q1: "Noe", q3: "Annet" };
    const answers = async (inputs: object) => {
      const rev = (await stored())?.rev ?? 0;
      ok((await at.house.answerAssignment({ ...task, inputs: { ...inputs }, seenRev: rev })).ok);
    };
    const stored = async () =>
      (await at.store.read(demoPartition, "answer", idOf.answer("a3", "fjordvik")))?.body;
    await answers({ ...given, q2: "Det er vårt" });
    await answers(given);
    const note = "a3.fjordvik.q2";
    const back = noteIn(await at.does("fj-terje", "fjordvik", "restoreNote", { note }));
    const shared = noteIn(
      await at.does("fj-terje", "fjordvik", "shareNote", { ...seen(back), circle: "ks" }),
    );
    const before = await stored();
    noteIn(await at.does("fj-terje", "fjordvik", "editNote", { ...seen(shared), text: "Ordene på tavla" }));
    deepEqual(await stored(), before);
    await answers({ ...given, q2: "Svaret sier det igjen" });
    const again = await at.find("fj-terje", "fjordvik", note);
    deepEqual([again?.text, again?.circle], ["Svaret sier det igjen", "group"]);
  });

  it("and taken back is not brought back by undo", async () => {
    const note = await add("fj-terje", "fjordvik");
    const shared = noteIn(
      await at.does("fj-terje", "fjordvik", "shareNote", { ...seen(note), circle: "ks" }),
    );
    const back = await at.does("fj-terje", "fjordvik", "takeBackNote", { ...seen(shared), circle: "group" });
    ok(back.undo);
    const undone = await at.act("fj-terje", "fjordvik", "undo", back.undo);
    deepEqual(!undone.ok && undone.refusal.is, "notUndoable");
  });

  it("and comes from an answer is one with the answer's part: narrowed there too, and not widened by the next words", async () => {
    const id = "a1.fjordvik.q1";
    const note = await at.find("fj-terje", "fjordvik", id);
    ok(note?.circle === "ks");
    await at.does("fj-terje", "fjordvik", "takeBackNote", { ...seen(note), circle: "group" });
    const answer = await at.store.read(demoPartition, "answer", idOf.answer("a1", "fjordvik"));
    equal(answer?.body.current?.circles["q1"], "group");
    equal(answer?.body.current?.circles["q2"], "ks");
    equal(await at.find("rv-kari", "fjordvik", id), undefined);
  });
});

describe("an answer for all groups, where the chief executive approves", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());
  const answer = async (person: string, text: string, seenRev: number) => {
    const visitor = await at.visitor(person);
    const key = { visitor, programme: demoProgramme, assignment: "a3", group: "vestdal" };
    const given = await at.house.answerAssignment({ ...key, inputs: { q1: text }, circle: "all", seenRev });
    ok(given.ok);
    const stored = await at.store.read(demoPartition, "answer", idOf.answer("a3", "vestdal"));
    ok(stored);
    return stored.body;
  };

  it("is with the group alone until then, on the board as in the answer; approved, both are for all", async () => {
    const before = (await at.store.read(demoPartition, "answer", idOf.answer("a3", "vestdal")))?.body;
    equal(before?.current?.circles["q1"] === "all", false);
    const given = await answer("vd-sjur", "Ei felles ordning finst", before?.rev ?? 0);
    const note = await at.find("vd-sjur", "vestdal", "a3.vestdal.q1");
    ok(note && note.circle !== "all");
    ok(given.current?.circles["q1"] !== "all" && given.waiting);
    const asked = await at.does("vd-sjur", "vestdal", "shareNote", { ...seen(note), circle: "all" });
    equal(asked.waits, true);
    await at.does("vd-ragnhild", "vestdal", "approveSharing", seen(noteIn(asked)));
    const after = await at.store.read(demoPartition, "answer", idOf.answer("a3", "vestdal"));
    equal(after?.body.current?.circles["q1"], "all");
  });
});

describe("a wish to share a part of an answer", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());
  const id = idOf.answer("a3", "vestdal");
  const noteId = "a3.vestdal.q1";
  const key = async (person: string) => ({
    visitor: await at.visitor(person),
    programme: demoProgramme,
    assignment: "a3",
    group: "vestdal",
  });
  const answer = async () => {
    const stored = await at.store.read(demoPartition, "answer", id);
    ok(stored);
    return stored.body;
  };
  const note = async (person = "vd-sjur") => {
    const found = await at.find(person, "vestdal", noteId);
    ok(found);
    return found;
  };
  const approvals = async (person: string): Promise<unknown[]> => {
    const letter = await at.house.listTasks(await at.visitor(person));
    return (letter.kind === "tasks" ? letter.approvals : undefined) ?? [];
  };
  const mailings = async () => {
    const { entries } = await at.store.list(demoPartition, ["mailing"], { prefix: "mailing:approval-a3" });
    return entries.length;
  };
  const answered = async () => {
    const { rev } = (await at.store.read(demoPartition, "answer", id))?.body ?? { rev: 0 };
    const input = { ...(await key("vd-sjur")), inputs: { q1: "Ei felles ordning finst" }, seenRev: rev };
    ok((await at.house.answerAssignment({ ...input, circle: "group" })).ok);
    return (await answer()).rev;
  };
  const asksInChat = async (seenRev: number) =>
    ok((await at.house.shareAnswer({ ...(await key("vd-sjur")), circle: "all", seenRev })).ok);

  it("made in chat waits on the board too, and the chief executive's yes there settles both", async () => {
    await asksInChat(await answered());
    const waiting = await note();
    deepEqual([waiting.asked?.circle, waiting.circle], ["all", "group"]);
    equal(await mailings(), 1);
    await at.does("vd-ragnhild", "vestdal", "approveSharing", seen(waiting));
    const { current, waiting: left } = await answer();
    deepEqual([current?.circles["q1"], left], ["all", undefined]);
    deepEqual(await approvals("vd-ragnhild"), []);
  });

  it("made on the board waits in chat too, and reaches the chief executive; a no in chat settles both", async () => {
    await answered();
    const asked = await at.does("vd-olav", "vestdal", "shareNote", { ...seen(await note()), circle: "all" });
    equal(asked.waits, true);
    const { waiting } = await answer();
    deepEqual([waiting?.circle, waiting?.parts, waiting?.by], ["all", ["q1"], "vd-olav"]);
    equal((await approvals("vd-ragnhild")).length, 1);
    equal(await mailings(), 1);
    const { rev: seenRev } = await answer();
    ok((await at.house.approveSharing({ ...(await key("vd-ragnhild")), yes: false, seenRev })).ok);
    deepEqual([(await note()).asked, (await answer()).waiting], [undefined, undefined]);
  });

  it("is taken back on the board as in chat, and undone with the words", async () => {
    await asksInChat(await answered());
    await at.does("vd-sjur", "vestdal", "takeBackNote", { ...seen(await note()), circle: "group" });
    equal((await answer()).waiting, undefined);
    await asksInChat((await answer()).rev);
    ok((await at.house.undoAnswer({ ...(await key("vd-sjur")), seenRev: (await answer()).rev })).ok);
    deepEqual(
      [(await answer()).waiting, (await at.find("vd-sjur", "vestdal", noteId))?.asked],
      [undefined, undefined],
    );
  });

  it("said at once with the answer waits on both, and reaches the chief executive", async () => {
    const before = (await at.store.read(demoPartition, "answer", id))?.body.rev ?? 0;
    const input = { ...(await key("vd-sjur")), inputs: { q1: "Med det same" }, seenRev: before };
    ok((await at.house.answerAssignment({ ...input, circle: "all" })).ok);
    deepEqual([(await note()).asked?.circle, await mailings()], ["all", 1]);
  });

  it("that an older edition kept on the notes alone, or with the answer alone, is read as one", async () => {
    await answered();
    const wish = { circle: "all" as const, by: "vd-olav", at: at.now };
    const { entries } = await at.store.list(demoPartition, ["case"], { prefix: "case:" });
    const found = entries.find(({ body }) => body.notes.some((one) => one.id === noteId));
    ok(found);
    const { etag: ifMatch, ...entry } = found;
    const notes = found.body.notes.map((one) => (one.id === noteId ? { ...one, asked: wish } : one));
    ok(
      (await at.store.commit(demoPartition, [{ put: { ...entry, body: { ...found.body, notes } }, ifMatch }]))
        .ok,
    );
    const shown = await at.house.showSharing(await key("vd-ragnhild"));
    ok(shown.ok && shown.value.kind === "sharing");
    deepEqual([shown.value.waiting?.by, shown.value.mayApprove], ["Olav Hjellestig", true]);
    ok(
      (
        await at.house.approveSharing({
          ...(await key("vd-ragnhild")),
          yes: false,
          seenRev: (await answer()).rev,
        })
      ).ok,
    );
    equal((await note()).asked, undefined);

    const kept = await at.store.read(demoPartition, "answer", id);
    ok(kept);
    const old = { ...kept.body, waiting: { ...wish, parts: ["q1"] } };
    ok((await at.store.commit(demoPartition, [{ put: { kind: "answer", id, body: old } }])).ok);
    await asksInChat(old.rev);
    equal((await note()).asked?.circle, "all");
  });
});

describe("a joint case", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());

  it("rings on the boards of all its groups, and says nothing of what", async () => {
    const heard: [string, News][] = [];
    for (const group of ["skogmo", "elvestrand", "fjordvik"])
      at.bell.listen(boardTopic(demoProgramme, group), (news) => heard.push([group, news]));
    const note = await add("sk-hege", "skogmo");
    deepEqual(heard.map(([group]) => group).sort(), ["elvestrand", "skogmo"]);
    deepEqual(heard[0]?.[1], { at: at.now, by: note.by, what: "note", note: note.id });
    equal((await at.find("el-karim", "elvestrand", note.id))?.by, note.by);
  });

  it("begins with an invitation that the other group says yes to; until then it sees the title only", async () => {
    const portfolio = async (person: string, group: string) => {
      const view = await at.house.viewPortfolio({
        visitor: await at.visitor(person),
        programme: demoProgramme,
        group,
      });
      ok(view.ok);
      return view.value;
    };
    const theCase = "fj-hjemmetjeneste";
    await at.does("fj-terje", "fjordvik", "inviteGroup", { guest: "indredal" });
    const [invitation] = (await portfolio("in-trygve", "indredal")).invitations;
    deepEqual([invitation?.case, invitation?.from], [theCase, "Fjordvik kommune"]);
    const uninvited = await at.act("ly-roger", "lyngsund", "joinCase", { case: theCase, reason: "Vi også" });
    deepEqual(!uninvited.ok && uninvited.refusal.is, "notFound");
    const early = await at.act("in-trygve", "indredal", "addNote", {
      case: theCase,
      lane: "insight",
      text: "Hei",
    });
    deepEqual(!early.ok && early.refusal.is, "notFound");
    await at.does("in-trygve", "indredal", "joinCase", { case: theCase, reason: "Same behov hos oss" });
    const board = await at.board("in-trygve", "indredal");
    deepEqual(board.case?.groups, ["Fjordvik kommune", "Indredal kommune"]);
    const note = await add("in-trygve", "indredal");
    equal((await at.find("fj-terje", "fjordvik", note.id))?.text, note.text);
    deepEqual((await portfolio("in-trygve", "indredal")).invitations, []);
  });
});

describe("the portfolio", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());
  const view = async (person: string) => {
    const seen = await at.house.viewPortfolio({
      visitor: await at.visitor(person),
      programme: demoProgramme,
      group: "fjordvik",
    });
    ok(seen.ok);
    return seen.value.cases;
  };

  it("holds candidates side by side, and the one that is chosen, with the reason", async () => {
    const before = (await view("fj-terje")).length;
    const one = await at.does("fj-terje", "fjordvik", "addCase", {
      title: "Tryggere skolevei",
      what: "Foreldre kjører fordi de er redde for krysset",
      as: "candidate",
    });
    await at.does("fj-amina", "fjordvik", "addCase", { title: "Ny intranettside", as: "outside" });
    equal((await view("fj-terje")).length, before + 2);
    equal((await view("rv-kari")).length, before, "KS sees what is worked on in the programme");
    await at.does("fj-solveig", "fjordvik", "chooseCase", { case: one.case, reason: "Det haster mest" });
    const chosen = (await view("fj-terje")).find(({ main }) => main);
    deepEqual(
      [chosen?.title, chosen?.candidate, chosen?.decided?.reason],
      ["Tryggere skolevei", undefined, "Det haster mest"],
    );
    equal((await at.board("fj-terje", "fjordvik")).case?.title, "Tryggere skolevei");
  });

  it("starts, pauses and stops a case with a reason, and takes that back", async () => {
    const paused = await at.does("fj-solveig", "fjordvik", "pauseCase", {
      case: "fj-barnehagestart",
      reason: "Budsjettet først",
    });
    const row = async () => (await view("fj-terje")).find(({ id }) => id === "fj-barnehagestart");
    const before = await row();
    deepEqual([before?.state, before?.decided?.reason], ["paused", "Budsjettet først"]);
    ok(paused.undo);
    await at.does("fj-solveig", "fjordvik", "undo", paused.undo);
    equal((await row())?.decided?.reason === "Budsjettet først", false);
  });
});

describe("the case page", () => {
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());
  const page = async (person: string, group = "fjordvik", of = "fj-hjemmetjeneste") => {
    const seen = await at.house.viewCase({
      visitor: await at.visitor(person),
      programme: demoProgramme,
      group,
      case: of,
    });
    ok(seen.ok);
    return seen.value;
  };
  it("has the gatherings, both tracks, the decisions in their order, benefits over time and the check-ins", async () => {
    const view = await page("fj-jonas");
    equal(view.timeline.gatherings.length, 4);
    const kinds = new Set(view.timeline.items.map(({ kind }) => kind));
    for (const kind of ["phase", "assignment", "decision", "checkIn"] as const) ok(kinds.has(kind), kind);
    ok(view.timeline.items.some(({ track }) => track !== "case"));
    ok(view.decisions.length > 0 && view.benefits.length > 0);
    ok(view.checkIns.length > 1 && view.checkIns.every(({ confidence }) => confidence !== undefined));
  });
  it("has the home visit for its own group and for the one that took part, and not for KS", async () => {
    const visits = async (person: string, group: string) =>
      (await page(person, group, "sk-el-mottak")).timeline.items.filter(({ kind }) => kind === "visit");
    const [visit] = await visits("sk-hege", "skogmo");
    deepEqual([visit?.text, visit?.state], ["Ett problem i én setning", "done"]);
    deepEqual(await visits("el-karim", "elvestrand"), [visit]);
    deepEqual(await visits("rv-kari", "skogmo"), []);
  });
  it("has its name for KS only once the need has been sent, there, on the board and in the portfolio", async () => {
    const key = { visitor: await at.visitor("rv-kari"), programme: demoProgramme, group: "fjordvik" };
    const names = async (): Promise<(string | undefined)[]> => {
      const portfolio = await at.house.viewPortfolio(key);
      ok(portfolio.ok);
      const { id } = (await page("rv-kari")).case;
      return [
        (await page("rv-kari")).case.title,
        (await at.board("rv-kari", "fjordvik")).case?.title,
        portfolio.value.cases.find((of) => of.id === id)?.title,
      ];
    };
    const { title } = (await page("fj-jonas")).case;
    await at.does("fj-solveig", "fjordvik", "shareNeed", { circle: "group" });
    deepEqual(await names(), ["", "", ""]);
    equal((await page("fj-jonas")).case.title, title);
    await at.does("fj-solveig", "fjordvik", "shareNeed", { circle: "ks" });
    deepEqual(await names(), [title, title, title]);
  });
  it("keeps from KS what was not sent: words, names and check-ins", async () => {
    const view = await page("rv-kari");
    deepEqual(view.checkIns, []);
    ok(view.moves.every(({ by }) => by === undefined));
    equal(
      view.timeline.items.some(({ kind }) => kind === "checkIn" || kind === "assignment"),
      false,
    );
    ok(view.lanes.flatMap((lane) => lane.notes).every(({ circle }) => circle !== "group"));
  });
});
