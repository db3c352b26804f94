import type { Place } from "./lead.ts";

/** Where the page is shown: in a frame of Teams, or in a browser of its own. */
export type Theme = "light" | "dark" | "contrast";
export interface Host {
  inTeams: boolean;
  /** Where a deep link leads within the page, as whoever made the link wrote it. */
  subPage?: string;
  /** Called with the theme of now, and again when it changes. */
  followTheme: (apply: (theme: Theme) => void) => void;
  /** Who is looking, as a signed token for the service; a browser has a cookie instead, or nothing. */
  token: () => Promise<string | undefined>;
  /** Leads to another place in Teams; not there in a browser, where an address does. */
  lead?: (place: Place) => void;
  /** The page has drawn something, or could not. */
  shown: () => void;
  failed: (why: string) => void;
}

const themes: readonly Theme[] = ["light", "dark", "contrast"];
export const themeOf = (name: unknown): Theme => themes.find((theme) => theme === name) ?? "light";

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
