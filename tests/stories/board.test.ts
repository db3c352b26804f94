import { deepEqual, equal, ok } from "node:assert/strict";
import type { NoteView } from "../../bot/contract/views.ts";
import { demoProgramme } from "../support/demoHouse.ts";
import { boardRig, noteIn, type BoardRig } from "../usecases/board/rig.ts";

const seen = (note: NoteView) => ({ note: note.id, rev: note.rev });

describe("a leadership group has its board on the wall", () => {
  let at: BoardRig;
  beforeEach(async () => (at = await boardRig()));
  afterEach(() => at.close());

  it("an idea that comes before the need waits in the idea park until somebody says how they know", async () => {
    await at.does("fj-amina", "fjordvik", "addCase", { title: "Kortere kø", as: "candidate" });
    const visitor = await at.visitor("fj-amina");
    const portfolio = await at.house.viewPortfolio({ visitor, programme: demoProgramme, group: "fjordvik" });
    ok(portfolio.ok);
    const of = portfolio.value.cases.find(({ title }) => title === "Kortere kø")?.id ?? "";
    const idea = await at.does("fj-amina", "fjordvik", "addNote", {
      case: of,
      lane: "solution",
      text: "En app",
    });
    equal(idea.parked, true);
    await at.does("fj-terje", "fjordvik", "editCard", {
      case: of,
      rev: idea.rev,
      fields: { howWeKnow: "Vi spurte tjue som sto i kø" },
    });
    const note = noteIn(idea);
    await at.does("fj-terje", "fjordvik", "moveNote", { case: of, ...seen(note), lane: "solution" });
    const page = await at.house.viewCase({ visitor, programme: demoProgramme, group: "fjordvik", case: of });
    ok(page.ok);
    equal(page.value.lanes.find(({ lane }) => lane === "solution")?.notes[0]?.text, "En app");
  });

  it("two write in the same note during a meeting; the later is told, chooses, and both can be read afterwards", async () => {
    const note = noteIn(
      await at.does("fj-terje", "fjordvik", "addNote", { lane: "insight", text: "Kjøringen tar tid" }),
    );
    await at.does("fj-amina", "fjordvik", "editNote", { ...seen(note), text: "Kjøringen tar en tredel" });
    const late = await at.act("fj-jonas", "fjordvik", "editNote", {
      ...seen(note),
      text: "Kjøringen koster",
    });
    ok(!late.ok);
    equal(late.details?.by, "Amina Farah Lidmo");
    const now = late.details?.now;
    ok(now);
    const both = "Kjøringen tar en tredel, og den koster";
    await at.does("fj-jonas", "fjordvik", "editNote", { ...seen(now), text: both });
    const history = await at.house.viewNoteHistory({
      visitor: await at.visitor("fj-solveig"),
      programme: demoProgramme,
      group: "fjordvik",
      case: "fj-hjemmetjeneste",
      note: note.id,
    });
    ok(history.ok);
    deepEqual(
      history.value.versions.map(({ by, text }) => `${by.split(" ")[0]}: ${text}`),
      [`Jonas: ${both}`, "Amina: Kjøringen tar en tredel", "Terje: Kjøringen tar tid"],
    );
  });

  it("a note is sent to KS, regretted, and taken off the wall; undo brings it back, to the group alone", async () => {
    const note = noteIn(
      await at.does("fj-terje", "fjordvik", "addNote", { lane: "obstacles", text: "Ingen sjåfør" }),
    );
    const sent = noteIn(await at.does("fj-terje", "fjordvik", "shareNote", { ...seen(note), circle: "ks" }));
    equal((await at.find("rv-kari", "fjordvik", note.id))?.text, "Ingen sjåfør");
    const back = noteIn(
      await at.does("fj-solveig", "fjordvik", "takeBackNote", { ...seen(sent), circle: "group" }),
    );
    const gone = await at.does("fj-solveig", "fjordvik", "archiveNote", seen(back));
    ok(gone.undo);
    await at.does("fj-solveig", "fjordvik", "undo", gone.undo);
    equal((await at.find("fj-jonas", "fjordvik", note.id))?.circle, "group");
    equal(await at.find("rv-kari", "fjordvik", note.id), undefined);
  });

  it("a benefit is measured from its baseline, and an obstacle is solved", async () => {
    const benefit = noteIn(
      await at.does("fj-jonas", "fjordvik", "addNote", {
        lane: "benefits",
        text: "Mindre kjøring",
        detail: { kind: "benefit", benefit: { unit: "minutter", achieved: [] } },
      }),
    );
    const base = noteIn(
      await at.does("fj-jonas", "fjordvik", "addMeasure", {
        ...seen(benefit),
        which: "baseline",
        measure: { value: 140, on: "2026-09-01" },
      }),
    );
    await at.does("fj-jonas", "fjordvik", "addMeasure", {
      ...seen(base),
      which: "achieved",
      measure: { value: 95, on: "2026-11-20" },
    });
    const page = await at.house.viewCase({
      visitor: await at.visitor("fj-jonas"),
      programme: demoProgramme,
      group: "fjordvik",
      case: "fj-hjemmetjeneste",
    });
    ok(page.ok);
    const line = page.value.benefits.find(({ note }) => note === benefit.id);
    deepEqual([line?.baseline?.value, line?.achieved.map(({ value }) => value)], [140, [95]]);
    const obstacle = noteIn(
      await at.does("fj-jonas", "fjordvik", "addNote", { lane: "obstacles", text: "Ingen bil" }),
    );
    const solved = noteIn(
      await at.does("fj-jonas", "fjordvik", "solveObstacle", { ...seen(obstacle), solved: true }),
    );
    deepEqual(solved.detail, { kind: "obstacle", state: "solved", solvedOn: "2026-11-24" });
  });
});
