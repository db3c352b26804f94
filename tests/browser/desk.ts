/** The facilitator's desk: the real service with the demo world, and people of it whom the bot can reach. */
import { deepEqual, equal } from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import type { LocalPerson } from "../../bot/contract/local.ts";
import { accessibilityProblems, closeBrowser, screenshot } from "../support/browser.ts";
import { startConnector, type Connector } from "../support/connector.ts";
import { sayHello } from "../support/sayHello.ts";
import { removeTemporaryFolders, startService, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";
import { open, tabThrough, tooWide, type Opened, type OpenOptions } from "./pages.ts";

const tenant = "d0000000-0000-4000-8000-000000000";
export const kari = `${tenant}100/${tenant}901`;
export const endre = `${tenant}900/${tenant}902`;
export const ottar = `${tenant}900/${tenant}903`;
export const programme = "programme=vestkysten-demo";

export interface DeskRig {
  url: () => string;
  /** As Kari-Anne, unless the options say somebody else. */
  show: (path: string, options?: OpenOptions) => Promise<Page>;
  /** What the page that is shown has complained of. */
  complaints: () => string[];
  /** The page that is shown, at three widths; and a picture of it. */
  fits: (name: string) => Promise<void>;
}

/** Within a `describe`: `reached` have said hello to the bot before the tests begin, and `also` is done then. */
export function deskRig(
  reached: (person: LocalPerson) => boolean,
  also: (service: Service, teams: Connector) => Promise<void> = () => Promise.resolve(),
): DeskRig {
  let service: Service | undefined;
  let teams: Connector | undefined;
  let opened: Opened | undefined;
  before(async function () {
    if (!existsSync("dist/tab/nudge.html"))
      skip(this, "the pages of the tab are not built: npx vite build tab");
    service = await startService();
    teams = await startConnector();
    await sayHello(service, teams, reached);
    await also(service, teams);
  });
  after(async () => {
    await closeBrowser();
    await service?.stop();
    await teams?.stop();
    await removeTemporaryFolders();
  });
  afterEach(() => opened?.close());
  const url = (): string => service?.url ?? "";
  const complaints = (): string[] => opened?.complaints ?? ["nothing is shown"];
  return {
    url,
    complaints,
    show: async (path, options = {}) => {
      opened = await open(url() + path, { as: kari, ...options });
      return opened.page;
    },
    fits: async (name) => {
      const page = opened?.page;
      if (!page) throw new Error("nothing is shown");
      for (const width of [1440, 768, 360]) {
        await page.setViewportSize({ width, height: 900 });
        equal(await tooWide(page), 0, `${width}`);
        deepEqual(await accessibilityProblems(page), [], `${width}`);
      }
      deepEqual(complaints(), [], "the content security policy stops nothing");
      await screenshot(page, name);
    },
  };
}

/** Every control is reached by the keyboard, and seen when one is there. */
export async function reachesAll(page: Page): Promise<void> {
  const { missed, unseen } = await tabThrough(page);
  deepEqual([missed, unseen], [[], []]);
}
