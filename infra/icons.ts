/**
 * Draws the app's icons: `node infra/icons.ts` renders manifest/*.svg to the PNG files that the manifest names.
 * The PNG files are committed, so nobody needs to run this to build the app.
 */
import chromium from "@sparticuz/chromium";
import { readFile, writeFile } from "node:fs/promises";
import { chromium as playwright, type Page } from "playwright-core";
import { encodePng, type Picture } from "./png.ts";

const folder = new URL("../manifest/", import.meta.url);
const icons = [
  { name: "color", size: 192, white: false },
  { name: "outline", size: 32, white: true },
] as const;

async function render(page: Page, svg: string, size: number): Promise<Picture> {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  const script = `(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(source)};
    await image.decode();
    const canvas = new OffscreenCanvas(${size}, ${size});
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0, ${size}, ${size});
    return [...pen.getImageData(0, 0, ${size}, ${size}).data];
  })()`;
  return { width: size, height: size, rgba: Uint8Array.from(await page.evaluate<number[]>(script)) };
}

/** Teams wants the outline white on transparent: the edge pixels keep their alpha and lose their rounding. */
function onlyWhite({ width, height, rgba }: Picture): Picture {
  const white = rgba.map((value, at) => (at % 4 === 3 ? value : 255));
  return { width, height, rgba: white };
}

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
  const page = await browser.newPage();
  for (const { name, size, white } of icons) {
    const picture = await render(page, await readFile(new URL(`${name}.svg`, folder), "utf8"), size);
    await writeFile(new URL(`${name}.png`, folder), encodePng(white ? onlyWhite(picture) : picture));
    console.log(`manifest/${name}.png ${size} × ${size}`);
  }
} finally {
  await browser.close();
}
