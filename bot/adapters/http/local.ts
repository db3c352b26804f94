import type { IncomingMessage } from "node:http";
import type { Request, Response, Server } from "restify";
import * as v from "valibot";
import {
  localHeader,
  localIdentity,
  localPaths,
  type LocalPeopleView,
  type LocalPerson,
} from "../../contract/local.ts";
import type { Account } from "../../domain/programme/person.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";
import { readBody } from "./body.ts";
import { viewerLanguage } from "./language.ts";
import { refusedAs } from "./refusals.ts";
import { sendJson, sendRefusal } from "./reply.ts";
import { isForeign } from "./security.ts";

/** Local mode only: on one machine, with invented people, one chooses who one is. */
export interface LocalOptions {
  people: () => Promise<LocalPerson[]>;
  /** Where the chat is. */
  chat?: string;
}
const cookieName = "local-person";

/** Reads the chosen person from the header (tests) or the cookie (the page). Mounted by main.ts in local mode only. */
export const identifyLocally =
  (visitorOf: (account: Account) => Promise<Visitor | undefined>) =>
  async (request: IncomingMessage): Promise<Visitor | undefined> => {
    const account = localAccount(request);
    return account && visitorOf(account);
  };

export function localAccount(request: IncomingMessage): Account | undefined {
  const header = request.headers[localHeader];
  const chosen = typeof header === "string" ? header : cookie(request);
  const [tenant, object] = chosen?.split("/") ?? [];
  const account = v.safeParse(localIdentity, { tenant, object });
  return account.success ? account.output : undefined;
}

export function mountLocal(server: Server, { people, chat }: LocalOptions): void {
  server.get(localPaths.people, async (request: Request, response: Response): Promise<void> => {
    const current = localAccount(request);
    const view: LocalPeopleView = {
      people: await people(),
      ...(current && { current }),
      ...(chat !== undefined && { chat }),
    };
    await sendJson(request, response, 200, view);
  });

  server.post(localPaths.identity, readBody, async (request: Request, response: Response): Promise<void> => {
    const wanted = v.safeParse(localIdentity, request.body);
    const known =
      wanted.success && !isForeign(request) && (await people()).some((person) => same(person, wanted.output));
    if (!known) {
      return sendRefusal(request, response, refusedAs("invalid", viewerLanguage(request)));
    }
    const { tenant, object } = wanted.output;
    response.setHeader(
      "Set-Cookie",
      `${cookieName}=${encodeURIComponent(`${tenant}/${object}`)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`,
    );
    response.sendRaw(204, "", { "Cache-Control": "no-store" });
  });
}

const same = (a: Account, b: Account): boolean => a.tenant === b.tenant && a.object === b.object;

function cookie(request: IncomingMessage): string | undefined {
  const found = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]*)`).exec(request.headers.cookie ?? "")?.[1];
  try {
    return found && decodeURIComponent(found);
  } catch {
    return undefined;
  }
}
