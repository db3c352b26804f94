import { newsPathTo } from "../bot/contract/pathTo.ts";
import { asMe } from "./api.ts";

/** As long as no line is open, somebody asks this often. */
const pollMs = 20_000;
/** The service says "still here" every 25 s: after this much silence the line is dead. */
const silenceMs = 60_000;

/**
 * Calls `look` whenever there may be something new. It reads the server-sent events with fetch and not with
 * EventSource, because in Teams the reader is known by a token in a header, which EventSource cannot send. When the
 * line breaks it looks by itself, after 3 s and then every 20 s, and tries the line each time; so nothing is missed and
 * nobody is disturbed. A hidden page rests.
 */
export function followNews(params: { programme: string; group: string }, look: () => void): () => void {
  let stopped = false;
  let line = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let lastId: string | undefined;

  const listen = async (): Promise<void> => {
    const own = new AbortController();
    line = own;
    let heard = false;
    try {
      for await (const event of eventsOf(newsPathTo(params), lastId, own)) {
        if (event.id !== undefined) lastId = event.id;
        // The first thing that is heard is the open line itself: what happened before it is looked for.
        if (!heard || event.data !== undefined) look();
        heard = true;
      }
    } catch {
      // A broken line is ordinary: the network of a phone, a new version of the service.
    }
    if (stopped || own !== line || document.hidden) return;
    waiting = setTimeout(
      () => {
        if (!heard) look();
        void listen();
      },
      heard ? 3_000 : pollMs,
    );
  };
  const rest = (): void => {
    clearTimeout(waiting);
    line.abort();
    line = new AbortController();
    if (!document.hidden && !stopped) void listen();
  };
  document.addEventListener("visibilitychange", rest);
  void listen();

  return () => {
    stopped = true;
    document.removeEventListener("visibilitychange", rest);
    clearTimeout(waiting);
    line.abort();
  };
}

interface Event {
  id?: string;
  data?: string;
}

async function* eventsOf(path: string, lastId: string | undefined, line: AbortController) {
  const headers = { ...(await asMe()), ...(lastId !== undefined && { "last-event-id": lastId }) };
  const answer = await fetch(path, { headers, signal: line.signal, cache: "no-store" });
  if (!answer.ok || !answer.body) return;
  yield {} satisfies Event;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const silence = setTimeout(() => line.abort(), silenceMs);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    text += value;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = eventIn(block);
      if (event.data !== undefined) yield event;
    }
  }
}

function eventIn(block: string): Event {
  const event: Event = {};
  for (const line of block.split("\n")) {
    if (line.startsWith("id: ")) event.id = line.slice(4);
    if (line.startsWith("data: ")) event.data = line.slice(6);
  }
  return event;
}
