/** Microsoft's Playground as somebody uses it: what they write, which card they look at, and what they press on it. */
import type { Locator, Page } from "playwright-core";
import { closePage, openPage, type PageOptions } from "../support/browser.ts";
import { startPlayground } from "../support/playground.ts";

type Words = string | RegExp;
export interface Opened {
  /** The path within the service. */
  path: string;
  status: number;
  /** As in the header, without its charset. */
  type: string;
  /** The name under which it is saved; nothing for a page. */
  saved?: string;
  text: string;
}
export interface ChatPage {
  page: Page;
  /** The newest card with these words. */
  card: (words: Words) => Locator;
  sees: (...words: Words[]) => Promise<void>;
  /** How many cards stand here. */
  count: () => Promise<number>;
  /** Waits until more than so many stand here. */
  countsMoreThan: (before: number) => Promise<void>;
  /** Types it and sends it, and waits for a new card with what was heard. */
  says: (text: string, heard: Words) => Promise<void>;
  /** Presses a button of the newest card with these words, until it is replaced. */
  press: (words: Words, button: string) => Promise<void>;
  /** Presses a link of the newest card with these words, and tells what the service gave the browser for it. */
  follows: (words: Words, link: string) => Promise<Opened>;
  /** The same for a button that is found in another way. */
  replacing: (pressed: Locator, click: () => Promise<void>) => Promise<void>;
  /** The bot has once said this: a card of an edition that is no more, drawn from its JSON. */
  isOld: (card: object) => Promise<void>;
  /** Writes "oppgaver", and presses what stands with this one. */
  opens: (title: string) => Promise<void>;
  /** Shows the channel of the group, where the Playground has added the app. */
  goesToChannel: () => Promise<void>;
  close: () => Promise<void>;
}

/** `as` is an id of the Playground's people, as `29:fj-solveig`. */
export async function openChat(serviceUrl: string, as: string, options?: PageOptions): Promise<ChatPage> {
  const playground = await startPlayground(serviceUrl, { as });
  const page = await openPage(playground.url, options);
  page.setDefaultTimeout(10_000);
  const cards = page.locator(".ac-adaptiveCard");
  const card: ChatPage["card"] = (words) => page.locator(".ac-adaptiveCard", { hasText: words }).last();
  const sees: ChatPage["sees"] = async (...words) => {
    for (const each of words)
      await card(each)
        .waitFor()
        .catch(async (cause: unknown) => {
          const last = (await cards.allInnerTexts()).slice(-3).join("\n--\n");
          throw new Error(`No card says ${each}. The last ones say:\n${last}`, { cause });
        });
  };
  const countsMoreThan: ChatPage["countsMoreThan"] = (before) => cards.nth(before).waitFor();
  const says: ChatPage["says"] = async (text, heard) => {
    // Other cards may come meanwhile, so only those with what is to be heard count.
    const answers = page.locator(".ac-adaptiveCard", { hasText: heard });
    const before = await answers.count();
    await page.getByRole("textbox").and(page.locator("[contenteditable]")).click();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await answers.nth(before).waitFor();
  };
  const replacing: ChatPage["replacing"] = async (pressed, click) => {
    await pressed.waitFor();
    const it = await pressed.elementHandle();
    const before = await it?.innerText();
    await click();
    for (let tries = 0; tries < 200 && (await it?.innerText()) === before; tries++)
      await page.waitForTimeout(25);
  };
  const pressOn = async (words: Words, role: "button" | "link", name: string): Promise<void> => {
    const direct = card(words).getByRole(role, { name, exact: true }).last();
    // What is not among the first actions stands in the menu behind the three dots.
    const menu = card(words).getByRole("button", { name: "More options" }).last();
    await direct.or(menu).first().waitFor();
    if (await direct.isVisible()) return direct.click();
    await menu.click();
    await page.getByRole("menuitem", { name, exact: true }).press("Enter");
  };
  const press: ChatPage["press"] = (words, button) =>
    replacing(card(words), () => pressOn(words, "button", button));
  const follows: ChatPage["follows"] = async (words, link) => {
    const given = page.context().waitForEvent("response", {
      predicate: (it) => it.url().startsWith(serviceUrl) && it.request().isNavigationRequest(),
      timeout: 10_000,
    });
    await pressOn(words, "link", link);
    const response = await given;
    const { "content-type": type = "", "content-disposition": saved } = response.headers();
    // What the browser saves it does not show: the same address is asked for once more.
    const text = await (await fetch(response.url())).text();
    for (const other of page.context().pages()) if (other !== page) await other.close();
    return {
      path: response.url().slice(serviceUrl.length),
      status: response.status(),
      type: type.split(";")[0] ?? "",
      ...(saved !== undefined && { saved: /filename="(.*)"/.exec(saved)?.[1] ?? saved }),
      text,
    };
  };
  return {
    page,
    card,
    sees,
    count: () => cards.count(),
    countsMoreThan,
    says,
    press,
    follows,
    replacing,
    opens: async (title) => {
      const open = /(åpne oppgaver|åpen oppgave)/i;
      await says("oppgaver", open);
      const tasks = card(open);
      const task = tasks.locator(".ac-container", { hasText: title }).last();
      const button = task.getByRole("button", { name: /^(Svar nå|Fortsett|Endre svaret)$/ });
      await replacing(tasks, () => button.click());
    },
    isOld: async (old) => {
      const before = await cards.count();
      await playground.speaksAsBot(old);
      await countsMoreThan(before);
    },
    goesToChannel: async () => {
      await page.getByText("Ledergaloppen", { exact: true }).first().click();
    },
    close: async () => {
      await closePage(page);
      await playground.stop();
    },
  };
}
