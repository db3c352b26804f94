import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { deckOf } from "../../../bot/adapters/slides/deck.ts";
import { flow } from "../../../bot/adapters/slides/flow.ts";
import { slidesOf } from "../../../bot/adapters/slides/pages.ts";
import type { PackView, PackWords } from "../../../bot/contract/packViews.ts";
import { skip } from "../../support/skip.ts";

const said = (text: string): PackWords => ({
  text,
  group: "vestdal",
  name: "Vestdal herad",
  language: "nn",
  at: "2026-10-27T12:00:00.000Z",
  circle: "all",
  source: { assignment: "Teikn opp tenesta" },
});
const long =
  "Foreldra har fortalt historia si til sju tenester, og ingen av dei hadde ansvaret for heilskapen. ".repeat(
    30,
  );
const pack = (learnt: PackWords[], isFor: PackView["for"] = "screen"): PackView => ({
  programme: { id: "p1", name: "Løp 2026 – æøå & <samling>" },
  language: "nb",
  for: isFor,
  pages: [
    {
      group: "vestdal",
      name: "Vestdal herad",
      language: "nn",
      title: "Éin veg inn",
      phase: { number: 4, name: "Pilotering", since: "2026-09-08" },
      need: { text: "Familiar treng éin som har ansvaret for heilskapen.", circle: "all" },
      learnt,
      obstacles: [],
      benefits: [{ text: "Veker til plan", baseline: "19", target: "6", circle: "all" }],
      decisions: [],
      asks: [],
      offers: [],
      meet: [
        { group: "f", name: "Fjordvik kommune", because: { is: "samePhase", phase: 4 }, phase: "Pilotering" },
      ],
    },
    {
      group: "taus",
      name: "Taus kommune",
      language: "nb",
      learnt: [],
      obstacles: [],
      benefits: [],
      decisions: [],
      asks: [],
      offers: [],
      meet: [],
    },
  ],
  together: { questions: [], tables: [], raise: [], groups: 2, answered: [] },
  asOf: "2026-11-24T09:00:00.000Z",
});
async function unpacked(view: PackView): Promise<{ names: string[]; text: (name: string) => string }> {
  const files = unzipSync(await deckOf(view));
  return { names: Object.keys(files).sort(), text: (name) => strFromU8(files[name] ?? new Uint8Array()) };
}
const slidesIn = (names: string[]): string[] =>
  names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));

describe("the gathering pack as slides", () => {
  it("has real text in placeholders, notes with sources, and both written forms with their own language", async () => {
    const { names, text } = await unpacked(pack([said("Det manglar éin som har ansvaret: æøå ÆØÅ 🚗")]));
    const all = slidesIn(names).map(text).join("\n");
    assert.ok(all.includes("Det manglar éin som har ansvaret: æøå ÆØÅ 🚗"));
    assert.match(all, /<p:ph[^>]*type="title"/);
    assert.match(all, /<p:ph[^>]*type="body"/);
    assert.match(all, /lang="nn-NO"/);
    assert.match(all, /lang="nb-NO"/);
    assert.ok(all.includes("Løp 2026 – æøå &amp; &lt;samling&gt;"));
    const notes = names
      .filter((name) => /notesSlide\d+\.xml$/.test(name))
      .map(text)
      .join("\n");
    assert.ok(notes.includes("Kjelder:") && notes.includes("Teikn opp tenesta"));
    assert.match(text("ppt/theme/theme1.xml"), /Segoe UI/);
    assert.match(text("ppt/presentation.xml"), /sldSz cx="12192000" cy="6858000"/);
  });

  it("is XML that is well formed, whatever people have written", async () => {
    const nasty = "a\u0000b\u000bc <b>&amp;</b> ]]> \ud83d \u202e \ufffe \"'";
    const { names, text } = await unpacked(pack([said(nasty)]));
    for (const name of names.filter((it) => /\.(xml|rels)$/.test(it)))
      assert.equal(wrongIn(text(name)), undefined, name);
  });

  it("splits a long text over slides and loses no word of it", () => {
    const view = pack([said(long)]);
    const slides = slidesOf({ ...view, pages: view.pages.slice(0, 1) });
    const words = slides.flatMap(({ columns }) =>
      columns.flatMap(({ sections }) => sections.flatMap(({ items }) => items.map(({ text }) => text))),
    );
    assert.ok(slides.length > 2);
    assert.equal(words.join(" ").replace(/\s+/g, " ").trim(), long.trim());
  });

  it("shows a table from baseline to target, and says what is not measured", async () => {
    const { names, text } = await unpacked(pack([said("x")]));
    const all = slidesIn(names).map(text).join("\n");
    assert.ok(all.includes("Frå nullpunkt mot mål") && all.includes("ikkje målt"));
  });

  it("has no page on a shared screen for a group that has shared nothing (OF1)", () => {
    const titles = (isFor: PackView["for"]) => slidesOf(pack([said("x")], isFor)).map(({ title }) => title);
    assert.ok(!titles("screen").includes("Taus kommune"));
    assert.ok(titles("own").includes("Taus kommune"));
  });

  it("names a group without a page once on a shared screen, without a word of why", () => {
    const last = (isFor: PackView["for"]) =>
      JSON.stringify(slidesOf(pack([said("x")], isFor)).at(-1)?.columns);
    assert.match(last("screen") ?? "", /Har ikke egen side her.*Taus kommune.*velger selv hva den deler/);
    assert.doesNotMatch(last("own") ?? "", /egen side/);
  });

  it("gives every slide a title of its own: whose it is, when it was asked, or that it goes on", () => {
    const view = pack([said(long)]);
    const [vestdal] = view.pages;
    assert.ok(vestdal);
    const check = (asked: `${string}Z`, words: PackWords[]) => ({
      title: "Kort om hvordan det går",
      assignment: "Statussjekk",
      asked,
      disagreement: false,
      answers: words,
    });
    const titles = slidesOf({
      ...view,
      pages: [vestdal, { ...vestdal, group: "nabo", name: "Nabo herad", learnt: [said("x")] }],
      together: {
        ...view.together,
        questions: [
          check("2026-10-20T08:00:00.000Z", [said(long)]),
          check("2026-11-17T08:00:00.000Z", [said("y")]),
        ],
      },
    }).map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length, titles.join("\n"));
    assert.ok(titles.every((title) => [...title].length <= 150));
    assert.ok(titles.includes("Kort om hvordan det går (17.\u00a0november)"));
    assert.ok(titles.includes("Kort om hvordan det går (20.\u00a0oktober, fortsetter)"));
    assert.ok(titles.includes("Familiar treng éin som har ansvaret for heilskapen. (Nabo herad)"));
    assert.ok(titles.includes("Frå nullpunkt mot mål (Vestdal herad)"));
  });

  it("fills columns in order; a heading stands once on a slide, and again where the next one begins", () => {
    const items = Array.from({ length: 9 }, (_, n) => ({ text: `linje ${n}` }));
    const columns = flow([{ heading: "H", items }], { letters: 40, lines: 6, columns: 2 });
    assert.deepEqual(
      columns.flat().map(({ sections }) => sections.map(({ heading }) => heading)),
      [["H"], [undefined], ["H"]],
    );
  });

  it("names a group once, also where it has no need to show", () => {
    const view = pack([said("x")], "own");
    const { need: _none, ...without } = view.pages[0] ?? assert.fail();
    const slides = slidesOf({ ...view, pages: [without, ...view.pages.slice(1)] });
    for (const { name } of view.pages) {
      const [slide] = slides.filter(({ title, columns }) => title === name && columns.length > 0);
      assert.ok(slide && !slide.over.includes(name) && !JSON.stringify(slide.columns).includes(name), name);
    }
    assert.match(slidesOf(view)[0]?.over ?? "", /^Vestdal herad · Éin veg inn/);
  });

  it("has air between the longest title, which is three lines, and what stands beneath", async () => {
    const { names, text } = await unpacked(pack([said("x")]));
    const box = (type: string, xml: string) => {
      const place = `type="${type}"[^]*?<a:off x="\\d+" y="(\\d+)"/><a:ext cx="(\\d+)" cy="(\\d+)"`;
      const [top = 0, width = 0, height = 0] = new RegExp(place).exec(xml)?.slice(1).map(Number) ?? [];
      return { top, bottom: top + height, width, height };
    };
    const layouts = names.filter((it) => /slideLayout\d+\.xml$/.test(it)).map(text);
    const two = layouts.find((xml) => xml.split('type="body"').length === 3) ?? assert.fail();
    const title = box("title", two);
    const size = (Number(/type="title"[^]*?sz="(\d+)"/.exec(two)?.[1]) / 100) * 12_700;
    const [letter, line] = [0.56 * size, 1.33 * size];
    assert.ok(Math.ceil((150 * letter) / title.width) * line <= title.height, "it has room for its lines");
    assert.ok(title.bottom + size / 2 <= box("body", two).top);
  });

  it("opens in LibreOffice, page by page", async function () {
    this.timeout(120_000);
    if (spawnSync("soffice", ["--version"]).error) skip(this, "LibreOffice (soffice) is not on this machine");
    const folder = await mkdtemp(join(tmpdir(), "deck-"));
    try {
      await writeFile(join(folder, "pack.pptx"), await deckOf(pack([said(long)])));
      const home = `-env:UserInstallation=file://${folder}/profile`;
      await promisify(execFile)("soffice", [
        home,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        join(folder, "pack.pptx"),
      ]);
      assert.ok((await readdir(folder)).includes("pack.pdf"));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** A small check of well-formedness: tags that open and close in order, and no character that XML does not know. */
function wrongIn(xml: string): string | undefined {
  if (/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u.test(xml) || !xml.isWellFormed()) return "a character";
  const bare = xml.replace(/<\?[\s\S]*?\?>/g, "");
  const open: string[] = [];
  for (const [tag, slash, name, , closed] of bare.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (slash) {
      if (open.pop() !== name) return tag;
    } else if (!closed && name !== undefined) open.push(name);
  }
  const left = bare.replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, "");
  if (/[<]|&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(left))
    return left.match(/.{0,20}[<&].{0,20}/)?.[0];
  return open.length > 0 ? `open: ${open.join(" ")}` : undefined;
}
