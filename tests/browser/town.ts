/**
 * Several people of the demo, each in their own Playground beside one service whose clock can be set ahead. What
 * somebody does on a page, which has its own tests, is done at the desk's endpoints.
 */
import assert from "node:assert/strict";
import { closeBrowser } from "../support/browser.ts";
import { startClockedService, type ClockedService } from "../support/clockedService.ts";
import { removeTemporaryFolders } from "../support/service.ts";
import { openChat, type ChatPage } from "./chatPage.ts";

const tenant = "d0000000-0000-4000-8000-000000000100";
export const kariAnne = `${tenant}/d0000000-0000-4000-8000-000000000901`;
export const solveigs = `${tenant}/d0000000-0000-4000-8000-000000000101`;
export const olav = `${tenant}/d0000000-0000-4000-8000-000000000202`;
/** What the demo has sent to the people of Fjordvik before anybody does anything. */
export const firstTask = "Hvem har gjort noe lignende";
const programme = "/api/programmes/vestkysten-demo";

export interface Town<Who extends string> {
  service: ClockedService;
  /** Each with the chat as they see it. */
  chats: Record<Who, ChatPage>;
  does: <T>(as: string, path: string, body: object) => Promise<T>;
  reads: <T>(as: string, path: string) => Promise<T>;
  close: () => Promise<void>;
}

/** `people` are ids of the Playground's people, as `fj-solveig`; each may be asked something every day. */
export async function openTown<Who extends string>(...people: Who[]): Promise<Town<Who>> {
  const service = await startClockedService();
  let acts = 0;
  const does = async <T>(as: string, path: string, body: object): Promise<T> => {
    const headers = {
      "content-type": "application/json",
      "x-local-person": as,
      "x-act-id": `in-the-town-${++acts}`,
    };
    const url = `${service.url}${programme}${path}`;
    const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`);
    return (await answer.json()) as T;
  };
  const opened = await Promise.all(
    people.map(async (who) => [who, await openChat(service.url, `29:${who}`)] as const),
  );
  // A card that arrives draws the Playground's others anew, without what is being written in them.
  for (const [who, chat] of opened)
    await (who.startsWith("fj-") ? chat.sees("Hei, ", firstTask) : chat.sees("Hei, "));
  await does(kariAnne, "/desk/setSettings", { weeklyBudget: 7 });
  return {
    service,
    chats: Object.fromEntries(opened) as Record<Who, ChatPage>,
    does,
    reads: async <T>(as: string, path: string) => {
      const answer = await fetch(`${service.url}${programme}${path}`, { headers: { "x-local-person": as } });
      assert.equal(answer.status, 200, path);
      return (await answer.json()) as T;
    },
    close: async () => {
      for (const [, chat] of opened) await chat.close();
      await closeBrowser();
      await service.stop();
      await removeTemporaryFolders();
    },
  };
}
