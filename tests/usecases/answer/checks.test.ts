import { deepEqual, equal, ok } from "node:assert/strict";
import type { Question } from "../../../bot/domain/assignment/question.ts";
import { idOf } from "../../../bot/domain/ids.ts";
import { day, hour, later, minute } from "../../../bot/domain/time.ts";
import { demoPartition, demoProgramme } from "../../support/demoHouse.ts";
import { answerRig, text, type AnswerRig } from "./rig.ts";

let at: AnswerRig;
const passes = (ms: number): void => void (at.now = later(at.now, ms));
const says = (check: string, status: string, circle: "group" | "ks" = "group") =>
  at.says("fj-terje", check, "fjordvik", { status, tested: "To vakter", confidence: "2" }, circle);

describe("a status check that is taken back after the next one was given", () => {
  beforeEach(async () => {
    at = await answerRig();
    await at.asks("s9", { checkIn: true, offers: ["ks"] });
    await at.asks("s10", { checkIn: true, offers: ["ks"] });
  });
  afterEach(() => at.close());

  it("is not among those before it, and does not come back when the next one is taken back too", async () => {
    const { lastCheckIn: before, checkIns: all = [], earlier = [] } = await at.standing("fjordvik");
    await says("s9", "stuck");
    const taken = at.now;
    passes(day);
    await says("s10", "need_help");
    passes(minute);
    await at.takesBack("fj-terje", "s9", "fjordvik");
    const between = await at.standing("fjordvik");
    equal(between.lastCheckIn?.status, "need_help");
    ok(![...(between.checkIns ?? []), ...(between.earlier ?? [])].some((one) => one.at === taken));
    passes(minute);
    await at.takesBack("fj-terje", "s10", "fjordvik");
    const after = await at.standing("fjordvik");
    deepEqual([after.lastCheckIn, after.checkIns], [before, all]);
    deepEqual(after.earlier, earlier.slice(-(after.earlier?.length ?? 0)));
  });

  it("and the one before it comes back seen by no more than see it now", async () => {
    await says("s9", "stuck", "ks");
    passes(day);
    await says("s10", "need_help");
    ok((await at.house.stopSharing(await at.key("fj-terje", "s9", "fjordvik"))).ok);
    await at.takesBack("fj-terje", "s10", "fjordvik");
    const { lastCheckIn } = await at.standing("fjordvik");
    deepEqual([lastCheckIn?.status, lastCheckIn?.circle ?? "group"], ["stuck", "group"]);
  });
});

describe("two status checks", () => {
  beforeEach(async () => {
    at = await answerRig();
    for (const id of ["s9", "s10"]) await at.asks(id, { checkIn: true, offers: ["ks"] });
  });
  afterEach(() => at.close());

  for (const [when, first, more] of [
    ["one before midnight and one after it are two", "2026-11-25T22:30:00.000Z", 2],
    ["both after midnight are one", "2026-11-25T23:30:00.000Z", 1],
  ] as const)
    it(`${when}, as the clock goes in Norway`, async () => {
      const { checkIns: all = [] } = await at.standing("fjordvik");
      at.now = first;
      await says("s9", "stuck");
      passes(hour);
      await says("s10", "need_help");
      const { checkIns = [], earlier = [] } = await at.standing("fjordvik");
      equal(checkIns.length, all.length + more);
      equal(earlier.at(-1)?.at === first, more === 2);
    });
});

describe("a status check's words on the board", () => {
  const tested = "s9.fjordvik.tested";
  const local = (said: string) => ({ nb: said, nn: said, en: said });
  const about = (field: string) => ({ lane: "case", field }) as const;
  const own: Question[] = [
    {
      id: "status",
      type: "one_of",
      label: local("Status"),
      required: true,
      options: [{ id: "stuck", label: local("Står fast") }],
      lands: about("status"),
    },
    {
      id: "steps",
      type: "several_of",
      label: local("Steg"),
      required: false,
      options: [{ id: "3.4", label: local("Steg 3.4") }],
      lands: about("steps"),
    },
    text("words"),
  ];
  beforeEach(async () => {
    at = await answerRig();
    await at.asks("s9", { checkIn: true, offers: ["ks"] });
    await at.asks("s11", { checkIn: true, offers: ["ks"], questions: own });
  });
  afterEach(() => at.close());

  it("taken back from KS there are taken back from those who read the answers too", async () => {
    const read = async (): Promise<string> => {
      const visitor = await at.visitor("rv-kari");
      const key = { visitor, programme: demoProgramme, assignment: "s9" };
      return JSON.stringify(await at.house.viewAnswers(key));
    };
    await says("s9", "stuck", "ks");
    ok((await read()).includes("To vakter"));
    const note = await at.find("fj-terje", "fjordvik", tested);
    ok(note?.circle === "ks");
    await at.does("fj-terje", "fjordvik", "takeBackNote", { note: tested, rev: note.rev, circle: "group" });
    ok(!(await read()).includes("To vakter"));
  });

  it("can be read as they were before", async () => {
    await says("s9", "stuck");
    passes(minute);
    const inputs = { status: "stuck", tested: "Tre vakter" };
    await at.says("fj-amina", "s9", "fjordvik", inputs);
    const { mainCase = "" } = await at.standing("fjordvik");
    const visitor = await at.visitor("fj-amina");
    const key = { visitor, programme: demoProgramme, group: "fjordvik", case: mainCase, note: tested };
    const seen = await at.house.viewNoteHistory(key);
    ok(seen.ok);
    deepEqual(
      seen.value.versions.map((version) => version.text),
      ["Tre vakter", "To vakter"],
    );
  });

  it("are the board's own: worded otherwise there, the steps and the status stay those of the check", async () => {
    await at.says("fj-terje", "s11", "fjordvik", { status: "stuck", steps: "3.4", words: "Ord" });
    passes(minute);
    const note = await at.find("fj-amina", "fjordvik", "s11.fjordvik.words");
    ok(note);
    await at.does("fj-amina", "fjordvik", "editNote", { note: note.id, rev: note.rev, text: "Andre ord" });
    const { current, rev } = await at.answer("s11", "fjordvik");
    deepEqual([current?.by, current?.values["words"], rev], ["fj-terje", "Ord", 1]);
    const { mainCase = "", lastCheckIn } = await at.standing("fjordvik");
    equal(lastCheckIn?.at, current?.at);
    const theCase = await at.store.read(demoPartition, "case", idOf.case(mainCase));
    ok(theCase?.body.steps.done.includes("3.4"));
    equal((await at.find("fj-terje", "fjordvik", note.id))?.text, "Andre ord");
  });
});
