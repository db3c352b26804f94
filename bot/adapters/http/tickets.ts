import type { Request, Response, Server } from "restify";
import { ticketPath } from "../../contract/tickets.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { FileFacts } from "../../usecases/chat/openFile.ts";
import { calendarText, calendarType } from "./calendar.ts";
import { viewerLanguage } from "./language.ts";
import { refusedAs } from "./refusals.ts";
import { sendRefusal, words } from "./reply.ts";

export type OpenFile = (ticket: string) => Promise<Outcome<FileFacts>>;

/** Files behind a link of their own: nobody signs in, nothing is kept on the way, and no other page may read them. */
export function mountTickets(server: Server, openFile: OpenFile): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    const { ticket = "", name = "" } = (request.params ?? {}) as { ticket?: string; name?: string };
    const opened = /^[A-Za-z0-9-]{8,100}$/.test(ticket) ? await openFile(ticket) : undefined;
    if (!opened?.ok) {
      const language = viewerLanguage(request);
      const over = { heading: "over", message: words[language].fileOver } as const;
      return sendRefusal(request, response, { ...refusedAs("notFound", language), ...over });
    }
    const { type, text } = written(opened.value);
    response.sendRaw(200, text, {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/g, "")}"`,
      "Cache-Control": "no-store",
    });
  };
  server.get(ticketPath, answer);
  server.head(ticketPath, answer);
}

const written = (facts: FileFacts): { type: string; text: string } =>
  facts.is === "myData"
    ? { type: "application/json; charset=utf-8", text: `${JSON.stringify(facts.data, undefined, 2)}\n` }
    : { type: calendarType, text: calendarText(facts) };
