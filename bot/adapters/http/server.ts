import type { AddressInfo } from "node:net";
import restify, { type Request, type Response, type Server } from "restify";
import type { Moment } from "../../domain/time.ts";
import { StoreBusy, TooOften, VoucherAway, type Bell, type Log } from "../../ports.ts";
import { mountActs } from "./acts.ts";
import { notAnAddress } from "./address.ts";
import { mountApi } from "./api.ts";
import type { Identify, Uses } from "./options.ts";
import { mountFeed, type OpenFeed } from "./calendar.ts";
import { mountDeeds } from "./deeds.ts";
import { mountFiles, type Files } from "./files.ts";
import { mountDesk, type DeskDoor } from "./desk.ts";
import { politeClose } from "./goodbye.ts";
import { viewerLanguage } from "./language.ts";
import { mountLocal, type LocalOptions } from "./local.ts";
import { mountTickets, type OpenFile } from "./tickets.ts";
import { mountNews } from "./news.ts";
import { mountPages } from "./pages.ts";
import { mountPapers } from "./papers.ts";
import { away, faulted, refusedAs, refusedByDoor } from "./refusals.ts";
import { sendJson, sendRefusal } from "./reply.ts";
import { mountStatus, type StatusOptions } from "./status.ts";
import { isMisdirected, secure, tooMuch } from "./security.ts";

export interface HttpOptions {
  uses: Uses;
  identify: Identify;
  /** What can be fetched as a file. */
  files?: Files;
  /** The facilitator's desk. */
  desk?: DeskDoor;
  /** What a link with a ticket leads to; without it there are no such links. */
  openFile?: OpenFile;
  /** A calendar by the key in its address; without it there is none. */
  openFeed?: OpenFeed;
  bell: Bell;
  log: Log;
  now: () => Moment;
  /** The folder with the built tab. */
  pages: string;
  /** Only in local mode: who am I, chosen on a page. */
  local?: LocalOptions;
  /** Whether the service can do its work; GET /readyz says so. */
  ready?: () => boolean | Promise<boolean>;
  /** How this instance is, for the operator. */
  status?: StatusOptions;
  /** Served over https: browsers are told to stay there. */
  https?: boolean;
  heartbeatMs?: number;
}
export interface HttpServer {
  /** Other doors on the same server, as POST /api/messages, are mounted before `listen`. */
  server: Server;
  /** Gives the port, which is a free one when it was 0. */
  listen: (port: number, host: string) => Promise<number>;
  /** Says goodbye to those who listen for news, lets answers under way finish, and closes. */
  close: () => Promise<void>;
}

export function createHttp(options: HttpOptions): HttpServer {
  const { log, ready = () => true } = options;
  const local = options.local !== undefined;
  const server = restify.createServer({ name: "ledergaloppen", onceNext: true });
  const close = politeClose(server.server);
  const common = { uses: options.uses, identify: options.identify, local };

  secure(server, options.https ?? false);
  server.pre((request, response, next) => {
    const status = (local && isMisdirected(request)) || tooMuch(request) || notAnAddress(request);
    if (!status) return next();
    response.setHeader("Connection", "close");
    const refused = refusedByDoor(status, viewerLanguage(request));
    void sendRefusal(request, response, refused).then(() => next(false));
  });
  catchErrors(server, log);
  mountApi(server, common);
  mountActs(server, common);
  mountDeeds(server, common);
  mountFiles(server, common, options.files);
  if (options.desk) mountDesk(server, { ...common, desk: options.desk });
  const sayGoodbye = mountNews(server, {
    ...common,
    bell: options.bell,
    now: options.now,
    ...(options.heartbeatMs !== undefined && { heartbeatMs: options.heartbeatMs }),
  });
  if (options.local) mountLocal(server, options.local);
  mountHealth(server, ready);
  if (options.status) mountStatus(server, options.status);
  mountPapers(server);
  if (options.openFeed) mountFeed(server, options.openFeed);
  if (options.openFile) mountTickets(server, options.openFile);
  mountPages(server, options.pages, local);

  return {
    server,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        // Restify passes the fault on, and with nobody to hear it there it would end the process.
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve((server.server.address() as AddressInfo).port);
        });
      }),
    close: () => {
      sayGoodbye();
      return close();
    },
  };
}

/** Every refusal of restify's own and everything that was thrown ends here, once. */
function catchErrors(server: Server, log: Log): void {
  server.on("restifyError", (request: Request, response: Response, error: unknown, done: () => void) => {
    if (response.headersSent) {
      log.error("http.cut", error, { path: pathOf(request) });
      response.destroy();
      return done();
    }
    const refused = judge(error, request);
    if ("reference" in refused) {
      log.error("http.fault", error, {
        reference: refused.reference,
        path: pathOf(request),
      });
    }
    void sendRefusal(request, response, refused).then(done, done);
  });
}

/** What a key in an address opens is open to whoever reads it, so it is not in the log. */
const pathOf = (request: Request): string => request.getPath().replace(/^\/(files|calendar)\/.*/, "/$1/…");

function judge(error: unknown, request: Request) {
  const language = viewerLanguage(request);
  if (error instanceof StoreBusy || error instanceof VoucherAway)
    return away(request.method === "POST", language);
  if (error instanceof TooOften) return refusedAs("tooOften", language);
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? refusedByDoor(status, language) : faulted(language);
}

/** /healthz says that the process lives, and asks nobody; /readyz asks the store too. */
function mountHealth(server: Server, ready: () => boolean | Promise<boolean>): void {
  const health = async (request: Request, response: Response): Promise<void> =>
    sendJson(request, response, 200, { alive: true });
  const readiness = async (request: Request, response: Response): Promise<void> => {
    const isReady = await ready();
    await sendJson(request, response, isReady ? 200 : 503, { ready: isReady });
  };
  for (const method of ["get", "head"] as const) {
    server[method]("/healthz", health);
    server[method]("/readyz", readiness);
  }
}
