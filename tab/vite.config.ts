import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const page = (name: string): string => fileURLToPath(new URL(`${name}.html`, import.meta.url));

/** One page for each thing one comes for, so that the board carries nothing of the facilitator's page. */
export default defineConfig({
  base: "/tab/",
  plugins: [react()],
  build: {
    outDir: "../dist/tab",
    emptyOutDir: true,
    target: "es2022",
    // The content security policy allows files of our own and nothing else: no data: addresses, no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
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
        programme: page("programme"),
        assignments: page("assignments"),
      },
    },
  },
});
