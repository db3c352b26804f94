import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cardFor } from "../../bot/cards/index.ts";
import { languages } from "../../bot/domain/language.ts";
import { cases, now } from "./cases.ts";
import { hostConfig, palettes, themes } from "./hostconfig.ts";

/** The whole gallery as one page that needs nothing else: every card, language, theme and width. */
export function galleryPage(): string {
  const cards = Object.entries(cases).flatMap(([name, letter]) =>
    languages.map((language) => ({ name, language, json: cardFor(letter, language, now).card })),
  );
  const gallery = {
    cards,
    palettes,
    hostConfigs: Object.fromEntries(themes.map((theme) => [theme, hostConfig(theme)])),
  };
  const near = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");
  const renderer = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js");
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kortene</title>
<style>${near("gallery.css")}</style>
</head>
<body>
<header>
<h1>Kortene</h1>
<form>
${menu("theme", "Tema", themes)}
${menu("width", "Bredde", ["320", "420"])}
${menu("language", "Språk", languages)}
${menu("card", "Kort", Object.keys(cases), "alle")}
</form>
</header>
<main></main>
<script>${readFileSync(renderer, "utf8")}</script>
<script>const gallery = ${JSON.stringify(gallery).replaceAll("<", "\\u003c")};</script>
<script>${near("galleryPage.js")}</script>
</body>
</html>
`;
}

function menu(name: string, label: string, values: readonly string[], all?: string): string {
  const options = values.map((value) => `<option>${value}</option>`);
  if (all !== undefined) options.unshift(`<option value="">${all}</option>`);
  return `<label>${label} <select name="${name}">${options.join("")}</select></label>`;
}

/** Writes the page and says where it is. */
export function writeGallery(path = join("dist", "cards", "index.html")): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, galleryPage());
  return path;
}

if (import.meta.main) console.log(writeGallery());
