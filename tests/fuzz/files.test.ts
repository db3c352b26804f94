/** Files from outside, damaged at random: a workbook is refused in words and in time, and an export whole or not at all. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { readWorkbook } from "../../bot/adapters/workbook/read.ts";
import { problemInWords } from "../../bot/adapters/workbook/words.ts";
import { languages } from "../../bot/domain/language.ts";
import { partitionOf } from "../../bot/domain/ids.ts";
import type { AnyEntry } from "../../bot/ports.ts";
import { manifestName, type Folder, type Manifest } from "../../bot/usecases/data/archive.ts";
import { exportData } from "../../bot/usecases/data/exportData.ts";
import { importData } from "../../bot/usecases/data/importData.ts";
import { memoryHouse, monday } from "../support/memoryHouse.ts";
import { memoryStore } from "../support/memoryStore.ts";
import { smallMethod } from "../support/smallLibrary.ts";
import { goodBook, parts, xlsx, zip } from "../support/xlsx.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 300);
const seed = process.env["FUZZ_SEED"] ? { seed: Number(process.env["FUZZ_SEED"]) } : {};
type Damage = (bytes: Uint8Array) => Uint8Array;
const spot = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(spot, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([where, over]): Damage => (bytes) => {
    const changed = Uint8Array.from(bytes);
    changed.set(over.subarray(0, bytes.length), Math.floor(where * Math.max(0, bytes.length - over.length)));
    return changed;
  }),
  spot.map(
    (where): Damage =>
      (bytes) =>
        bytes.subarray(0, Math.floor(where * bytes.length)),
  ),
  fc.tuple(spot, spot).map(([from, to]): Damage => (bytes) => {
    const [a, b] = [from, to].map((at) => Math.floor(at * bytes.length)).sort((x, y) => x - y);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)]);
  }),
  fc.tuple(spot, fc.uint8Array({ maxLength: 300 })).map(([where, more]): Damage => (bytes) => {
    const at = Math.floor(where * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
  }),
);
const hostileXml = fc.constantFrom(
  '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;&a;">]><x>&c;</x>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
  "<worksheet><sheetData>" + "<row>".repeat(3_000),
  '<c r="XFD1048576" t="s"><v>99999999</v></c>',
  '<c r="A1"><f>HYPERLINK("http://evil","x")</f><v>1</v></c>',
  '<c r="A1"><v>1e999</v></c>',
  "\u0000\ud800",
);

describe(`${runs} workbooks, damaged`, function () {
  this.timeout(20_000 + runs * 100);
  const good = xlsx(goodBook());
  const isToldInTime = (bytes: Uint8Array): void => {
    const began = performance.now();
    const read = readWorkbook(bytes, { method: smallMethod });
    assert.ok(performance.now() - began < 3_000);
    if (read.ok) return;
    assert.ok(read.problems.length > 0);
    for (const problem of read.problems.slice(0, 20))
      for (const language of languages) assert.match(problemInWords(problem, language), /^.{3,}: .{5,}/s);
  };
  it("in their bytes are read or refused, and nothing is thrown", () =>
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (several) =>
        isToldInTime(several.reduce((bytes, one) => one(bytes), good as Uint8Array)),
      ),
      { numRuns: runs, ...seed },
    ));
  it("in the text of their sheets, well packed, are read or refused, and nothing is thrown", () => {
    const names = parts(goodBook()).map(({ name }) => name);
    return fc.assert(
      fc.property(
        fc.constantFrom(...names),
        spot,
        fc.oneof(hostileXml, fc.string({ unit: "binary", maxLength: 60 })),
        (name, where, more) => {
          const changed = parts(goodBook()).map((part) => {
            const text = String(part.content);
            const at = Math.floor(where * text.length);
            return part.name === name
              ? { ...part, content: text.slice(0, at) + more + text.slice(at) }
              : part;
          });
          isToldInTime(zip(changed));
        },
      ),
      { numRuns: runs, ...seed },
    );
  });
  it("that claim to be a thousand times as large when unpacked are refused", () => {
    const bomb = zip(
      parts(goodBook()).map((part) =>
        part.name === "xl/worksheets/sheet1.xml"
          ? { ...part, content: String(part.content) + " ".repeat(80_000_000) }
          : part,
      ),
    );
    assert.ok(bomb.length < 200_000);
    assert.equal(readWorkbook(bomb, { method: smallMethod }).ok, false);
  });
});

const folderOf = (files: Map<string, Uint8Array<ArrayBuffer>>): Folder => ({
  names: () => Promise.resolve([...files.keys()]),
  read: (name) => Promise.resolve(files.get(name)),
  write: async (name, bytes) => void files.set(name, bytes),
  remove: async (name) => void files.delete(name),
});
const now = () => monday;
const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

describe("an export", function () {
  this.timeout(20_000 + runs * 200);
  let whole: Map<string, Uint8Array<ArrayBuffer>>;
  let before_: Record<string, Record<string, AnyEntry>>;
  before(async () => {
    const { store } = await memoryHouse();
    before_ = store.everything();
    whole = new Map();
    assert.ok((await exportData({ store, now })(folderOf(whole))).ok);
  });

  it("brought into an empty store is the same to the letter, and twice is once", async () => {
    const store = memoryStore(now);
    assert.ok((await importData({ store, now })(folderOf(whole))).ok);
    assert.deepEqual(store.everything(), before_);
    assert.ok((await importData({ store, now })(folderOf(whole))).ok);
    assert.deepEqual(store.everything(), before_);
  });

  it("with any words in it comes back the same", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 200 }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const one = memoryStore(now);
          // What cannot be written as UTF-8 cannot be said in Teams either.
          const entries = texts.map((text, n): AnyEntry => ({
            kind: "listing",
            id: `listing:p${n}`,
            body: { programme: `p${n}`, name: text.toWellFormed() },
          }));
          await one.commit(
            partitionOf.programmes,
            entries.map((put) => ({ put })),
          );
          const files = new Map<string, Uint8Array<ArrayBuffer>>();
          assert.ok((await exportData({ store: one, now })(folderOf(files))).ok);
          const two = memoryStore(now);
          assert.ok((await importData({ store: two, now })(folderOf(files))).ok);
          assert.deepEqual(two.everything(), one.everything());
        },
      ),
      { numRuns: 60, ...seed },
    ));

  it("that was damaged anywhere is refused whole, whoever damaged it", () =>
    fc.assert(
      fc.asyncProperty(spot, damage, fc.boolean(), async (which, change, sealed) => {
        const files = new Map(whole);
        const names = [...files.keys()];
        const name = names[Math.floor(which * names.length)] ?? "";
        const bytes = files.get(name) ?? new Uint8Array();
        const changed = Uint8Array.from(change(bytes));
        if (Buffer.compare(changed, bytes) === 0 || saysTheSame(name, changed, bytes)) return;
        files.set(name, changed);
        // Somebody who knows how it is sealed seals it again: then what is in it must hold by itself.
        if (sealed && name !== manifestName) seal(files, name);
        const store = memoryStore(now);
        const brought = await importData({ store, now })(folderOf(files));
        if (!brought.ok) assert.deepEqual(store.everything(), {}, JSON.stringify(brought.refusal));
        else assert.ok(sealed && name !== manifestName, `${name} was believed`);
      }),
      { numRuns: runs, ...seed },
    ));
});

/** A blank more or less in the list of files is no damage. */
function saysTheSame(name: string, a: Uint8Array, b: Uint8Array): boolean {
  const read = (bytes: Uint8Array): string => JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)));
  try {
    return name === manifestName && read(a) === read(b);
  } catch {
    return false;
  }
}

function seal(files: Map<string, Uint8Array<ArrayBuffer>>, name: string): void {
  const text = new TextDecoder().decode(files.get(manifestName));
  const manifest = JSON.parse(text) as Manifest;
  const bytes = files.get(name) ?? new Uint8Array();
  const list = manifest.files.map((file) =>
    file.name === name ? { ...file, bytes: bytes.length, sha256: sha256(bytes) } : file,
  );
  const again = { ...manifest, files: list, seal: sha256(JSON.stringify(list)) };
  files.set(manifestName, new TextEncoder().encode(JSON.stringify(again)));
}
