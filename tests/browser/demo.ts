import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { dayOf, moment } from "../../bot/domain/time.ts";
import { startService, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";
import { open, type Opened, type OpenOptions } from "./pages.ts";

/** People of the invented world, as they are known to the real service. */
const tenant = "d0000000-0000-4000-8000-000000000";
export const people = {
  solveig: `${tenant}100/${tenant}101`,
  terje: `${tenant}100/${tenant}102`,
  chief: `${tenant}200/${tenant}201`,
  vestdal: `${tenant}200/${tenant}204`,
} as const;
export type Who = keyof typeof people;

/** The real service with the demo world, and a page of it as one of its people. */
export async function demoService(context: Mocha.Context): Promise<Service> {
  if (!existsSync("dist/tab/board.html"))
    skip(context, "the pages of the tab are not built: npx vite build tab");
  return startService();
}
export async function openBoard(
  service: Service,
  who: Who,
  { path = "/tab/board", ...options }: OpenOptions & { path?: string } = {},
): Promise<Opened> {
  return open(service.url + path, { as: people[who], ...options });
}

/** As a day begins on the pages today, "24.": the service has the machine's own clock. */
export const todaysDay = (): string => `${Number(dayOf(moment(Date.now())).slice(8))}.`;
export const focused = (page: Page): Promise<string> => page.evaluate("document.activeElement.id");
export const laneOf = (page: Page, text: string): Promise<string | null> =>
  noteWith(page, text).locator("xpath=ancestor-or-self::section[1]").getAttribute("data-lane");
export const laneIs = (page: Page, text: string, lane: string): Promise<void> =>
  page.locator(`[data-lane=${lane}]`).locator("[data-note]", { hasText: text }).first().waitFor();
export const noteWith = (page: Page, text: string) => page.locator("[data-note]", { hasText: text }).first();

/** Adds a note by keys alone. */
export async function write(page: Page, lane: string, text: string): Promise<void> {
  await page.locator(`#add-${lane}`).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await noteWith(page, text).waitFor();
}
export async function choose(page: Page, text: string, item: RegExp): Promise<void> {
  await noteWith(page, text).locator(".more").click();
  await page.getByRole("menuitem", { name: item }).click();
}
export const says = (page: Page, text: RegExp): Promise<void> =>
  page.locator(".bar", { hasText: text }).waitFor();
