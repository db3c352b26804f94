/** An assignment put in the plan from the page: through the same plan as a workbook. */
import { deepEqual, equal, match, notDeepEqual, ok } from "node:assert/strict";
import { draftPlanView } from "../../bot/adapters/http/say/draftPlan.ts";
import { readWorkbook } from "../../bot/adapters/workbook/read.ts";
import { writePlan } from "../../bot/adapters/workbook/write.ts";
import type { DeedBody } from "../../bot/contract/deeds.ts";
import { isPublicHoliday, isWeekend } from "../../bot/domain/programme/holidays.ts";
import type { AssignmentDraft, QuestionDraft } from "../../bot/domain/plan/draft.ts";
import { borrowed } from "../../bot/domain/plan/borrowed.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { openingIdOf } from "../../bot/domain/delivery/mailing.ts";
import { addDays, dayOf, onTheWall } from "../../bot/domain/time.ts";
import { presentPhase } from "../../bot/usecases/planning/freshDraft.ts";
import { openTasks } from "../../bot/usecases/answer/listTasks.ts";
import { smallPlan } from "../support/plan.ts";
import { demoHouse, demoPartition, demoProgramme, reachable, type DemoHouse } from "../support/demoHouse.ts";
import { library } from "../support/veikart.ts";

const questions: QuestionDraft[] = [
  { id: "short", type: "short_text", label: { nb: "Kort" }, required: true, maxLength: 120 },
  {
    id: "long",
    type: "long_text",
    label: { nb: "Langt", nn: "Langt svar" },
    required: false,
    maxLength: 600,
  },
  { id: "link", type: "link", label: { nb: "Lenke" }, required: false, maxLength: 500 },
  {
    id: "one",
    type: "one_of",
    label: { nb: "Ett valg" },
    required: true,
    options: [
      { id: "yes", label: { nb: "Ja; gjerne" } },
      { id: "no", label: { nb: "Nei" } },
    ],
  },
  {
    id: "several",
    type: "several_of",
    label: { nb: "Flere" },
    required: false,
    max: 2,
    options: [{ id: "a", label: { nb: "A" } }],
    showWhen: { question: "one", in: ["yes"] },
  },
  {
    id: "scale",
    type: "scale",
    label: { nb: "Trygg" },
    required: false,
    min: 1,
    max: 5,
    maxLabel: { nb: "Helt" },
  },
  { id: "number", type: "number", label: { nb: "Antall" }, required: false, min: 0, max: null },
  { id: "date", type: "date", label: { nb: "Dag" }, required: false },
  {
    id: "rows",
    type: "rows",
    label: { nb: "Funn" },
    required: false,
    min: 1,
    max: 3,
    columns: [{ id: "what", type: "short_text", label: { nb: "Hva" }, required: true, maxLength: 80 }],
    lands: { lane: "insight", field: "learned" },
  },
  {
    id: "benefit",
    type: "benefit",
    label: { nb: "Gevinst" },
    required: false,
    max: 2,
    columns: [{ id: "benefit", type: "short_text", label: { nb: "Gevinst" }, required: true, maxLength: 80 }],
  },
];
const draft: AssignmentDraft = {
  checkIn: false,
  title: { nb: "  Snakk med\u00a0tre brukere ", nn: "Snakk med tre brukarar" },
  why: { nb: "Da vet dere det." },
  action: { nb: "Ring i dag.\n\nSpør hva som er vanskelig." },
  phase: 2,
  step: "2.1",
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  minutes: { do: 45, answer: 5 },
  opens: { gathering: 3, side: "before", days: 10, clock: "08:30" },
  due: { gathering: 3, side: "before", days: 2, clock: "15:30" },
  questions,
  offers: ["all", "ks"],
};

describe("an assignment is put in the plan from the page", () => {
  let at: DemoHouse;
  beforeEach(async () => {
    at = await demoHouse();
  });
  afterEach(() => at.close());

  const ask = async (
    how: "planAssignment" | "putAssignment",
    body: Partial<DeedBody<"putAssignment">> = {},
    who = "rv-kari",
  ) =>
    at.house[how]({
      visitor: await at.visitor(who),
      programme: demoProgramme,
      language: "nb",
      act: "act-12345678",
      body: { assignment: "three-users", draft, ...body },
    });
  const put = async (body: Partial<DeedBody<"putAssignment">> = {}) => {
    const outcome = await ask("putAssignment", body);
    ok(outcome.ok, JSON.stringify(outcome));
    deepEqual(outcome.value.problems, []);
    ok(outcome.value.saved);
    return { ...outcome.value, version: outcome.value.saved.version };
  };
  const stored = async (id = "three-users") =>
    (await at.store.read(demoPartition, "assignment", idOf.assignment(id)))?.body;
  const opening = (id = "three-users") =>
    at.store.read(demoPartition, "mailing", idOf.mailing(openingIdOf(id)));
  const problems = async (over: Partial<AssignmentDraft>, body: Partial<DeedBody<"putAssignment">> = {}) => {
    const outcome = await ask("putAssignment", { draft: { ...draft, ...over }, ...body });
    ok(outcome.ok, JSON.stringify(outcome));
    equal(outcome.value.saved, undefined);
    return outcome.value.problems.map(({ field, is }) => `${field} ${is}`);
  };

  it("with every kind of question, when it opens in the outbox, and what differs in the log", async () => {
    await put();
    const assignment = await stored();
    ok(assignment);
    equal(assignment.title.nb, "Snakk med tre brukere");
    equal(assignment.title.nn, "Snakk med tre brukarar");
    equal(assignment.title.en, "Snakk med tre brukere", "a language without words takes the programme's own");
    deepEqual(
      assignment.questions.map(({ type }) => type),
      questions.map(({ type }) => type),
    );
    deepEqual(assignment.offers, ["ks", "all"]);
    const mailing = await opening();
    deepEqual(mailing?.body.when, { gathering: 3, days: -10, clock: "08:30" });
    ok(mailing?.dueAt, "the outbox looks at it by itself");
    const agenda = await at.store.read(demoPartition, "agenda", idOf.agenda);
    ok(agenda?.body.items.some(({ id }) => id === "three-users"));
    const acts = await at.store.list(demoPartition, ["act"], { most: 100 });
    deepEqual(
      acts.entries.filter(({ body }) => body.what === "assignment.put").map(({ body }) => body.subject),
      [{ assignment: "three-users" }],
    );
  });

  it("the workbook that is written afterwards has it, and loading that changes nothing", async () => {
    await put({ draft: { ...draft, groups: ["vestdal", "fjordvik"] } });
    const plan = await at.house.presentPlan({
      visitor: await at.visitor("rv-kari"),
      programme: demoProgramme,
    });
    ok(plan.ok);
    const { method } = at.ports;
    const read = readWorkbook(await writePlan(plan.value, method.library(plan.value.programme)), { method });
    ok(read.ok, JSON.stringify(read));
    const loaded = await at.house.loadPlan({
      visitor: await at.visitor("rv-kari"),
      programme: demoProgramme,
      act: "act-87654321",
      plan: read.plan,
    });
    deepEqual(loaded, { ok: true, value: { ok: true, changes: [] } });
    deepEqual((await stored())?.groups?.toSorted(), ["fjordvik", "vestdal"]);
  });

  it("a workbook of another programme is not loaded into this one, and that is what is said", async () => {
    const bring = {
      visitor: await at.visitor("rv-kari"),
      programme: demoProgramme,
      act: "act-11112222",
      plan: smallPlan(),
    };
    const refusal = { is: "workbookOfAnother", id: "vest-2026", name: "Ledergaloppen Vest 2026" };
    deepEqual(await at.house.checkPlan(bring), { ok: true, value: { ok: false, refusal } });
    deepEqual(await at.house.loadPlan(bring), { ok: true, value: { ok: false, refusal } });
  });

  it("every assignment of the library can be put, as it stands", async () => {
    const visitor = await at.visitor("rv-kari");
    for (const { id } of library.assignments) {
      const found = await at.house.viewDraft({ visitor, programme: demoProgramme, assignment: id });
      ok(found.ok);
      const { draft: own, version } = found.value;
      if (version !== undefined) continue;
      const outcome = await ask("planAssignment", { assignment: id, draft: own });
      ok(outcome.ok);
      deepEqual(outcome.value.problems, [], id);
    }
  });

  it("what is read in a language that nobody has written it in is said", async () => {
    const title = { nb: "Snakk med tre" };
    const borrows = async (over: Partial<AssignmentDraft>) => {
      const outcome = await ask("planAssignment", { draft: { ...draft, ...over } });
      ok(outcome.ok);
      return outcome.value.borrows.find(({ language }) => language === "nn");
    };
    const bare = { title, questions: [{ ...questions[0], label: { nb: "Kort" } } as QuestionDraft] };
    const all = await borrows(bare);
    ok(all && all.groups > 1 && all.people > all.groups);
    deepEqual([all.all, all.from], [true, "nb"]);
    equal((await borrows({}))?.all, false);
    const local = { nb: "Da vet dere det.", nn: "Då veit de det." };
    const whole = { title, why: local, action: local, questions: [] };
    equal(await borrows({ ...whole, questions: [{ ...questions[1] } as QuestionDraft] }), undefined);
    const one = await borrows({ ...bare, groups: ["fjordvik"] });
    equal(one?.groups ?? 0, 0, "a group that reads bokmål is not counted");
    for (const { id } of library.assignments) {
      const found = await at.house.viewDraft({
        visitor: await at.visitor("rv-kari"),
        programme: demoProgramme,
        assignment: id,
      });
      ok(found.ok);
      for (const language of ["nb", "nn", "en"] as const)
        equal(borrowed(found.value.draft, language), undefined, `${id} ${language}`);
    }
  });

  it("an assignment begins in the phase where most groups are, and the earlier of two with as many", () => {
    equal(presentPhase([]), 1);
    equal(presentPhase([{ phase: 4 }, { phase: 2 }, { phase: 4 }, {}]), 4);
    equal(presentPhase([{ phase: 4 }, { phase: 2 }]), 2);
  });

  it("what is proposed is never due on a day off, and the reason is not what to do once more", async () => {
    const visitor = await at.visitor("rv-kari");
    const today = dayOf(at.now);
    for (let days = 0; days < 28; days++) {
      at.now = onTheWall(addDays(today, days), "12:00");
      const compose = await at.house.viewCompose({ visitor, programme: demoProgramme });
      ok(compose.ok);
      const { assignment, checkIn } = compose.value.fresh;
      const { opens, due } = assignment;
      const found = await ask("planAssignment", { draft: { ...draft, opens, due } });
      ok(found.ok && found.value.due !== undefined);
      ok(!isWeekend(dayOf(found.value.due)) && !isPublicHoliday(dayOf(found.value.due)), found.value.due);
      notDeepEqual(checkIn.why, checkIn.action);
    }
  });

  it("a status check follows the phase of each group, and its card asks the questions of a phase", async () => {
    const compose = await at.house.viewCompose({
      visitor: await at.visitor("rv-kari"),
      programme: demoProgramme,
    });
    ok(compose.ok);
    const { checkIn } = compose.value.fresh;
    const shown = await put({ assignment: "check-2", draft: { ...checkIn, phase: 3 } });
    ok(shown.letters.every(({ facts }) => facts.checkIn && facts.questions.length > 0));
    deepEqual((await stored("check-2"))?.questions, []);
  });

  it("some groups are asked, and the others have nothing of it", async () => {
    const shown = await put({ draft: { ...draft, groups: ["fjordvik"] } });
    equal(shown.groups, 1);
    deepEqual((await opening())?.body.to, { audience: "whole_group", groups: ["fjordvik"] });
    at.now = onTheWall("2027-01-20", "12:00");
    const opens = (await opening())?.dueAt;
    ok(opens);
    at.now = opens;
    const open = async (who: string): Promise<boolean> =>
      (await openTasks(at.ports, await at.visitor(who))).some(
        ({ assignment }) => assignment.id === "three-users",
      );
    deepEqual([await open("fj-solveig"), await open("vd-olav")], [true, false]);
    const theirs = await at.house.openAssignment({
      visitor: await at.visitor("vd-olav"),
      programme: demoProgramme,
      assignment: "three-users",
      group: "vestdal",
    });
    deepEqual(theirs, { ok: false, refusal: { is: "notFound" } });
    const sending = await at.house.viewSending({
      visitor: await at.visitor("rv-kari"),
      programme: demoProgramme,
    });
    ok(sending.ok);
    deepEqual(sending.value.assignments.find(({ id }) => id === "three-users")?.open, ["fjordvik"]);
  });

  it("the dry run writes nothing, and tells when, to how many, with how much else, and how it looks", async () => {
    const before = await opening();
    const outcome = await ask("planAssignment");
    ok(outcome.ok);
    const view = draftPlanView(outcome.value, "nb", at.now);
    deepEqual(await opening(), before);
    equal(await stored(), undefined);
    ok(view.opens && view.due && view.people > 20 && view.groups > 3);
    deepEqual(view.cards.map(({ language }) => language).toSorted(), ["en", "nb", "nn"]);
    match(JSON.stringify(view.cards.find(({ language }) => language === "nn")), /Snakk med tre brukarar/);
    equal(view.unreached, view.people, "nobody has a chat yet");
    await reachable(at, "fj-solveig");
    const again = await ask("planAssignment");
    ok(again.ok);
    equal(again.value.unreached, view.people - 1);
    const week = view.load.find(({ own }) => own);
    ok(week && week.titles.includes("Snakk med tre brukere") && week.minutes >= 50);
  });

  it("everything that is wrong is told at once, each with its field, and nothing is written", async () => {
    deepEqual(
      await problems({
        title: { nb: " ", nn: "a".repeat(201) },
        minutes: { do: null, answer: 0 },
        groups: [],
        opens: { gathering: 9, side: "before", days: 0, clock: "8" },
        due: { day: "2026-13-01", clock: "15:30" },
        questions: [
          { id: "a", type: "one_of", label: {}, required: true, options: [] },
          { id: "b", type: "scale", label: { nb: "Skala" }, required: true, min: 5, max: 1 },
          { id: "c", type: "rows", label: { nb: "Rader" }, required: true, min: 1, max: null, columns: [] },
          {
            id: "d",
            type: "date",
            label: { nb: "Dag" },
            required: false,
            showWhen: { question: "x", in: [] },
          },
        ],
      }),
      [
        "title.nn tooLong",
        "minutes.do missing",
        "minutes.answer outOfRange",
        "opens.clock notAClock",
        "opens.gathering unknownGathering",
        "opens.days outOfRange",
        "due.day notADay",
        "questions.0.label.nb missing",
        "questions.0.options noOptions",
        "questions.1.max mostBelowLeast",
        "questions.2.columns noColumns",
        "questions.2.max missing",
        "questions.3.showWhen unknownQuestion",
        "groups noGroups",
      ],
    );
    equal(await stored(), undefined);
    deepEqual(await problems({ title: { nn: " " } }), ["title.nb missing"]);
    deepEqual(await problems({ questions: [] }), ["questions noQuestions"]);
    deepEqual(await problems({ due: draft.opens, opens: draft.due }), ["due dueBeforeOpens"]);
    deepEqual(
      await problems({
        due: { day: "2026-01-02", clock: "15:30" },
        opens: { day: "2026-01-01", clock: "08:30" },
      }),
      ["due duePassed"],
    );
    deepEqual(await problems({ closes: draft.opens }), ["closes closesBeforeDue"]);
  });

  it("the same again is once, and somebody else's change is not overwritten", async () => {
    const { version } = await put();
    await put();
    const rev = (await stored())?.rev;
    equal(rev, 1);
    const other = { ...draft, title: { nb: "En annen tittel" } };
    deepEqual(await ask("putAssignment", { draft: other }), {
      ok: false,
      refusal: { is: "changedMeanwhile" },
    });
    await put({ draft: other, version });
    deepEqual(await ask("putAssignment", { draft: { ...draft, phase: 4 }, version }), {
      ok: false,
      refusal: { is: "changedMeanwhile" },
    });
  });

  it("before it is sent everything can change, and the dry run shows what moves", async () => {
    const { version } = await put();
    const later: AssignmentDraft = {
      ...draft,
      answeredBy: "person",
      groups: ["fjordvik"],
      opens: { gathering: 3, side: "before", days: 8, clock: "09:00" },
    };
    const dry = await ask("planAssignment", { draft: later, version });
    ok(dry.ok);
    deepEqual(dry.value.problems, []);
    deepEqual(
      dry.value.moves.map(({ which }) => which),
      ["opens"],
    );
    equal(dry.value.corrects, false);
    await put({ draft: later, version });
    deepEqual((await opening())?.body.when, { gathering: 3, days: -8, clock: "09:00" });
    equal((await opening())?.body.state, "planned");
  });

  it("what is sent can be put right: the cards are drawn again and answers keep their shape", async () => {
    const visitor = await at.visitor("rv-kari");
    const found = await at.house.viewDraft({ visitor, programme: demoProgramme, assignment: "a3" });
    ok(found.ok);
    const { version, draft: own, sent, answered } = found.value;
    ok(version !== undefined);
    deepEqual([sent, answered], [true, 3]);
    const mailing = await opening("a3");
    ok(mailing);
    const { etag, dueAt: _due, ...entry } = mailing;
    await at.store.commit(demoPartition, [
      { put: { ...entry, body: { ...mailing.body, state: "sent" } }, ifMatch: etag },
    ]);
    const same = await ask("planAssignment", { assignment: "a3", version, draft: own });
    ok(same.ok);
    deepEqual([same.value.problems, same.value.moves, same.value.corrects], [[], [], false]);

    const [first, ...rest] = own.questions;
    ok(first);
    deepEqual(
      await problems(
        {
          ...own,
          answeredBy: "person",
          groups: ["fjordvik"],
          opens: draft.opens,
          due: draft.due,
          questions: [{ ...first, type: "date" }, ...rest],
        },
        { assignment: "a3", version },
      ),
      ["opens alreadySent", "answeredBy alreadySent", "groups alreadySent", "questions.0.type answersStand"],
    );
    const before = await stored("a3");
    const shown = await put({
      assignment: "a3",
      version,
      draft: { ...own, why: { nb: "Et bedre hvorfor." } },
    });
    equal(shown.corrects, true);
    equal((await stored("a3"))?.rev, (before?.rev ?? 0) + 1, "those who have answered see that it changed");
    const corrections = await at.store.list(demoPartition, ["mailing"], { prefix: "mailing:correct-a3-" });
    equal(corrections.entries.length, 1);
  });

  it("what was recalled stays so", async () => {
    const { version } = await put();
    const visitor = await at.visitor("rv-kari");
    await at.house.recallAssignment(visitor, demoProgramme, "three-users");
    const again = await ask("putAssignment", { draft: { ...draft, phase: 5 }, version });
    deepEqual(again, { ok: false, refusal: { is: "changedMeanwhile" } });
    const found = await at.house.viewDraft({ visitor, programme: demoProgramme, assignment: "three-users" });
    ok(found.ok && found.value.version !== undefined);
    const seen = await ask("putAssignment", { draft: { ...draft, phase: 5 }, version: found.value.version });
    deepEqual(seen, { ok: false, refusal: { is: "withdrawn" } });
  });
});
