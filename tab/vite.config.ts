import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const page = (name: string): string => fileURLToPath(new URL(`${name}.html`, import.meta.url));

/** What the board's first script needs to ask for the board; what every page draws with; what a board is drawn with. */
const firstScript = /[\\/](tab[\\/](api|words|host|lead|addresses)|paths|language)\.ts$/;
const onEveryPage =
  /[\\/](tab[\\/](icons|Foot|GroupPages|inSentence|page|Notice|StatusMark|when|usePage|usePrints)|domain[\\/](time|dates))\.tsx?$/;
const boardView = /[\\/]tab[\\/](Lead|board[\\/](?!board\.|start\.|choose\.|ChooseBoard\.)\w+)\.tsx?$/;

/** What every page says, in one file for each language. */
const languageOf = (id: string): string => basename(id, ".ts");

/** The board is drawn by what its small first script fetches: the page itself asks for that at once. */
const preloadBoard: Plugin = {
  name: "preload-board",
  transformIndexHtml: {
    order: "post",
    handler: (html, { path, bundle }) => {
      if (!path.endsWith("board.html") || !bundle) return html;
      const chunks = Object.values(bundle).filter((it) => it.type === "chunk");
      const start = chunks.find((it) => it.facadeModuleId?.endsWith("board/start.tsx"));
      const files = new Set(start && [start.fileName]);
      for (const file of files)
        for (const next of chunks.find((it) => it.fileName === file)?.imports ?? []) files.add(next);
      return [...files]
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/tab/${file}` },
          injectTo: "head",
        }));
    },
  },
};

/** One page for each thing one comes for, so that the board carries nothing of the facilitator's page. */
export default defineConfig({
  base: "/tab/",
  plugins: [react(), preloadBoard],
  build: {
    outDir: "../dist/tab",
    emptyOutDir: true,
    target: "es2022",
    // The content security policy allows files of our own and nothing else: no data: addresses, no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Few files: on a slow processor each one costs as much as some kilobytes.
        codeSplitting: {
          groups: [
            { name: "react", test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: "first", test: firstScript, priority: 2 },
            { name: "everywhere", test: onEveryPage, priority: 1 },
            { name: "view", test: boardView },
            { name: languageOf, test: /[\\/]texts[\\/](common|web)[\\/]/, debugName: "words" },
          ],
        },
      },
      input: {
        board: page("board"),
        case: page("case"),
        portfolio: page("portfolio"),
        overview: page("overview"),
        local: page("local"),
        config: page("config"),
        nudge: page("nudge"),
        home: page("home"),
        pack: page("pack"),
        visits: page("visits"),
        experiences: page("experiences"),
        programme: page("programme"),
        assignments: page("assignments"),
        report: page("report"),
        audit: page("audit"),
        people: page("people"),
        settings: page("settings"),
        make: page("make"),
      },
    },
  },
});
