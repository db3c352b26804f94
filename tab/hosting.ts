/** Where a page leads outside of itself: to the chat with the bot, or to a task on one's own page. */
export type Place = "chat" | { programme: string; group: string; assignment: string };

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
