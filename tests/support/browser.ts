/**
 * One browser for all browser tests, and pages that look as in Teams. It is the machine's own Chromium when there
 * is one, else the one inside the package @sparticuz/chromium; nothing is downloaded.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

export type Theme = "light" | "dark" | "contrast";
export const viewports = {
  phone: { width: 360, height: 740 },
  tablet: { width: 820, height: 1100 },
  desktop: { width: 1280, height: 800 },
  projector: { width: 1920, height: 1080 },
} as const;

export interface PageOptions {
  theme?: Theme;
  viewport?: keyof typeof viewports;
  locale?: "nb-NO" | "nn-NO" | "en-GB";
  reducedMotion?: boolean;
}

const require = createRequire(import.meta.url);
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

interface Installed {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The package unpacks into the folder for temporary files and takes whatever lies there already, also the half of
 * an interrupted start or another version. So it gets a folder of its own, which is named only when it is whole.
 */
async function unpacked(): Promise<Installed> {
  const packageFolder = dirname(dirname(require.resolve("@sparticuz/chromium")));
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const folder = resolve(".cache", `chromium-${version}`);
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = half;
    try {
      const { default: packed, inflate } = await import("@sparticuz/chromium");
      await packed.executablePath();
      await inflate(join(packageFolder, "bin", "al2023.tar.br"));
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
    if (existsSync(folder)) rmSync(half, { recursive: true });
    else renameSync(half, folder);
  }
  const executablePath = join(folder, "chromium");
  const env: Record<string, string> = {};
  // The package brings the libraries and the fonts that a bare machine does not have.
  if (execFileSync("ldd", [executablePath], { encoding: "utf8" }).includes("not found")) {
    env["LD_LIBRARY_PATH"] = join(folder, "al2023", "lib");
  }
  if (!existsSync("/etc/fonts/fonts.conf")) env["FONTCONFIG_PATH"] = join(folder, "fonts");
  return { executablePath, env };
}

let shared: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const own = "/usr/bin/chromium";
  const { executablePath, env } = existsSync(own) ? { executablePath: own, env: {} } : await unpacked();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });
}

/** The one browser of this test process; it is started by the first who asks. */
export const browser = (): Promise<Browser> => (shared ??= launch());

/** In an `after` at the end of each test file that has used the browser. */
export async function closeBrowser(): Promise<void> {
  const it = shared;
  shared = undefined;
  await (await it)?.close();
}

/** A new page with nothing from the one before. Its theme is also given to the address, as the tab's own pages read it. */
export async function openPage(url: string, options: PageOptions = {}): Promise<Page> {
  const { theme = "light", viewport = "desktop", locale = "nb-NO", reducedMotion = false } = options;
  const context: BrowserContext = await (
    await browser()
  ).newContext({
    viewport: viewports[viewport],
    locale,
    timezoneId: "Europe/Oslo",
    hasTouch: viewport === "phone",
    colorScheme: theme === "light" ? "light" : "dark",
    forcedColors: theme === "contrast" ? "active" : "none",
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  const address = new URL(url);
  if (address.protocol.startsWith("http")) address.searchParams.set("theme", theme);
  await page.goto(address.href);
  return page;
}

/** Asked again and again: a page under our CSP refuses the browser's own way of waiting for an expression. */
export async function waitUntil(page: Page, expression: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await page.evaluate(`Boolean(${expression})`)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`It never came to this: ${expression}`);
}

export const closePage = (page: Page): Promise<void> => page.context().close();

/** Saves what the page shows as .cache/screens/NAME.png, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(".cache", "screens", `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: true });
  return path;
}

const axeSource = (): string => readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export interface AxeOptions {
  /** Parts of the page that are not ours to mend, as selectors; each with its reason at the call. */
  except?: string[];
}

/** What axe-core finds against WCAG 2.2 A and AA, one sentence per finding; an empty list is good. */
export async function accessibilityProblems(page: Page, { except = [] }: AxeOptions = {}): Promise<string[]> {
  await page.evaluate(axeSource());
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const options: RunOptions = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
  const results = await page.evaluate(
    ([exclude, how]) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
      };
      return axe.run({ exclude: exclude.map((selector) => [selector]) }, how);
    },
    [except, options] as const,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`),
  );
}
