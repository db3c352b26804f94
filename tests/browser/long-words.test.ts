/** What somebody has pasted without a single space makes no page wider than its window. */
import { equal, ok } from "node:assert/strict";
import { existsSync } from "node:fs";
import type { BodyOf } from "../../bot/contract/acts.ts";
import type { ActName } from "../../bot/contract/endpoints.ts";
import type { DeskBody } from "../../bot/contract/desk.ts";
import { localHeader } from "../../bot/contract/local.ts";
import { actHeader } from "../../bot/contract/paths.ts";
import { closeBrowser } from "../support/browser.ts";
import { removeTemporaryFolders, startService, type Service } from "../support/service.ts";
import { skip } from "../support/skip.ts";
import { open, tooWide } from "./pages.ts";

const tenant = "d0000000-0000-4000-8000-000000000100";
const solveig = `${tenant}/d0000000-0000-4000-8000-000000000101`;
const kari = `${tenant}/d0000000-0000-4000-8000-000000000901`;
const programme = "programme=vestkysten-demo";
const group = `${programme}&group=fjordvik`;
const long = (letters: number): string => "W".repeat(letters);

describe("words as long as they come", function () {
  this.timeout(90_000);
  let service: Service;
  let sent = 0;
  const post = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${service.url}/api/programmes/vestkysten-demo/${path}`, {
      method: "POST",
      headers: {
        [localHeader]: solveig,
        "content-type": "application/json",
        [actHeader]: `long-words-${++sent}`,
      },
      body: JSON.stringify(body),
    });
    ok(answer.ok, `${path}: ${await answer.text()}`);
  };
  const act = <A extends ActName>(name: A, body: BodyOf<A>) => post(`groups/fjordvik/acts/${name}`, body);
  before(async function () {
    if (!existsSync("dist/tab/board.html"))
      skip(this, "the pages of the tab are not built: npx vite build tab");
    service = await startService();
    await act("addNote", { lane: "insight", text: long(900), heading: long(120) });
    await act("addNote", {
      lane: "benefits",
      text: long(600),
      detail: {
        kind: "benefit",
        benefit: { owner: long(200), indicator: long(200), unit: long(200), achieved: [] },
      },
    });
    await act("addCase", { title: long(120), who: long(500), what: long(500), as: "candidate" });
    const story: DeskBody<"tell"> = {
      group: "fjordvik",
      phase: 2,
      theme: long(120),
      situation: long(900),
      did: long(900),
      wentWrong: long(900),
      wouldDoToday: long(900),
      mayContact: true,
      circle: "all",
    };
    await post("desk/tell", story);
    await post("desk/ask", { group: "fjordvik", phase: 2, text: long(500), circle: "all" });
  });
  after(async () => {
    await closeBrowser();
    await service?.stop();
    await removeTemporaryFolders();
  });

  const pages: [string, string][] = [
    [`board?${group}`, solveig],
    [`case?${group}&case=fj-hjemmetjeneste`, solveig],
    [`portfolio?${group}`, solveig],
    [`experiences?${group}`, solveig],
    [`overview?${programme}`, kari],
    [`pack?${programme}`, kari],
  ];
  for (const [path, as] of pages) {
    it(`make ${path.slice(0, path.indexOf("?"))} no wider`, async () => {
      for (const width of [1280, 360]) {
        const { page, close } = await open(`${service.url}/tab/${path}`, { as, width });
        equal(await tooWide(page), 0, `${width}`);
        await close();
      }
    });
  }
});
