import { themeOf, type Host } from "./hosting.ts";

const inBrowser: Host = {
  inTeams: false,
  followTheme: (apply) => {
    const asked = new URLSearchParams(location.search).get("theme");
    if (asked !== null) return apply(themeOf(asked));
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = (): void => apply(dark.matches ? "dark" : "light");
    dark.addEventListener("change", follow);
    follow();
  },
  token: () => Promise.resolve(undefined),
  shown: () => {},
  failed: () => {},
};

/** Teams' own script is fetched only in a frame, or in the web view of the Teams app on a phone. */
const maybeTeams = window.parent !== window || "nativeInterface" in window;

export const host: Promise<Host> = maybeTeams
  ? import("./teams.ts").then(({ enterTeams }) => enterTeams()).catch(() => inBrowser)
  : Promise.resolve(inBrowser);
