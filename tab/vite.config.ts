import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const page = (name: string): string => fileURLToPath(new URL(`${name}.html`, import.meta.url));

/** What the board's first script needs to ask for the board; what every page draws with; what a board is drawn with. */
const firstScript = /[\\/](tab[\\/](api|words|host|lead|addresses)|paths|language)\.ts$/;
const onEveryPage =
  /[\\/](tab[\\/](icons|Foot|GroupPages|PageNav|inSentence|page|Notice|StatusMark|Table|when|usePage|usePrints)|domain[\\/](time|calendar[\\/]dates))\.tsx?$/;
const early = /[\\/]tab[\\/]board[\\/]early\.ts$/;
const boardView = /[\\/]tab[\\/](Lead|board[\\/](?!board\.|early\.)\w+)\.tsx?$/;

/** What every page says, in one file for each language. */
const languageOf = (id: string): string => basename(id, ".ts");

/** What asks for the board is a script of its own, before the one that draws it, which waits for React. */
const askEarly: Plugin = {
  name: "ask-early",
  transformIndexHtml: {
    order: "post",
    handler: (html, { path, bundle }) => {
      if (!path.endsWith("board.html") || !bundle) return html;
      const isEarly = (id: string): boolean => early.test(id);
      const chunk = Object.values(bundle).find((it) => it.type === "chunk" && it.moduleIds.some(isEarly));
      if (!chunk) throw new Error("nothing asks for the board early");
      const tag = `<script type="module" crossorigin src="/tab/${chunk.fileName}"></script>`;
      return html.replace("<script", `${tag}\n    <script`);
    },
  },
};

/** One page for each thing one comes for, so that the board carries nothing of the facilitator's page. */
export default defineConfig({
  base: "/tab/",
  plugins: [react(), askEarly],
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
            { name: "first", test: firstScript, priority: 4 },
            { name: "early", test: early, priority: 2 },
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
