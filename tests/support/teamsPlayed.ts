import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type Thing = { [name: string]: Json };
export interface Member {
  id: string;
  aadObjectId: string;
  name: string;
  email: string;
  userPrincipalName: string;
}

/** Teams, played: takes what the bot sends and updates, and knows its members. Everything is kept by conversation. */
export interface PlayedTeams {
  url: string;
  members: Map<string, Member>;
  /** The cards that stand in a conversation, the oldest first, as they look now. */
  cardsIn: (conversation: string) => Thing[];
  sent: { conversation: string; activity: Thing; how: "sent" | "updated" }[];
  stop: () => Promise<void>;
}

export async function playTeams(): Promise<PlayedTeams> {
  const members = new Map<string, Member>();
  const chats = new Map<string, Map<string, Thing>>();
  const sent: PlayedTeams["sent"] = [];
  let count = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, , , thread = "", what, id = ""] = (request.url ?? "")
      .replace(/\?.*/, "")
      .split("/")
      .map(decodeURIComponent);
    // A thread in a channel is kept with its channel.
    const [conversation = ""] = thread.split(";");
    if (request.method === "GET" && what === "members") {
      const member = members.get(id);
      return reply(response, member ? 200 : 404, member ?? { error: { code: "MemberNotFound" } });
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const activity = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Thing;
    const chat = chats.get(conversation) ?? new Map<string, Thing>();
    chats.set(conversation, chat);
    const updates = request.method === "PUT";
    if (updates && !chat.has(id)) return reply(response, 404, { error: { code: "ActivityNotFound" } });
    const at = updates ? id : `activity-${++count}`;
    chat.set(at, activity);
    sent.push({ conversation, activity, how: updates ? "updated" : "sent" });
    reply(response, updates ? 200 : 201, { id: at });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  return {
    url: `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`,
    members,
    cardsIn: (conversation) => [...(chats.get(conversation)?.values() ?? [])].flatMap(cardsOf),
    sent,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const cardsOf = (activity: Thing): Thing[] =>
  ((activity["attachments"] ?? []) as Thing[]).flatMap(({ content }) =>
    typeof content === "object" && content !== null && !Array.isArray(content) ? [content] : [],
  );

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
