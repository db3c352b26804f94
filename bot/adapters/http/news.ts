import type { Request, Response, Server } from "restify";
import { newsPath } from "../../contract/paths.ts";
import type { NewsView } from "../../contract/views.ts";
import type { Moment } from "../../domain/time.ts";
import type { Bell } from "../../ports.ts";
import { boardTopic } from "../../usecases/board/news.ts";
import { ask } from "./api.ts";
import type { ApiOptions } from "./options.ts";
import { viewerLanguage } from "./language.ts";
import { refusedAs } from "./refusals.ts";
import { sendRefusal } from "./reply.ts";
import { isGone } from "./security.ts";

export interface NewsOptions extends ApiOptions {
  bell: Bell;
  now: () => Moment;
  /** 25 s keeps proxies from closing a silent connection. */
  heartbeatMs?: number;
}
/** Above this the tab asks every 20 s instead. */
const mostListeners = 2000;
/** Then the tab comes back by itself, and its right to listen is asked again. */
const longest = 30 * 60_000;

/**
 * Server-sent events: one for each ring of the board's bell. An event says that something happened and never what, so
 * that nobody hears of a note they may not see. Gives the function that says goodbye to everyone.
 */
export function mountNews(server: Server, options: NewsOptions): () => void {
  const { bell, now, heartbeatMs = 25_000 } = options;
  const open = new Set<Response>();
  const heartbeat = setInterval(() => {
    for (const response of open) if (!isGone(response)) response.write(": still here\n\n");
  }, heartbeatMs);
  heartbeat.unref();

  server.get(newsPath, async (request: Request, response: Response): Promise<void> => {
    const asked = await ask("board", request, options);
    if (!asked.ok) return sendRefusal(request, response, asked.refused);
    if (open.size >= mostListeners) {
      return sendRefusal(request, response, refusedAs("tryLater", viewerLanguage(request)));
    }
    const { programme, group } = asked.value;
    response.writeHead(200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    });
    response.write("retry: 3000\n\n");
    open.add(response);
    const tell = (at: Moment): void => {
      const news: NewsView = { at };
      if (!isGone(response)) response.write(`id: ${at}\nevent: news\ndata: ${JSON.stringify(news)}\n\n`);
    };
    const stop = bell.listen(boardTopic(programme.id, group.id), (news) => tell(news.at));
    // Whoever comes back may have missed something: they are asked to look again.
    if (request.headers["last-event-id"]) tell(now());
    const goodbye = setTimeout(() => response.end(), longest);
    goodbye.unref();
    await new Promise<void>((resolve) => response.once("close", resolve));
    clearTimeout(goodbye);
    stop();
    open.delete(response);
  });

  return () => {
    clearInterval(heartbeat);
    for (const response of open) response.end();
  };
}
