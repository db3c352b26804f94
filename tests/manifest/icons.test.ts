import assert from "node:assert/strict";
import { decodePng, encodePng } from "../../infra/png.ts";
import { files, manifest } from "./files.ts";

const pictureOf = (name: string) =>
  decodePng(files.get(name) ?? assert.fail(`manifest/${name} is not there`));
const pixels = (rgba: Uint8Array): number[][] =>
  Array.from({ length: rgba.length / 4 }, (_, i) => [...rgba.subarray(i * 4, i * 4 + 4)]);

describe("the icons", () => {
  it("have their drawings beside them", () => {
    for (const name of ["color.svg", "outline.svg"]) assert.ok(files.has(name), name);
  });

  it("color is 192 × 192 and covers its square", () => {
    const { width, height, rgba } = pictureOf(manifest.icons.color);
    assert.deepEqual([width, height], [192, 192]);
    assert.ok(pixels(rgba).every(([, , , alpha]) => alpha === 255));
  });

  it("outline is 32 × 32, white and transparent only, and fills its square", () => {
    const { width, height, rgba } = pictureOf(manifest.icons.outline);
    assert.deepEqual([width, height], [32, 32]);
    const all = pixels(rgba);
    for (const [red, green, blue] of all) assert.deepEqual([red, green, blue], [255, 255, 255]);
    assert.ok(
      all.some(([, , , alpha]) => alpha === 0),
      "nothing is transparent",
    );
    assert.ok(
      all.some(([, , , alpha]) => alpha === 255),
      "nothing is white",
    );
    const drawn = all.flatMap(([, , , alpha], i) => (alpha ? [[i % 32, Math.floor(i / 32)]] : []));
    for (const axis of [0, 1]) {
      const places = drawn.map((place) => place[axis] ?? 0);
      assert.ok(Math.min(...places) <= 1 && Math.max(...places) >= 30, "there is padding");
    }
  });

  it("are small files", () => {
    for (const name of Object.values(manifest.icons))
      assert.ok((files.get(name)?.length ?? 0) < 16_384, name);
  });

  it("survive being written and read", () => {
    const picture = { width: 2, height: 1, rgba: Uint8Array.from([1, 2, 3, 4, 250, 0, 9, 255]) };
    assert.deepEqual(decodePng(encodePng(picture)), picture);
  });
});
