import type { Request, Response, Server } from "restify";

/** Where the tab may be framed: the clients of Microsoft 365 (Learn: tab-requirements). */
const frameAncestors = [
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
];

/** Own files only. teams-js asks res.cdn.office.net for its list of valid origins. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https://res.cdn.office.net",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${frameAncestors.join(" ")}`,
].join("; ");

const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

export const mostBytes = 1024 * 1024;

/** On every answer. There is no X-Frame-Options: it would keep the tab out of Teams. */
export function secure(server: Server, https: boolean): void {
  server.pre((request, response, next) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Content-Security-Policy", isData(request) ? dataPolicy : pagePolicy);
    if (https) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    next();
  });
  server.server.requestTimeout = 30_000;
  server.server.headersTimeout = 10_000;
  server.server.keepAliveTimeout = 65_000;
  // Node takes 16 kB of headers in all; more than a hundred of them is nobody's browser.
  server.server.maxHeadersCount = 100;
  server.server.maxRequestsPerSocket = 10_000;
}

/** Paths that programs ask for; everything else is for people and gets a page. */
export const isData = (request: Request): boolean =>
  /^\/(api|healthz|readyz)(\/|\?|$)/.test(request.url ?? "");

/**
 * A body is read at most once, up to 1 MB, and never unpacked: restify counts packed bytes only, so a small packed
 * body could grow without a limit. Gives the status to refuse with.
 */
export function tooMuch(request: Request): 413 | 415 | undefined {
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") return 415;
  return Number(request.headers["content-length"] ?? 0) > mostBytes ? 413 : undefined;
}

const here = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * In local mode only names of this machine lead here: a page elsewhere whose name is turned to 127.0.0.1 in the middle
 * (DNS rebinding) would be of the same origin as ours, and nobody asks who it is.
 */
export const isMisdirected = (request: Request): 421 | undefined =>
  here.test(request.headers.host ?? "") ? undefined : 421;

/** A page of another origin may not write with the reader's cookie. */
export function isForeign(request: Request): boolean {
  const { origin, host } = request.headers;
  return origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
}

export const isGone = (response: Response): boolean => response.destroyed || response.writableEnded;
