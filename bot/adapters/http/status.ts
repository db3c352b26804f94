import type { IncomingMessage } from "node:http";
import type { Request, Response, Server } from "restify";
import { statusPath, type StatusView } from "../../contract/homeViews.ts";
import type { Account } from "../../domain/programme/person.ts";
import { viewerLanguage } from "./language.ts";
import { escaped } from "../../domain/html.ts";
import { notSignedIn, refusedAs } from "./refusals.ts";
import { htmlHeaders, sendJson, sendRefusal } from "./reply.ts";

export interface StatusOptions {
  status: () => Promise<StatusView>;
  /** Who asks; left out where everybody on the machine may look. */
  who?: (request: IncomingMessage) => Promise<Account | undefined>;
  isOperator: (account: Account) => boolean;
}

/** `/status` to look at, `/api/status` to read. Whoever is no operator learns not even that it is there. */
export function mountStatus(server: Server, options: StatusOptions): void {
  const mayLook = async (request: Request, response: Response): Promise<boolean> => {
    if (!options.who) return true;
    const account = await options.who(request);
    if (account && options.isOperator(account)) return true;
    const language = viewerLanguage(request);
    await sendRefusal(
      request,
      response,
      account ? refusedAs("notFound", language) : notSignedIn(language, false),
    );
    return false;
  };
  server.get(statusPath, async (request: Request, response: Response): Promise<void> => {
    if (await mayLook(request, response)) await sendJson(request, response, 200, await options.status());
  });
  server.get("/status", async (request: Request, response: Response): Promise<void> => {
    if (!(await mayLook(request, response))) return;
    response.sendRaw(200, page(await options.status()), { ...htmlHeaders, "Cache-Control": "no-store" });
  });
}

/** What is not named here is shown as it is called. */
const names: Readonly<Record<string, string>> = {
  mode: "runs as",
  storeAnswers: "the store answers",
  upSeconds: "up, in seconds",
  memoryMb: "memory, in MB",
  lastBeat: "last beat of the clock, in UTC",
  queueAge: "the oldest that waits has waited, in seconds",
  stopped: "nothing is sent, because",
};
const said = (value: StatusView[string]): string =>
  typeof value === "boolean" ? (value ? "yes" : "no") : String(value);

const page = (status: StatusView): string => {
  const rows = Object.entries(status).map(
    ([name, value]) => `<dt>${escaped(names[name] ?? name)}</dt><dd>${escaped(said(value))}</dd>`,
  );
  const sends = status["stopped"] === undefined;
  const verdict =
    status["storeAnswers"] !== true
      ? "The store does not answer"
      : sends
        ? "The store answers, and cards are sent"
        : "Nothing is sent";
  return [
    `<!doctype html>`,
    `<html lang="en">`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<meta http-equiv="refresh" content="30">`,
    `<title>Status – Ledergaloppen</title>`,
    `<link rel="stylesheet" href="/paper.css">`,
    `<main><p class="name">Ledergaloppen</p><h1>${verdict}</h1><dl>${rows.join("")}</dl></main>`,
    `</html>`,
  ].join("\n");
};
