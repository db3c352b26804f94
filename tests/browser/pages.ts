import type { BrowserContextOptions, Page } from "playwright-core";
import { browser, waitUntil } from "../support/browser.ts";

export const themes = ["light", "dark", "contrast"] as const;
export const widths = [1440, 768, 360, 320] as const;

export interface Opened {
  page: Page;
  /** What the browser has complained about: errors, and what the content security policy has stopped. */
  complaints: string[];
  close: () => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  width?: number;
  /** `tenant/object`; without it nobody is chosen. */
  as?: string;
}

export async function open(url: string, options: OpenOptions = {}): Promise<Opened> {
  const { width = 1280, as, ...more } = options;
  const context = await (
    await browser()
  ).newContext({
    viewport: { width, height: 900 },
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    reducedMotion: "reduce",
    ...(as !== undefined && { extraHTTPHeaders: { "x-local-person": as } }),
    ...more,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(url);
  await page.waitForSelector("h1");
  // The notes of a board come right after its need.
  await waitUntil(
    page,
    "!document.querySelector('.page > main > .head') || document.querySelector('.board')",
  );
  return { page, complaints, close: () => context.close() };
}

/** How many pixels the page is too wide. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** Walks through the page with Tab and says what was reached, and what was reached without showing it. */
export async function tabThrough(
  page: Page,
): Promise<{ reached: string[]; unseen: string[]; missed: string[] }> {
  const all = await page.evaluate<string[]>(`(() => {
    window.nameOf = (e) => e.tagName.toLowerCase() + ":" + (e.innerText || e.value || "").trim().replace(/\\s+/g, " ");
    const seen = (e) => e.checkVisibility() && e.getBoundingClientRect().width > 0;
    return [...document.querySelectorAll("a[href], button, summary, input")].filter(seen).map(nameOf);
  })()`);
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let i = 0; i < all.length + 12; i++) {
    await page.keyboard.press("Tab");
    const [name, ring] = await page.evaluate<[string, boolean]>(`(() => {
      const e = document.activeElement;
      const style = getComputedStyle(e);
      return [e === document.body ? "" : nameOf(e), style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
    })()`);
    if (name === "") break;
    reached.push(name);
    if (!ring) unseen.push(name);
  }
  return { reached, unseen, missed: all.filter((name) => !reached.includes(name)) };
}
