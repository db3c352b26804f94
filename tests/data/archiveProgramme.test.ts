import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { archiveTexts, programmePage } from "../../bot/adapters/archive/programmePage.ts";
import { personPage } from "../../bot/adapters/archive/personPage.ts";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { languages } from "../../bot/domain/language.ts";
import { archiveProgramme } from "../../bot/usecases/data/archiveProgramme.ts";
import { erasePerson } from "../../bot/usecases/data/erasePerson.ts";
import { exportPerson } from "../../bot/usecases/data/exportPerson.ts";
import { demoHouse, demoNow, demoPartition, demoProgramme, type DemoHouse } from "../support/demoHouse.ts";
import { memoryStore } from "../support/memoryStore.ts";

const now = () => demoNow;
const hostile = `<script>alert("x")</script> & 'æøå' </style>`;

describe("what leaves the house for an archive, or for the person it is about", function () {
  this.timeout(60_000);
  let demo: DemoHouse;
  beforeEach(async () => {
    demo = await demoHouse({ store: memoryStore(now) });
    const done = await demo.house.answerAssignment({
      visitor: await demo.visitor("fj-solveig"),
      programme: demoProgramme,
      group: "fjordvik",
      assignment: "a3",
      inputs: { q1: hostile },
      circle: "ks",
      seenRev: 0,
    });
    assert.ok(done.ok);
  });
  const archived = async (more: object = {}) => {
    const outcome = await archiveProgramme(demo.ports)({ programme: demoProgramme, ...more });
    assert.ok(outcome.ok, JSON.stringify(outcome));
    return outcome.value;
  };

  it("carries role, organisation, when, changed when, programme and version of the method, and the sharing", async () => {
    const all = await archived();
    assert.equal(all.cases.length, 11);
    assert.deepEqual(all.programme.framework, { id: "veikart", version: 1 });
    const one = await archived({ case: "fj-hjemmetjeneste" });
    const [theCase] = one.cases;
    assert.equal(one.cases.length, 1);
    assert.deepEqual(theCase?.organisations, ["Fjordvik kommune"]);
    const note = theCase?.notes.find(({ text }) => text === hostile);
    assert.equal(note?.by.organisation, "Fjordvik kommune");
    assert.ok((note?.by.roles.length ?? 0) > 0);
    assert.equal(note?.by.name, undefined);
    assert.deepEqual([note?.circle, note?.at, note?.assignment], ["ks", demoNow, "a3"]);
    const answer = theCase?.answers.find(({ assignment }) => assignment === "a3");
    assert.deepEqual(answer?.versions.at(-1)?.parts[0]?.said, [hostile]);
    const sent = theCase?.sharing.find(({ assignment, at }) => assignment === "a3" && at === demoNow);
    assert.deepEqual(
      [sent?.what, sent?.to, sent?.by.organisation],
      ["answer.sent", "ks", "Fjordvik kommune"],
    );
    assert.ok(!JSON.stringify(all).includes("Solveig Nesmyr"), "names only where they are asked for");
    assert.ok(JSON.stringify(await archived({ names: true })).includes("Solveig Nesmyr"));
  });

  it("has the answers of a group that has no case, too", async () => {
    const standing = await demo.store.read(demoPartition, "standing", idOf.standing("fjordvik"));
    assert.ok(standing);
    const { mainCase: _none, ...body } = standing.body;
    const put = { kind: "standing", id: standing.id, body } as const;
    assert.ok((await demo.store.commit(demoPartition, [{ put }])).ok);
    const all = await archived();
    const answer = all.withoutCase?.answers.find(({ assignment }) => assignment === "a3");
    assert.deepEqual(answer?.versions.at(-1)?.parts[0]?.said, [hostile]);
    const sent = all.withoutCase?.sharing.some(({ assignment, at }) => assignment === "a3" && at === demoNow);
    assert.ok(sent);
    assert.ok(programmePage(all).includes(archiveTexts.nb.withoutCase));
    assert.equal((await archived({ case: "fj-hjemmetjeneste" })).withoutCase, undefined);
  });

  it("says of an answer that it was taken back, by whom and when", async () => {
    const key = { programme: demoProgramme, group: "fjordvik", assignment: "a3" };
    const visitor = await demo.visitor("fj-solveig");
    assert.ok((await demo.house.undoAnswer({ ...key, visitor, seenRev: 1 })).ok);
    const all = await archived();
    const answer = all.cases.flatMap(({ answers }) => answers).find(({ versions }) => versions[0]?.undone);
    assert.deepEqual(
      [answer?.assignment, answer?.versions.length, answer?.versions[0]?.undone?.at],
      ["a3", 1, demoNow],
    );
    assert.ok(programmePage(all).includes(archiveTexts.nb.undone("").trim()));
  });

  it("has each sharing on a board with its own case, and with no other of the group", async () => {
    const visitor = await demo.visitor("fj-terje");
    const at = { visitor, programme: demoProgramme, group: "fjordvik" };
    const { addCase, addNote, shareNote } = demo.house.acts;
    const made = await addCase({ ...at, act: "act-1", body: { title: "Et annet", as: "outside" } });
    assert.ok(made.ok);
    const on = { case: made.value.case };
    const noted = await addNote({ ...at, act: "act-2", body: { ...on, lane: "insight", text: "Noe" } });
    assert.ok(noted.ok && noted.value.note);
    const { id: note, rev } = noted.value.note;
    assert.ok((await shareNote({ ...at, act: "act-3", body: { ...on, note, rev, circle: "ks" } })).ok);
    const { cases } = await archived();
    const told = cases.filter(({ sharing }) =>
      sharing.some((act) => act.what === "board.shareNote" && act.at === demoNow),
    );
    assert.deepEqual(
      told.map(({ id }) => id),
      [made.value.case],
    );
  });

  for (const language of languages) {
    it(`is one page in ${language} with nothing from elsewhere, and words as they were written`, async () => {
      const html = programmePage(await archived({ language }));
      assert.match(html, new RegExp(`^<!doctype html>\n<html lang="${language}">`));
      assert.ok(html.includes(archiveTexts[language].notArchive));
      assert.ok(html.includes("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;æøå&#39;"));
      assert.doesNotMatch(html, /<script|<link|<img|src=|href=|url\(|@import/i);
      assert.equal(html.match(/<\/style>/g)?.length, 1);
      assert.doesNotMatch(html, /undefined|\[object/);
    });
  }

  it("tells of a case and a programme that are not there", async () => {
    const none = await archiveProgramme(demo.ports)({ programme: "x" });
    assert.ok(!none.ok && none.refusal.is === "noProgramme");
    const noCase = await archiveProgramme(demo.ports)({ programme: demoProgramme, case: "x" });
    assert.ok(!noCase.ok && noCase.refusal.is === "noCase");
  });

  it("of one person, everything that is about them and not what is about others", async () => {
    const outcome = await exportPerson(demo.ports)({ programme: demoProgramme, person: "fj-solveig" });
    assert.ok(outcome.ok);
    const { pieces } = outcome.value;
    const kinds = new Set(pieces.map(({ kind }) => kind));
    for (const kind of ["person", "mailbox", "account", "answer", "version", "case", "standing"]) {
      assert.ok(kinds.has(kind), kind);
    }
    const said = JSON.stringify(pieces);
    assert.ok(said.includes(JSON.stringify(hostile).slice(1, -1)));
    assert.ok(!said.includes("Terje"), "a colleague's name is not theirs");
    const html = personPage(outcome.value, "en");
    assert.match(html, /What is kept about Solveig Nesmyr/);
    assert.doesNotMatch(html, /<script|undefined/);
    await erasePerson(demo.ports)({ programme: demoProgramme, person: "fj-solveig" });
    assert.match(programmePage(await archived({ language: "nn" })), /tidlegare deltakar, Fjordvik kommune/);
  });

  it("are commands that say what they did", async () => {
    const data = mkdtempSync(join(tmpdir(), "people-"));
    const out = join(data, "out");
    const store = openEmbedded(data, { now });
    await (await demoHouse({ store })).close();
    const run = (...args: string[]): string => {
      const { stdout, stderr } = spawnSync(process.execPath, ["bot/cli/data.ts", ...args], {
        encoding: "utf8",
        env: { PATH: process.env["PATH"], DATA_DIR: data },
      });
      return `${stdout}${stderr}`.trim();
    };
    const it = ["--programme", demoProgramme];
    try {
      assert.match(run("archive", ...it, out), /^11 cases are in archive\.vestkysten-demo\.html/);
      assert.match(run("archive", ...it, "--case", "so-vatn", "--language", "nn", out), /^1 cases are in/);
      const name = "archive.vestkysten-demo.so-vatn";
      assert.match(readFileSync(join(out, `${name}.html`), "utf8"), /<html lang="nn">/);
      assert.equal((JSON.parse(readFileSync(join(out, `${name}.json`), "utf8")) as { format: 1 }).format, 1);
      assert.match(run("person", ...it, "--person", "fj-terje", out), /^\d+ pieces about one person/);
      assert.match(run("erase", ...it, "--person", "fj-terje", "--dry-run"), /^Nothing was changed/);
      assert.match(run("erase", ...it, "--person", "fj-terje"), /^The person is erased\.\n\d+ documents/);
      assert.match(run("erase", ...it, "--person", "fj-terje"), /^Nobody in the programme is fj-terje/);
      assert.match(run("expire", "--dry-run"), /^No programme has anything/);
      assert.match(run("archive", ...it, "--language", "de", out), /^--language is nb, nn or en/);
      assert.match(run("erase", ...it), /^Say what to do/);
    } finally {
      rmSync(data, { recursive: true });
    }
  });
});
